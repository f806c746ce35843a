namespace Disclosure.Documents.Views;

/// <summary>The size of a page as displayed, in points: the frame in which the boxes of what was read from it stand.</summary>
/// <param name="Width">Width, above 0.</param>
/// <param name="Height">Height, above 0.</param>
public readonly record struct SheetSize(double Width, double Height)
{
    /// <summary>
    /// Pixels of a row in the pictures made of pages: on an A4 sheet 150 in an inch, at which the smallest print can be read.
    /// </summary>
    private const int UsualWidth = 1240;

    /// <summary>Most pixels of a picture made: a sheet of impossible proportions gets a coarser one.</summary>
    private const double MostPixels = 6_000_000;

    /// <summary>Longest side of a picture made, in pixels: a JPEG cannot have four times as many (ITU-T T.81 §B.2.2).</summary>
    private const double LongestSide = 16_000;

    /// <summary>Width and height, in pixels, of the picture made of the page.</summary>
    public (int Width, int Height) Pixels
    {
        get
        {
            var width = Math.Clamp(Math.Min(Math.Sqrt(MostPixels * Width / Height), LongestSide * Width / Height), 1, UsualWidth);
            return ((int)width, (int)Math.Clamp(width * Height / Width, 1, LongestSide));
        }
    }
}
