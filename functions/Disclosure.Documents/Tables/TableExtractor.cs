using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tables;

/// <summary>Finds the tables of a document: the ruled ones of pages, and those that a document without pages tells.</summary>
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
    public static IReadOnlyList<Table> Extract(Document document, ReadLimits limits, CancellationToken cancellation) =>
        Extract(document, withAligned: false, limits, cancellation);

    /// <summary>
    /// Returns the ruled tables of a document and those whose rows and columns only their text shows, as
    /// <see cref="Extract(Document, ReadLimits, CancellationToken)"/> does the ruled ones.
    /// </summary>
    /// <inheritdoc cref="Extract(Document, ReadLimits, CancellationToken)" path="/param"/>
    /// <inheritdoc cref="Extract(Document, ReadLimits, CancellationToken)" path="/exception"/>
    public static IReadOnlyList<Table> ExtractAll(Document document, ReadLimits limits, CancellationToken cancellation) =>
        Extract(document, withAligned: true, limits, cancellation);

    private static List<Table> Extract(Document document, bool withAligned, ReadLimits limits, CancellationToken cancellation)
    {
        if (document.Content is { } content)
        {
            return ContentSheet.TablesOf(content);
        }

        var torn = new List<TornTable>();
        var unfinished = new List<TornTable?>();
        var level = new Document([.. document.Pages.SelectMany(Spread.PagesOf)]);
        var watermark = Watermark.Of(document);
        foreach (var page in level.Pages)
        {
            cancellation.ThrowIfCancellationRequested();
            var fragments = FragmentFinder.Find(page, watermark, limits, cancellation);
            if (withAligned)
            {
                fragments = fragments.ConvertAll(RuledInPart.Divide);
                fragments.AddRange(AlignedTables.Find(page, fragments, watermark, cancellation));
                fragments.Sort(static (a, b) => a.Top != b.Top ? a.Top.CompareTo(b.Top) : a.Left.CompareTo(b.Left));
            }

            unfinished = Continue(fragments, unfinished, torn, level);
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

    /// <summary>
    /// Adds the tables of a page to those so far, the first of each depth to the table that the page before may have left unfinished at
    /// that depth, and returns by depth the table that may go on on the next page.
    /// </summary>
    private static List<TornTable?> Continue(
        List<TableFragment> fragments, List<TornTable?> unfinished, List<TornTable> torn, Document level)
    {
        var next = new List<TornTable?>();
        var lowest = new List<double>();
        foreach (var fragment in fragments)
        {
            while (next.Count <= fragment.Depth)
            {
                next.Add(null);
                lowest.Add(double.MinValue);
            }

            var isFirst = lowest[fragment.Depth] == double.MinValue;
            var table = isFirst && fragment.Depth < unfinished.Count ? unfinished[fragment.Depth] : null;
            if (table?.TryContinue(fragment, level) != true)
            {
                torn.Add(table = new TornTable(fragment));
            }

            if (fragment.Bottom > lowest[fragment.Depth])
            {
                (next[fragment.Depth], lowest[fragment.Depth]) = (table, fragment.Bottom);
            }
        }

        return next;
    }
}
