using System.Runtime.InteropServices;
using Disclosure.Documents.Pdf.Structure;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>The current path (ISO 32000-2 §8.5.2), its points on the displayed page. Curves keep their end points and are marked.</summary>
internal sealed class PagePath
{
    private readonly List<PathPoint> _points = [];
    private readonly List<Subpath> _subpaths = [];
    private Point _start;

    public IReadOnlyList<Subpath> Subpaths => _subpaths;

    public ReadOnlySpan<PathPoint> Points(in Subpath subpath) => CollectionsMarshal.AsSpan(_points).Slice(subpath.First, subpath.Count);

    public void Clear()
    {
        _points.Clear();
        _subpaths.Clear();
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

    public void Close()
    {
        if (_subpaths.Count > 0)
        {
            _subpaths[^1] = _subpaths[^1] with { IsClosed = true };
        }
    }

    /// <summary>
    /// The upright box around all points; control points left out, which makes a clip of curves at most a little too small.
    /// </summary>
    public Box? Bounds()
    {
        Box? bounds = null;
        foreach (var subpath in _subpaths)
        {
            var box = BoundsOf(subpath);
            bounds = bounds?.Union(box) ?? box;
        }

        return bounds;
    }

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

/// <summary>A point of a path, and whether a curve leads to it.</summary>
internal readonly record struct PathPoint(Point Point, bool IsCurve);

/// <summary>Points of a path that hang together.</summary>
internal readonly record struct Subpath(int First, int Count, bool IsClosed, bool HasCurve);
