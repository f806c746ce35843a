using Disclosure.Documents.Ocr.Pictures;

namespace GlyphTrainer.Cells;

/// <summary>Brings a scan to another resolution, as a renderer of PDF does with the pictures in it.</summary>
internal static class Rescaling
{
    /// <summary>Scales a scanned cell.</summary>
    /// <param name="cell">The cell as printed.</param>
    /// <param name="picture">Its scan.</param>
    /// <param name="growth">Pixels for every pixel.</param>
    public static (PrintedCell Cell, GrayPicture Picture) Scale(PrintedCell cell, GrayPicture picture, double growth)
    {
        var (width, height) = (Math.Max(1, (int)(picture.Width * growth)), Math.Max(1, (int)(picture.Height * growth)));
        var across = new float[width * picture.Height];
        for (var x = 0; x < width; x++)
        {
            var (centre, reach) = ((x + 0.5) / growth, Math.Max(1, 1 / growth));
            for (var y = 0; y < picture.Height; y++)
            {
                var row = picture.Row(y);
                across[(y * width) + x] = Mean(centre, reach, row.Length, row, static (row, at) => row[at]);
            }
        }

        var pixels = new byte[width * height];
        var column = new float[picture.Height];
        for (var x = 0; x < width; x++)
        {
            for (var y = 0; y < column.Length; y++)
            {
                column[y] = across[(y * width) + x];
            }

            for (var y = 0; y < height; y++)
            {
                var (centre, reach) = ((y + 0.5) / growth, Math.Max(1, 1 / growth));
                pixels[(y * width) + x] = (byte)Math.Clamp(
                    MathF.Round(Mean<float>(centre, reach, column.Length, column, static (column, at) => column[at])), 0, 255);
            }
        }

        var scaled = cell with { Sheet = cell.Sheet.Resized(width, height), PixelsPerPoint = cell.PixelsPerPoint * growth };
        return (scaled, new GrayPicture(width, height, pixels));
    }

    private delegate float Value<T>(ReadOnlySpan<T> line, int at);

    /// <summary>The mean of a line around a point, under a triangle.</summary>
    private static float Mean<T>(double centre, double reach, int length, ReadOnlySpan<T> line, Value<T> value)
    {
        var (sum, weights) = (0.0, 0.0);
        for (var at = (int)Math.Ceiling(centre - reach - 0.5); at + 0.5 < centre + reach; at++)
        {
            var weight = 1 - (Math.Abs(at + 0.5 - centre) / reach);
            sum += weight * value(line, Math.Clamp(at, 0, length - 1));
            weights += weight;
        }

        return (float)(sum / weights);
    }
}
