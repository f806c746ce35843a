using System.Globalization;
using Disclosure.Workflow.Process;

namespace Disclosure.Functions.Storage.Tables;

/// <summary>
/// Where a report's rows are. Its partition is one of 256, by the first two digits of its id, which are those of a hash and spread evenly:
/// so a report's rows are written together, and the heads of a partition lie side by side and are read together.
/// </summary>
internal static class ReportKeys
{
    /// <summary>What the keys of heads begin with.</summary>
    public const string Heads = "h-";

    /// <summary>The partition.</summary>
    public static string Partition(ReportId id) => id.ToString()[..2];

    /// <summary>The row that holds the report's version and summary.</summary>
    public static string Head(ReportId id) => $"{Heads}{id}";

    /// <summary>What the keys of a report's commits begin with.</summary>
    public static string Commits(ReportId id) => $"c-{id}-";

    /// <summary>The commit that follows a version.</summary>
    public static string CommitAfter(ReportId id, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"{Commits(id)}{version + 1L:D10}");
}
