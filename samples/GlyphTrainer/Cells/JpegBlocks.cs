using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GlyphTrainer.Cells;

/// <summary>
/// What JPEG does to a grey picture (ITU-T T.81): cosines of blocks of 8 by 8, rounded to multiples of a table's steps, and back.
/// </summary>
internal static class JpegBlocks
{
    /// <summary>The luminance table of T.81, annex K.1.</summary>
    private static readonly int[] Steps =
    [
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100,
        103, 99,
    ];

    private static readonly float[] Cosines = MakeCosines();

    private static readonly float[] Turned = [.. Enumerable.Range(0, 64).Select(static i => Cosines[(i % 8 * 8) + (i / 8)])];

    /// <summary>Compresses and opens again.</summary>
    /// <param name="dice">Chooses where the blocks begin: cells do not begin where blocks do.</param>
    /// <param name="values">The picture, row by row.</param>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    /// <param name="quality">1 to 100, as in libjpeg.</param>
    public static void Compress(Dice dice, float[] values, int width, int height, double quality)
    {
        var scale = quality < 50 ? 5000 / quality : 200 - (2 * quality);
        var steps = Array.ConvertAll(Steps, step => (float)Math.Clamp(((step * scale) + 50) / 100, 1, 255));
        Span<float> block = stackalloc float[64];
        var (left, top) = (dice.Below(8), dice.Below(8));
        for (var y = -top; y < height; y += 8)
        {
            for (var x = -left; x < width; x += 8)
            {
                for (var i = 0; i < 64; i++)
                {
                    block[i] = Math.Clamp(
                        values[(Math.Clamp(y + (i / 8), 0, height - 1) * width) + Math.Clamp(x + (i % 8), 0, width - 1)], 0, 255) - 128;
                }

                Transform(block, Cosines, Turned);
                for (var i = 0; i < 64; i++)
                {
                    block[i] = MathF.Round(block[i] / steps[i]) * steps[i];
                }

                Transform(block, Turned, Cosines);
                for (var i = 0; i < 64; i++)
                {
                    var (py, px) = (y + (i / 8), x + (i % 8));
                    if (py >= 0 && py < height && px >= 0 && px < width)
                    {
                        values[(py * width) + px] = block[i] + 128;
                    }
                }
            }
        }
    }

    /// <summary>Transforms rows and columns: a sum of rows for each row, then the same across.</summary>
    private static void Transform(Span<float> block, float[] down, float[] across)
    {
        Span<float> half = stackalloc float[64];
        var rows = MemoryMarshal.Cast<float, Vector256<float>>(block);
        var halves = MemoryMarshal.Cast<float, Vector256<float>>(half);
        var columns = MemoryMarshal.Cast<float, Vector256<float>>(across.AsSpan());
        for (var k = 0; k < 8; k++)
        {
            var sum = Vector256<float>.Zero;
            for (var i = 0; i < 8; i++)
            {
                sum = Vector256.MultiplyAddEstimate(Vector256.Create(down[(k * 8) + i]), rows[i], sum);
            }

            halves[k] = sum;
        }

        for (var k = 0; k < 8; k++)
        {
            var sum = Vector256<float>.Zero;
            for (var i = 0; i < 8; i++)
            {
                sum = Vector256.MultiplyAddEstimate(Vector256.Create(half[(k * 8) + i]), columns[i], sum);
            }

            rows[k] = sum;
        }
    }

    private static float[] MakeCosines()
    {
        var cosines = new float[64];
        for (var k = 0; k < 8; k++)
        {
            for (var i = 0; i < 8; i++)
            {
                cosines[(k * 8) + i] = (float)((k == 0 ? Math.Sqrt(0.125) : 0.5) * Math.Cos(((2 * i) + 1) * k * Math.PI / 16));
            }
        }

        return cosines;
    }
}
