using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>The colour of strokes or fills, as far as it tells whether they can be seen on white paper.</summary>
/// <param name="Space">How its components are to be taken.</param>
/// <param name="IsWhite">Whether it is white.</param>
/// <param name="Alpha">Opacity, 0 to 1.</param>
internal readonly record struct Paint(PaintSpace Space, bool IsWhite, double Alpha)
{
    /// <summary>Component of a colour, 0 to 1, from which it is white to the eye.</summary>
    private const double Almost = 0.99;

    /// <summary>Opacity, 0 to 1, up to which nothing is seen.</summary>
    private const double Faintest = 0.02;

    public static Paint Black => new(PaintSpace.Gray, false, 1);

    public bool IsVisible => !IsWhite && Alpha > Faintest;

    /// <summary>Whether it covers what lies under it with white: seen only on a shaded ground.</summary>
    public bool IsOpaqueWhite => IsWhite && Alpha > Faintest;

    /// <summary>The colour every space begins with is black or, of the special ones, the full tint.</summary>
    public Paint InSpace(PaintSpace space) => new(space, false, Alpha);

    public Paint WithComponents(OperandList operands) => this with
    {
        IsWhite = Space switch
        {
            PaintSpace.Gray => operands.Number(0) >= Almost,
            PaintSpace.Rgb => operands.Number(0) >= Almost && operands.Number(1) >= Almost && operands.Number(2) >= Almost,
            PaintSpace.Cmyk => operands.Number(0) + operands.Number(1) + operands.Number(2) + operands.Number(3) <= 1 - Almost,
            _ => false,
        },
    };

    /// <summary>How the components of a colour space count (ISO 32000-2 §8.6); spots, palettes and patterns always count as seen.</summary>
    public static PaintSpace SpaceOf(string? name, PdfDictionary? resources) => name switch
    {
        "DeviceGray" or "G" or "CalGray" => PaintSpace.Gray,
        "DeviceRGB" or "RGB" or "CalRGB" => PaintSpace.Rgb,
        "DeviceCMYK" or "CMYK" => PaintSpace.Cmyk,
        null => PaintSpace.Other,
        _ => resources?.Dictionary("ColorSpace")?.Get(name) switch
        {
            PdfName other when other.Value != name => SpaceOf(other.Value, null),
            PdfArray array => array[0] is PdfName family && family.Value == "ICCBased"
                ? (array[1] as PdfStream)?.Dictionary.Int("N") switch
                {
                    1 => PaintSpace.Gray,
                    3 => PaintSpace.Rgb,
                    4 => PaintSpace.Cmyk,
                    _ => PaintSpace.Other,
                }
                : SpaceOf((array[0] as PdfName)?.Value, null),
            _ => PaintSpace.Other,
        },
    };
}

internal enum PaintSpace : byte
{
    Gray,
    Rgb,
    Cmyk,
    Other,
}
