using System.Globalization;
using System.Text.Json.Serialization;

namespace Disclosure.Workflow.Process;

/// <summary>
/// When an office is at work, by China's clock: from Monday to Friday, but for the days it names. The State Council's office makes holidays
/// and the weekends worked in their place known year by year, so both are data.
/// </summary>
/// <param name="From">When the day begins.</param>
/// <param name="To">When it ends; later than <paramref name="From"/>.</param>
public sealed record OfficeHours(TimeOnly From, TimeOnly To)
{
    /// <summary>Most days that are looked through for the next working day; an office is never closed for longer.</summary>
    private const int MostDays = 366;

    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>Gets the holidays; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DateOnly>? Off { get; init; }

    /// <summary>Gets the Saturdays and Sundays that are worked; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DateOnly>? Work { get; init; }

    /// <summary>
    /// Returns the first time not before the one given at which the office is at work; the one given where there is none for a year.
    /// </summary>
    public DateTimeOffset Next(DateTimeOffset time)
    {
        if (time > DateTimeOffset.MaxValue.AddDays(-2 - MostDays))
        {
            return time;
        }

        var there = time.ToOffset(China);
        var (day, clock) = (DateOnly.FromDateTime(there.DateTime), TimeOnly.FromDateTime(there.DateTime));
        if (IsWorked(day) && clock >= From && clock < To)
        {
            return time;
        }

        // After the end of a day its beginning is past.
        var first = clock < From ? day : day.AddDays(1);
        for (var later = first; later < first.AddDays(MostDays); later = later.AddDays(1))
        {
            if (IsWorked(later))
            {
                return new DateTimeOffset(later.ToDateTime(From), China);
            }
        }

        return time;
    }

    /// <summary>Returns the day in China that a time falls on.</summary>
    internal static DateOnly DayOf(DateTimeOffset time) =>
        DateOnly.FromDateTime((time < DateTimeOffset.MaxValue - China ? time.ToOffset(China) : time).DateTime);

    private bool IsWorked(DateOnly day) => Work?.Contains(day) == true
        || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Off?.Contains(day) != true);
}

/// <summary>Days on which a reviewer is away, and who decides in that place.</summary>
/// <param name="Reviewer">Id of the reviewer.</param>
/// <param name="Deputy">Id of who decides: a reviewer or a deputy.</param>
/// <param name="From">The first day, in China.</param>
/// <param name="To">The last day.</param>
public sealed record Absence(string Reviewer, string Deputy, DateOnly From, DateOnly To)
{
    /// <summary>Gets the days as text, e.g. <c>2027-02-01–2027-02-14</c>.</summary>
    [JsonIgnore]
    public string Days => string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}–{To:yyyy-MM-dd}");
}
