namespace Disclosure.Documents;

/// <summary>
/// An upright rectangle in PDF points (1/72 inch), measured from the top left of the page as it is displayed; y grows downwards.
/// </summary>
/// <param name="Left">Distance of the left edge from the page's left edge.</param>
/// <param name="Top">Distance of the top edge from the page's top edge.</param>
/// <param name="Right">Distance of the right edge from the page's left edge.</param>
/// <param name="Bottom">Distance of the bottom edge from the page's top edge.</param>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Width in points.</summary>
    public double Width => Right - Left;

    /// <summary>Height in points.</summary>
    public double Height => Bottom - Top;

    /// <summary>Horizontal middle.</summary>
    public double CenterX => (Left + Right) / 2;

    /// <summary>Vertical middle.</summary>
    public double CenterY => (Top + Bottom) / 2;

    /// <summary>The smallest box that holds both.</summary>
    public Box Union(Box other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top),
        Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>What both have in common; its width or height is negative where that is nothing.</summary>
    public Box Intersect(Box other) => new(
        Math.Max(Left, other.Left), Math.Max(Top, other.Top),
        Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));

    /// <summary>Whether the point lies in the box, edges included.</summary>
    public bool Contains(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;
}
