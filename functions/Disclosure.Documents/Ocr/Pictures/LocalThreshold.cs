namespace Disclosure.Documents.Ocr.Pictures;

/// <summary>
/// Parts ink from paper by the neighbourhood of each pixel: T = m (1 + k (s / R − 1)) with m and s the mean and the standard deviation of
/// lightness around it (Sauvola and Pietikäinen, Adaptive document image binarization, Pattern Recognition 33, 2000). Sums are kept for
/// blocks of pixels and summed up over the blocks before (integral image, Shafait, Keysers and Breuel, Efficient implementation of local
/// adaptive thresholding techniques using integral images, 2008), so that the work is two additions and a multiplication a pixel.
/// </summary>
internal static class LocalThreshold
{
    /// <summary>Side of a block in pixels, all of which have one threshold: a third of the height of usual type at 200 dpi.</summary>
    private const int Block = 8;

    /// <summary>Number of blocks to each side that belong to a block's neighbourhood: 56 pixels, two lines of usual type.</summary>
    private const int Reach = 3;

    /// <summary>Weight of the deviation, which Sauvola and Pietikäinen give as 0.2 to 0.5.</summary>
    private const double Weight = 0.34;

    /// <summary>Largest standard deviation that a neighbourhood can have, of 255.</summary>
    private const double Range = 128;

    /// <summary>Lightness, of 255, of the lowest threshold: what is darker is ink, however dark its neighbourhood.</summary>
    private const int Darkest = 110;

    /// <summary>Lightness, of 255, of the highest threshold: what is lighter is the paper's tint.</summary>
    private const int Lightest = 200;

    /// <summary>Returns the ink of an evened picture.</summary>
    public static InkMask Ink(GrayPicture picture)
    {
        var (columns, rows) = (((picture.Width - 1) / Block) + 1, ((picture.Height - 1) / Block) + 1);
        var (sums, squares) = Integrals(picture, columns, rows);
        var mask = InkMask.Blank(picture.Width, picture.Height);
        var limits = new byte[picture.Width];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                limits.AsSpan(column * Block, Math.Min(Block, picture.Width - (column * Block)))
                    .Fill(Limit(picture, sums, squares, column, row, columns, rows));
            }

            for (var y = row * Block; y < Math.Min((row + 1) * Block, picture.Height); y++)
            {
                InkMask.Mark(picture.Row(y), limits, mask.Row(y));
            }
        }

        return mask;
    }

    /// <summary>Sums of lightness and of its squares over all blocks left of and above each corner of the blocks.</summary>
    private static (long[] Sums, long[] Squares) Integrals(GrayPicture picture, int columns, int rows)
    {
        var across = columns + 1;
        var (sums, squares) = (new long[across * (rows + 1)], new long[across * (rows + 1)]);
        Span<int> ofRow = new int[columns];
        Span<int> squaresOfRow = new int[columns];
        for (var row = 0; row < rows; row++)
        {
            ofRow.Clear();
            squaresOfRow.Clear();
            for (var y = row * Block; y < Math.Min((row + 1) * Block, picture.Height); y++)
            {
                var pixels = picture.Row(y);
                for (var column = 0; column < columns; column++)
                {
                    var (sum, square) = (0, 0);
                    foreach (var pixel in pixels.Slice(column * Block, Math.Min(Block, pixels.Length - (column * Block))))
                    {
                        sum += pixel;
                        square += pixel * pixel;
                    }

                    ofRow[column] += sum;
                    squaresOfRow[column] += square;
                }
            }

            var (left, leftSquares) = (0L, 0L);
            for (var column = 0; column < columns; column++)
            {
                left += ofRow[column];
                leftSquares += squaresOfRow[column];
                var place = ((row + 1) * across) + column + 1;
                sums[place] = sums[place - across] + left;
                squares[place] = squares[place - across] + leftSquares;
            }
        }

        return (sums, squares);
    }

    private static byte Limit(GrayPicture picture, long[] sums, long[] squares, int column, int row, int columns, int rows)
    {
        var (left, right) = (Math.Max(0, column - Reach), Math.Min(columns, column + Reach + 1));
        var (top, bottom) = (Math.Max(0, row - Reach), Math.Min(rows, row + Reach + 1));
        double count = (Math.Min(right * Block, picture.Width) - (left * Block))
            * (Math.Min(bottom * Block, picture.Height) - (top * Block));
        var mean = Over(sums) / count;
        var deviation = Math.Sqrt(Math.Max(0, (Over(squares) / count) - (mean * mean)));
        return (byte)Math.Clamp(mean * (1 + (Weight * ((deviation / Range) - 1))), Darkest, Lightest);

        long Over(long[] integral)
        {
            var across = columns + 1;
            return integral[(bottom * across) + right] - integral[(top * across) + right] - integral[(bottom * across) + left]
                + integral[(top * across) + left];
        }
    }
}
