using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Straightening;

/// <summary>Turns pictures by quarters.</summary>
internal static class QuarterTurn
{
    /// <summary>
    /// Side, in pixels, of the squares that are turned at once: source and target of one stay in the first cache (2 KB of 32 KB).
    /// </summary>
    private const int Tile = 32;

    /// <summary>Returns the picture turned clockwise by so many quarters; the picture itself for 0.</summary>
    public static GrayPicture Turn(GrayPicture picture, int quarters) => (quarters & 3) switch
    {
        1 => Transpose(picture, mirrorColumns: false, mirrorRows: true),
        2 => Half(picture),
        3 => Transpose(picture, mirrorColumns: true, mirrorRows: false),
        _ => picture,
    };

    /// <summary>Returns where a point of the turned picture was before the turn.</summary>
    /// <param name="x">Column in the turned picture.</param>
    /// <param name="y">Row in the turned picture.</param>
    /// <param name="quarters">Number of quarters that the picture was turned by, clockwise.</param>
    /// <param name="width">Width of the picture before the turn.</param>
    /// <param name="height">Height of the picture before the turn.</param>
    public static (double X, double Y) Before(double x, double y, int quarters, double width, double height) => (quarters & 3) switch
    {
        1 => (y, height - x),
        2 => (width - x, height - y),
        3 => (width - y, x),
        _ => (x, y),
    };

    private static GrayPicture Half(GrayPicture picture)
    {
        var pixels = (byte[])picture.Pixels.Clone();
        Array.Reverse(pixels);
        return new GrayPicture(picture.Width, picture.Height, pixels);
    }

    private static GrayPicture Transpose(GrayPicture picture, bool mirrorColumns, bool mirrorRows)
    {
        var (width, height) = (picture.Width, picture.Height);
        var pixels = new byte[picture.Pixels.Length];
        for (var top = 0; top < height; top += Tile)
        {
            for (var left = 0; left < width; left += Tile)
            {
                for (var x = left; x < Math.Min(left + Tile, width); x++)
                {
                    var row = (mirrorColumns ? width - 1 - x : x) * height;
                    for (var y = top; y < Math.Min(top + Tile, height); y++)
                    {
                        pixels[row + (mirrorRows ? height - 1 - y : y)] = picture.Pixels[(y * width) + x];
                    }
                }
            }
        }

        return new GrayPicture(height, width, pixels);
    }
}
