using Disclosure.Documents.Pdf.Structure;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>
/// The operators that build and paint paths (ISO 32000-2 §8.5): painting leaves rulings and areas, clipping narrows what may be painted.
/// </summary>
internal sealed class PathPainter(RulingCollector rulings, PaintedAreas areas, MarkedContent marked, ReadBudget budget)
{
    /// <summary>Width, in points, from which a stroke hides text under it; the line that strikes text is thinner.</summary>
    private const double ThickStroke = 3;

    /// <summary>Sides of the largest letter, in points: titles are set in up to 36.</summary>
    private const double LargestLetter = 40;

    /// <summary>Extent, in points, that a stroke aslant has at least in either direction; with less it is a line of the table.</summary>
    private const double LeastSlant = 1.5;

    /// <summary>Extent, in points, that a stroke aslant has at most in either direction; with more it is a line of a drawing.</summary>
    private const double LongestSlant = 150;

    /// <summary>Number of strokes aslant that are noted; more are a drawing's, not marks on figures.</summary>
    private const int MostSlants = 300;

    /// <summary>Number of letters drawn as outlines that are noted: ten pages of them would not fit on one.</summary>
    private const int MostLetters = 20_000;

    /// <summary>Bytes that a point of the path takes up, with the outline made of it.</summary>
    private const int PointBytes = 128;

    /// <summary>Bytes that a curve of the path takes up, with the outline made of it.</summary>
    private const int CurveBytes = 512;

    /// <summary>Bytes that a corner of a clip's outline takes up.</summary>
    private const int CornerBytes = 16;

    /// <summary>Bytes that a clip takes up besides its corners.</summary>
    private const int ClipBytes = 160;

    private readonly PagePath _path = new();
    private long _pathBytes;
    private bool _isClipPending;
    private bool _isClipEvenOdd;

    /// <summary>Gets the thin strokes that run aslant, each from its left end to its right end.</summary>
    public List<(Point From, Point To)> Slants { get; } = [];

    /// <summary>Gets the boxes of small shapes with curves filled so far, as letters drawn as outlines are.</summary>
    public List<Box> DrawnLetters { get; } = [];

    /// <summary>Executes the operator and returns true; returns false if it is none of paths.</summary>
    public bool TryExecute(uint name, OperandList operands, ref GraphicsState state)
    {
        if (!TryBuild(name, operands, ref state))
        {
            return TryPaint(name, ref state);
        }

        // The lists of the longest path so far are used again for the next.
        var bytes = ((long)PointBytes * _path.PointCount) + ((long)CurveBytes * _path.CurveCount);
        if (bytes > _pathBytes)
        {
            budget.Use(bytes - _pathBytes);
            _pathBytes = bytes;
        }

        return true;
    }

    private bool TryBuild(uint name, OperandList operands, ref GraphicsState state)
    {
        switch (name)
        {
            case Operator.MoveTo:
                _path.MoveTo(state.Transformation.Apply(operands.Number(0), operands.Number(1)));
                return true;
            case Operator.LineTo:
                _path.LineTo(PointAt(operands, 0, state));
                return true;
            case Operator.CurveTo:
                _path.CurveTo(PointAt(operands, 0, state), PointAt(operands, 2, state), PointAt(operands, 4, state));
                return true;
            case Operator.CurveFromCurrent:
                _path.CurveTo(_path.Current ?? PointAt(operands, 0, state), PointAt(operands, 0, state), PointAt(operands, 2, state));
                return true;
            case Operator.CurveToFinal:
                _path.CurveTo(PointAt(operands, 0, state), PointAt(operands, 2, state), PointAt(operands, 2, state));
                return true;
            case Operator.ClosePath:
                _path.Close();
                return true;
            case Operator.Rectangle:
                AddRectangle(operands, state);
                return true;
            case Operator.Clip or Operator.ClipEvenOdd:
                _isClipPending = true;
                _isClipEvenOdd = name == Operator.ClipEvenOdd;
                return true;
            case Operator.EndPath:
                End(ref state);
                return true;
            default:
                return false;
        }
    }

    private bool TryPaint(uint name, ref GraphicsState state)
    {
        var isStroke = name is Operator.Stroke or Operator.CloseStroke
            or Operator.FillStroke or Operator.FillStrokeEvenOdd or Operator.CloseFillStroke or Operator.CloseFillStrokeEvenOdd;
        var isFill = name is Operator.Fill or Operator.FillOld or Operator.FillEvenOdd
            or Operator.FillStroke or Operator.FillStrokeEvenOdd or Operator.CloseFillStroke or Operator.CloseFillStrokeEvenOdd;
        if (!isStroke && !isFill)
        {
            return false;
        }

        if (name is Operator.CloseStroke or Operator.CloseFillStroke or Operator.CloseFillStrokeEvenOdd)
        {
            _path.Close();
        }

        if (isFill && !marked.IsHidden)
        {
            AddFill(state, name is Operator.FillEvenOdd or Operator.FillStrokeEvenOdd or Operator.CloseFillStrokeEvenOdd);
        }

        if (isStroke && !marked.IsHidden)
        {
            AddStroke(state);
            AddSlant(state);
        }

        rulings.Order = areas.Now;
        if (isFill && (state.Fills.IsVisible || state.Fills.IsOpaqueWhite) && !marked.IsHidden)
        {
            rulings.IsWhite = state.Fills.IsOpaqueWhite;
            rulings.Fill(_path, state.Clip);
            AddLetter(state);
        }

        if (isStroke && (state.Strokes.IsVisible || state.Strokes.IsOpaqueWhite) && !marked.IsHidden)
        {
            rulings.IsWhite = state.Strokes.IsOpaqueWhite;
            rulings.Stroke(_path, state.LineWidth, state.Transformation, state.Clip);
        }

        rulings.IsWhite = false;

        End(ref state);
        return true;
    }

    private void AddLetter(in GraphicsState state)
    {
        if (state.Fills.IsVisible && _path.HasCurve && DrawnLetters.Count < MostLetters
            && _path.Bounds() is { Width: <= LargestLetter, Height: <= LargestLetter } letter)
        {
            DrawnLetters.Add(letter);
        }
    }

    private static Point PointAt(OperandList operands, int index, in GraphicsState state) =>
        state.Transformation.Apply(operands.Number(index), operands.Number(index + 1));

    /// <summary>Notes the filled path as an area.</summary>
    private void AddFill(in GraphicsState state, bool isEvenOdd)
    {
        var shape = state.IsBlended || _path.AsBox() is not null ? null : _path.Outline(isEvenOdd);
        if (state.IsBlended || (shape is null ? _path.Bounds() : shape.Bounds) is not { } bounds
            || !PaintedAreas.IsArea(bounds.Intersect(state.Clip)))
        {
            return;
        }

        areas.Add(new PaintedArea(bounds.Intersect(state.Clip), shape, state.ClipShape, state.Fills.Colour, state.Fills.Alpha)
        {
            Soft = state.SoftMask,
            IsUncertain = state.Fills.Space.IsPattern,
        });
    }

    /// <summary>Notes the straight pieces of a path stroked with a thick pen as areas, as text is crossed out with those, too.</summary>
    private void AddStroke(in GraphicsState state)
    {
        var toPage = state.Transformation;
        var half = state.LineWidth * Math.Sqrt(Math.Abs(toPage.Determinant)) / 2;
        if (state.IsBlended || !(half * 2 >= ThickStroke) || !double.IsFinite(half))
        {
            return;
        }

        foreach (var subpath in _path.Subpaths)
        {
            var points = _path.Points(subpath);
            for (var i = subpath.IsClosed ? 0 : 1; i < points.Length; i++)
            {
                AddStroke(state, points[(i == 0 ? points.Length : i) - 1].Point, points[i].Point, half);
            }
        }
    }

    /// <summary>
    /// Notes a path of one stroke aslant, or of two that cross, as numbers are crossed out with those; drawings have more.
    /// </summary>
    private void AddSlant(in GraphicsState state)
    {
        if (_path.HasCurve || !state.Strokes.IsVisible || _path.Subpaths.Count > 2 || Slants.Count >= MostSlants)
        {
            return;
        }

        foreach (var subpath in _path.Subpaths)
        {
            var points = _path.Points(subpath);
            if (points.Length == 2)
            {
                var (from, to) = points[0].Point.X <= points[1].Point.X
                    ? (points[0].Point, points[1].Point)
                    : (points[1].Point, points[0].Point);
                var (right, down) = (to.X - from.X, Math.Abs(to.Y - from.Y));
                if (right > LeastSlant && down > LeastSlant && right <= LongestSlant && down <= LongestSlant
                    && state.Clip.Contains((from.X + to.X) / 2, (from.Y + to.Y) / 2))
                {
                    Slants.Add((from, to));
                }
            }
        }
    }

    private void AddStroke(in GraphicsState state, Point from, Point to, double half)
    {
        var length = double.Hypot(to.X - from.X, to.Y - from.Y);
        if (!(length > 0))
        {
            return;
        }

        var (acrossX, acrossY) = ((from.Y - to.Y) / length * half, (to.X - from.X) / length * half);
        var box = new Box(
            Math.Min(from.X, to.X) - Math.Abs(acrossX), Math.Min(from.Y, to.Y) - Math.Abs(acrossY),
            Math.Max(from.X, to.X) + Math.Abs(acrossX), Math.Max(from.Y, to.Y) + Math.Abs(acrossY));
        var isUpright = Math.Min(Math.Abs(acrossX), Math.Abs(acrossY)) < 0.01;
        var shape = isUpright
            ? null
            : new Outline(
                [
                    new Point(from.X + acrossX, from.Y + acrossY), new Point(to.X + acrossX, to.Y + acrossY),
                    new Point(to.X - acrossX, to.Y - acrossY), new Point(from.X - acrossX, from.Y - acrossY),
                ],
                [0],
                isEvenOdd: false);
        areas.Add(new PaintedArea(box.Intersect(state.Clip), shape, state.ClipShape, state.Strokes.Colour, state.Strokes.Alpha)
        {
            Soft = state.SoftMask,
            IsUncertain = state.Strokes.Space.IsPattern,
        });
    }

    private void AddRectangle(OperandList operands, in GraphicsState state)
    {
        var toPage = state.Transformation;
        var x = operands.Number(0);
        var y = operands.Number(1);
        var right = x + operands.Number(2);
        var top = y + operands.Number(3);
        _path.MoveTo(toPage.Apply(x, y));
        _path.LineTo(toPage.Apply(right, y));
        _path.LineTo(toPage.Apply(right, top));
        _path.LineTo(toPage.Apply(x, top));
        _path.Close();
    }

    private void End(ref GraphicsState state)
    {
        if (_isClipPending && _path.AsBox() is { } box)
        {
            state.IntersectClip(box);
        }
        else if (_isClipPending && _path.Outline(_isClipEvenOdd) is { Bounds: { } bounds } shape)
        {
            budget.Use(ClipBytes + ((long)CornerBytes * shape.Corners));
            state.IntersectClip(bounds);
            state.ClipShape = new ClipShape(shape, state.ClipShape);
        }

        _isClipPending = false;
        _path.Clear();
    }
}
