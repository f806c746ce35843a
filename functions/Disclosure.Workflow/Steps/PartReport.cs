using Disclosure.Reports.Model;

namespace Disclosure.Workflow.Steps;

/// <summary>Makes the report that was read in a file of several that of a file of its own: its pages are counted from 1.</summary>
internal static class PartReport
{
    /// <summary>Returns the report with the places of a file that begins with the given page.</summary>
    /// <param name="report">The report as read in the file of several.</param>
    /// <param name="firstPage">Its first page there, from 1.</param>
    public static Report From(Report report, int firstPage)
    {
        var before = firstPage - 1;
        var figures = new Dictionary<string, Figure>(report.Figures.Count);
        foreach (var (id, figure) in report.Figures)
        {
            figures.Add(id, figure with { Page = Math.Max(0, figure.Page - before) });
        }

        return report with
        {
            Figures = figures,
            Unread = [.. report.Unread.Select(unread => unread with { Page = Math.Max(1, unread.Page - before) })],
            Sections = [.. report.Sections.Select(section => section with { Page = Math.Max(0, section.Page - before) })],
        };
    }
}
