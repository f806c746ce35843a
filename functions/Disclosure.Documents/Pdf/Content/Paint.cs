namespace Disclosure.Documents.Pdf.Content;

/// <summary>The paint of strokes or fills, as far as it tells what can be seen.</summary>
/// <param name="Space">Colour space, which says how the components of a colour are to be taken.</param>
/// <param name="Colour">Colour; null where it is not known, as of patterns and rare colour spaces.</param>
/// <param name="Alpha">Opacity, 0 to 1.</param>
internal readonly record struct Paint(ColourSpace Space, Rgb? Colour, double Alpha)
{
    /// <summary>Value of each component of a colour, 0 to 1, from which it is white to the eye.</summary>
    private const float Almost = 0.99f;

    /// <summary>Opacity, 0 to 1, up to which nothing is seen.</summary>
    private const double Faintest = 0.02;

    /// <summary>Gets opaque black, with which a page begins.</summary>
    public static Paint Black => new(ColourSpace.Gray, Rgb.Black, 1);

    /// <summary>Gets whether something painted with it is seen on white.</summary>
    public bool IsVisible => !IsWhite && Alpha > Faintest;

    /// <summary>Gets whether it covers what lies under it with white, which is seen only on a shaded ground.</summary>
    public bool IsOpaqueWhite => IsWhite && Alpha > Faintest;

    private bool IsWhite => Colour is { Red: >= Almost, Green: >= Almost, Blue: >= Almost };

    /// <summary>Returns the paint in another colour space, with the colour that space begins with.</summary>
    public Paint InSpace(ColourSpace space) => new(space, space.Initial, Alpha);

    /// <summary>Returns the paint with the colour that the operands give in its colour space.</summary>
    public Paint WithComponents(OperandList operands) => this with { Colour = Space.Colour(operands) };
}
