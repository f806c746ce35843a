using Disclosure.Documents.Ocr.Figures;
using GlyphTrainer.Fonts;

namespace GlyphTrainer.Cells;

/// <summary>The part of an office's round seal that falls into a cell: its ring, its star, a character of its name.</summary>
internal static class Seal
{
    /// <summary>Presses the seal.</summary>
    /// <param name="dice">All chance there is in it.</param>
    /// <param name="sheet">The cell.</param>
    /// <param name="resolution">Pixels in a point.</param>
    /// <param name="face">The face of the name's characters.</param>
    /// <param name="sure">Whether some of it must fall into the cell.</param>
    public static void Press(Dice dice, InkSheet sheet, double resolution, FontFace? face, bool sure)
    {
        // A grey scan of red ink is anything from a shade to nearly black; worn rubber leaves gaps.
        var ink = dice.Between(0.25, 0.9);
        var worn = dice.Once(0.5) ? dice.Between(0, 0.5) : 0;
        var before = sheet.Marks.Count;
        do
        {
            var (x, y) = (dice.Between(0, sheet.Width), dice.Between(0, sheet.Height));
            switch (dice.Below(3))
            {
                case 0:
                    sheet.Marks.Add(new Mark(GlyphClass.Other, Character: false));
                    Ring(dice, sheet, x, y, resolution, ink, worn);
                    break;
                case 1:
                    sheet.Marks.Add(new Mark(GlyphClass.Other, Character: false));
                    Star(dice, sheet, x, y, resolution, ink, worn);
                    break;
                default:
                    if (face is null)
                    {
                        break;
                    }

                    sheet.Marks.Add(new Mark(GlyphClass.Other, Character: false));
                    Character(dice, sheet, face, x, y, resolution, ink, worn);
                    break;
            }
        }
        while (dice.Once(0.4) || (sure && sheet.Marks.Count == before));
    }

    private static void Ring(Dice dice, InkSheet sheet, double x, double y, double resolution, double ink, double worn)
    {
        var (radius, angle) = (dice.Between(48, 66) * resolution, dice.Between(0, 2 * Math.PI));
        var half = dice.Between(0.5, 1.8) * resolution;
        var (cx, cy) = (x + (radius * Math.Cos(angle)), y + (radius * Math.Sin(angle)));
        Fill(dice, sheet, ink, worn, (px, py) => half - Math.Abs(Math.Sqrt(((px - cx) * (px - cx)) + ((py - cy) * (py - cy))) - radius));
    }

    private static void Star(Dice dice, InkSheet sheet, double x, double y, double resolution, double ink, double worn)
    {
        var (radius, turn) = (dice.Between(14, 22) * resolution, dice.Between(-0.1, 0.1));
        var (cx, cy) = (x + dice.Between(-radius, radius), y + dice.Between(-radius, radius));
        Fill(dice, sheet, ink, worn, (px, py) =>
        {
            var (dx, dy) = (px - cx, py - cy);
            var angle = Math.Atan2(dx, -dy) - turn;
            angle = Math.Abs(Math.IEEERemainder(angle, 2 * Math.PI / 5));
            // The edge of a five pointed star between a point (angle 0, radius 1) and a notch (36 degrees, 0.382).
            var edge = radius * Math.Sin(Math.PI / 10) / Math.Sin(angle + (Math.PI / 10));
            return edge - Math.Sqrt((dx * dx) + (dy * dy));
        });
    }

    private static void Character(Dice dice, InkSheet sheet, FontFace face, double x, double y, double resolution, double ink, double worn)
    {
        var turn = dice.Between(-1.2, 1.2);
        if (face.Draw(0x4E00 + dice.Below(0x51A0), dice.Between(13, 22) * resolution, turn, -turn * 0.7, 1, 0, 0, 0) is not { } glyph)
        {
            return;
        }

        for (var row = 0; row < glyph.Height; row++)
        {
            for (var column = 0; column < glyph.Width; column++)
            {
                if (!dice.Once(worn))
                {
                    sheet.Lay((int)x - (glyph.Width / 2) + column, (int)y - (glyph.Height / 2) + row,
                        (float)(glyph.Coverage[(row * glyph.Width) + column] / 255.0 * ink));
                }
            }
        }
    }

    /// <summary>Fills where a distance to an edge is positive.</summary>
    private static void Fill(Dice dice, InkSheet sheet, double ink, double worn, Func<double, double, double> inside)
    {
        for (var y = 0; y < sheet.Height; y++)
        {
            for (var x = 0; x < sheet.Width; x++)
            {
                var covered = Math.Clamp(inside(x + 0.5, y + 0.5) + 0.5, 0, 1);
                if (covered > 0 && !dice.Once(worn))
                {
                    sheet.Lay(x, y, (float)(covered * ink));
                }
            }
        }
    }
}
