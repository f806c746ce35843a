using System.IO.Compression;
using GlyphTrainer.Cells;
using GlyphTrainer.Fonts;

namespace GlyphTrainer.Atlas;

/// <summary>
/// Writes scanned cells in fonts of the trial to a file for the tests of the reader, which then need no fonts: whatever comes first of
/// every condition, readable or not.
/// </summary>
internal static class CellAtlas
{
    private const ulong Seed = 0xA71A5;

    /// <summary>Shades are kept in steps of 8, that the file stays small.</summary>
    private const int Shade = 8;

    private static readonly (int Count, CellKind Kind, ScanQuality Quality, double? DotsPerInch)[] Contents =
    [
        (16, CellKind.Figure, ScanQuality.Clean, 200), (40, CellKind.Figure, ScanQuality.Typical, 200),
        (16, CellKind.Figure, ScanQuality.Typical, 150),
        (40, CellKind.Figure, ScanQuality.Bilevel, 200), (20, CellKind.Figure, ScanQuality.Bilevel, 300),
        (8, CellKind.Figure, ScanQuality.Worn, 200),
        (8, CellKind.Figure, ScanQuality.Phone, 150), (8, CellKind.FigureUnderSeal, ScanQuality.Bilevel, 200),
        (4, CellKind.Empty, ScanQuality.Typical, 200),
        (12, CellKind.Words, ScanQuality.Bilevel, 200), (4, CellKind.Words, ScanQuality.Typical, 150),
        (12, CellKind.FigureWithWords, ScanQuality.Bilevel, 200),
        (12, CellKind.Confusable, ScanQuality.Bilevel, 200), (8, CellKind.Seal, ScanQuality.Bilevel, 200),
    ];

    /// <summary>
    /// The file: deflated; for each cell its kind, the way it was scanned, its text or "?" where it holds no figure, pixels per point,
    /// width, height, and the shades as bytes.
    /// </summary>
    public static void Write(string path)
    {
        using var shelf = FontShelf.Open(FontUse.Trial);
        var supply = new Supply(shelf, Seed);
        using var writer = new BinaryWriter(new DeflateStream(File.Create(path), CompressionLevel.SmallestSize));
        writer.Write(Contents.Sum(static content => content.Count));
        var number = 0;
        foreach (var (count, kind, quality, resolution) in Contents)
        {
            for (var taken = 0; taken < count;)
            {
                var scan = supply.Take(number++, kind, quality, resolution);
                if (!scan.IsLegible)
                {
                    continue;
                }

                taken++;
                writer.Write(kind.ToString());
                writer.Write(quality.ToString());
                writer.Write(scan.Cell.Text ?? "?");
                writer.Write(scan.PixelsPerPoint);
                writer.Write(scan.Picture.Width);
                writer.Write(scan.Picture.Height);
                foreach (var pixel in scan.Picture.Pixels)
                {
                    writer.Write((byte)(pixel / Shade));
                }
            }
        }
    }
}
