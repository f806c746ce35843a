namespace Disclosure.Documents.Pdf.Content;

/// <summary>What strokes or fills are painted with, as far as it tells what can be seen.</summary>
/// <param name="Space">How the components of its colour are to be taken.</param>
/// <param name="Colour">Its colour; null where that is not known, of patterns and rare colour spaces.</param>
/// <param name="Alpha">Opacity, 0 to 1.</param>
internal readonly record struct Paint(ColourSpace Space, Rgb? Colour, double Alpha)
{
    /// <summary>Component of a colour, 0 to 1, from which it is white to the eye.</summary>
    private const float Almost = 0.99f;

    /// <summary>Opacity, 0 to 1, up to which nothing is seen.</summary>
    private const double Faintest = 0.02;

    public static Paint Black => new(ColourSpace.Gray, Rgb.Black, 1);

    public bool IsVisible => !IsWhite && Alpha > Faintest;

    /// <summary>Gets a value indicating whether it covers what lies under it with white: seen only on a shaded ground.</summary>
    public bool IsOpaqueWhite => IsWhite && Alpha > Faintest;

    private bool IsWhite => Colour is { Red: >= Almost, Green: >= Almost, Blue: >= Almost };

    /// <summary>Returns the paint in another space, with the colour that space begins with.</summary>
    public Paint InSpace(ColourSpace space) => new(space, space.Initial, Alpha);

    public Paint WithComponents(OperandList operands) => this with { Colour = Space.Colour(operands) };
}
