namespace Disclosure.Documents.Ocr.Pictures;

/// <summary>Tells the blue and the green of pens from the grey of print and the tint of paper.</summary>
internal static class PenColour
{
    /// <summary>
    /// Excess of blue or green over the other two, of 255, from which a pixel is surely coloured: cold light on paper leaves 10, blue and
    /// green inks have 50 and more, of which a JPEG file leaves thin strokes a half. At 30, a green ring of the samples stays.
    /// </summary>
    public const int Sure = 20;

    /// <summary>
    /// Number of such pixels of a picture below which it has none: a stroke of 2 mm at 150 dpi has as many.
    /// </summary>
    public const int LeastPixels = 40;

    /// <summary>Returns by how much the blue or the green of a pixel exceeds its two other colours; 0 where red does.</summary>
    public static byte Coolness(int red, int green, int blue) =>
        (byte)Math.Max(0, Math.Max(blue - Math.Max(red, green), green - Math.Max(red, blue)));
}
