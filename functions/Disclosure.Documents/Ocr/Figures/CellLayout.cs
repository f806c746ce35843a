using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Figures;

/// <summary>
/// How the ink of a cell is laid out: lines of pieces in reading order, and pieces apart from them. Pieces of one glyph that lie over each
/// other are joined already; pieces as wide as two glyphs are cut where they are thin. Which neighbours belong together is for the
/// recogniser to say.
/// </summary>
internal sealed class CellLayout
{
    /// <summary>The height of digits (points) assumed where no piece is high enough to show it: that of 10 point type.</summary>
    public const double UsualHeight = 7;

    /// <summary>Height of the lowest digit, in points: that of 4.5 point type, smaller than any that forms are printed in.</summary>
    private const double LeastDigitHeight = 3.2;

    /// <summary>Most pieces of one glyph, broken by a bad print or cut by <see cref="Cut"/>.</summary>
    private const int MostPieces = 4;

    /// <summary>Most cuts of one piece: one for each digit of the longest figure, whose digits may all touch.</summary>
    private const int MostCuts = 12;

    private readonly double _pixelsPerPoint;

    /// <summary>For a slice, the piece it was cut from.</summary>
    private readonly Dictionary<int, int> _origins = [];

    private CellLayout(CellInk ink, double pixelsPerPoint) => (Ink, _pixelsPerPoint) = (ink, pixelsPerPoint);

    /// <summary>The ink laid out.</summary>
    public CellInk Ink { get; }

    /// <summary>The lines, from the top.</summary>
    public List<PrintedLine> Lines { get; } = [];

    /// <summary>
    /// Labels of pieces that belong to no line: rests of rulings along the cell's sides, ink far above or below the text.
    /// </summary>
    public List<int> Apart { get; } = [];

    /// <summary>Lays out the ink of a cell.</summary>
    public static CellLayout Of(CellInk ink, double pixelsPerPoint)
    {
        var layout = new CellLayout(ink, pixelsPerPoint);
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

    /// <summary>The runs of neighbours in a line that may be one glyph each, single pieces among them, with the box of each.</summary>
    public IEnumerable<(int First, int Count, PixelBox Box)> Runs(PrintedLine line)
    {
        for (var first = 0; first < line.Pieces.Count; first++)
        {
            var box = Box(line.Pieces[first]);
            yield return (first, 1, box);
            for (var count = 2; first + count <= line.Pieces.Count; count++)
            {
                var next = Box(line.Pieces[first + count - 1]);
                if (next.Left - box.Right > 0.45 * line.Height)
                {
                    break;
                }

                box = box.Union(next);
                if ((count <= MostPieces && box.Width <= 1.05 * line.Height) || IsUncut(line, first, count))
                {
                    yield return (first, count, box);
                }
            }
        }
    }

    /// <summary>Whether a run is exactly what was one piece before the cuts; that may be wider than any digit, such as a dash.</summary>
    private bool IsUncut(PrintedLine line, int first, int count)
    {
        var origin = Origin(first);
        return origin >= 0 && (first == 0 || Origin(first - 1) != origin)
            && (first + count == line.Pieces.Count || Origin(first + count) != origin)
            && Enumerable.Range(first, count).All(index => Origin(index) == origin);

        int Origin(int index) => _origins.GetValueOrDefault(line.Pieces[index], -1);
    }

    /// <summary>The box of a piece.</summary>
    public PixelBox Box(int label) => Ink.Boxes[label - 1];

    /// <summary>Joins what lies above one another with hardly a gap: a stroke broken across, the parts of a Chinese character.</summary>
    private void JoinStacked()
    {
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

    /// <summary>Thin ink along a side of the cell is what was left of its rulings.</summary>
    private List<int> SetRulingsApart()
    {
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
    /// The height of the pieces high enough to be digits: their upper quartile, which a low or a broken one does not move. 0 without any.
    /// </summary>
    private double DigitHeight(List<int> pieces)
    {
        var heights =
            pieces.Select(piece => Box(piece).Height).Where(height => height >= LeastDigitHeight * _pixelsPerPoint).Order().ToArray();
        return heights.Length == 0 ? 0 : heights[(heights.Length * 3 / 4) - (heights.Length % 4 == 0 ? 1 : 0)];
    }

    private bool IsHigh(int piece, double height) => height > 0 && Box(piece).Height >= 0.6 * height;

    private void Cut(List<int> pieces, double height)
    {
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            var box = Box(pieces[i]);
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

    /// <summary>The columns where a piece is thinnest, thinnest first and well apart.</summary>
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
        foreach (var piece in pieces.OrderBy(piece => Box(piece).Top + Box(piece).Bottom))
        {
            var box = Box(piece);
            if (!IsHigh(piece, height))
            {
                rest.Add(piece);
                continue;
            }

            var line = Lines.Find(line =>
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
    /// The line with the median top and bottom of its pieces; of two, the outer ones, for a broken digit has a lower piece.
    /// </summary>
    private PrintedLine Fitted(PrintedLine line)
    {
        var tops = line.Pieces.Select(piece => Box(piece).Top).Order().ToArray();
        var bottoms = line.Pieces.Select(piece => Box(piece).Bottom).Order().ToArray();
        return line with { Top = tops[(tops.Length - 1) / 2], Bottom = bottoms[bottoms.Length / 2] };
    }

    /// <summary>A line without a single digit, such as a lone dash: the usual height about the middle of the ink.</summary>
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
