using System.IO.Compression;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Tests.Ocr.Figures;

/// <summary>Scanned cells in fonts the nets were not trained on; samples/GlyphTrainer wrote them and says how.</summary>
internal static class PrintedCells
{
    public static IReadOnlyList<PrintedCell> All { get; } = Read();

    private static List<PrintedCell> Read()
    {
        using var stream = typeof(PrintedCells).Assembly.GetManifestResourceStream("printed-cells.bin")!;
        using var reader = new BinaryReader(new DeflateStream(stream, CompressionMode.Decompress));
        var cells = new List<PrintedCell>();
        for (var rest = reader.ReadInt32(); rest > 0; rest--)
        {
            var (kind, quality, text, resolution) = (reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadDouble());
            var (width, height) = (reader.ReadInt32(), reader.ReadInt32());
            // Shades were kept in steps of 8; the lightest is white.
            var pixels = Array.ConvertAll(reader.ReadBytes(width * height), static shade => (byte)(shade * 255 / 31));
            cells.Add(new PrintedCell(kind, quality, text, resolution, new GrayPicture(width, height, pixels)));
        }

        return cells;
    }
}

/// <summary>One cell and what is known of it.</summary>
/// <param name="Kind">What it holds: Figure, Words and so on.</param>
/// <param name="Quality">How it was scanned.</param>
/// <param name="Text">The figure printed; "" for an empty cell, "?" where it holds something else.</param>
/// <param name="PixelsPerPoint">The resolution.</param>
/// <param name="Picture">The scan.</param>
internal sealed record PrintedCell(string Kind, string Quality, string Text, double PixelsPerPoint, GrayPicture Picture)
{
    public bool HoldsFigure => Text is not "?" && Kind is not "Seal";
}
