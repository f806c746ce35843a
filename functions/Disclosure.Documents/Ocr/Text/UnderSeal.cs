using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>A cell over which a seal lies that no colour sets apart, cleaned of what cannot be its figure.</summary>
internal static class UnderSeal
{
    /// <summary>What ink stays: that nearer to the darkest than to the paper, by this part of the way. A seal is paler than print in grey scans.</summary>
    private const double Dark = 0.42;

    /// <summary>Part of a cell's ink that is print at the least.</summary>
    private const double Print = 0.04;

    /// <summary>
    /// The inside of a cell by itself, with pale ink made paper, and with ink that reaches the cell's edge taken out: a figure stands in its cell, a seal's
    /// strokes run on into the next.
    /// </summary>
    /// <param name="page">The page, light evened.</param>
    /// <param name="area">The inside of the cell.</param>
    public static GrayPicture Cleaned(GrayPicture page, PixelBox area)
    {
        var cell = new GrayPicture(area.Width, area.Height, new byte[area.Width * area.Height]);
        for (var y = 0; y < area.Height; y++)
        {
            page.Row(area.Top + y)[area.Left..area.Right].CopyTo(cell.Row(y));
        }

        Stretch(cell);
        WipeFromEdge(cell);
        return cell;
    }

    /// <summary>Maps the darkest ink to black and all that is paler than a part of the way to paper to white.</summary>
    private static void Stretch(GrayPicture cell)
    {
        var sorted = (byte[])cell.Pixels.Clone();
        Array.Sort(sorted);
        var darkest = sorted[(int)(Print * (sorted.Length - 1) / 2)];
        var limit = darkest + (Dark * (255 - darkest));
        for (var i = 0; i < cell.Pixels.Length; i++)
        {
            cell.Pixels[i] = (byte)Math.Clamp((cell.Pixels[i] - darkest) * 255 / Math.Max(1, limit - darkest), 0, 255);
        }
    }

    private static void WipeFromEdge(GrayPicture cell)
    {
        const int Ink = 140;
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
