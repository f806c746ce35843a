namespace Disclosure.Documents.Ocr.Pictures;

/// <summary>
/// Makes grey of a black and white picture whose scanner scattered dots for shades (Floyd and Steinberg, An adaptive algorithm for spatial
/// grey scale, 1976): each pixel becomes the mean of those around it. Else the dots between characters pass for ink, and rows of them for
/// rulings.
/// </summary>
internal static class Dither
{
    /// <summary>
    /// Share of the black pixels that stand alone, with white ones on all four sides, from which dots were scattered: paper shaded so has
    /// 0.5 and more, a fax machine's specks 0.02.
    /// </summary>
    private const double Scattered = 0.15;

    /// <summary>Weights of a pixel's neighbours at distances 0, 1 and 2, of 16 in all across and down.</summary>
    private static readonly int[] Weights = [6, 4, 1];

    /// <summary>Smooths the picture in place where dots were scattered over it.</summary>
    /// <returns>Whether they were.</returns>
    public static bool Smooth(GrayPicture picture)
    {
        if (picture.Redness is not null || picture.Pixels.AsSpan().ContainsAnyExcept((byte)0, byte.MaxValue) || !IsScattered(picture))
        {
            return false;
        }

        var across = new byte[picture.Pixels.Length];
        for (var y = 0; y < picture.Height; y++)
        {
            var from = picture.Row(y);
            for (var x = 0; x < from.Length; x++)
            {
                var sum = Weights[0] * from[x];
                for (var apart = 1; apart < Weights.Length; apart++)
                {
                    sum += Weights[apart] * (from[Math.Max(0, x - apart)] + from[Math.Min(from.Length - 1, x + apart)]);
                }

                across[(y * picture.Width) + x] = (byte)(sum / 16);
            }
        }

        for (var y = 0; y < picture.Height; y++)
        {
            var to = picture.Row(y);
            for (var x = 0; x < to.Length; x++)
            {
                var sum = Weights[0] * across[(y * picture.Width) + x];
                for (var apart = 1; apart < Weights.Length; apart++)
                {
                    sum += Weights[apart] * (across[(Math.Max(0, y - apart) * picture.Width) + x]
                        + across[(Math.Min(picture.Height - 1, y + apart) * picture.Width) + x]);
                }

                to[x] = (byte)(sum / 16);
            }
        }

        return true;
    }

    /// <summary>Whether enough of the black pixels stand alone, looked at in every fourth row.</summary>
    private static bool IsScattered(GrayPicture picture)
    {
        var (black, alone) = (0L, 0L);
        for (var y = 1; y < picture.Height - 1; y += 4)
        {
            var (above, row, below) = ((y - 1) * picture.Width, y * picture.Width, (y + 1) * picture.Width);
            for (var x = 1; x < picture.Width - 1; x++)
            {
                if (picture.Pixels[row + x] == 0)
                {
                    black++;
                    alone += picture.Pixels[row + x - 1] & picture.Pixels[row + x + 1] & picture.Pixels[above + x]
                        & picture.Pixels[below + x] & 1;
                }
            }
        }

        return alone > Scattered * black;
    }
}
