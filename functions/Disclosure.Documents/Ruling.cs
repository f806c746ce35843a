namespace Disclosure.Documents;

/// <summary>
/// A straight visible line that runs along an axis of the displayed page: a stroke, a thin filled rectangle, one side of a rectangle's
/// outline, or a row of dashes joined into one. Points from the page's top left.
/// </summary>
/// <param name="Orientation">Which way it runs.</param>
/// <param name="Position">The y of a horizontal ruling's middle, the x of a vertical one's.</param>
/// <param name="Start">Where it begins: the smaller x of a horizontal ruling, the smaller y of a vertical one.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Thickness">Line width in points, at least 0 (a hairline).</param>
public readonly record struct Ruling(Orientation Orientation, double Position, double Start, double End, double Thickness)
{
    /// <summary>Length in points.</summary>
    public double Length => End - Start;
}

/// <summary>The way a ruling runs.</summary>
public enum Orientation
{
    /// <summary>From left to right.</summary>
    Horizontal,

    /// <summary>From top to bottom.</summary>
    Vertical,
}
