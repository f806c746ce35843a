using System.Collections.Concurrent;
using Disclosure.Documents.Ocr.Figures;
using GlyphTrainer.Cells;
using GlyphTrainer.Fonts;

namespace GlyphTrainer.Training;

/// <summary>
/// Learns how sure the nets may be, on fonts they did not learn from: one temperature for the scores (Guo, Pleiss, Sun, Weinberger: On
/// calibration of modern neural networks, 2017), and one line from the log odds the glyphs of a text give to those it deserves (Platt,
/// 1999).
/// </summary>
internal static class Calibration
{
    private const int Threads = 2;

    private const ulong Seed = 0xCA11;

    /// <summary>
    /// A wrong text counts as so many: print and scanners nobody thought of will make more of them, and one wrongly believed costs more
    /// than some looked at for nothing.
    /// </summary>
    private const int Dread = 3;

    /// <summary>Writes the file of weights of these nets, calibrated on so many cells.</summary>
    public static byte[] Calibrate(IReadOnlyList<(float[][] Weights, float[][] Biases)> nets, int cells)
    {
        var temperature = Temperature(nets, cells);
        var weights = GlyphJudge.Write(nets, temperature, (0, 1));
        var calibration = Line(weights, cells);
        Console.WriteLine($"temperature {temperature:0.000}, offset {calibration.Offset:0.000}, slope {calibration.Slope:0.000}");
        return GlyphJudge.Write(nets, temperature, calibration);
    }

    /// <summary>The temperature with the least cross entropy, by sections of a range that holds any sensible one.</summary>
    private static double Temperature(IReadOnlyList<(float[][] Weights, float[][] Biases)> nets, int cells)
    {
        using var shelf = FontShelf.Open(FontUse.Calibration);
        var supply = new Supply(shelf, Seed);
        var examples = Enumerable.Range(0, cells / 8)
            .Select(number => supply.Take(number))
            .SelectMany(static scan => Example.From(scan.Dice, scan.Cell, scan.Picture, scan.PixelsPerPoint))
            .ToArray();
        var candidates = Enumerable.Range(0, 25).Select(static i => 0.7 + (0.05 * i)).ToArray();
        var losses = new double[candidates.Length];
        Parallel.For(0, candidates.Length, new ParallelOptions { MaxDegreeOfParallelism = Threads }, i =>
        {
            var judge = GlyphJudge.Read(GlyphJudge.Write(nets, candidates[i], (0, 1)));
            Span<double> probabilities = stackalloc double[GlyphClass.Count];
            foreach (var example in examples)
            {
                judge.Judge(example.Picture, example.Numbers, probabilities);
                losses[i] -= Math.Log(Math.Max(probabilities[example.Class], 1e-12));
            }
        });
        return candidates[Array.IndexOf(losses, losses.Min())];
    }

    /// <summary>Logistic regression by Newton's method of whether a text was right on the log odds it was read with.</summary>
    private static (double Offset, double Slope) Line(byte[] weights, int cells)
    {
        var points = Read(weights, cells);
        var (offset, slope) = (0.0, 1.0);
        for (var round = 0; round < 30; round++)
        {
            // A little is added to the curvature so that a step is always one downhill.
            var (g0, g1, h00, h01, h11) = (0.0, 0.0, 1e-3, 0.0, 1e-3);
            foreach (var (odds, right) in points)
            {
                var said = 1 / (1 + Math.Exp(-offset - (slope * odds)));
                var times = right ? 1 : Dread;
                var (error, weight) = (times * (said - (right ? 1 : 0)), times * said * (1 - said));
                (g0, g1) = (g0 + error, g1 + (error * odds));
                (h00, h01, h11) = (h00 + weight, h01 + (weight * odds), h11 + (weight * odds * odds));
            }

            var determinant = (h00 * h11) - (h01 * h01);
            offset -= ((h11 * g0) - (h01 * g1)) / determinant;
            slope -= ((h00 * g1) - (h01 * g0)) / determinant;
        }

        return (offset, slope);
    }

    private static List<(double Odds, bool Right)> Read(byte[] weights, int cells)
    {
        var points = new ConcurrentDictionary<int, (double, bool)>();
        Parallel.For(0, Threads, thread =>
        {
            using var shelf = FontShelf.Open(FontUse.Calibration);
            var supply = new Supply(shelf, Seed + 1);
            var judge = GlyphJudge.Read(weights);
            for (var i = thread; i < cells; i += Threads)
            {
                var scan = supply.Take(i);
                var reading = FigureReader.Read(scan.Picture, scan.Picture.Bounds, scan.PixelsPerPoint, judge);
                // What is not written as a figure is settled without the nets.
                if (scan.IsLegible && reading.Text.Length > 0 && reading.Confidence > 0 && FigurePattern.Fits(reading.Text))
                {
                    points[i] = (Math.Log(reading.Confidence / (1 - reading.Confidence)), reading.Text == scan.Cell.Text);
                }
            }
        });
        return [.. points.OrderBy(static point => point.Key).Select(static point => point.Value)];
    }
}
