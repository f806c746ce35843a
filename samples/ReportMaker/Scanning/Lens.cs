namespace ReportMaker.Scanning;

/// <summary>Takes the picture of a sheet that lies as its bends say.</summary>
internal static class Lens
{
    /// <summary>Distance of the points for which the bends are worked out; between them the map is as good as straight.</summary>
    private const int Pitch = 16;

    /// <param name="paper">The sheet, flat.</param>
    /// <param name="width">Width of the picture in pixels.</param>
    /// <param name="height">Height of the picture in pixels.</param>
    /// <param name="bends">How it lies; the first is the nearest to the lens.</param>
    /// <param name="ground">The colour of what lies around the sheet.</param>
    public static Picture Take(Picture paper, int width, int height, IReadOnlyList<Bend> bends, byte[] ground)
    {
        var picture = new Picture(width, height, paper.Channels, paper.Dpi * width / paper.Width);
        var upper = new (double X, double Y)[width / Pitch + 2];
        var lower = new (double X, double Y)[upper.Length];
        for (var y = 0; y < height; y++)
        {
            var within = y % Pitch;
            if (within == 0)
            {
                FillSources(upper, y);
                FillSources(lower, y + Pitch);
            }

            TakeRow(paper, picture.Row(y), Between(upper, lower, within / (double)Pitch), ground);
        }

        return picture;

        void FillSources((double X, double Y)[] sources, int y)
        {
            for (var node = 0; node < sources.Length; node++)
            {
                var point = ((node * Pitch + 0.5) / width, (y + 0.5) / width);
                foreach (var bend in bends)
                {
                    point = bend.Source(point.Item1, point.Item2);
                }

                sources[node] = (point.Item1 * paper.Width - 0.5, point.Item2 * paper.Width - 0.5);
            }
        }
    }

    private static (double X, double Y)[] Between((double X, double Y)[] upper, (double X, double Y)[] lower, double share)
    {
        var nodes = new (double X, double Y)[upper.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = (upper[i].X + (lower[i].X - upper[i].X) * share, upper[i].Y + (lower[i].Y - upper[i].Y) * share);
        }

        return nodes;
    }

    private static void TakeRow(Picture paper, Span<byte> row, (double X, double Y)[] nodes, byte[] ground)
    {
        const int one = 256;
        var channels = paper.Channels;
        for (var x = 0; x < row.Length / channels; x++)
        {
            var node = x / Pitch;
            var share = x % Pitch / (double)Pitch;
            var fromX = nodes[node].X + (nodes[node + 1].X - nodes[node].X) * share;
            var fromY = nodes[node].Y + (nodes[node + 1].Y - nodes[node].Y) * share;
            if (fromX < 0 || fromY < 0 || fromX >= paper.Width - 1 || fromY >= paper.Height - 1)
            {
                ground.AsSpan(0, channels).CopyTo(row[(x * channels)..]);
                continue;
            }

            var (left, top) = ((int)fromX, (int)fromY);
            var (right, down) = ((int)((fromX - left) * one), (int)((fromY - top) * one));
            var at = top * paper.Stride + left * channels;
            for (var channel = 0; channel < channels; channel++)
            {
                var above = paper.Pixels[at + channel] * (one - right) + paper.Pixels[at + channels + channel] * right;
                var below = paper.Pixels[at + paper.Stride + channel] * (one - right)
                    + paper.Pixels[at + paper.Stride + channels + channel] * right;
                row[x * channels + channel] = (byte)((above * (one - down) + below * down) >> 16);
            }
        }
    }
}
