using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tables;

/// <summary>Finds the ruled tables of a document.</summary>
public static class TableExtractor
{
    /// <summary>
    /// Returns the ruled tables of a document in reading order, each joined over the page breaks that tear it. Frames of a single cell and
    /// grids without any text are no tables. A table printed sideways comes in reading orientation; its boxes are those of the displayed
    /// page. Time and memory grow with the number of words and rulings, and with nothing else.
    /// </summary>
    /// <param name="document">The pages, as any reader gives them.</param>
    /// <param name="limits">What the document may cost; <see cref="ReadLimits.Cells"/> counts here.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="DocumentException">A table has more cells than the limit: <see cref="DocumentError.LimitExceeded"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static IReadOnlyList<Table> Extract(Document document, ReadLimits limits, CancellationToken cancellation)
    {
        var torn = new List<TornTable>();
        TornTable? unfinished = null;
        var level = new Document([.. document.Pages.Select(static page => page.Level)]);
        var watermark = Watermark.Of(document);
        foreach (var page in level.Pages)
        {
            cancellation.ThrowIfCancellationRequested();
            var fragments = FragmentFinder.Find(page, watermark, limits, cancellation);
            var last = Lowest(fragments);
            TornTable? next = null;
            for (var i = 0; i < fragments.Count; i++)
            {
                if (i > 0 || unfinished is null || !unfinished.TryContinue(fragments[i], level))
                {
                    torn.Add(unfinished = new TornTable(fragments[i]));
                }

                if (fragments[i] == last)
                {
                    next = unfinished;
                }
            }

            unfinished = next;
        }

        var tables = new List<Table>(torn.Count);
        foreach (var table in torn)
        {
            if (table.Join(limits, cancellation) is { } joined)
            {
                tables.Add(joined);
            }
        }

        return OnDisplay.Of(tables, document);
    }

    private static TableFragment? Lowest(List<TableFragment> fragments)
    {
        TableFragment? lowest = null;
        foreach (var fragment in fragments)
        {
            if (lowest is null || fragment.Bottom > lowest.Bottom)
            {
                lowest = fragment;
            }
        }

        return lowest;
    }
}
