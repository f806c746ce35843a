using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Straightening;

/// <summary>Draws a picture anew through a mesh of places in it.</summary>
internal static class Resampling
{
    /// <summary>Number of bits that tell where between two pixels a place lies.</summary>
    private const int Fraction = 8;

    /// <summary>
    /// Returns a new picture whose pixels stand at the places of the mesh, each mixed of the four pixels around its place in the source.
    /// Places outside the source are paper.
    /// </summary>
    /// <param name="source">The picture.</param>
    /// <param name="mesh">Places in the source, in pixels; the points of the mesh are a whole number of pixels apart.</param>
    /// <param name="width">Width of the new picture.</param>
    /// <param name="height">Height of the new picture.</param>
    public static GrayPicture Apply(GrayPicture source, Mesh mesh, int width, int height)
    {
        var pixels = new byte[width * height];
        var target = new GrayPicture(width, height, pixels);
        var step = (int)mesh.Step;
        for (var y = 0; y < height; y++)
        {
            var row = target.Row(y);
            for (var left = 0; left < width; left += step)
            {
                var (fromX, fromY) = mesh.At(left + 0.5, y + 0.5);
                var (toX, toY) = mesh.At(left + step + 0.5, y + 0.5);
                Draw(
                    source,
                    row[left..Math.Min(left + step, width)],
                    Fixed(fromX), Fixed(fromY), Fixed(toX - fromX + 0.5) / step, Fixed(toY - fromY + 0.5) / step);
            }
        }

        return target;
    }

    private static int Fixed(double value) => (int)((value - 0.5) * 65536);

    private static void Draw(GrayPicture source, Span<byte> row, int x, int y, int stepX, int stepY)
    {
        var pixels = source.Pixels;
        var (width, lastColumn, lastRow) = (source.Width, source.Width - 1, source.Height - 1);
        unchecked
        {
            for (var i = 0; i < row.Length; i++, x += stepX, y += stepY)
            {
                var (column, line) = (x >> 16, y >> 16);
                if ((uint)column >= (uint)lastColumn || (uint)line >= (uint)lastRow)
                {
                    row[i] = 255;
                    continue;
                }

                var place = (line * width) + column;
                var (shareX, shareY) = ((x >> (16 - Fraction)) & 255, (y >> (16 - Fraction)) & 255);
                var upper = (pixels[place] << Fraction) + ((pixels[place + 1] - pixels[place]) * shareX);
                var lower = (pixels[place + width] << Fraction) + ((pixels[place + width + 1] - pixels[place + width]) * shareX);
                row[i] = (byte)(((upper << Fraction) + ((lower - upper) * shareY)) >> (2 * Fraction));
            }
        }
    }
}
