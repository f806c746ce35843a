using Disclosure.Documents.Ocr.Figures;

namespace GlyphTrainer.Cells;

/// <summary>What is in a cell without having been printed into it.</summary>
internal static class Dirt
{
    /// <summary>What remains of rulings along the cell's sides after they were wiped out.</summary>
    public static void Rulings(Dice dice, InkSheet sheet, double resolution)
    {
        do
        {
            sheet.Marks.Add(new Mark(GlyphClass.Nothing, Character: false));
            var across = dice.Once(0.5);
            var length = across ? sheet.Width : sheet.Height;
            var depth = across ? sheet.Height : sheet.Width;
            var (from, to) = dice.Once(0.6) ? (0.0, (double)length) : (dice.Between(0, length), dice.Between(0, length));
            var thick = Math.Max(1, dice.Between(0.2, 0.9) * resolution);
            var at = dice.Once(0.9) ? dice.Between(-thick / 2, 1) : dice.Between(0, resolution);
            if (dice.Once(0.5))
            {
                at = depth - thick - at;
            }

            var (slope, ink) = (dice.Between(-0.006, 0.006), dice.Between(0.4, 1));
            for (var i = (int)Math.Min(from, to); i < Math.Max(from, to); i++)
            {
                var start = at + (slope * (i - from));
                for (var j = (int)Math.Floor(start); j < start + thick; j++)
                {
                    var covered = Math.Min(j + 1, start + thick) - Math.Max(j, start);
                    sheet.Lay(across ? i : j, across ? j : i, (float)(ink * Math.Clamp(covered, 0, 1)));
                }
            }
        }
        while (dice.Once(0.25));
    }

    /// <summary>Specks, smaller than the smallest full stop.</summary>
    public static void Specks(Dice dice, InkSheet sheet, double resolution)
    {
        do
        {
            sheet.Marks.Add(new Mark(GlyphClass.Nothing, Character: false));
            var (x, y) = (dice.Between(0, sheet.Width), dice.Between(0, sheet.Height));
            var (a, b) = (dice.Between(0.08, 0.28) * resolution, dice.Between(0.08, 0.28) * resolution);
            var ink = dice.Between(0.3, 1);
            for (var py = (int)(y - b - 1); py <= y + b + 1; py++)
            {
                for (var px = (int)(x - a - 1); px <= x + a + 1; px++)
                {
                    var (dx, dy) = ((px + 0.5 - x) / a, (py + 0.5 - y) / b);
                    sheet.Lay(px, py, (float)(ink * Math.Clamp((1.2 - Math.Sqrt((dx * dx) + (dy * dy))) * resolution, 0, 1)));
                }
            }
        }
        while (dice.Once(0.5));
    }
}
