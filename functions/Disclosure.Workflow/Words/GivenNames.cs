using System.Globalization;

namespace Disclosure.Workflow.Words;

/// <summary>
/// Names the program gives to what has none. They are stored with the report and shown as they are on the pages of either language, as the
/// names that people give.
/// </summary>
public static class GivenNames
{
    /// <summary>Gets the names of the tiers where the office sets none.</summary>
    public static IReadOnlyList<string> Tiers { get; } = ["初审", "复审", "终审"];

    /// <summary>Name of a file that came without one.</summary>
    internal const string File = "未命名文件";

    /// <summary>What the program is called where it asks reviewers for something on its own.</summary>
    internal const string Program = "系统";

    /// <summary>What a sender is called in notices: the name that came with a file is quoted in none.</summary>
    internal const string Sender = "报送人";

    /// <summary>Returns what a report is called whose title might be any text.</summary>
    /// <param name="number">Beginning of the report's number.</param>
    internal static string Report(string number) => $"报告 {number}";

    /// <summary>Returns the name of a file made of the pages of a report.</summary>
    /// <param name="first">Name of the first page, without its ending.</param>
    /// <param name="count">Number of the pages.</param>
    internal static string Bundle(string first, int count) => string.Create(CultureInfo.InvariantCulture, $"{first}等{count}个文件.zip");
}
