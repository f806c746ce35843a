using Disclosure.Documents.Ocr.Pictures;
using GlyphTrainer.Fonts;

namespace GlyphTrainer.Cells;

/// <summary>An endless supply of scanned cells; the same number always gives the same cell.</summary>
internal sealed class Supply(FontShelf shelf, ulong seed)
{
    private static readonly (CellKind Kind, double Share)[] Kinds =
    [
        (CellKind.Figure, 0.58), (CellKind.FigureUnderSeal, 0.07), (CellKind.Empty, 0.02), (CellKind.Words, 0.14),
        (CellKind.FigureWithWords, 0.08),
        (CellKind.Confusable, 0.06), (CellKind.Seal, 0.05),
    ];

    private static readonly (ScanQuality Quality, double Share)[] Qualities =
    [
        (ScanQuality.Clean, 0.15), (ScanQuality.Typical, 0.35), (ScanQuality.Bilevel, 0.22), (ScanQuality.Worn, 0.16),
        (ScanQuality.Phone, 0.12),
    ];

    private static readonly double[] Resolutions = [110, 120, 144, 150, 150, 180, 200, 200, 200, 200, 220, 240, 250, 300, 300, 300, 320];

    private readonly Press _press = new(shelf);

    /// <summary>Takes a cell.</summary>
    /// <param name="number">Which.</param>
    /// <param name="kind">What it shall hold; anything where null.</param>
    /// <param name="quality">How it shall be scanned; any way where null.</param>
    /// <param name="dotsPerInch">The resolution; any where null.</param>
    public ScannedCell Take(long number, CellKind? kind = null, ScanQuality? quality = null, double? dotsPerInch = null)
    {
        var dice = new Dice(unchecked((seed * 0x9E37_79B9_7F4A_7C15) ^ ((ulong)number * 0xD134_2543_DE82_EF95)));
        // A page scanned at one resolution is often looked at in another.
        var growth = dice.Once(0.3) ? dice.Between(0.6, 1.4) : 1;
        var resolution = (dotsPerInch ?? dice.Of(Resolutions)) / growth;
        var cell = _press.Print(dice, kind ?? Pick(dice, Kinds), resolution / 72);
        var scan = quality ?? Pick(dice, Qualities);
        var picture = Scanner.Scan(dice, cell.Sheet, scan);
        if (growth != 1)
        {
            (cell, picture) = Rescaling.Scale(cell, picture, growth);
        }
        // The reader is told the resolution of the page, which a phone or a shrinking printer makes a little wrong.
        return new ScannedCell(cell, scan, picture, cell.PixelsPerPoint * dice.Between(0.92, 1.08), dice);
    }

    private static T Pick<T>(Dice dice, (T Item, double Share)[] items)
    {
        var at = dice.Unit();
        foreach (var (item, share) in items)
        {
            at -= share;
            if (at < 0)
            {
                return item;
            }
        }

        return items[^1].Item;
    }
}

/// <summary>A cell as scanned.</summary>
/// <param name="Cell">The cell as printed.</param>
/// <param name="Quality">How it was scanned.</param>
/// <param name="Picture">The scan.</param>
/// <param name="PixelsPerPoint">The resolution the reader is told.</param>
/// <param name="Dice">The chance of this cell, for what is still to choose about it.</param>
internal sealed record ScannedCell(PrintedCell Cell, ScanQuality Quality, GrayPicture Picture, double PixelsPerPoint, Dice Dice)
{
    /// <summary>Whether every character left ink in the scan; what a threshold took away altogether nobody can read.</summary>
    public bool IsLegible
    {
        get
        {
            var left = new int[Cell.Sheet.Marks.Count + 1];
            for (var pixel = 0; pixel < Picture.Pixels.Length; pixel++)
            {
                if (Picture.Pixels[pixel] < 200)
                {
                    left[Cell.Sheet.Owner[pixel]]++;
                }
            }

            return !Cell.Sheet.Marks.Where((mark, index) => mark.Character && left[index + 1] == 0).Any();
        }
    }
}
