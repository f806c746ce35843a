namespace Disclosure.Documents.Ocr.Pictures;

/// <summary>Turns colour into grey so that print stays dark and the red of a seal goes with the paper.</summary>
internal static class SealColour
{
    /// <summary>Red stronger than green and blue by this much is a seal's.</summary>
    private const int Red = 40;

    /// <summary>The grey of a pixel. Black print under red ink is dark in the red channel, too; red ink alone is not.</summary>
    public static byte Gray(int red, int green, int blue)
    {
        var redness = red - Math.Max(green, blue);
        return redness > Red
            ? (byte)Math.Min(255, red + (redness / 2))
            : (byte)(((77 * red) + (150 * green) + (29 * blue)) >> 8);
    }
}
