namespace ReportMaker.Scanning;

/// <summary>A lens out of focus, or the soft image of a cheap sensor: a Gaussian of the given deviation.</summary>
internal sealed record Blur(double Pixels) : Disturbance
{
    public override string Tag => "blur";

    public override void Disturb(Sheet sheet) => Apply(sheet.Picture, Pixels);

    /// <summary>Blurs in two passes, along the rows and down the columns.</summary>
    public static void Apply(Picture picture, double deviation)
    {
        var kernel = Kernel(deviation);
        var radius = kernel.Length / 2;
        var channels = picture.Channels;
        var line = new byte[picture.Stride + 2 * radius * channels];
        for (var y = 0; y < picture.Height; y++)
        {
            var row = picture.Row(y);
            row.CopyTo(line.AsSpan(radius * channels));
            for (var i = 0; i < radius * channels; i++)
            {
                line[i] = row[i % channels];
                line[^(i + 1)] = row[^(i % channels + 1)];
            }

            for (var x = 0; x < row.Length; x++)
            {
                var sum = 32768;
                for (var k = 0; k < kernel.Length; k++)
                {
                    sum += kernel[k] * line[x + k * channels];
                }

                row[x] = (byte)(sum >> 16);
            }
        }

        var above = new byte[kernel.Length][];
        for (var k = 0; k < kernel.Length; k++)
        {
            above[k] = picture.Row(Math.Clamp(k - radius - 1, 0, picture.Height - 1)).ToArray();
        }

        for (var y = 0; y < picture.Height; y++)
        {
            var oldest = above[0];
            Array.Copy(above, 1, above, 0, above.Length - 1);
            picture.Row(Math.Min(y + radius, picture.Height - 1)).CopyTo(oldest);
            above[^1] = oldest;
            var row = picture.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                var sum = 32768;
                for (var k = 0; k < kernel.Length; k++)
                {
                    sum += kernel[k] * above[k][x];
                }

                row[x] = (byte)(sum >> 16);
            }
        }
    }

    /// <summary>Weights in parts of 65536.</summary>
    private static int[] Kernel(double deviation)
    {
        var radius = Math.Max(1, (int)Math.Ceiling(2.5 * deviation));
        var weights = new double[2 * radius + 1];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Math.Exp(-(i - radius) * (i - radius) / (2 * deviation * deviation));
        }

        var kernel = weights.Select(weight => (int)(weight / weights.Sum() * 65536)).ToArray();
        kernel[radius] += 65536 - kernel.Sum() - 1;
        return kernel;
    }
}
