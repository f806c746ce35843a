using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>A cell over which a seal lies that no colour sets apart, cleaned of what cannot be its figure.</summary>
internal static class UnderSeal
{
    /// <summary>
    /// Share of the way from the cell's darkest ink to white within which a pixel is as dark as print; a seal is paler in grey scans.
    /// </summary>
    private const double Dark = 0.2;

    /// <summary>Most pixels, as dark as print, that hang together in the grained ink of a seal.</summary>
    private const int Grain = 4;

    /// <summary>
    /// Mean lightness, as a share of white, of a pixel and its neighbours above which they are a seal's. It separates a seal in a scan of
    /// two tones, which is full of holes, from print.
    /// </summary>
    private const double Holes = 0.4;

    /// <summary>Share of a cell's pixels that are darker than what counts as its darkest ink, as single dark pixels are noise.</summary>
    private const double Darkest = 0.02;

    /// <summary>Lightness, of 255, below which a pixel is ink where it is looked for what runs on over the cell's edge.</summary>
    private const int Ink = 150;

    /// <summary>
    /// Returns two pictures of the inside of a cell, the seal's ink made paper in two ways, and what still reaches the cell's edge taken
    /// out: a figure stands inside its cell, a seal's strokes run on into the next.
    /// </summary>
    /// <param name="page">The page, light evened.</param>
    /// <param name="area">The inside of the cell.</param>
    public static IEnumerable<GrayPicture> Cleaned(GrayPicture page, PixelBox area)
    {
        foreach (var drop in new Action<GrayPicture>[] { DropPale, DropGrained })
        {
            var cell = page.Cut(area);
            drop(cell);
            WipeFromEdge(cell);
            yield return cell;
        }
    }

    /// <summary>
    /// Makes paper of every pixel whose surroundings are not mostly ink, as those of a seal in a scan of two tones are not.
    /// </summary>
    private static void DropGrained(GrayPicture cell)
    {
        var source = (byte[])cell.Pixels.Clone();
        for (var y = 0; y < cell.Height; y++)
        {
            for (var x = 0; x < cell.Width; x++)
            {
                var (sum, count) = (0, 0);
                for (var j = Math.Max(0, y - 1); j <= Math.Min(cell.Height - 1, y + 1); j++)
                {
                    for (var i = Math.Max(0, x - 1); i <= Math.Min(cell.Width - 1, x + 1); i++)
                    {
                        sum += source[(j * cell.Width) + i];
                        count++;
                    }
                }

                if (sum > Holes * 255 * count)
                {
                    cell.Pixels[(y * cell.Width) + x] = 255;
                }
            }
        }
    }

    /// <summary>Makes paper of all but print and its fringe.</summary>
    private static void DropPale(GrayPicture cell)
    {
        var sorted = (byte[])cell.Pixels.Clone();
        Array.Sort(sorted);
        var darkest = sorted[(int)(Darkest * (sorted.Length - 1))];
        var print = InkMask.Of(cell, (byte)Math.Min(255, darkest + 1 + (Dark * (255 - darkest))));
        foreach (var piece in Component.Find(print))
        {
            if (piece.Area <= Grain)
            {
                print.Clear(piece.Box);
            }
        }

        var fringe = print.Thickened().Transposed().Thickened().Transposed();
        for (var i = 0; i < cell.Pixels.Length; i++)
        {
            if (fringe.Cells[i] == 0)
            {
                cell.Pixels[i] = 255;
            }
        }
    }

    private static void WipeFromEdge(GrayPicture cell)
    {
        var (width, height) = (cell.Width, cell.Height);
        var pending = new Stack<int>();
        for (var x = 0; x < width; x++)
        {
            pending.Push(x);
            pending.Push(((height - 1) * width) + x);
        }

        for (var y = 0; y < height; y++)
        {
            pending.Push(y * width);
            pending.Push((y * width) + width - 1);
        }

        while (pending.TryPop(out var place))
        {
            if (cell.Pixels[place] >= Ink)
            {
                continue;
            }

            cell.Pixels[place] = 255;
            var (y, x) = Math.DivRem(place, width);
            for (var j = Math.Max(0, y - 1); j <= Math.Min(height - 1, y + 1); j++)
            {
                for (var i = Math.Max(0, x - 1); i <= Math.Min(width - 1, x + 1); i++)
                {
                    pending.Push((j * width) + i);
                }
            }
        }
    }
}
