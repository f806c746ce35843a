namespace Disclosure.Documents.Tables;

/// <summary>
/// Finds the tables of one page from the rulings: borders that hang together make a grid, the grid makes cells, and a word belongs to the
/// cell that the word's middle lies in. A frame of one cell is kept only where a table torn by a page break could begin or end with it.
/// </summary>
internal static class FragmentFinder
{
    /// <summary>
    /// Largest number of cells of a grid that covers more than half the page and holds other tables, and that is taken for decoration: a
    /// frame with a head, a foot and a line between them has four. No document tried has such a frame.
    /// </summary>
    private const int DecorationCells = 4;

    /// <summary>Returns the tables of a page, from top to bottom, and from left to right where they begin at one height.</summary>
    /// <param name="page">The page, level.</param>
    /// <param name="watermark">Tells which words are stamped over the page.</param>
    /// <param name="limits">What the document may cost.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="DocumentException">A table has more cells than the limit.</exception>
    public static List<TableFragment> Find(Page page, Watermark watermark, ReadLimits limits, CancellationToken cancellation)
    {
        var frame = ReadingFrame.Of(page);
        var (horizontal, vertical) = Rulings(page, frame);
        if (horizontal.Count == 0 || vertical.Count == 0)
        {
            return [];
        }

        var words = new WordsByHeight(page, frame, watermark);
        var networks = BorderNetwork.Find(
            BorderSegment.Merge(horizontal, cancellation), BorderSegment.Merge(vertical, cancellation), words, limits, cancellation);
        var found = new List<(Lattice Lattice, List<CellRegion> Regions)>();
        foreach (var network in networks)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Lattice.Of(network, limits, cancellation) is { } lattice)
            {
                found.Add((lattice, CellRegion.Find(lattice, cancellation)));
            }
        }

        if (found.Count == 0)
        {
            return [];
        }

        DropFrames(found, page);
        var fragments = new List<TableFragment>(found.Count);
        foreach (var (lattice, regions) in found)
        {
            cancellation.ThrowIfCancellationRequested();
            var fragment = Fill(lattice, regions, page, frame, words);
            if (!lattice.HasOpenSide || HoldsEnoughText(fragment))
            {
                fragments.Add(fragment);
            }
        }

        fragments.Sort(static (a, b) => a.Top != b.Top ? a.Top.CompareTo(b.Top) : a.Left.CompareTo(b.Left));
        return fragments;
    }

    private static (List<Ruling> Horizontal, List<Ruling> Vertical) Rulings(Page page, ReadingFrame frame)
    {
        var (horizontal, vertical) = (new List<Ruling>(), new List<Ruling>());
        for (var i = 0; i < page.Rulings.Count; i++)
        {
            var ruling = frame.ToReading(page.Rulings[i]);
            if (!double.IsFinite(ruling.Position) || !double.IsFinite(ruling.Length) || ruling.Length <= 0)
            {
                continue;
            }

            (ruling.Orientation == Orientation.Horizontal ? horizontal : vertical).Add(ruling);
        }

        return (horizontal, vertical);
    }

    /// <summary>
    /// Drops frames of a single cell, but for the topmost one above all tables and the lowest one below them; and decoration drawn around
    /// the tables of the page.
    /// </summary>
    private static void DropFrames(List<(Lattice Lattice, List<CellRegion> Regions)> found, Page page)
    {
        var (top, bottom) = (double.MaxValue, double.MinValue);
        foreach (var (lattice, regions) in found)
        {
            if (regions.Count > 1)
            {
                top = Math.Min(top, lattice.RowLines[0].Position);
                bottom = Math.Max(bottom, lattice.RowLines[^1].Position);
            }
        }

        Lattice? first = null, last = null;
        foreach (var (lattice, regions) in found)
        {
            if (regions.Count > 1)
            {
                continue;
            }

            if (lattice.RowLines[^1].Position <= top && (first is null || lattice.RowLines[0].Position < first.RowLines[0].Position))
            {
                first = lattice;
            }

            if (lattice.RowLines[0].Position >= bottom && (last is null || lattice.RowLines[^1].Position > last.RowLines[^1].Position))
            {
                last = lattice;
            }
        }

        found.RemoveAll(item => item.Regions.Count == 1
            ? item.Lattice != first && item.Lattice != last
            : item.Regions.Count <= DecorationCells && IsDecoration(item.Lattice, found, page));
    }

    private static bool IsDecoration(Lattice lattice, List<(Lattice Lattice, List<CellRegion> Regions)> found, Page page)
    {
        var (left, right) = (lattice.ColumnLines[0].Position, lattice.ColumnLines[^1].Position);
        var (top, bottom) = (lattice.RowLines[0].Position, lattice.RowLines[^1].Position);
        if ((right - left) * (bottom - top) <= page.Width * page.Height / 2)
        {
            return false;
        }

        foreach (var (other, regions) in found)
        {
            if (other != lattice && regions.Count > 1
                && other.ColumnLines[0].Position > left && other.ColumnLines[^1].Position < right
                && other.RowLines[0].Position > top && other.RowLines[^1].Position < bottom)
            {
                return true;
            }
        }

        return false;
    }

    private static TableFragment Fill(Lattice lattice, List<CellRegion> regions, Page page, ReadingFrame frame, WordsByHeight words)
    {
        var rowLines = lattice.RowLines.ConvertAll(static line => line.Position).ToArray();
        var columnLines = lattice.ColumnLines.ConvertAll(static line => line.Position).ToArray();

        var owner = new int[lattice.Rows * lattice.Columns];
        for (var i = 0; i < regions.Count; i++)
        {
            var region = regions[i];
            for (var row = region.Row; row < region.Row + region.RowSpan; row++)
            {
                owner.AsSpan((row * lattice.Columns) + region.Column, region.ColumnSpan).Fill(i);
            }
        }

        var wordsOfCells = new List<(Word Word, Box Box)>?[regions.Count];
        foreach (var (word, box) in words.Between(rowLines[0], rowLines[^1]))
        {
            if (box.CenterX < columnLines[0] || box.CenterX > columnLines[^1])
            {
                continue;
            }

            var cell = owner[(Interval(rowLines, box.CenterY) * lattice.Columns) + Interval(columnLines, box.CenterX)];
            (wordsOfCells[cell] ??= []).Add((word, box));
        }

        var cells = new List<FragmentCell>(regions.Count);
        for (var i = 0; i < regions.Count; i++)
        {
            cells.Add(Cell(lattice, regions[i], wordsOfCells[i], frame));
        }

        return new TableFragment(page, frame, columnLines, lattice.Rows, rowLines[0], rowLines[^1], cells);
    }

    private static FragmentCell Cell(Lattice lattice, CellRegion region, List<(Word Word, Box Box)>? words, ReadingFrame frame)
    {
        var (endRow, endColumn) = (region.Row + region.RowSpan, region.Column + region.ColumnSpan);
        var box = new Box(
            lattice.ColumnLines[region.Column].High, lattice.RowLines[region.Row].High,
            lattice.ColumnLines[endColumn].Low, lattice.RowLines[endRow].Low);
        var openTop = region.Row == 0 && Array.IndexOf(lattice.TopDrawn, true, region.Column, region.ColumnSpan) < 0;
        var openBottom = endRow == lattice.Rows && Array.IndexOf(lattice.BottomDrawn, true, region.Column, region.ColumnSpan) < 0;
        if (words is null)
        {
            return new FragmentCell(region, box, "", [], box.Width, openTop, openBottom);
        }

        var direction = frame.ToReading(words.Count == 1 ? words[0].Word.Direction : Dominant(words));
        var ordered = CellText.InReadingOrder(words, direction);
        var room = direction is TextDirection.Right or TextDirection.Left ? box.Width : box.Height;
        return new FragmentCell(region, box, CellText.Join(ordered, room), ordered, room, openTop, openBottom);
    }

    private static TextDirection Dominant(List<(Word Word, Box Box)> words) =>
        ReadingFrame.DominantDirection(words.ConvertAll(static item => item.Word));

    private static int Interval(double[] lines, double position)
    {
        var index = Array.BinarySearch(lines, position);
        return Math.Clamp(index < 0 ? ~index - 1 : index, 0, lines.Length - 2);
    }

    /// <summary>
    /// Returns whether two cells or more, and a third of all, have text. Where a side is concluded rather than drawn, the axes and the grid
    /// of a chart look like a table, too, but have their text outside.
    /// </summary>
    private static bool HoldsEnoughText(TableFragment fragment)
    {
        var filled = 0;
        foreach (var cell in fragment.Cells)
        {
            filled += cell.Text.Length > 0 ? 1 : 0;
        }

        return filled >= 2 && filled * 3 >= fragment.Cells.Count;
    }
}
