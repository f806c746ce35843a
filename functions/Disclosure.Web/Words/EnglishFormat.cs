using System.Globalization;

namespace Disclosure.Web.Words;

/// <summary>Numbers, dates and lists in English sentences.</summary>
internal static class EnglishFormat
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>Returns the number with its thousands apart and its decimals as they were printed, e.g. 1,234 or 3.5000.</summary>
    public static string Number(decimal number) => number.ToString($"N{number.Scale}", CultureInfo.InvariantCulture);

    /// <summary>Returns the number with the word that agrees with it, e.g. 1 error, 1,234 errors.</summary>
    /// <param name="number">The number.</param>
    /// <param name="one">The word for one.</param>
    /// <param name="many">The word for any other number; null for the one with an s.</param>
    public static string Count(int number, string one, string? many = null) =>
        $"{Number(number)} {(number == 1 ? one : many ?? $"{one}s")}";

    /// <summary>Returns the names one after the other, e.g. A, B.</summary>
    public static string List(IEnumerable<string> names) => string.Join(", ", names);

    /// <summary>Returns the day in China, e.g. 29 November 2026.</summary>
    public static string Day(DateTimeOffset time) => InChina(time).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Returns the time in China to the minute, e.g. 29 November 2026, 09:05 (Beijing).</summary>
    public static string Minutes(DateTimeOffset time) =>
        $"{Day(time)}, {InChina(time).ToString("HH:mm", CultureInfo.InvariantCulture)} (Beijing)";

    /// <summary>Returns a length of time in its largest unit, e.g. 3 days.</summary>
    public static string Length(TimeSpan length) =>
        length.TotalDays >= 1 ? Count((int)length.TotalDays, "day")
        : length.TotalHours >= 1 ? Count((int)length.TotalHours, "hour")
        : length.TotalMinutes >= 1 ? Count((int)length.TotalMinutes, "minute")
        : "less than a minute";

    /// <summary>Returns the time on China's clocks; the last hours of the calendar, which those do not reach, stay as they are.</summary>
    private static DateTimeOffset InChina(DateTimeOffset time) => time < DateTimeOffset.MaxValue - China ? time.ToOffset(China) : time;
}
