using Disclosure.Documents.Ocr.Grid;
using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Ocr.Straightening;
using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Ocr.Layout;

/// <summary>
/// The places of everything on a straight page before anything is read: its rulings, the cells they make, and the lines of ink inside and
/// outside them.
/// </summary>
internal sealed class PageLayout
{
    /// <summary>Side of the largest piece of ink that is text, in points: twice a title of 22 points; a seal of 42 mm has 119.</summary>
    private const double LargestPiece = 45;

    /// <summary>Area of the smallest piece of ink that is no speck, in square points.</summary>
    private const double SmallestPiece = 0.3;

    /// <summary>
    /// Factor by which a layout with faint lines has more cells than one without, where it counts. At 1, print on the back of a sheet and a
    /// blurred page lose 13 figures of two samples; pages of hairlines have 1.13 times as many and more.
    /// </summary>
    private const double MoreCells = 1.08;

    /// <summary>Fewest cells by which it has more besides: the faint lines of a drawing make one or two.</summary>
    private const int FewestCells = 2;

    /// <summary>
    /// Most pixels of a page that is laid out in two ways, which takes twice the memory: a third more than an A4 sheet has at 300 dpi. With
    /// 12 million pixels, a child outgrew its bounds.
    /// </summary>
    private const int MostPixels = 11_500_000;

    /// <summary>Distance, in points, up to which rulings found in two ways are one.</summary>
    private const double SamePlace = 1.5;

    /// <summary>
    /// Share of the rulings found as ink, by their length, that may be missing among those found on the grey values: ends at which they
    /// differ.
    /// </summary>
    private const double MostMissing = 0.04;

    private readonly List<Component> _pieces;

    private PageLayout(GrayPicture picture, InkMask ink, double pixelsPerPoint, List<Ruling> rulings)
    {
        (Picture, Ink, PixelsPerPoint, Rulings) = (picture, ink, pixelsPerPoint, rulings);
        _pieces = Component.Find(ink);
        _pieces.RemoveAll(piece => IsSpeck(piece) || Math.Max(piece.Box.Width, piece.Box.Height) > LargestPiece * pixelsPerPoint);
    }

    /// <summary>Gets the page in grey, its light evened.</summary>
    public GrayPicture Picture { get; }

    /// <summary>Gets the ink of the page, rulings taken out.</summary>
    public InkMask Ink { get; }

    /// <summary>Gets the resolution of the page, in pixels a point.</summary>
    public double PixelsPerPoint { get; }

    /// <summary>Gets the rulings of the page, in points.</summary>
    public List<Ruling> Rulings { get; }

    /// <summary>Gets the parts of the tables that seals cover which no colour sets apart.</summary>
    public List<PixelBox> Seals { get; private set; } = [];

    /// <summary>Gets the insides of the cells of the page's tables, table by table.</summary>
    public List<PixelBox> Cells { get; } = [];

    /// <summary>Gets the lines of text outside the page's tables, from the top.</summary>
    public List<InkLine> Prose { get; private set; } = [];

    /// <summary>
    /// Returns the layout of a page: its ink told by one threshold for all of it; or by the neighbourhood of each pixel, and with its faint
    /// lines, where it has more cells so, or print of another colour.
    /// </summary>
    /// <param name="page">The page, its lines level, its light evened.</param>
    /// <param name="hasColours">Whether red print or light print on a dark ground was made dark print.</param>
    /// <param name="pixelsPerPoint">Resolution, in pixels a point.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static PageLayout Of(StraightPicture page, bool hasColours, double pixelsPerPoint, CancellationToken cancellation)
    {
        if (hasColours)
        {
            return ByNeighbourhood(page.Picture, pixelsPerPoint, cancellation);
        }

        var ink = InkMask.Of(page.Picture, page.Threshold);
        var layout = Of(page.Picture, ink, RulingFinder.Find(ink, pixelsPerPoint), pixelsPerPoint, cancellation);
        if (page.Picture.Pixels.Length > MostPixels)
        {
            return layout;
        }

        var other = ByNeighbourhood(page.Picture, pixelsPerPoint, cancellation);
        return other.Cells.Count >= (MoreCells * layout.Cells.Count) + FewestCells && other.HasRulingsOf(layout) ? other : layout;
    }

    /// <summary>Whether nearly all rulings of another layout of the page are among the rulings of this one.</summary>
    private bool HasRulingsOf(PageLayout other)
    {
        var (all, missing) = (0.0, 0.0);
        foreach (var ruling in other.Rulings)
        {
            var covered = 0.0;
            foreach (var own in Rulings)
            {
                if (own.Orientation == ruling.Orientation && Math.Abs(own.Position - ruling.Position) <= SamePlace)
                {
                    covered += Math.Max(0, Math.Min(own.End, ruling.End) - Math.Max(own.Start, ruling.Start));
                }
            }

            all += ruling.End - ruling.Start;
            missing += Math.Max(0, ruling.End - ruling.Start - covered);
        }

        return missing <= MostMissing * all;
    }

    private static PageLayout ByNeighbourhood(GrayPicture picture, double pixelsPerPoint, CancellationToken cancellation)
    {
        var ink = LocalThreshold.Ink(picture);
        return Of(picture, ink, RulingFinder.Find(picture, ink, pixelsPerPoint), pixelsPerPoint, cancellation);
    }

    private static PageLayout Of(
        GrayPicture picture,
        InkMask ink,
        (List<PictureLine> Horizontal, List<PictureLine> Vertical) lines,
        double pixelsPerPoint,
        CancellationToken cancellation)
    {
        var (horizontal, vertical) = lines;
        Wipe(ink, horizontal, vertical);
        var layout = new PageLayout(picture, ink, pixelsPerPoint, ToRulings(horizontal, vertical, pixelsPerPoint));
        layout.FindCells(cancellation);
        layout.Seals = SealZone.Find(ink, layout.Cells, pixelsPerPoint);
        return layout;
    }

    /// <summary>Returns the lines of ink in an area.</summary>
    public List<InkLine> Lines(PixelBox area)
    {
        var inside = area.Intersect(Picture.Bounds);
        if (inside.IsEmpty)
        {
            return [];
        }

        var found = Component.Find(Ink.Cut(inside));
        found.RemoveAll(IsSpeck);
        return InkLine.Of(found.ConvertAll(piece => piece with { Box = piece.Box.Offset(inside.Left, inside.Top) }), PixelsPerPoint);
    }

    /// <summary>Returns a box of pixels in points of the page.</summary>
    public Box ToPoints(PixelBox box) =>
        new(box.Left / PixelsPerPoint, box.Top / PixelsPerPoint, box.Right / PixelsPerPoint, box.Bottom / PixelsPerPoint);

    private bool IsSpeck(Component piece) => piece.Area < Math.Max(3, SmallestPiece * PixelsPerPoint * PixelsPerPoint);

    private void FindCells(CancellationToken cancellation)
    {
        var (width, height) = (Picture.Width / PixelsPerPoint, Picture.Height / PixelsPerPoint);
        var sketch = new Page(1, width, height, Placeholders(), Rulings, [], TextVerdict.Trusted);
        var tables = FragmentFinder.Find(sketch, Watermark.Of(new Document([sketch])), ReadLimits.Default, cancellation);
        foreach (var table in tables)
        {
            foreach (var cell in table.Cells)
            {
                Cells.Add(ToPixels(cell.Box));
            }
        }

        _pieces.RemoveAll(piece => tables.Exists(table => table.Box.Contains(
            (piece.Box.Left + piece.Box.Right) / 2.0 / PixelsPerPoint, (piece.Box.Top + piece.Box.Bottom) / 2.0 / PixelsPerPoint)));
        Prose = InkLine.Of(_pieces, PixelsPerPoint);
    }

    private PixelBox ToPixels(Box box) => new(
        (int)Math.Round(box.Left * PixelsPerPoint), (int)Math.Round(box.Top * PixelsPerPoint),
        (int)Math.Round(box.Right * PixelsPerPoint), (int)Math.Round(box.Bottom * PixelsPerPoint));

    /// <summary>Words of unknown text where ink stands: what finds tables asks where text is.</summary>
    private List<Word> Placeholders()
    {
        var words = new List<Word>(_pieces.Count);
        foreach (var piece in _pieces)
        {
            if (piece.Box.Height >= 4 * PixelsPerPoint)
            {
                var box = ToPoints(piece.Box);
                words.Add(new Word("\u25A1", box, [new Glyph("\u25A1", box, box.Height)], 0.5, TextDirection.Right));
            }
        }

        return words;
    }

    private static List<Ruling> ToRulings(List<PictureLine> horizontal, List<PictureLine> vertical, double pixelsPerPoint)
    {
        var rulings = new List<Ruling>(horizontal.Count + vertical.Count);
        foreach (var (lines, orientation) in new[] { (horizontal, Orientation.Horizontal), (vertical, Orientation.Vertical) })
        {
            foreach (var line in lines)
            {
                rulings.Add(new Ruling(
                    orientation, line.Position / pixelsPerPoint, line.Start / pixelsPerPoint, line.End / pixelsPerPoint,
                    line.Thickness / pixelsPerPoint));
            }
        }

        return rulings;
    }

    private static void Wipe(InkMask ink, List<PictureLine> horizontal, List<PictureLine> vertical)
    {
        foreach (var line in horizontal)
        {
            var (first, last) = Reach(line);
            ink.Clear(new PixelBox(line.Start - 2, first, line.End + 2, last));
        }

        foreach (var line in vertical)
        {
            var (first, last) = Reach(line);
            ink.Clear(new PixelBox(first, line.Start - 2, last, line.End + 2));
        }
    }

    /// <summary>First row or column that a line covers with its fringe, and the one behind the last.</summary>
    private static (int First, int Last) Reach(PictureLine line)
    {
        var reach = (line.Thickness / 2) + 1.5;
        return ((int)(line.Position - reach), (int)Math.Ceiling(line.Position + reach));
    }
}
