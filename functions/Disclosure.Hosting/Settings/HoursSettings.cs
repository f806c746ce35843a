using System.Globalization;
using Disclosure.Hosting.Words;
using Disclosure.Workflow.Process;

namespace Disclosure.Hosting.Settings;

/// <summary>When the office is at work: reminders and escalations wait for that.</summary>
public sealed record HoursSettings
{
    private const string ClockFormat = "HH:mm";
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Gets or sets when a working day begins, by China's clock (<c>09:00</c>).</summary>
    public string From { get; set; } = "09:00";

    /// <summary>Gets or sets when it ends.</summary>
    public string To { get; set; } = "17:30";

    /// <summary>Gets or sets the holidays from Monday to Friday (<c>2027-01-01</c>).</summary>
    public IReadOnlyList<string> Off { get; set; } = [];

    /// <summary>Gets or sets the Saturdays and Sundays that are worked.</summary>
    public IReadOnlyList<string> Work { get; set; } = [];

    /// <summary>Finds what is wrong with it.</summary>
    /// <returns>What is wrong; null where it can be used.</returns>
    internal SettingsFault? Problem() =>
        Clock(From) is not { } from ? new ClockRefused("hours.from")
        : Clock(To) is not { } to || to <= from ? new ClockRefused("hours.to")
        : DayProblem(Off, "hours.off") ?? DayProblem(Work, "hours.work");

    /// <summary>The same for the process.</summary>
    internal OfficeHours ToHours() => new(Clock(From)!.Value, Clock(To)!.Value)
    {
        Off = Off.Count == 0 ? null : [.. Off.Select(static day => Day(day)!.Value)],
        Work = Work.Count == 0 ? null : [.. Work.Select(static day => Day(day)!.Value)],
    };

    /// <summary>Returns the day that a text names; null where it names none.</summary>
    internal static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static TimeOnly? Clock(string text) =>
        TimeOnly.TryParseExact(text, ClockFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock) ? clock : null;

    private static DayRefused? DayProblem(IReadOnlyList<string> days, string place) => days.Index()
        .Where(static each => Day(each.Item) is null)
        .Select(each => new DayRefused($"{place}[{each.Index}]"))
        .FirstOrDefault();
}

/// <summary>An absence, as the settings file names it.</summary>
public sealed record AbsenceSettings
{
    /// <summary>Gets or sets the id of who is away.</summary>
    public string Reviewer { get; set; } = "";

    /// <summary>Gets or sets the id of who decides in that place.</summary>
    public string Deputy { get; set; } = "";

    /// <summary>Gets or sets the first day (<c>2027-02-01</c>).</summary>
    public string From { get; set; } = "";

    /// <summary>Gets or sets the last day.</summary>
    public string To { get; set; } = "";

    /// <summary>Finds what is wrong with it.</summary>
    /// <param name="place">Its place in the file.</param>
    /// <param name="people">Ids of those who may decide.</param>
    /// <returns>What is wrong; null where it can be used.</returns>
    internal SettingsFault? Problem(string place, IReadOnlySet<string> people) =>
        !people.Contains(Reviewer) ? new AbsenceRefused($"{place}.reviewer")
        : !people.Contains(Deputy) || Deputy == Reviewer ? new AbsenceRefused($"{place}.deputy")
        : HoursSettings.Day(From) is not { } from ? new DayRefused($"{place}.from")
        : HoursSettings.Day(To) is not { } to || to < from ? new DayRefused($"{place}.to")
        : null;

    /// <summary>The same for the process.</summary>
    internal Absence ToAbsence() => new(Reviewer, Deputy, HoursSettings.Day(From)!.Value, HoursSettings.Day(To)!.Value);
}
