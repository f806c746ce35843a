using System.Runtime.InteropServices;
using Disclosure.Documents.Pdf.Structure;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>The current path (ISO 32000-2 §8.5.2), its points on the displayed page. Curves keep their end points and are marked.</summary>
internal sealed class PagePath
{
    private readonly List<PathPoint> _points = [];
    private readonly List<Subpath> _subpaths = [];
    private readonly List<CurveControls> _controls = [];
    private Point _start;

    /// <summary>Gets the subpaths, in the order of drawing.</summary>
    public IReadOnlyList<Subpath> Subpaths => _subpaths;

    public ReadOnlySpan<PathPoint> Points(in Subpath subpath) => CollectionsMarshal.AsSpan(_points).Slice(subpath.First, subpath.Count);

    public void Clear()
    {
        _points.Clear();
        _subpaths.Clear();
        _controls.Clear();
    }

    public void MoveTo(Point point)
    {
        _start = point;
        _subpaths.Add(new Subpath(_points.Count, 1, false, false));
        _points.Add(new PathPoint(point, false));
    }

    public void LineTo(Point point, bool isCurve = false)
    {
        if (_subpaths.Count == 0)
        {
            MoveTo(point);
            return;
        }

        if (_subpaths[^1].IsClosed)
        {
            MoveTo(_start);
        }

        _points.Add(new PathPoint(point, isCurve));
        var current = _subpaths[^1];
        _subpaths[^1] = current with { Count = current.Count + 1, HasCurve = current.HasCurve || isCurve };
    }

    /// <summary>Adds a curve by its two control points and its end (ISO 32000-2 §8.5.2.2).</summary>
    public void CurveTo(Point first, Point second, Point end)
    {
        LineTo(end, isCurve: true);
        _controls.Add(new CurveControls(_points.Count - 1, first, second));
    }

    /// <summary>Gets the number of its points.</summary>
    public int PointCount => _points.Count;

    /// <summary>Gets the number of its curves.</summary>
    public int CurveCount => _controls.Count;

    /// <summary>Gets a value indicating whether a part of the path is a curve.</summary>
    public bool HasCurve => _controls.Count > 0;

    /// <summary>Gets the point reached; null before the first.</summary>
    public Point? Current => _points.Count > 0 ? _points[^1].Point : null;

    /// <summary>Returns the whole path as polygons, curves as a few straight pieces.</summary>
    public Outline Outline(bool isEvenOdd)
    {
        var points = new List<Point>(_points.Count);
        var starts = new List<int>(_subpaths.Count);
        var control = 0;
        foreach (var subpath in _subpaths)
        {
            starts.Add(points.Count);
            for (var i = subpath.First; i < subpath.First + subpath.Count; i++)
            {
                while (control < _controls.Count && _controls[control].End < i)
                {
                    control++;
                }

                if (control < _controls.Count && _controls[control].End == i && i > subpath.First)
                {
                    _controls[control].AddTo(points, _points[i - 1].Point, _points[i].Point);
                }
                else
                {
                    points.Add(_points[i].Point);
                }
            }
        }

        return new Outline([.. points], [.. starts], isEvenOdd);
    }

    /// <summary>Returns the upright box that the path is; null where it is anything else.</summary>
    public Box? AsBox()
    {
        if (_subpaths.Count == 0 || _controls.Count > 0)
        {
            return null;
        }

        // Office programs repeat the first point, or end with a lone one where the next path would begin.
        var only = _subpaths[0];
        for (var i = 1; i < _subpaths.Count; i++)
        {
            if (_subpaths[i].Count > 1)
            {
                return null;
            }
        }

        var points = Points(only);
        if (points.Length is not (4 or 5))
        {
            return null;
        }

        var box = BoundsOf(only);
        for (var i = 0; i < points.Length; i++)
        {
            var (point, previous) = (points[i].Point, points[(i == 0 ? points.Length : i) - 1].Point);
            var isCorner = (Near(point.X, box.Left) || Near(point.X, box.Right)) && (Near(point.Y, box.Top) || Near(point.Y, box.Bottom));
            if (!isCorner || (!Near(point.X, previous.X) && !Near(point.Y, previous.Y)))
            {
                return null;
            }
        }

        return box;
    }

    /// <summary>Whether two coordinates, in points, are the same but for rounding.</summary>
    private static bool Near(double a, double b) => Math.Abs(a - b) < 0.01;

    public void Close()
    {
        if (_subpaths.Count > 0)
        {
            _subpaths[^1] = _subpaths[^1] with { IsClosed = true };
        }
    }

    /// <summary>Returns the upright box around the path, curves as a few straight pieces; null for a path without points.</summary>
    public Box? Bounds()
    {
        if (HasCurve)
        {
            return Outline(isEvenOdd: false).Bounds;
        }

        Box? bounds = null;
        foreach (var subpath in _subpaths)
        {
            var box = BoundsOf(subpath);
            bounds = bounds?.Union(box) ?? box;
        }

        return bounds;
    }

    /// <summary>Returns the upright box around the points of a subpath, control points of curves left out.</summary>
    public Box BoundsOf(in Subpath subpath)
    {
        double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
        foreach (var (point, _) in Points(subpath))
        {
            left = Math.Min(left, point.X);
            top = Math.Min(top, point.Y);
            right = Math.Max(right, point.X);
            bottom = Math.Max(bottom, point.Y);
        }

        return new Box(left, top, right, bottom);
    }
}

/// <summary>A point of a path.</summary>
internal readonly record struct PathPoint(Point Point, bool IsCurve);

/// <summary>Points of a path that hang together: its first, by index in the path, and their number.</summary>
internal readonly record struct Subpath(int First, int Count, bool IsClosed, bool HasCurve);

/// <summary>The control points of a curve, which ends at the point of the path with index End.</summary>
internal readonly record struct CurveControls(int End, Point First, Point Second)
{
    /// <summary>
    /// Number of straight pieces that a curve becomes: with eight, a quarter of a circle strays by a thousandth of its radius.
    /// </summary>
    private const int Pieces = 8;

    /// <summary>Adds points along the curve, its end included.</summary>
    public void AddTo(List<Point> points, Point start, Point end)
    {
        for (var i = 1; i <= Pieces; i++)
        {
            var t = i / (double)Pieces;
            var u = 1 - t;
            var (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t);
            points.Add(new Point(
                (a * start.X) + (b * First.X) + (c * Second.X) + (d * end.X),
                (a * start.Y) + (b * First.Y) + (c * Second.Y) + (d * end.Y)));
        }
    }
}
