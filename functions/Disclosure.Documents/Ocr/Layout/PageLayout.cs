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

    /// <summary>Shorter side, in points, of the smallest ring of a pen; digits printed in rings, as ① is, have 12 at most.</summary>
    private const double SmallestRing = 14;

    /// <summary>Share of its box that a pen's ring covers at most; the stroke of a ring around a digit covers a quarter.</summary>
    private const double ThickestRing = 0.35;

    /// <summary>Area, in square points, of the least ink that a ring is drawn around: that of a 1.</summary>
    private const double LeastInRing = 2;

    /// <summary>Width, in pixels, of a stroke's blurred fringe.</summary>
    private const int FringeOfRing = 2;

    private readonly List<Component> _pieces;

    private PageLayout(GrayPicture picture, InkMask ink, double pixelsPerPoint, List<Ruling> rulings)
    {
        (Picture, Ink, PixelsPerPoint, Rulings) = (picture, ink, pixelsPerPoint, rulings);
        _pieces = Component.Find(ink);
        if (FadeRings(picture, ink, _pieces, pixelsPerPoint))
        {
            _pieces = Component.Find(ink);
        }

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
    /// Returns the layout of a page: its ink told by one threshold for all of it, or by the neighbourhood of each pixel and with the lines
    /// too faint to be ink.
    /// </summary>
    /// <param name="page">The page, its lines level, its light evened.</param>
    /// <param name="seesFaint">Whether faint lines count.</param>
    /// <param name="seesDots">Whether rows of faint dots count too, where faint lines do.</param>
    /// <param name="pixelsPerPoint">Resolution, in pixels a point.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static PageLayout Of(
        StraightPicture page, bool seesFaint, bool seesDots, double pixelsPerPoint, CancellationToken cancellation)
    {
        var ink = seesFaint ? LocalThreshold.Ink(page.Picture) : InkMask.Of(page.Picture, page.Threshold);
        var lines = seesFaint ? RulingFinder.Find(page.Picture, ink, pixelsPerPoint, seesDots) : RulingFinder.Find(ink, pixelsPerPoint);
        return Of(page.Picture, ink, lines, pixelsPerPoint, cancellation);
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

    /// <summary>
    /// Takes rings that a pen drew around print out of the page. One that crosses a ruling is in pieces, and no ring any more: what of it
    /// stands in a figure's cell is ink that no glyph explains.
    /// </summary>
    private static bool FadeRings(GrayPicture picture, InkMask ink, List<Component> pieces, double pixelsPerPoint)
    {
        var found = false;
        foreach (var piece in pieces)
        {
            if (Math.Min(piece.Box.Width, piece.Box.Height) < SmallestRing * pixelsPerPoint
                || ink.Alone(piece) is not { } ring || !PenRing.Is(ring, piece.Area, pixelsPerPoint, SmallestRing, ThickestRing)
                || !pieces.Exists(other => other.Area >= LeastInRing * pixelsPerPoint * pixelsPerPoint && other != piece
                    && piece.Box.Intersect(other.Box) == other.Box))
            {
                continue;
            }

            found = true;
            var fringe = ring.Dilated(FringeOfRing);
            for (var y = 0; y < ring.Height; y++)
            {
                var own = ring.Row(y);
                var near = fringe.Row(y);
                var marks = ink.Row(piece.Box.Top + y);
                var pixels = picture.Row(piece.Box.Top + y);
                for (var x = 0; x < ring.Width; x++)
                {
                    var at = piece.Box.Left + x;
                    if (own[x] != 0 || (near[x] != 0 && marks[at] == 0))
                    {
                        (pixels[at], marks[at]) = (byte.MaxValue, 0);
                    }
                }
            }
        }

        return found;
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
