namespace Disclosure.Documents.Tables;

/// <summary>
/// Finds the tables of a page that are drawn without lines, or with lines across alone: runs of text that stand in columns over several
/// lines. Where that leaves a doubt there is no table: text in two columns, a list or a contents page is none.
/// </summary>
internal static class AlignedTables
{
    /// <summary>Most lines of text on a page that are looked at.</summary>
    private const int MostLines = 1_000;

    /// <summary>Returns the tables of a page, from top to bottom.</summary>
    /// <param name="page">The page, level.</param>
    /// <param name="ruled">The ruled tables found on it, whose words belong to them.</param>
    /// <param name="watermark">Tells which words are stamped over the page.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static List<TableFragment> Find(Page page, List<TableFragment> ruled, Watermark watermark, CancellationToken cancellation)
    {
        var frame = ReadingFrame.Of(page);
        var words = new List<(Word Word, Box Box)>();
        foreach (var word in page.Words)
        {
            var box = frame.ToReading(word.Box);
            if (word.Direction == frame.Direction && word.Text.Length > 0 && !watermark.Holds(word)
                && !ruled.Exists(table => table.Box.Contains(box.CenterX, box.CenterY)))
            {
                words.Add((word, box));
            }
        }

        var found = new List<TableFragment>();
        foreach (var column in PageColumns.Of(words, frame.Width))
        {
            cancellation.ThrowIfCancellationRequested();
            var lines = AlignedLine.Of(column);
            if (lines.Count <= MostLines)
            {
                foreach (var region in AlignedRegion.Find(lines))
                {
                    if (AlignedGrid.Of(region) is { } grid)
                    {
                        found.Add(grid.ToFragment(page, frame));
                    }
                }
            }
        }

        found.Sort(static (a, b) => a.Top != b.Top ? a.Top.CompareTo(b.Top) : a.Left.CompareTo(b.Left));
        return found;
    }
}
