using System.Globalization;

namespace Disclosure.Workflow;

/// <summary>China keeps one time the whole year round; people are shown it, whatever zone the machine is set to.</summary>
public static class ChinaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The time to the minute, e.g. 2026年1月31日 09:05.</summary>
    public static string Minutes(DateTimeOffset time) =>
        (time < DateTimeOffset.MaxValue - Offset ? time.ToOffset(Offset) : time).ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture);
}
