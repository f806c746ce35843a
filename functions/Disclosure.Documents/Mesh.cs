namespace Disclosure.Documents;

/// <summary>
/// How a page was straightened: for points at even steps over the straight page, the places on the page as displayed where they come from;
/// between them by straight lines.
/// </summary>
public sealed class Mesh
{
    private readonly (double X, double Y)[] _places;

    /// <summary>Makes the mesh of its places.</summary>
    /// <param name="step">Distance between points of the straight page.</param>
    /// <param name="columns">Points in a row, at least 2.</param>
    /// <param name="places">Places by row, then column; at least two rows.</param>
    public Mesh(double step, int columns, IReadOnlyList<(double X, double Y)> places)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(places.Count, 2 * columns);
        ArgumentOutOfRangeException.ThrowIfNotEqual(places.Count % columns, 0);
        (Step, Columns, Rows, _places) = (step, columns, places.Count / columns, [.. places]);
    }

    /// <summary>Distance between points of the straight page.</summary>
    public double Step { get; }

    /// <summary>Points in a row.</summary>
    public int Columns { get; }

    /// <summary>Rows of points.</summary>
    public int Rows { get; }

    /// <summary>The places, by row, then column.</summary>
    public IReadOnlyList<(double X, double Y)> Places => _places;

    /// <summary>A mesh that covers a straight page.</summary>
    /// <param name="step">Distance between points.</param>
    /// <param name="width">Width to cover.</param>
    /// <param name="height">Height to cover.</param>
    /// <param name="place">Where a point comes from.</param>
    public static Mesh Over(double step, double width, double height, Func<double, double, (double X, double Y)> place)
    {
        var (columns, rows) = ((int)(width / step) + 2, (int)(height / step) + 2);
        var places = new (double X, double Y)[columns * rows];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                places[(row * columns) + column] = place(column * step, row * step);
            }
        }

        return new Mesh(step, columns, places);
    }

    /// <summary>The same in another unit.</summary>
    /// <param name="factor">New units in an old one.</param>
    public Mesh Scaled(double factor) =>
        new(Step * factor, Columns, Array.ConvertAll(_places, place => (place.X * factor, place.Y * factor)));

    /// <summary>Where a point comes from; beyond the edges as at them, prolonged.</summary>
    public (double X, double Y) At(double x, double y)
    {
        var (column, row) = (Interval(x, Columns), Interval(y, Rows));
        var (shareX, shareY) = ((x / Step) - column, (y / Step) - row);
        var place = (row * Columns) + column;
        var upper = Between(_places[place], _places[place + 1], shareX);
        var lower = Between(_places[place + Columns], _places[place + Columns + 1], shareX);
        return Between(upper, lower, shareY);
    }

    /// <summary>The upright box around a box of the straight page, on the page as displayed.</summary>
    public Box ToDisplayed(Box box)
    {
        var first = At(box.Left, box.Top);
        var around = new Box(first.X, first.Y, first.X, first.Y);
        foreach (var (x, y) in new[] { At(box.Right, box.Top), At(box.Left, box.Bottom), At(box.Right, box.Bottom) })
        {
            around = around.Union(new Box(x, y, x, y));
        }

        return around;
    }

    /// <summary>The interval of the mesh a coordinate lies in, the first or the last where it lies beyond them or is no number.</summary>
    private int Interval(double coordinate, int points) => coordinate / Step is > 0 and var steps ? (int)Math.Min(steps, points - 2) : 0;

    private static (double X, double Y) Between((double X, double Y) from, (double X, double Y) to, double share) =>
        (from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share));
}
