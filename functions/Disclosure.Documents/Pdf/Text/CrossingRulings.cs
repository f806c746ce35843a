namespace Disclosure.Documents.Pdf.Text;

/// <summary>The rulings that run across lines of one direction; they tell whether one stands between two glyphs.</summary>
internal sealed class CrossingRulings
{
    private readonly (double Position, double Start, double End)[] _rulings;

    public CrossingRulings(IReadOnlyList<Ruling> all, TextDirection direction)
    {
        var isHorizontal = direction is TextDirection.Right or TextDirection.Left;
        var crossing = new List<(double Position, double Start, double End)>();
        double sign = direction is TextDirection.Right or TextDirection.Down ? 1 : -1;
        foreach (var ruling in all)
        {
            if (ruling.Orientation == Orientation.Vertical == isHorizontal)
            {
                crossing.Add((sign * ruling.Position, ruling.Start, ruling.End));
            }
        }

        _rulings = [.. crossing];
        Array.Sort(_rulings, static (a, b) => a.Position.CompareTo(b.Position));
    }

    /// <summary>Returns whether a ruling stands between the middles of two items and crosses the height they have in common.</summary>
    public bool Separates(in TextItem left, in TextItem right, TextDirection direction)
    {
        if (_rulings.Length == 0)
        {
            return false;
        }

        var isHorizontal = direction is TextDirection.Right or TextDirection.Left;
        var across = isHorizontal ? (left.Box.CenterY + right.Box.CenterY) / 2 : (left.Box.CenterX + right.Box.CenterX) / 2;
        return Separates(left.Middle, right.Middle, across);
    }

    /// <summary>Returns whether a ruling stands between two places along the lines and crosses the height given.</summary>
    public bool Separates(double left, double right, double across)
    {
        var low = 0;
        var high = _rulings.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _rulings[middle].Position > left ? (low, middle) : (middle + 1, high);
        }

        for (; low < _rulings.Length && _rulings[low].Position < right; low++)
        {
            if (_rulings[low].Start <= across && _rulings[low].End >= across)
            {
                return true;
            }
        }

        return false;
    }
}
