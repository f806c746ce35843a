using Disclosure.Documents.Pdf.Structure;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>A shape as polygons on the displayed page, filled by one of the two rules of ISO 32000-2 §8.5.3.3.</summary>
internal sealed class Outline
{
    private readonly Point[] _points;
    private readonly int[] _starts;
    private readonly bool _isEvenOdd;

    /// <summary>Initializes a new instance of the <see cref="Outline"/> class.</summary>
    /// <param name="points">The corners of all polygons, one polygon after the other.</param>
    /// <param name="starts">Where each polygon begins in the points, ascending.</param>
    /// <param name="isEvenOdd">Whether what is surrounded twice is outside.</param>
    public Outline(Point[] points, int[] starts, bool isEvenOdd) => (_points, _starts, _isEvenOdd) = (points, starts, isEvenOdd);

    /// <summary>Gets the number of corners.</summary>
    public int Corners => _points.Length;

    /// <summary>Gets the upright box around all corners; null where there are none.</summary>
    public Box? Bounds
    {
        get
        {
            Box? bounds = null;
            foreach (var (x, y) in _points)
            {
                var point = new Box(x, y, x, y);
                bounds = bounds?.Union(point) ?? point;
            }

            return bounds;
        }
    }

    /// <summary>Returns whether the shape holds the point: the polygons wind around it, or enclose it an odd number of times.</summary>
    public bool Contains(double x, double y)
    {
        var winding = 0;
        var crossings = 0;
        for (var polygon = 0; polygon < _starts.Length; polygon++)
        {
            var first = _starts[polygon];
            var end = polygon + 1 < _starts.Length ? _starts[polygon + 1] : _points.Length;
            for (var i = first; i < end; i++)
            {
                var from = _points[i];
                var to = _points[i + 1 < end ? i + 1 : first];
                if (from.Y > y == to.Y > y || from.X + ((y - from.Y) / (to.Y - from.Y) * (to.X - from.X)) <= x)
                {
                    continue;
                }

                crossings++;
                winding += to.Y > from.Y ? 1 : -1;
            }
        }

        return _isEvenOdd ? crossings % 2 != 0 : winding != 0;
    }
}
