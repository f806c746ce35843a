using Disclosure.Documents;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Sights;

/// <summary>
/// Decides by the form which pages of a scan are worth a second look, and which of two readings of a page counts. What tells lines from
/// print serves most pages, and another way serves others; which of them served a page, no page tells by itself, but the number of the
/// form's figures does that were placed, were read surely and add up.
/// </summary>
public static class SecondSight
{
    /// <summary>
    /// Most confidence, 0 to 1, of a figure that was read differently in the two readings: the form's sums alone never clear it.
    /// </summary>
    private const double Disputed = 0.45;

    /// <summary>
    /// Returns the numbers of the pages with figures that were not read or not surely read, and of all pages where a figure was not found.
    /// </summary>
    /// <param name="document">What was read at first sight.</param>
    /// <param name="limits">What reading may cost.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static IReadOnlySet<int> PagesInDoubt(Document document, ReadLimits limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (ReportsIn(document, limits, cancellation) is not { } reports)
        {
            return AllOf(document);
        }

        var pages = new HashSet<int>();
        foreach (var report in reports)
        {
            if (!FormOf(report).Figures.All(place => report.Figures.ContainsKey(place.Id)))
            {
                return AllOf(document);
            }

            foreach (var figure in report.Figures.Values)
            {
                if (figure.IsUnsure || FormSum.AddendOf(figure) is null)
                {
                    pages.Add(figure.Page);
                }
            }
        }

        return pages;
    }

    /// <summary>
    /// Returns the document with those pages as read a second time with which more figures are placed surely, none fewer is placed at all,
    /// and no fewer sums hold. A figure that both readings have, each with another number, becomes doubtful unless its sums hold.
    /// </summary>
    /// <param name="first">What was read at first sight.</param>
    /// <param name="second">The pages as read at second sight, one at least.</param>
    /// <param name="limits">What reading may cost.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static Document Better(Document first, IReadOnlyList<Page> second, ReadLimits limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var before = Sight.Of(first, limits, cancellation);
        var whole = Sight.Of(With(first, second), limits, cancellation);
        var best = whole.IsBetterThan(before) ? whole : before;
        for (var i = 0; i < second.Count && second.Count > 1; i++)
        {
            var number = second[i].Number;
            var other = best.Document.Pages[number - 1] == second[i] ? first.Pages[number - 1] : second[i];
            var changed = Sight.Of(With(best.Document, [other]), limits, cancellation);
            best = changed.IsBetterThan(best) ? changed : best;
        }

        return Doubted(best, best == before ? whole : before);
    }

    /// <summary>The document with some of its pages exchanged.</summary>
    private static Document With(Document document, IReadOnlyList<Page> pages)
    {
        Page[] all = [.. document.Pages];
        foreach (var page in pages)
        {
            all[page.Number - 1] = page;
        }

        return document with { Pages = all };
    }

    /// <summary>The document that was chosen, in doubt about what the other reading says otherwise.</summary>
    private static Document Doubted(Sight chosen, Sight other)
    {
        if (chosen.Reports.Count != other.Reports.Count)
        {
            return chosen.Document;
        }

        Page[] pages = [.. chosen.Document.Pages];
        for (var i = 0; i < chosen.Reports.Count; i++)
        {
            var (figures, others) = (chosen.Reports[i].Figures, other.Reports[i].Figures);
            var held = FormOf(chosen.Reports[i]).Sums.Where(sum => sum.HoldsIn(figures) == true)
                .SelectMany(static sum => sum.Left.Concat(sum.Right)).ToHashSet();
            foreach (var (id, cell) in chosen.Reports[i].Cells)
            {
                if (figures.TryGetValue(id, out var figure) && others.TryGetValue(id, out var said)
                    && said.Value is not null && said.Value != figure.Value && !held.Contains(id))
                {
                    pages[cell.Page - 1] = pages[cell.Page - 1].InDoubt(cell.Box, Disputed);
                }
            }
        }

        return chosen.Document with { Pages = pages };
    }

    private static FormDefinition FormOf(Report report) => FormDefinition.Find(report.Form)!;

    private static HashSet<int> AllOf(Document document) => [.. document.Pages.Select(static page => page.Number)];

    /// <summary>The reports of a document; null where it makes none.</summary>
    private static IReadOnlyList<Report>? ReportsIn(Document document, ReadLimits limits, CancellationToken cancellation)
    {
        try
        {
            return ReportReader.ReadAll(document, limits, cancellation);
        }
        catch (DocumentException)
        {
            return null;
        }
    }

    /// <summary>A reading of a document, with what the form makes of it.</summary>
    private sealed record Sight(Document Document, IReadOnlyList<Report> Reports)
    {
        /// <summary>Gets the number of figures with a number, or a sign for none.</summary>
        public required int Placed { get; init; }

        /// <summary>Gets how many of them nobody need look at.</summary>
        public required int Sure { get; init; }

        /// <summary>Gets the number of sums that hold.</summary>
        public required int Held { get; init; }

        public static Sight Of(Document document, ReadLimits limits, CancellationToken cancellation)
        {
            var reports = ReportsIn(document, limits, cancellation) ?? [];
            var placed = reports.SelectMany(static report => report.Figures.Values)
                .Where(static figure => FormSum.AddendOf(figure) is not null).ToList();
            return new Sight(document, reports)
            {
                Placed = placed.Count,
                Sure = placed.Count(static figure => !figure.IsUnsure),
                Held = reports.Sum(static report => FormOf(report).Sums.Count(sum => sum.HoldsIn(report.Figures) == true)),
            };
        }

        public bool IsBetterThan(Sight other) => Sure > other.Sure && Placed >= other.Placed && Held >= other.Held;
    }
}
