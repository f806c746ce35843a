using System.Collections.Concurrent;
using System.Globalization;
using Disclosure.Documents.Ocr.Figures;
using GlyphTrainer.Cells;
using GlyphTrainer.Fonts;

namespace GlyphTrainer.Trial;

/// <summary>Reads cells in fonts the nets never saw and counts.</summary>
internal static class Examination
{
    private const double Sure = 0.95;

    private const ulong Seed = 0x7E57;

    /// <summary>The conditions examined, each by itself.</summary>
    private static readonly (string Name, CellKind Kind, ScanQuality Quality, double? DotsPerInch)[] Conditions =
    [
        ("clean 200", CellKind.Figure, ScanQuality.Clean, 200),
        ("typical 200", CellKind.Figure, ScanQuality.Typical, 200),
        ("typical 300", CellKind.Figure, ScanQuality.Typical, 300),
        ("typical 150", CellKind.Figure, ScanQuality.Typical, 150),
        ("bilevel 200", CellKind.Figure, ScanQuality.Bilevel, 200),
        ("bilevel 300", CellKind.Figure, ScanQuality.Bilevel, 300),
        ("worn 200", CellKind.Figure, ScanQuality.Worn, 200),
        ("phone 150", CellKind.Figure, ScanQuality.Phone, 150),
        ("any 110", CellKind.Figure, ScanQuality.Typical, 110),
        ("under a seal 200", CellKind.FigureUnderSeal, ScanQuality.Typical, 200),
        ("empty 200", CellKind.Empty, ScanQuality.Typical, 200),
        ("words 200", CellKind.Words, ScanQuality.Typical, 200),
        ("figure with words", CellKind.FigureWithWords, ScanQuality.Typical, 200),
        ("confusable 200", CellKind.Confusable, ScanQuality.Typical, 200),
        ("seal alone 200", CellKind.Seal, ScanQuality.Typical, 200),
        ("words bilevel 200", CellKind.Words, ScanQuality.Bilevel, 200),
        ("confusable phone 150", CellKind.Confusable, ScanQuality.Phone, 150),
        ("seal bilevel 200", CellKind.Seal, ScanQuality.Bilevel, 200),
    ];

    /// <summary>Reads so many cells of every condition and writes what came of it.</summary>
    public static void Hold(byte[] weights, int cellsOfCondition, TextWriter output)
    {
        var reliability = new ReliabilityTable();
        var digits = new (int All, int Right)[GlyphClass.Nothing];
        output.WriteLine("condition               cells    right     sure  sure and wrong   examples");
        foreach (var (name, kind, quality, resolution) in Conditions)
        {
            var answers = Read(weights, cellsOfCondition, kind, quality, resolution);
            var (right, sure, wrong) = (0, 0, 0);
            var samples = new List<string>();
            foreach (var (expected, reading) in answers)
            {
                var good = IsRight(kind, expected, reading);
                right += good ? 1 : 0;
                sure += reading.Confidence >= Sure ? 1 : 0;
                if (!good && reading.Confidence >= Sure)
                {
                    wrong++;
                    samples.Add($"{expected ?? "?"}>{reading.Text} {reading.Confidence.ToString("0.000", CultureInfo.InvariantCulture)}");
                }

                reliability.Add(reading.Confidence, good);
                if (expected is { Length: > 0 } && expected.Length == reading.Text.Length)
                {
                    for (var i = 0; i < expected.Length; i++)
                    {
                        ref var digit = ref digits[GlyphClass.Characters.IndexOf(expected[i], StringComparison.Ordinal)];
                        digit = (digit.All + 1, digit.Right + (expected[i] == reading.Text[i] ? 1 : 0));
                    }
                }
            }

            var count = answers.Count;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-20} {count,8} {100.0 * right / count,8:0.000} {100.0 * sure / count,8:0.000} {wrong,8}")
                + "          " + string.Join("; ", samples.Take(6)));
        }

        output.WriteLine();
        foreach (var (character, index) in GlyphClass.Characters.Select(static (character, index) => (character, index)))
        {
            var (all, right) = digits[index];
            var percent = 100.0 * right / Math.Max(1, all);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{character}  {all,7}  {percent:0.000} %"));
        }

        output.WriteLine();
        reliability.Write(output);
    }

    /// <summary>
    /// Whether a reading is right; of what is no figure, any reading but an unsure one is wrong, save that a seal leaves a cell empty.
    /// </summary>
    public static bool IsRight(CellKind kind, string? expected, FigureReading reading) =>
        expected == reading.Text || (kind == CellKind.Seal && reading.Text.Length == 0);

    private static List<(string? Expected, FigureReading Reading)> Read(
        byte[] weights, int count, CellKind kind, ScanQuality quality, double? resolution)
    {
        const int Threads = 2;
        var answers = new ConcurrentDictionary<int, (string?, FigureReading)>();
        Parallel.For(0, Threads, thread =>
        {
            using var shelf = FontShelf.Open(FontUse.Trial);
            var supply = new Supply(shelf, Seed);
            var judge = GlyphJudge.Read(weights);
            for (var i = thread; i < count; i += Threads)
            {
                var scan = supply.Take(
                    (((int)kind * 64) + ((int)quality * 8) + ((int)(resolution ?? 0) * 1024) * 1_000_000L) + i, kind, quality, resolution);
                if (scan.IsLegible)
                {
                    answers[i] = (scan.Cell.Text, FigureReader.Read(scan.Picture, scan.Picture.Bounds, scan.PixelsPerPoint, judge));
                }
            }
        });
        return [.. answers.OrderBy(static answer => answer.Key).Select(static answer => answer.Value)];
    }
}
