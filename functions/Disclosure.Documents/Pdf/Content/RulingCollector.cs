using Disclosure.Documents.Pdf.Structure;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>
/// Takes from painted paths what looks like a line along an axis: strokes, outlines, thin filled shapes, the sides of thin filled frames.
/// Everything is on the displayed page and cut by the clip already in force. White lines count where they part shaded areas, as in the
/// tables of slides and web pages.
/// </summary>
internal sealed class RulingCollector(ReadBudget budget)
{
    /// <summary>
    /// Thickness of the thickest filled shape that is a line wherever it stands, in points; what is thicker may be the bar of a chart.
    /// </summary>
    private const double ThickestFill = 3.2;

    /// <summary>
    /// Thickness of the thickest filled shape that is a line where both its ends lie at lines across, in points: 5 and what producers
    /// round; what is thicker is a shaded cell.
    /// </summary>
    private const double ThickestBorder = 5.2;

    /// <summary>Distance in points from the end of a border to the middle of another that it meets: half of that one's thickness.</summary>
    private const double Reach = (ThickestBorder / 2) + Slack;

    /// <summary>Most thick shapes of a page that are compared with the lines; a page has room for some hundred thick borders.</summary>
    private const int MostThick = 2_000;

    /// <summary>Width of the widest stroke that is a line, in points: the thickest border of the usual office programs has 6.</summary>
    private const double ThickestStroke = 6.5;

    /// <summary>Least ratio of a line's length to its thickness; shorter pieces only count as parts of a dashed or dotted line.</summary>
    private const double LeastAspect = 3;

    /// <summary>
    /// Length of the shortest painted shape with curves that is a line or has some, in points; shorter ones are drawn characters, or the
    /// outlines of characters drawn again to look bold.
    /// </summary>
    private const double ShortestCurved = 20;

    /// <summary>Points by which coordinates that should be equal may differ, as producers round them.</summary>
    private const double Slack = 0.1;

    /// <summary>Rise of a line along an axis for each point of its length, beside <see cref="Slack"/> and up to one point in all.</summary>
    private const double Slope = 0.01;

    /// <summary>Widest seam in points between two strips of one picture.</summary>
    private const double StripSeam = 0.5;

    /// <summary>Height of pictures beside each other, in heights of the first, from which they are strips of a scan and no line.</summary>
    private const double ManyStrips = 1.5;

    private readonly List<RulingPiece> _horizontal = [];
    private readonly List<RulingPiece> _vertical = [];
    private readonly Shading _shading = new();
    private readonly List<(Box Box, int Order)> _strips = [];
    private readonly List<Box> _thick = [];

    /// <summary>Whether what comes next is painted white.</summary>
    public bool IsWhite { get; set; }

    /// <summary>Gets or sets the place in the order of painting of what comes next.</summary>
    public int Order { get; set; }

    /// <summary>
    /// All lines of the page that nothing painted later covers; where there are none, those between shaded areas side by side, the cells
    /// of a table drawn by its colours alone.
    /// </summary>
    /// <param name="areas">What was painted, to tell what is covered.</param>
    public List<Ruling> Join(PaintedAreas areas)
    {
        AddStrips();
        RulingCover.Uncover(_horizontal, Orientation.Horizontal, areas, budget);
        RulingCover.Uncover(_vertical, Orientation.Vertical, areas, budget);
        AddThick();
        if ((_horizontal.Count == 0 || _vertical.Count == 0) && _shading.MakesTable())
        {
            foreach (var area in _shading.Areas)
            {
                Add(_horizontal, new RulingPiece(area.Top, area.Left, area.Right, 0, false));
                Add(_horizontal, new RulingPiece(area.Bottom, area.Left, area.Right, 0, false));
                Add(_vertical, new RulingPiece(area.Left, area.Top, area.Bottom, 0, false));
                Add(_vertical, new RulingPiece(area.Right, area.Top, area.Bottom, 0, false));
            }
        }

        var rulings = new List<Ruling>();
        RulingJoiner.Join(_horizontal, _vertical, Orientation.Horizontal, rulings, budget);
        RulingJoiner.Join(_vertical, _horizontal, Orientation.Vertical, rulings, budget);
        return rulings;
    }

    /// <summary>Strokes the path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="width">Line width in user space.</param>
    /// <param name="transformation">From user space to the page: it may stretch the pen.</param>
    /// <param name="clip">What may be painted.</param>
    public void Stroke(PagePath path, double width, in Matrix transformation, Box clip)
    {
        if (path.HasCurve && path.Bounds() is { } bounds && Math.Max(bounds.Width, bounds.Height) < ShortestCurved)
        {
            return;
        }

        // Half the pen's extent across a line is that of the ellipse the transformation makes of a circle.
        var penWidth = width * double.Hypot(transformation.A, transformation.C);
        var penHeight = width * double.Hypot(transformation.B, transformation.D);
        foreach (var subpath in path.Subpaths)
        {
            var points = path.Points(subpath);
            if (points.Length > 2 && Solid(path.BoundsOf(subpath), penWidth, penHeight) is { } solid && FillBox(solid, 0, clip))
            {
                continue;
            }

            for (var i = 1; i < points.Length; i++)
            {
                if (!points[i].IsCurve)
                {
                    StrokeSegment(points[i - 1].Point, points[i].Point, penWidth, penHeight, clip);
                }
            }

            if (subpath.IsClosed && points.Length > 2)
            {
                StrokeSegment(points[^1].Point, points[0].Point, penWidth, penHeight, clip);
            }
        }
    }

    public void Fill(PagePath path, Box clip)
    {
        var subpaths = path.Subpaths;
        if (subpaths.Count == 2 && !subpaths[0].HasCurve && !subpaths[1].HasCurve &&
            TryFrame(path.BoundsOf(subpaths[0]), path.BoundsOf(subpaths[1]), clip))
        {
            return;
        }

        foreach (var subpath in subpaths)
        {
            if (subpath.Count > 1)
            {
                FillBox(path.BoundsOf(subpath), subpath.HasCurve ? ShortestCurved : 0, clip);
            }
        }
    }

    /// <summary>Takes a filled box for a line if it is thin enough; false if it is not, or not for sure.</summary>
    public bool FillBox(Box box, double shortest, Box clip)
    {
        if (FillThin(box, shortest, clip))
        {
            return true;
        }

        NoteThick(box, shortest, clip);
        return false;
    }

    /// <summary>Takes a filled box for a line if it is so thin that it is one wherever it stands; false if it is not.</summary>
    public bool FillThin(Box box, double shortest, Box clip)
    {
        var cut = box.Intersect(clip);
        if (!IsWhite)
        {
            _shading.Add(cut);
        }

        var thickness = Math.Min(cut.Width, cut.Height);
        if (cut.Width < 0 || cut.Height < 0 || thickness > ThickestFill || Math.Max(cut.Width, cut.Height) < shortest)
        {
            return false;
        }

        if (cut.Width >= cut.Height * LeastAspect)
        {
            AddHorizontal(new RulingPiece(cut.CenterY, cut.Left, cut.Right, cut.Height, false));
        }
        else if (cut.Height >= cut.Width * LeastAspect)
        {
            AddVertical(new RulingPiece(cut.CenterX, cut.Top, cut.Bottom, cut.Width, false));
        }
        else
        {
            // A dot of a dotted line, or the joint between two edges: which way it runs, its neighbours will tell.
            AddHorizontal(new RulingPiece(cut.CenterY, cut.Left, cut.Right, cut.Height, true));
            AddVertical(new RulingPiece(cut.CenterX, cut.Top, cut.Bottom, cut.Width, true));
        }

        return true;
    }

    /// <summary>
    /// Takes what a shading fills for a line if it is thin enough; else it is the ground of a page or a cell, and false is returned.
    /// </summary>
    public bool ShadeThin(Box clip) => Math.Min(clip.Width, clip.Height) <= ThickestBorder && FillThin(clip, 0, clip);

    /// <summary>Notes a box that is thin enough for a line if it runs from line to line, which is known when all lines are.</summary>
    public void NoteThick(Box box, double shortest, Box clip)
    {
        var cut = box.Intersect(clip);
        var thickness = Math.Min(cut.Width, cut.Height);
        if (!IsWhite && thickness is > ThickestFill and <= ThickestBorder && Math.Max(cut.Width, cut.Height) >= shortest
            && _thick.Count < MostThick)
        {
            _thick.Add(cut);
        }
    }

    /// <summary>
    /// Notes a picture as thin as a line that has more samples across than one. A lone one is a line; those that lie side by side are the
    /// strips of a scan.
    /// </summary>
    public void AddStrip(Box box, Box clip)
    {
        var cut = box.Intersect(clip);
        if (cut.Width > 0 && cut.Height > 0 && Math.Min(cut.Width, cut.Height) <= ThickestFill)
        {
            budget.Use(RulingPiece.Bytes);
            _strips.Add((cut, Order));
        }
    }

    private void AddStrips()
    {
        if (_strips.Count == 0)
        {
            return;
        }

        // White lines count on shaded areas alone; what colour a picture has is not known.
        IsWhite = false;
        foreach (var isAcross in (ReadOnlySpan<bool>)[true, false])
        {
            var strips = _strips.FindAll(strip => strip.Box.Width > strip.Box.Height == isAcross);
            strips.Sort((a, b) => KeyOf(a.Box, isAcross).CompareTo(KeyOf(b.Box, isAcross)));
            for (var first = 0; first < strips.Count;)
            {
                // Strips that lie on or beside each other; a line drawn twice for two cells is still one line.
                var next = first + 1;
                while (next < strips.Count && LiesBeside(strips[next - 1].Box, strips[next].Box, isAcross))
                {
                    next++;
                }

                var (top, bottom) = (strips[first].Box, strips[next - 1].Box);
                var height = isAcross ? bottom.Bottom - top.Top : bottom.Right - top.Left;
                if (height < ManyStrips * Math.Min(top.Width, top.Height))
                {
                    Order = strips[next - 1].Order;
                    FillBox(top, 0, top);
                }

                first = next;
            }
        }
    }

    /// <summary>Orders strips of one direction: those of one picture follow each other, for they begin and end alike.</summary>
    private static (double From, double To, double At) KeyOf(Box strip, bool isAcross) => isAcross
        ? (Math.Round(strip.Left), Math.Round(strip.Right), strip.Top)
        : (Math.Round(strip.Top), Math.Round(strip.Bottom), strip.Left);

    private static bool LiesBeside(Box before, Box strip, bool isAcross) => isAcross
        ? Math.Abs(before.Left - strip.Left) <= 1 && Math.Abs(before.Right - strip.Right) <= 1 && strip.Top - before.Bottom <= StripSeam
        : Math.Abs(before.Top - strip.Top) <= 1 && Math.Abs(before.Bottom - strip.Bottom) <= 1 && strip.Left - before.Right <= StripSeam;

    /// <summary>Adds the thick shapes that run from line to line, as the borders of a table do and the bars of a chart do not.</summary>
    private void AddThick()
    {
        if (_thick.Count == 0)
        {
            return;
        }

        JoinThick();
        var down = new SortedLines(_vertical, budget);
        var across = new SortedLines(_horizontal, budget);
        var borders = _thick.FindAll(box => Math.Max(box.Width, box.Height) >= LeastAspect * Math.Min(box.Width, box.Height)
            && (box.Width > box.Height
                ? MeetsDown(box.Left, box, down) && MeetsDown(box.Right, box, down)
                : MeetsAcross(box.Top, box, across) && MeetsAcross(box.Bottom, box, across)));
        foreach (var box in borders)
        {
            Add(
                box.Width > box.Height ? _horizontal : _vertical,
                box.Width > box.Height
                    ? new RulingPiece(box.CenterY, box.Left, box.Right, box.Height, false)
                    : new RulingPiece(box.CenterX, box.Top, box.Bottom, box.Width, false));
        }
    }

    /// <summary>Puts thick shapes together that follow each other on one line, as a border drawn cell by cell does.</summary>
    private void JoinThick()
    {
        _thick.Sort(static (a, b) =>
            (Math.Round(a.Top), Math.Round(a.Bottom), a.Left).CompareTo((Math.Round(b.Top), Math.Round(b.Bottom), b.Left)));
        Join(static (a, b) => Math.Abs(a.Top - b.Top) <= 1 && Math.Abs(a.Bottom - b.Bottom) <= 1 && b.Left <= a.Right + Slack);
        _thick.Sort(static (a, b) =>
            (Math.Round(a.Left), Math.Round(a.Right), a.Top).CompareTo((Math.Round(b.Left), Math.Round(b.Right), b.Top)));
        Join(static (a, b) => Math.Abs(a.Left - b.Left) <= 1 && Math.Abs(a.Right - b.Right) <= 1 && b.Top <= a.Bottom + Slack);

        void Join(Func<Box, Box, bool> follows)
        {
            var last = 0;
            for (var i = 1; i < _thick.Count; i++)
            {
                if (follows(_thick[last], _thick[i]))
                {
                    _thick[last] = _thick[last].Union(_thick[i]);
                }
                else
                {
                    _thick[++last] = _thick[i];
                }
            }

            _thick.RemoveRange(Math.Min(last + 1, _thick.Count), Math.Max(0, _thick.Count - last - 1));
        }
    }

    private bool MeetsDown(double x, Box box, SortedLines lines) =>
        lines.Meet(x, box.Top - Slack, box.Bottom + Slack, Reach)
        || _thick.Exists(other => other.Height >= LeastAspect * other.Width && Touches(x, other.CenterX)
            && other.Top <= box.Bottom + Slack && other.Bottom >= box.Top - Slack);

    private bool MeetsAcross(double y, Box box, SortedLines lines) =>
        lines.Meet(y, box.Left - Slack, box.Right + Slack, Reach)
        || _thick.Exists(other => other.Width >= LeastAspect * other.Height && Touches(y, other.CenterY)
            && other.Left <= box.Right + Slack && other.Right >= box.Left - Slack);

    /// <summary>Returns whether the end of a border lies at the middle of another, or at an edge of it.</summary>
    private static bool Touches(double end, double middle) => Math.Abs(end - middle) <= Reach;

    /// <summary>The outline of a box so thin that the pen fills it: the box it looks like.</summary>
    private static Box? Solid(Box box, double penWidth, double penHeight) => box.Height <= penHeight || box.Width <= penWidth
        ? new Box(box.Left - (penWidth / 2), box.Top - (penHeight / 2), box.Right + (penWidth / 2), box.Bottom + (penHeight / 2))
        : null;

    private void StrokeSegment(Point from, Point to, double penWidth, double penHeight, Box clip)
    {
        var width = Math.Abs(to.X - from.X);
        var height = Math.Abs(to.Y - from.Y);
        if (height <= Math.Min(1, Slack + (width * Slope)) && width >= height && penHeight <= ThickestStroke)
        {
            var y = (from.Y + to.Y) / 2;
            var start = Math.Max(Math.Min(from.X, to.X), clip.Left);
            var end = Math.Min(Math.Max(from.X, to.X), clip.Right);
            if (end > start && y + (penHeight / 2) >= clip.Top - Slack && y - (penHeight / 2) <= clip.Bottom + Slack)
            {
                AddHorizontal(new RulingPiece(y, start, end, penHeight, end - start < penHeight * LeastAspect));
            }
        }
        else if (width <= Math.Min(1, Slack + (height * Slope)) && penWidth <= ThickestStroke)
        {
            var x = (from.X + to.X) / 2;
            var start = Math.Max(Math.Min(from.Y, to.Y), clip.Top);
            var end = Math.Min(Math.Max(from.Y, to.Y), clip.Bottom);
            if (end > start && x + (penWidth / 2) >= clip.Left - Slack && x - (penWidth / 2) <= clip.Right + Slack)
            {
                AddVertical(new RulingPiece(x, start, end, penWidth, end - start < penWidth * LeastAspect));
            }
        }
    }

    /// <summary>Two boxes of one path, one in the other: the rim between them is what is filled.</summary>
    private bool TryFrame(Box a, Box b, Box clip)
    {
        var (outer, inner) = a.Width >= b.Width ? (a, b) : (b, a);
        if (inner.Left < outer.Left - Slack || inner.Right > outer.Right + Slack ||
            inner.Top < outer.Top - Slack || inner.Bottom > outer.Bottom + Slack || inner.Height <= ThickestFill)
        {
            return false;
        }

        FillBox(outer with { Bottom = inner.Top }, 0, clip);
        FillBox(outer with { Top = inner.Bottom }, 0, clip);
        FillBox(outer with { Right = inner.Left }, 0, clip);
        FillBox(outer with { Left = inner.Right }, 0, clip);
        return true;
    }

    private void AddHorizontal(RulingPiece piece)
    {
        if (!IsWhite || _shading.Covers((piece.Start + piece.End) / 2, piece.Position))
        {
            Add(_horizontal, piece);
        }
    }

    private void AddVertical(RulingPiece piece)
    {
        if (!IsWhite || _shading.Covers(piece.Position, (piece.Start + piece.End) / 2))
        {
            Add(_vertical, piece);
        }
    }

    private void Add(List<RulingPiece> pieces, RulingPiece piece)
    {
        if (!double.IsFinite(piece.Position + piece.Start + piece.End + piece.Thickness))
        {
            return;
        }

        budget.Use(RulingPiece.Bytes);
        pieces.Add(piece with { Order = Order });
        if (_horizontal.Count + _vertical.Count > budget.Limits.Rulings)
        {
            throw ReadBudget.Exceeded(ReadLimit.Rulings);
        }
    }
}

/// <summary>Lines of one orientation by their position, so that only those beside a border are looked at.</summary>
internal sealed class SortedLines
{
    private readonly RulingPiece[] _lines;
    private readonly ReadBudget _budget;

    public SortedLines(List<RulingPiece> lines, ReadBudget budget)
    {
        (_lines, _budget) = ([.. lines], budget);
        Array.Sort(_lines, static (a, b) => a.Position.CompareTo(b.Position));
    }

    /// <summary>Returns whether a line within a distance of a position reaches into a span; ends included.</summary>
    public bool Meet(double position, double from, double to, double reach)
    {
        var (low, high) = (0, _lines.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _lines[middle].Position < position - (2 * reach) ? (middle + 1, high) : (low, middle);
        }

        for (; low < _lines.Length && _lines[low].Position <= position + (2 * reach); low++)
        {
            _budget.Step();
            if (Math.Abs(position - _lines[low].Position) <= reach && _lines[low].Start <= to && _lines[low].End >= from)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A piece of a line before joining; a dot is too short to be one by itself.</summary>
internal readonly record struct RulingPiece(double Position, double Start, double End, double Thickness, bool IsDot)
{
    /// <summary>Bytes of a piece, before and after joining, in lists that grow by doubling.</summary>
    public const int Bytes = 192;

    /// <summary>Gets its place in the order of painting.</summary>
    public int Order { get; init; }

    public double Length => End - Start;
}
