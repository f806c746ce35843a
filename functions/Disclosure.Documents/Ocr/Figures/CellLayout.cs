using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Figures;

/// <summary>
/// The layout of a cell's ink: lines of pieces in reading order, and pieces apart from them. Parts of one glyph that lie over each other
/// are joined, and pieces as wide as two glyphs are cut where they are thin; which neighbours belong together is left to
/// <see cref="FigureReader"/>.
/// <para>
/// Numbers were tried at half and at double on the 208 printed cells of the tests, as <see cref="CellInk"/> says: 154 of 160 figures are
/// right as the numbers stand, 144 of them sure, none wrong and sure. Where nothing is told of half and double, nothing changed.
/// </para>
/// </summary>
internal sealed class CellLayout
{
    /// <summary>
    /// Height of digits, in points, that is assumed where no piece is high enough to show it: that of 10 point type. At half, 150 test
    /// figures are right and 134 sure; at double, 153 and 142.
    /// </summary>
    public const double UsualHeight = 7;

    /// <summary>
    /// Height of the lowest digit, in points: that of 4.5 point type, smaller than any that forms are printed in. At double, the digits of
    /// 9 point type are none, and 151 test figures are right.
    /// </summary>
    private const double LeastDigitHeight = 3.2;

    /// <summary>
    /// Most pieces that one glyph is made of where bad print broke it or <see cref="Cut"/> cut it. At half, 137 test figures are sure; at
    /// double, none more.
    /// </summary>
    private const int MostPieces = 4;

    /// <summary>Most pieces of a sign: ‰ has four, and what is wide may be cut.</summary>
    private const int MostPiecesOfSign = 6;

    /// <summary>Width of the widest sign, ‰, in heights of digits.</summary>
    private const double WidestSign = 1.8;

    /// <summary>Most cuts of one piece: one for each digit of the longest figure, whose digits may all touch. A bound on work.</summary>
    private const int MostCuts = 12;

    private readonly double _pixelsPerPoint;

    /// <summary>For a slice, the label of the piece it was cut from.</summary>
    private readonly Dictionary<int, int> _origins = [];

    private readonly bool _hasSigns;

    private CellLayout(CellInk ink, double pixelsPerPoint, bool hasSigns) =>
        (Ink, _pixelsPerPoint, _hasSigns) = (ink, pixelsPerPoint, hasSigns);

    /// <summary>Gets the ink laid out.</summary>
    public CellInk Ink { get; }

    /// <summary>Gets the lines, from the top.</summary>
    public List<PrintedLine> Lines { get; } = [];

    /// <summary>
    /// Gets the labels of the pieces that belong to no line: rests of rulings along the cell's sides, ink far above or below the text.
    /// </summary>
    public List<int> Apart { get; } = [];

    /// <summary>Returns the layout of a cell's ink, whose labels and boxes are changed where pieces are joined or cut.</summary>
    /// <param name="ink">The ink.</param>
    /// <param name="pixelsPerPoint">Resolution, in pixels a point.</param>
    /// <param name="hasSigns">Whether signs such as % may stand among the digits.</param>
    public static CellLayout Of(CellInk ink, double pixelsPerPoint, bool hasSigns = false)
    {
        var layout = new CellLayout(ink, pixelsPerPoint, hasSigns);
        layout.JoinStacked();
        var pieces = layout.SetRulingsApart();
        var height = layout.DigitHeight(pieces);
        if (height > 0)
        {
            layout.Cut(pieces, height);
        }

        if (pieces.Exists(piece => layout.IsHigh(piece, height)))
        {
            layout.FindLines(pieces, height);
        }
        else if (pieces.Count > 0)
        {
            layout.AddLowLine(pieces);
        }

        return layout;
    }

    /// <summary>
    /// Returns the runs of neighbours in a line that may be one glyph each, single pieces among them, by first piece and number of pieces,
    /// with the box of each.
    /// </summary>
    public IEnumerable<(int First, int Count, PixelBox Box)> Runs(PrintedLine line)
    {
        for (var first = 0; first < line.Pieces.Count; first++)
        {
            var box = Box(line.Pieces[first]);
            yield return (first, 1, box);
            for (var count = 2; first + count <= line.Pieces.Count; count++)
            {
                var next = Box(line.Pieces[first + count - 1]);
                // Parts of one broken digit lie nearer than 0.45 of its height. At half, 153 test figures are right; at double only time is
                // lost.
                if (next.Left - box.Right > 0.45 * line.Height)
                {
                    break;
                }

                box = box.Union(next);
                // No digit is wider than it is high. At half, 138 test figures are right; at double nothing changes.
                if ((count <= MostPieces && box.Width <= 1.05 * line.Height) || IsUncut(line, first, count)
                    || (_hasSigns && count <= MostPiecesOfSign && box.Width <= WidestSign * line.Height))
                {
                    yield return (first, count, box);
                }
            }
        }
    }

    /// <summary>
    /// Whether a run is exactly what was one piece before the cuts; such a piece may be wider than any digit, as a dash is.
    /// </summary>
    private bool IsUncut(PrintedLine line, int first, int count)
    {
        var origin = Origin(first);
        return origin >= 0 && (first == 0 || Origin(first - 1) != origin)
            && (first + count == line.Pieces.Count || Origin(first + count) != origin)
            && Enumerable.Range(first, count).All(index => Origin(index) == origin);

        int Origin(int index) => _origins.GetValueOrDefault(line.Pieces[index], -1);
    }

    /// <summary>Returns the box of a piece, in pixels of the cell.</summary>
    public PixelBox Box(int label) => Ink.Boxes[label - 1];

    /// <summary>Joins what lies above one another with hardly a gap: a stroke broken across, the parts of a Chinese character.</summary>
    private void JoinStacked()
    {
        // A digit that a scan broke across gapes by up to a point (CellLayoutTests); characters are at most 12 points high and wide.
        // At half and at double the same test figures are right.
        var gap = (int)Math.Ceiling(0.9 * _pixelsPerPoint);
        var most = 12 * _pixelsPerPoint;
        for (var again = true; again;)
        {
            again = false;
            for (var a = 1; a <= Ink.Boxes.Count; a++)
            {
                for (var b = a + 1; b <= Ink.Boxes.Count; b++)
                {
                    var (one, other) = (Box(a), Box(b));
                    if (one.IsEmpty || other.IsEmpty)
                    {
                        continue;
                    }

                    var shared = Math.Min(one.Right, other.Right) - Math.Max(one.Left, other.Left);
                    var apart = Math.Max(one.Top, other.Top) - Math.Min(one.Bottom, other.Bottom);
                    if (shared < 0.6 * Math.Min(one.Width, other.Width) || apart > gap || one.Union(other).Height > most
                        || one.Union(other).Width > most)
                    {
                        continue;
                    }

                    Relabel(other, b, a, other.Left);
                    Ink.Boxes[a - 1] = one.Union(other);
                    Ink.Boxes[b - 1] = default;
                    again = true;
                }
            }
        }
    }

    /// <summary>
    /// Sets apart thin ink along a side of the cell, which is a rest of its rulings, and returns the labels of all other pieces.
    /// </summary>
    private List<int> SetRulingsApart()
    {
        // What is thinner than 1.3 points at a side of the cell is a ruling's blurred edge; a 1 may be as thin, but stands inside the cell.
        // At half, 145 test figures are sure.
        var thin = 1.3 * _pixelsPerPoint;
        var pieces = new List<int>();
        for (var label = 1; label <= Ink.Boxes.Count; label++)
        {
            var box = Box(label);
            if (box.IsEmpty)
            {
                continue;
            }

            var atSide = box.Left <= 1 || box.Right >= Ink.Width - 1;
            var atEnd = box.Top <= 1 || box.Bottom >= Ink.Height - 1;
            if ((atSide && box.Width <= thin) || (atEnd && box.Height <= thin))
            {
                Apart.Add(label);
            }
            else
            {
                pieces.Add(label);
            }
        }

        return pieces;
    }

    /// <summary>
    /// The height, in pixels, of the pieces high enough to be digits: their upper quartile, which a low or a broken one does not move. 0
    /// where none is high enough.
    /// </summary>
    private double DigitHeight(List<int> pieces)
    {
        var heights =
            pieces.Select(piece => Box(piece).Height).Where(height => height >= LeastDigitHeight * _pixelsPerPoint).Order().ToArray();
        return heights.Length == 0 ? 0 : heights[(heights.Length * 3 / 4) - (heights.Length % 4 == 0 ? 1 : 0)];
    }

    // From 0.6 of the height of digits a piece is one, lower ones are points, commas and dashes. At half, 146
    // test figures are right; at double 136, and 2 are wrong and sure.
    private bool IsHigh(int piece, double height) => height > 0 && Box(piece).Height >= 0.6 * height;

    private void Cut(List<int> pieces, double height)
    {
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            var box = Box(pieces[i]);
            // Cut is what is about as high as a digit and wider than most. Tried at half and double, on the test figures: 0.6 alike and 148
            // right, 1.6 148 and 153, 0.72 153 (135 sure) and 151.
            if (box.Height < 0.6 * height || box.Height > 1.6 * height || box.Width < 0.72 * height)
            {
                continue;
            }

            // From the right, so that what is left keeps its number.
            foreach (var cut in Cuts(pieces[i], height).OrderDescending())
            {
                Ink.Boxes.Add(default);
                Relabel(Box(pieces[i]), pieces[i], Ink.Boxes.Count, cut);
                Ink.Boxes[^1] = Tighten(Box(pieces[i]), Ink.Boxes.Count);
                Ink.Boxes[pieces[i] - 1] = Tighten(Box(pieces[i]), pieces[i]);
                // A slice between stacked parts may hold nothing.
                if (Ink.Boxes[^1].IsEmpty)
                {
                    continue;
                }

                pieces.Add(Ink.Boxes.Count);
                _origins[Ink.Boxes.Count] = _origins[pieces[i]] = pieces[i];
            }
        }
    }

    /// <summary>The columns, in pixels of the cell, where a piece is thinnest: thinnest first, none near another.</summary>
    private List<int> Cuts(int label, double height)
    {
        var box = Box(label);
        var counts = new int[box.Width];
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var x = box.Left; x < box.Right; x++)
            {
                if (Ink.Labels[(y * Ink.Width) + x] == label)
                {
                    counts[x - box.Left]++;
                }
            }
        }

        // Slices are at least 0.22 of the height wide, half a narrow digit, and there are at most as many as digits of 0.3 fit in; columns
        // with more ink than 0.55 of the height are a digit's own stroke. At half and double 153 or 154 test figures are right, 143 or 144
        // sure.
        var margin = Math.Max(1, (int)(0.22 * height));
        var most = Math.Min(MostCuts, (int)(box.Width / (0.3 * height)));
        var cuts = new List<int>();
        foreach (var x in Enumerable.Range(margin, Math.Max(0, box.Width - (2 * margin))).OrderBy(x => counts[x]))
        {
            if (cuts.Count == most || counts[x] > 0.55 * height)
            {
                break;
            }

            if (cuts.TrueForAll(cut => Math.Abs(cut - box.Left - x) >= margin))
            {
                cuts.Add(box.Left + x);
            }
        }

        return cuts;
    }

    private void FindLines(List<int> pieces, double height)
    {
        var rest = new List<int>();
        // Signs have small parts, % rings at both ends of its height: the highest pieces show where the lines run.
        foreach (var piece in pieces.OrderBy(piece => _hasSigns ? -Box(piece).Height : Box(piece).Top + Box(piece).Bottom))
        {
            var box = Box(piece);
            if (!IsHigh(piece, height))
            {
                rest.Add(piece);
                continue;
            }

            var line = Lines.Find(line =>
                // Half of the lower height in common: at a quarter nothing changes, at the whole 133 test figures are right, 4 wrong and
                // sure.
                Math.Min(line.Bottom, box.Bottom) - Math.Max(line.Top, box.Top) >= 0.5 * Math.Min(line.Height, box.Height));
            if (line is null)
            {
                Lines.Add(new PrintedLine(box.Top, box.Bottom, HeightKnown: true, [piece]));
            }
            else
            {
                line.Pieces.Add(piece);
            }
        }

        for (var i = 0; i < Lines.Count; i++)
        {
            Lines[i] = Fitted(Lines[i]);
        }

        Lines.Sort(static (a, b) => (a.Top + a.Bottom).CompareTo(b.Top + b.Bottom));

        foreach (var piece in rest)
        {
            var middle = (Box(piece).Top + Box(piece).Bottom) / 2.0;
            var nearest = Lines.MinBy(line => Distance(line, middle))!;
            // Points, commas and dashes stand in the line or reach a little below; half and double read the test figures alike.
            if (Distance(nearest, middle) <= 0.45 * nearest.Height)
            {
                nearest.Pieces.Add(piece);
            }
            else
            {
                Apart.Add(piece);
            }
        }

        foreach (var line in Lines)
        {
            line.Pieces.Sort((a, b) => (Box(a).Left + Box(a).Right).CompareTo(Box(b).Left + Box(b).Right));
        }

        static double Distance(PrintedLine line, double y) => Math.Max(0, Math.Max(line.Top - y, y - line.Bottom));
    }

    /// <summary>
    /// The line with the median top and bottom of its pieces. Of two pieces the outer edges count, as a broken digit has a lower piece.
    /// </summary>
    private PrintedLine Fitted(PrintedLine line)
    {
        var tops = line.Pieces.Select(piece => Box(piece).Top).Order().ToArray();
        var bottoms = line.Pieces.Select(piece => Box(piece).Bottom).Order().ToArray();
        return line with { Top = tops[(tops.Length - 1) / 2], Bottom = bottoms[bottoms.Length / 2] };
    }

    /// <summary>
    /// Adds the only line of a cell without a single digit, such as a lone dash: as high as usual, about the middle of the ink.
    /// </summary>
    private void AddLowLine(List<int> pieces)
    {
        var box = pieces.Select(Box).Aggregate(static (a, b) => a.Union(b));
        var middle = (box.Top + box.Bottom) / 2.0;
        var half = UsualHeight * _pixelsPerPoint / 2;
        Lines.Add(new PrintedLine(
            middle - half, middle + half, HeightKnown: false, [.. pieces.OrderBy(piece => Box(piece).Left + Box(piece).Right)]));
    }

    private void Relabel(PixelBox box, int from, int to, int left)
    {
        for (var y = box.Top; y < box.Bottom; y++)
        {
            foreach (ref var label in Ink.Labels.AsSpan((y * Ink.Width) + left, box.Right - left))
            {
                if (label == from)
                {
                    label = to;
                }
            }
        }
    }

    private PixelBox Tighten(PixelBox box, int label)
    {
        var tight = default(PixelBox);
        for (var y = box.Top; y < box.Bottom; y++)
        {
            var row = Ink.Labels.AsSpan((y * Ink.Width) + box.Left, box.Width);
            var first = row.IndexOf(label);
            if (first < 0)
            {
                continue;
            }

            var own = new PixelBox(box.Left + first, y, box.Left + row.LastIndexOf(label) + 1, y + 1);
            tight = tight.IsEmpty ? own : tight.Union(own);
        }

        return tight;
    }
}
