using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Tests.Ocr;

/// <summary>A white sheet to draw on; coordinates in pixels.</summary>
internal sealed class Sheet
{
    public Sheet(int width, int height)
    {
        Picture = new GrayPicture(width, height, new byte[width * height]);
        Picture.Pixels.AsSpan().Fill(255);
    }

    public GrayPicture Picture { get; }

    public Sheet Fill(int left, int top, int right, int bottom, byte level = 30)
    {
        for (var y = Math.Max(0, top); y < Math.Min(bottom, Picture.Height); y++)
        {
            for (var x = Math.Max(0, left); x < Math.Min(right, Picture.Width); x++)
            {
                Picture.Row(y)[x] = level;
            }
        }

        return this;
    }

    public Sheet Horizontal(int left, int right, int y) => Fill(left, y, right, y + 2);

    public Sheet Vertical(int x, int top, int bottom) => Fill(x, top, x + 2, bottom);

    /// <summary>A grid of lines.</summary>
    public Sheet Grid(int[] xs, int[] ys)
    {
        foreach (var y in ys)
        {
            Horizontal(xs[0], xs[^1] + 2, y);
        }

        foreach (var x in xs)
        {
            Vertical(x, ys[0], ys[^1] + 2);
        }

        return this;
    }

    /// <summary>
    /// A row of figures about as wide as high, each with its bars at other heights: what a line of characters looks like from afar.
    /// </summary>
    public Sheet Characters(int left, int top, int count, int size)
    {
        for (var i = 0; i < count; i++)
        {
            var x = left + (i * (size + (size / 6)));
            var (inset, bar) = (i % 3, (size / 3) + (i * 5 % (size / 3)));
            Fill(x, top + bar, x + size, top + bar + 3);
            Fill(x + (size / 2) - 1, top + (i % 2), x + (size / 2) + 2, top + size);
            Fill(x + inset, top, x + (size / 2), top + 3);
            Fill(x + (size / 4), top + size - 3, x + size - inset, top + size);
        }

        return this;
    }

    /// <summary>The ring of a seal.</summary>
    public Sheet Ring(int centreX, int centreY, int radius, int thickness, byte level)
    {
        for (var y = centreY - radius; y <= centreY + radius; y++)
        {
            for (var x = centreX - radius; x <= centreX + radius; x++)
            {
                var distance = Math.Sqrt(((x - centreX) * (x - centreX)) + ((y - centreY) * (y - centreY)));
                if (distance <= radius && distance > radius - thickness && x >= 0 && y >= 0 && x < Picture.Width && y < Picture.Height)
                {
                    Picture.Row(y)[x] = Math.Min(Picture.Row(y)[x], level);
                }
            }
        }

        return this;
    }

    /// <summary>The sheet as a scanner sees it that draws every point from another place.</summary>
    public GrayPicture Seen(Func<double, double, (double X, double Y)> from)
    {
        var seen = new Sheet(Picture.Width, Picture.Height).Picture;
        for (var y = 0; y < seen.Height; y++)
        {
            for (var x = 0; x < seen.Width; x++)
            {
                var (u, v) = from(x, y);
                var (column, row) = ((int)Math.Floor(u), (int)Math.Floor(v));
                if (column < 0 || row < 0 || column + 1 >= seen.Width || row + 1 >= seen.Height)
                {
                    continue;
                }

                var (shareX, shareY) = (u - column, v - row);
                var upper = Picture.Row(row);
                var lower = Picture.Row(row + 1);
                seen.Row(y)[x] = (byte)(((1 - shareY) * (((1 - shareX) * upper[column]) + (shareX * upper[column + 1])))
                    + (shareY * (((1 - shareX) * lower[column]) + (shareX * lower[column + 1]))));
            }
        }

        return seen;
    }
}
