using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>Brings the picture of a line to the size the engine was trained for.</summary>
internal static class LineScale
{
    /// <summary>Returns the picture in another size, its edges softened.</summary>
    /// <param name="picture">Dark on white, white at its edges.</param>
    /// <param name="factor">New pixels for each pixel, across and down.</param>
    public static GrayPicture Apply(GrayPicture picture, double factor)
    {
        var (width, height) = (Math.Max(1, (int)Math.Round(picture.Width * factor)), Math.Max(1, (int)Math.Round(picture.Height * factor)));
        var (pixels, reach) = (1 / factor, Math.Max(1, 1 / factor));
        var across = new float[picture.Height * width];
        for (var x = 0; x < width; x++)
        {
            var (first, weights) = TriangleFilter.At((x + 0.5) * pixels, reach, 0, picture.Width);
            for (var y = 0; y < picture.Height; y++)
            {
                var row = picture.Row(y).Slice(first, weights.Length);
                var ink = 0f;
                for (var i = 0; i < row.Length; i++)
                {
                    ink += weights[i] * (255 - row[i]);
                }

                across[(y * width) + x] = ink;
            }
        }

        var scaled = new GrayPicture(width, height, new byte[width * height]);
        var line = new float[width];
        for (var y = 0; y < height; y++)
        {
            var (first, weights) = TriangleFilter.At((y + 0.5) * pixels, reach, 0, picture.Height);
            Array.Clear(line);
            for (var i = 0; i < weights.Length; i++)
            {
                var row = across.AsSpan((first + i) * width, width);
                for (var x = 0; x < width; x++)
                {
                    line[x] += weights[i] * row[x];
                }
            }

            var target = scaled.Row(y);
            for (var x = 0; x < width; x++)
            {
                target[x] = (byte)Math.Clamp(255.5f - line[x], 0, 255);
            }
        }

        return Softened(scaled);
    }

    /// <summary>
    /// The picture with each pixel mixed with its neighbours by 1, 2 and 1, across and down: the engine reads the hard edges of bilevel
    /// scans and of JPEG less well.
    /// </summary>
    private static GrayPicture Softened(GrayPicture picture)
    {
        var (width, height) = (picture.Width, picture.Height);
        var soft = new GrayPicture(width, height, new byte[width * height]);
        for (var y = 0; y < height; y++)
        {
            var (above, below) = (Math.Max(0, y - 1), Math.Min(height - 1, y + 1));
            var target = soft.Row(y);
            for (var x = 0; x < width; x++)
            {
                var (left, right) = (Math.Max(0, x - 1), Math.Min(width - 1, x + 1));
                target[x] =
                    (byte)((Across(above, left, x, right) + (2 * Across(y, left, x, right)) + Across(below, left, x, right) + 8) / 16);
            }
        }

        return soft;

        int Across(int line, int left, int x, int right)
        {
            var row = picture.Row(line);
            return row[left] + (2 * row[x]) + row[right];
        }
    }
}
