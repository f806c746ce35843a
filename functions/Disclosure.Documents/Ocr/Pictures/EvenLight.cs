namespace Disclosure.Documents.Ocr.Pictures;

/// <summary>
/// Takes uneven light, yellowed paper and a photocopy's shade out of a picture: the paper's brightness is taken from the lightest parts of
/// small squares, smoothed, and every pixel is set against it. Red seals fade into the paper.
/// <para>
/// Each constant was tried at half and at double on 31 pages of ten scanned samples, photocopies, seals, warped pages and phone pictures,
/// whose tables have 2,798 cells (2026-11-30); where nothing is told of that, no page had other cells.
/// </para>
/// </summary>
internal static class EvenLight
{
    /// <summary>Side of a square in pixels: 2 mm at 200 dpi. At double, 3 pages have other cells.</summary>
    private const int Square = 16;

    /// <summary>Share of a square's pixels that are taken for noise lighter than its paper. At double, 2 pages lose cells.</summary>
    private const double Lighter = 0.15;

    /// <summary>
    /// Lightness, of 255, of the darkest paper; what is darker is a picture, a stamp or the dark beside the sheet. At half, 1 page loses
    /// cells; at double, 3.
    /// </summary>
    private const int DarkestPaper = 90;

    /// <summary>
    /// Number of squares to each side that speak for a square's paper: together 10 mm at 200 dpi, wider than any stroke or ruling, narrower
    /// than a shadow. At double, 2 pages lose cells.
    /// </summary>
    private const int Reach = 2;

    /// <summary>Evens the light of the picture in place.</summary>
    public static void Apply(GrayPicture picture)
    {
        var (columns, rows) = (((picture.Width - 1) / Square) + 1, ((picture.Height - 1) / Square) + 1);
        var paper = Smooth(Widen(Paper(picture, columns, rows), columns, rows), columns, rows);
        var above = new float[picture.Width];
        var below = new float[picture.Width];
        for (var row = -1; row < rows; row++)
        {
            Spread(paper.AsSpan(Math.Max(row, 0) * columns, columns), above);
            Spread(paper.AsSpan(Math.Min(row + 1, rows - 1) * columns, columns), below);
            var from = Math.Max(0, (row * Square) + (Square / 2));
            var to = Math.Min(picture.Height, (row * Square) + (Square / 2) + Square);
            for (var y = from; y < to; y++)
            {
                var share = (y + 0.5f - (row * Square) - (Square / 2)) / Square;
                var pixels = picture.Row(y);
                var redness = picture.Redness is null ? default : picture.Redness.AsSpan(y * picture.Width, picture.Width);
                for (var x = 0; x < pixels.Length; x++)
                {
                    var level = above[x] + ((below[x] - above[x]) * share);
                    var scale = 255f / level;
                    var even = pixels[x] * scale;
                    pixels[x] = (byte)Math.Min(255f, redness.IsEmpty ? even : SealColour.Faded(even, redness[x] * scale));
                }
            }
        }
    }

    private static float[] Paper(GrayPicture picture, int columns, int rows)
    {
        var paper = new float[columns * rows];
        Span<int> histogram = stackalloc int[256];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                histogram.Clear();
                var (left, right) = (column * Square, Math.Min((column + 1) * Square, picture.Width));
                var count = 0;
                for (var y = row * Square; y < Math.Min((row + 1) * Square, picture.Height); y++)
                {
                    foreach (var pixel in picture.Row(y)[left..right])
                    {
                        histogram[pixel]++;
                    }

                    count += right - left;
                }

                var above = (int)(count * Lighter);
                var level = 255;
                for (; level > 0 && above >= histogram[level]; level--)
                {
                    above -= histogram[level];
                }

                paper[(row * columns) + column] = level;
            }
        }

        return paper;
    }

    /// <summary>For each square the lightest of those around it: where strokes fill a square, its neighbours show the paper.</summary>
    private static float[] Widen(float[] paper, int columns, int rows)
    {
        var across = new float[paper.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var lightest = 0f;
                for (var i = Math.Max(0, column - Reach); i <= Math.Min(columns - 1, column + Reach); i++)
                {
                    lightest = Math.Max(lightest, paper[(row * columns) + i]);
                }

                across[(row * columns) + column] = lightest;
            }
        }

        var widened = new float[paper.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var lightest = (float)DarkestPaper;
                for (var i = Math.Max(0, row - Reach); i <= Math.Min(rows - 1, row + Reach); i++)
                {
                    lightest = Math.Max(lightest, across[(i * columns) + column]);
                }

                widened[(row * columns) + column] = lightest;
            }
        }

        return widened;
    }

    private static float[] Smooth(float[] paper, int columns, int rows)
    {
        var smooth = new float[paper.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var (sum, count) = (0f, 0);
                for (var i = Math.Max(0, row - Reach); i <= Math.Min(rows - 1, row + Reach); i++)
                {
                    for (var j = Math.Max(0, column - Reach); j <= Math.Min(columns - 1, column + Reach); j++)
                    {
                        sum += paper[(i * columns) + j];
                        count++;
                    }
                }

                smooth[(row * columns) + column] = sum / count;
            }
        }

        return smooth;
    }

    /// <summary>Levels of all pixels of a row: straight lines between the middles of the squares.</summary>
    private static void Spread(ReadOnlySpan<float> squares, float[] levels)
    {
        for (var x = 0; x < levels.Length; x++)
        {
            var place = ((x + 0.5f) / Square) - 0.5f;
            var left = Math.Clamp((int)MathF.Floor(place), 0, squares.Length - 1);
            var right = Math.Min(left + 1, squares.Length - 1);
            levels[x] = squares[left] + ((squares[right] - squares[left]) * Math.Clamp(place - left, 0, 1));
        }
    }
}
