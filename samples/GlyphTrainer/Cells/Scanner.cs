using System.Runtime.Intrinsics;
using Disclosure.Documents.Ocr.Pictures;

namespace GlyphTrainer.Cells;

/// <summary>Makes a picture of a printed cell the way printers, copiers, scanners and phones do.</summary>
internal static class Scanner
{
    /// <summary>Grain enough to take any run of it for new; drawing every number anew would take most of the time.</summary>
    private static readonly float[] Grains = DrawGrains();

    /// <summary>Scans a cell; the owners of its sheet still fit, pixel by pixel.</summary>
    public static GrayPicture Scan(Dice dice, InkSheet sheet, ScanQuality quality)
    {
        var (width, height) = (sheet.Width, sheet.Height);
        var ink = (float[])sheet.Ink.Clone();
        var bad = quality is ScanQuality.Worn;
        if (quality != ScanQuality.Clean && dice.Once(bad ? 0.5 : 0.1))
        {
            Wear(dice, ink, width, height, bad ? 0.35 : 0.15);
        }

        var blur = quality switch
        {
            ScanQuality.Clean => dice.Between(0, 0.5),
            ScanQuality.Typical => dice.Between(0.3, 0.8),
            ScanQuality.Bilevel => dice.Between(0.3, 0.8),
            ScanQuality.Worn => dice.Between(0.4, 1.1),
            _ => dice.Between(0.6, 1.25),
        };
        Blur(ink, width, height, blur);

        if (quality == ScanQuality.Bilevel || (bad && dice.Once(0.25)))
        {
            return Threshold(dice, ink, width, height);
        }

        // Tone: copiers steepen it and lose what is light, faint ribbons leave everything light.
        var (gain, lost) = quality switch
        {
            ScanQuality.Clean => (1.0, 0.0),
            ScanQuality.Typical => (dice.Between(0.8, 1.25), dice.Between(0, 0.08)),
            ScanQuality.Worn => (dice.Once(0.5) ? dice.Between(0.42, 0.8) : dice.Between(1, 1.7), dice.Between(0, 0.15)),
            _ => (dice.Between(0.55, 1.2), dice.Between(0, 0.1)),
        };
        var grain = quality switch
        {
            ScanQuality.Clean => dice.Once(0.5) ? 0 : dice.Between(0, 2),
            ScanQuality.Typical => dice.Between(0, 7),
            ScanQuality.Worn => dice.Between(2, 15),
            _ => dice.Between(3, 14),
        };
        var paper = quality == ScanQuality.Clean ? 255 : dice.Between(246, 258);
        var values = new float[ink.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (float)(paper - (255 * Math.Clamp(gain * (ink[i] - lost), 0, 1)));
        }

        AddGrain(dice, values, width, (float)grain);
        if (grain > 0 && dice.Once(0.4))
        {
            Blur(values, width, height, 0.4);
        }

        if (quality != ScanQuality.Clean ? dice.Once(0.75) : dice.Once(0.2))
        {
            JpegBlocks.Compress(
                dice, values, width, height, bad || quality == ScanQuality.Phone ? dice.Between(25, 80) : dice.Between(50, 95));
        }

        if (quality is ScanQuality.Worn && dice.Once(0.3))
        {
            Pepper(dice, values, dice.Between(0, 0.002));
        }

        return ToPicture(values, width, height);
    }

    private static GrayPicture Threshold(Dice dice, float[] ink, int width, int height)
    {
        var strongest = ink.Max();
        var level = (strongest < 0.2 ? 0.5 : strongest) * (dice.Once(0.8) ? dice.Between(0.36, 0.62) : dice.Between(0.28, 0.72));
        var grain = dice.Between(0, 0.09);
        var values = new float[ink.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ink[i];
        }

        AddGrain(dice, values, width, (float)grain);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = values[i] > level ? 0 : 255;
        }

        if (dice.Once(0.25))
        {
            Pepper(dice, values, dice.Between(0, 0.004));
        }

        return ToPicture(values, width, height);
    }

    private static GrayPicture ToPicture(float[] values, int width, int height)
    {
        var pixels = new byte[values.Length];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)Math.Clamp(MathF.Round(values[i]), 0, 255);
        }

        return new GrayPicture(width, height, pixels);
    }

    private static float[] DrawGrains()
    {
        var dice = new Dice(0x6772_6169_6E);
        var grains = new float[1 << 16];
        for (var i = 0; i < grains.Length; i++)
        {
            grains[i] = (float)dice.Normal();
        }

        return grains;
    }

    private static void AddGrain(Dice dice, float[] values, int width, float deviation)
    {
        if (deviation <= 0)
        {
            return;
        }

        for (var row = 0; row < values.Length; row += width)
        {
            var at = dice.Below(Grains.Length);
            for (var i = 0; i < width; i++)
            {
                values[row + i] += deviation * Grains[(at + i) & (Grains.Length - 1)];
            }
        }
    }

    private static void Pepper(Dice dice, float[] values, double share)
    {
        for (var rest = (int)(values.Length * share); rest > 0; rest--)
        {
            values[dice.Below(values.Length)] = dice.Once(0.5) ? 0 : 255;
        }
    }

    /// <summary>Toner that did not hold: smooth noise takes ink away where it is high.</summary>
    private static void Wear(Dice dice, float[] ink, int width, int height, double most)
    {
        var noise = new float[ink.Length];
        AddGrain(dice, noise, width, 1);
        var spread = dice.Between(0.6, 2);
        Blur(noise, width, height, spread);
        // Blurred noise shrinks by about 1 / (2 sqrt(pi) sigma).
        var scale = 2 * Math.Sqrt(Math.PI) * spread;
        var (strength, from) = (dice.Between(0, most), dice.Between(0.5, 1.5));
        for (var i = 0; i < ink.Length; i++)
        {
            ink[i] *= (float)(1 - Math.Clamp(2 * strength * ((noise[i] * scale) - from), 0, 1));
        }
    }

    private static void Blur(float[] values, int width, int height, double sigma)
    {
        if (sigma < 0.15)
        {
            return;
        }

        var reach = (int)Math.Ceiling(2.5 * sigma);
        var kernel = new float[(2 * reach) + 1];
        for (var i = 0; i < kernel.Length; i++)
        {
            kernel[i] = (float)Math.Exp(-(i - reach) * (i - reach) / (2 * sigma * sigma));
        }

        var sum = kernel.Sum();
        for (var i = 0; i < kernel.Length; i++)
        {
            kernel[i] /= sum;
        }

        var padded = new float[width + (2 * reach)];
        var across = new float[values.Length];
        for (var y = 0; y < height; y++)
        {
            var row = values.AsSpan(y * width, width);
            padded.AsSpan(0, reach).Fill(row[0]);
            row.CopyTo(padded.AsSpan(reach));
            padded.AsSpan(reach + width).Fill(row[^1]);
            for (var j = 0; j < kernel.Length; j++)
            {
                Add(across.AsSpan(y * width, width), padded.AsSpan(j, width), kernel[j]);
            }
        }

        Array.Clear(values);
        for (var y = 0; y < height; y++)
        {
            for (var j = 0; j < kernel.Length; j++)
            {
                Add(values.AsSpan(y * width, width), across.AsSpan(Math.Clamp(y + j - reach, 0, height - 1) * width, width), kernel[j]);
            }
        }
    }

    private static void Add(Span<float> target, ReadOnlySpan<float> source, float factor)
    {
        var x = 0;
        for (; x <= target.Length - 8; x += 8)
        {
            Vector256.MultiplyAddEstimate(Vector256.Create(source[x..]), Vector256.Create(factor), Vector256.Create<float>(target[x..]))
                .CopyTo(target[x..]);
        }

        for (; x < target.Length; x++)
        {
            target[x] += source[x] * factor;
        }
    }
}
