using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

/// <summary>Makes the pieces tables are put together from: lines, words, cells and the parts of tables on one page.</summary>
internal static class Pieces
{
    /// <summary>A horizontal line as drawn.</summary>
    public static Ruling Across(double y, double left, double right, double thickness = 0) =>
        new(Orientation.Horizontal, y, left, right, thickness);

    /// <summary>A vertical line as drawn.</summary>
    public static Ruling Down(double x, double top, double bottom, double thickness = 0) =>
        new(Orientation.Vertical, x, top, bottom, thickness);

    /// <summary>A stretch of border, its edges half the thickness from its middle.</summary>
    public static BorderSegment Segment(double position, double start, double end, double thickness = 0, int band = 0) =>
        new(position, position - (thickness / 2), position + (thickness / 2), start, end, band);

    /// <summary>Lines that hang together, in the order given.</summary>
    public static BorderNetwork Network(BorderSegment[] horizontal, params BorderSegment[] vertical) => new([.. horizontal], [.. vertical]);

    /// <summary>A word with one glyph of the size given.</summary>
    public static Word Word(string text, Box box, double size = 12, double confidence = 1, TextDirection direction = TextDirection.Right) =>
        new(text, box, [new Glyph(text, box, size)], confidence, direction);

    /// <summary>A page of A4's size.</summary>
    public static Page Page(IEnumerable<Word>? words = null, IEnumerable<Ruling>? rulings = null, int number = 1) =>
        new(number, 600, 800, [.. words ?? []], [.. rulings ?? []], [], TextVerdict.Trusted);

    /// <summary>The words of a page that is read as displayed.</summary>
    public static WordsByHeight ByHeight(params Word[] words)
    {
        var page = Page(words);
        return new WordsByHeight(page, ReadingFrame.Of(page), Watermark.Of(new Document([page])));
    }

    /// <summary>A cell of one line of text that fills the room it has, so that what follows it may well go on with it.</summary>
    public static FragmentCell Cell(CellRegion region, string text = "", bool openTop = false, bool openBottom = false)
    {
        var box = new Box(0, 0, Math.Max(12, 12 * text.Length), 12);
        return new FragmentCell(
            region, box, text, text.Length == 0 ? [] : [(Word(text, box), box, 0)], box.Width, openTop, openBottom);
    }

    /// <summary>A cell of one grid position.</summary>
    public static FragmentCell Cell(int row, int column, string text = "", bool openTop = false, bool openBottom = false) =>
        Cell(new CellRegion(row, column, 1, 1), text, openTop, openBottom);

    /// <summary>A part of a table on a page of its own; without cells given, one row of blank ones.</summary>
    public static TableFragment Fragment(double[] columnLines, int rows = 1, FragmentCell[]? cells = null, Page? page = null)
    {
        page ??= Page();
        cells ??= [.. Enumerable.Range(0, columnLines.Length - 1).Select(column => Cell(0, column))];
        return new TableFragment(page, ReadingFrame.Of(page), columnLines, rows, 100, 200, [.. cells]);
    }

    /// <summary>The grid of the one border network that a drawing shows.</summary>
    public static Lattice Lattice(string drawing)
    {
        var page = Drawing.Page(drawing);
        var network = Assert.Single(BorderNetwork.Find(
            BorderSegment.Merge([.. page.Rulings.Where(ruling => ruling.Orientation == Orientation.Horizontal)], Cancellation),
            BorderSegment.Merge([.. page.Rulings.Where(ruling => ruling.Orientation == Orientation.Vertical)], Cancellation),
            ByHeight(), ReadLimits.Default, Cancellation));
        return Assert.IsType<Lattice>(Documents.Tables.Lattice.Of(network, ReadLimits.Default, Cancellation));
    }

    /// <summary>The next number after the one given: the nearest that is larger.</summary>
    public static double Above(double value) => Math.BitIncrement(value);

    /// <summary>The nearest number that is smaller than the one given.</summary>
    public static double Below(double value) => Math.BitDecrement(value);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
