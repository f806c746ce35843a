using System.Globalization;

namespace Disclosure.Workflow.Words;

/// <summary>China keeps one time the whole year round; people are shown it, whatever zone the machine is set to.</summary>
public static class ChinaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>Returns the time to the minute, e.g. 2026年1月31日 09:05.</summary>
    public static string Minutes(DateTimeOffset time) => Of(time).ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Returns the day in China that the time falls on.</summary>
    internal static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(Of(time).DateTime);

    /// <summary>
    /// Returns the time on China's clocks; the last eight hours that a time can be of, which they would show as of the year 10000, stay as
    /// they are.
    /// </summary>
    public static DateTimeOffset Of(DateTimeOffset time) => time < DateTimeOffset.MaxValue - Offset ? time.ToOffset(Offset) : time;
}
