using Disclosure.Documents;
using Disclosure.Documents.Drawn;
using Disclosure.Documents.Words;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Witness;

/// <summary>Compares the figures that were read from a file's text with its pages as drawn.</summary>
public static class DrawnFigures
{
    /// <summary>Confidence in a figure that the drawn page does not show: so low that the form's sums alone never clear it.</summary>
    private const double Doubtful = 0.45;

    /// <summary>
    /// Returns the reports with doubt at each figure that the drawn pages do not show as their text has it. Figures that were recognised in
    /// pictures, and those in doubt already, stay as they are; so do all of files that have no pages to be drawn.
    /// </summary>
    /// <param name="file">The whole file.</param>
    /// <param name="document">Its pages as read.</param>
    /// <param name="reports">The reports read from them.</param>
    /// <param name="limits">What drawing may cost.</param>
    /// <param name="clock">Measures the time of drawing.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="DocumentException">
    /// The program that draws is not installed (<see cref="DocumentError.OcrMissing"/>), or it cannot draw a page of the figures.
    /// </exception>
    public static async Task<IReadOnlyList<Report>> CompareAsync(
        ReadOnlyMemory<byte> file,
        Document document,
        IReadOnlyList<Report> reports,
        ReadLimits limits,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(reports);
        if (document.Content is not null)
        {
            return reports;
        }

        var told = document.Pages.Where(static page => page.Words.Any(static word => word.Confidence >= 1))
            .Select(static page => page.Number).ToHashSet();
        var figures = new List<(int Report, string Id)>();
        var places = new List<FigurePlace>();
        for (var i = 0; i < reports.Count; i++)
        {
            foreach (var (id, cell) in reports[i].Cells)
            {
                // A cell torn by a page break has words on two pages, and tells of one. On a page that the file does not tell, a blank cell
                // may be as sure as one can be.
                if (reports[i].Figures.TryGetValue(id, out var figure) && figure.Confidence >= 1 && told.Contains(cell.Page)
                    && !(cell.IsTorn && cell.Words.Count > 1))
                {
                    figures.Add((i, id));
                    places.Add(new FigurePlace(cell.Page, cell.Box, cell.Words));
                }
            }
        }

        var differences = await DrawnWitness.CompareAsync(file, document, places, limits, clock, cancellation);
        var doubts = new Dictionary<string, DrawnDifference>[reports.Count];
        for (var i = 0; i < differences.Count; i++)
        {
            if (differences[i] is { } difference)
            {
                (doubts[figures[i].Report] ??= []).Add(figures[i].Id, difference);
            }
        }

        return [.. reports.Select((report, i) => doubts[i] is null ? report : Doubted(report, doubts[i]))];
    }

    private static Report Doubted(Report report, Dictionary<string, DrawnDifference> doubts)
    {
        var figures = new Dictionary<string, Figure>(report.Figures.Count);
        foreach (var (id, figure) in report.Figures)
        {
            figures.Add(
                id, doubts.TryGetValue(id, out var difference) ? figure with { Confidence = Doubtful, Drawn = difference } : figure);
        }

        if (FormDefinition.Find(report.Form) is not { } form)
        {
            return report with { Figures = figures };
        }

        // The sums tell what may stand there instead; the confidence of the others they have weighed already.
        var weighed = SumWitness.Weigh(form, figures);
        foreach (var id in doubts.Keys)
        {
            figures[id] = figures[id] with { Suggested = weighed[id].Suggested };
        }

        return report with { Figures = Suggestions.Hold(form, figures) };
    }
}
