namespace Disclosure.Documents.Ocr.Pictures;

/// <summary>Turns colour into grey so that print stays dark while the red of a seal can be faded into the paper.</summary>
internal static class SealColour
{
    /// <summary>Excess of red over green and blue, of 255, up to which a pixel has the paper's tint, or a camera's.</summary>
    private const int Tint = 10;

    /// <summary>
    /// Excess of red from which a pixel is surely a seal's. JPEG files keep colour at half the resolution, so that the edges of a seal are
    /// only half as red as its middle.
    /// </summary>
    private const int Red = 36;

    /// <summary>Lightness, of 255, up to which a reddish pixel is black print under a seal.</summary>
    private const float Print = 120;

    /// <summary>Lightness from which a reddish pixel is a seal's ink alone.</summary>
    private const float Ink = 165;

    /// <summary>Factor by which a pixel of a seal's ink is made lighter than its excess of red.</summary>
    private const float Fading = 1.3f;

    /// <summary>
    /// Returns the grey of a pixel, and by how much its red exceeds its green and blue. The redder a pixel is, the more its grey follows
    /// the red channel alone, in which black print under red ink is dark and red ink alone is light.
    /// </summary>
    public static (byte Gray, byte Redness) Of(int red, int green, int blue)
    {
        var luma = ((77 * red) + (150 * green) + (29 * blue)) >> 8;
        var redness = red - Math.Max(green, blue);
        if (redness <= Tint)
        {
            return ((byte)luma, 0);
        }

        var share = Math.Min(redness, Red) - Tint;
        return ((byte)(luma + ((red - luma) * share / (Red - Tint))), (byte)redness);
    }

    /// <summary>
    /// Returns the part of a pixel's redness by which its grey, as <see cref="Of"/> gives it, follows the red channel more than its eye's
    /// grey does.
    /// </summary>
    public static float Mixed(byte redness) => redness * (Math.Clamp((int)redness, Tint, Red) - Tint) / (float)(Red - Tint);

    /// <summary>Returns the grey of a pixel of an evened picture, made lighter by its redness unless it is as dark as print.</summary>
    /// <param name="level">Grey of the pixel, 0 to 255 or a little more.</param>
    /// <param name="redness">Redness of the pixel, on the scale of its grey.</param>
    public static float Faded(float level, float redness) =>
        level + (Math.Clamp((level - Print) / (Ink - Print), 0, 1) * redness * Fading);
}
