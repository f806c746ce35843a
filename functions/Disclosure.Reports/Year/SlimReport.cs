using Disclosure.Reports.Model;

namespace Disclosure.Reports.Year;

/// <summary>
/// Makes reports small, so that thousands can be held against each other at once: a whole one takes some 60 KB in memory, a slim one 8.
/// </summary>
public static class SlimReport
{
    private static readonly Dictionary<string, LabelReading> NoLabels = [];

    /// <summary>
    /// Returns what the rules of the year and the sums of regions look at: names, figures with their numbers and how surely they were read,
    /// and the sections whose texts are compared. Places on the page and all else are gone.
    /// </summary>
    /// <param name="report">The whole report.</param>
    public static Report Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new Report(
            report.Title, report.Agency, report.Year, report.Form, SlimFigures.Of(report.Figures), NoLabels,
            [.. report.Sections.Where(static section => LikeSections.Compared.Contains(section.Kind))]);
    }
}
