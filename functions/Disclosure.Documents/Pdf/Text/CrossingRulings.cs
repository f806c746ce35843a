namespace Disclosure.Documents.Pdf.Text;

/// <summary>The rulings that run across lines of one direction, to tell whether one stands between two glyphs.</summary>
internal sealed class CrossingRulings
{
    private readonly (double Position, double Start, double End)[] rulings;

    public CrossingRulings(IReadOnlyList<Ruling> all, TextDirection direction)
    {
        bool isHorizontal = direction is TextDirection.Right or TextDirection.Left;
        var crossing = new List<(double Position, double Start, double End)>();
        double sign = direction is TextDirection.Right or TextDirection.Down ? 1 : -1;
        foreach (var ruling in all)
        {
            if (ruling.Orientation == Orientation.Vertical == isHorizontal)
            {
                crossing.Add((sign * ruling.Position, ruling.Start, ruling.End));
            }
        }

        rulings = [.. crossing];
        Array.Sort(rulings, static (a, b) => a.Position.CompareTo(b.Position));
    }

    /// <summary>Whether a ruling stands between the middles of two items and crosses the height they have in common.</summary>
    public bool Separates(in TextItem left, in TextItem right, TextDirection direction)
    {
        if (rulings.Length == 0)
        {
            return false;
        }

        bool isHorizontal = direction is TextDirection.Right or TextDirection.Left;
        double across = isHorizontal ? (left.Box.CenterY + right.Box.CenterY) / 2 : (left.Box.CenterX + right.Box.CenterX) / 2;
        int low = 0;
        int high = rulings.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = rulings[middle].Position > left.Middle ? (low, middle) : (middle + 1, high);
        }

        for (; low < rulings.Length && rulings[low].Position < right.Middle; low++)
        {
            if (rulings[low].Start <= across && rulings[low].End >= across)
            {
                return true;
            }
        }

        return false;
    }
}
