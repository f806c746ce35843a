namespace Disclosure.Documents.Ocr.Pictures;

/// <summary>Turns colour into grey so that print stays dark and the red of a seal can be made to go with the paper.</summary>
internal static class SealColour
{
    /// <summary>
    /// Red stronger than green and blue by less than this is the paper's tint or a camera's; by more than this, surely a seal's. JPEG files
    /// keep colour at half the resolution, so a seal's edges are only half as red.
    /// </summary>
    private const int Tint = 10;
    private const int Red = 36;

    /// <summary>Black print under red ink is at most this light in an evened picture, and red ink alone at least this light.</summary>
    private const float Print = 120;
    private const float Ink = 165;

    /// <summary>How much lighter full red makes a pixel.</summary>
    private const float Fading = 1.3f;

    /// <summary>
    /// The grey of a pixel, and how much of a seal's red it has: black print under red ink is dark in the red channel, too; red ink alone
    /// is not.
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

    /// <summary>Makes a pixel of an evened picture the lighter the redder it is, unless it is as dark as print.</summary>
    /// <param name="level">Its grey, 0 to 255 or a little more.</param>
    /// <param name="redness">Its redness, on the same scale.</param>
    public static float Faded(float level, float redness) =>
        level + (Math.Clamp((level - Print) / (Ink - Print), 0, 1) * redness * Fading);
}
