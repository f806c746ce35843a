using Disclosure.Documents.Ocr.Figures;
using GlyphTrainer.Fonts;

namespace GlyphTrainer.Cells;

/// <summary>Prints cells: type of any face and size, the office's seal, what remains of rulings, dirt.</summary>
internal sealed class Press(FontShelf shelf)
{
    /// <summary>Prints a cell.</summary>
    /// <param name="dice">All chance there is in it.</param>
    /// <param name="kind">What it shall hold.</param>
    /// <param name="resolution">Pixels in a point.</param>
    public PrintedCell Print(Dice dice, CellKind kind, double resolution)
    {
        while (true)
        {
            if (TryPrint(dice, kind, resolution) is { } cell)
            {
                return cell;
            }
        }
    }

    private PrintedCell? TryPrint(Dice dice, CellKind kind, double resolution)
    {
        var text = kind switch
        {
            CellKind.Figure or CellKind.FigureUnderSeal => FigureText.Figure(dice),
            CellKind.Words => FigureText.Words(dice),
            CellKind.FigureWithWords => FigureText.WithWords(dice),
            CellKind.Confusable => FigureText.Confusable(dice),
            _ => "",
        };

        // Something like a figure in a cell of its own is one, whatever it was meant as.
        if (kind is CellKind.Confusable or CellKind.FigureWithWords && Fold(text) is { } folded
            && folded.All(static c => GlyphClass.Characters.Contains(c)))
        {
            return null;
        }

        var set = text.Length == 0 ? new TypeLine(0, 0, 0, []) : Set(dice, kind, text, resolution);
        if (set is null)
        {
            return null;
        }

        var sheet = Page(dice, resolution, set, kind, out var lines);
        if (sheet is null)
        {
            return null;
        }

        var blackness = dice.Once(0.8) ? dice.Between(0.85, 1) : dice.Between(0.5, 0.85);
        foreach (var (x, y, from, count) in lines)
        {
            foreach (var (glyph, left, mark) in set.Glyphs.Skip(from).Take(count))
            {
                sheet.Marks.Add(mark);
                var start = set.Glyphs[from].Left;
                for (var row = 0; row < glyph.Height; row++)
                {
                    for (var column = 0; column < glyph.Width; column++)
                    {
                        sheet.Lay(x + left - start + glyph.Left + column, y - glyph.Top + row,
                            (float)(glyph.Coverage[(row * glyph.Width) + column] / 255.0 * blackness));
                    }
                }
            }
        }

        if (kind is CellKind.Seal or CellKind.FigureUnderSeal)
        {
            Seal.Press(dice, sheet, resolution, shelf.Chinese.Count > 0 ? dice.Of(shelf.Chinese) : null, kind == CellKind.Seal);
        }

        if (dice.Once(0.15))
        {
            Dirt.Rulings(dice, sheet, resolution);
        }

        if (dice.Once(0.08))
        {
            Dirt.Specks(dice, sheet, resolution);
        }

        sheet.SpreadOwners(2);
        var figure = kind is CellKind.Figure or CellKind.FigureUnderSeal ? Fold(text) : kind == CellKind.Empty ? "" : null;
        return new PrintedCell(kind, figure, sheet, resolution);
    }

    /// <summary>Draws the glyphs of a text one after another.</summary>
    private TypeLine? Set(Dice dice, CellKind kind, string text, double resolution)
    {
        var faces = kind is CellKind.Words || (kind is CellKind.FigureWithWords && dice.Once(0.8)) ? shelf.Chinese
            : dice.Once(0.6) ? shelf.UprightCommon
            : dice.Once(0.85) ? shelf.Upright
            : shelf.All;
        var face = dice.Of(faces);
        var size = (kind is CellKind.Figure or CellKind.FigureUnderSeal ? dice.Between(7.5, 16) : dice.Between(7, 18)) * resolution;
        var wide = kind is CellKind.Figure && dice.Once(0.05) && face.Has(0xFF10);
        var slant = dice.Once(0.05) ? dice.Between(0.1, 0.25) : dice.Once(0.3) ? dice.Between(-0.03, 0.03) : 0;
        var tilt = dice.Once(0.5) ? dice.Between(-0.017, 0.017) : 0;
        var stretch = dice.Once(0.25) ? dice.Between(0.88, 1.12) : 1;
        var bold = dice.Once(0.2) ? dice.Between(-0.02, 0.045) * size : 0;
        var spacing = dice.Once(0.3) ? dice.Between(-0.05, 0.12) * size : 0;
        var glyphs = new List<(DrawnGlyph Glyph, int Left, Mark Mark)>();
        var pen = 0.0;
        var (ascent, descent) = (0, 0);
        var lift = dice.Unit();
        foreach (var character in text)
        {
            var rise = tilt * pen;
            var drawn = face.Draw(wide ? Widen(character) : Dress(dice, character, face), size, slant, tilt, stretch, bold,
                pen - Math.Floor(pen), lift + rise - Math.Floor(lift + rise));
            if (drawn is null || drawn.Width == 0)
            {
                return null;
            }

            var raised = drawn with { Top = drawn.Top + (int)Math.Floor(lift + rise) };
            var known = Fold(character) is { } plain ? GlyphClass.Characters.IndexOf(plain, StringComparison.Ordinal) : GlyphClass.Other;
            glyphs.Add((raised, (int)Math.Floor(pen), new Mark(known, Character: true)));
            pen += drawn.Advance + spacing;
            ascent = Math.Max(ascent, raised.Top);
            descent = Math.Max(descent, raised.Height - raised.Top);
        }

        return new TypeLine((int)Math.Ceiling(pen), ascent, descent, glyphs);
    }

    /// <summary>The paper of a cell around a text, which may go over two lines; where each part of the text begins.</summary>
    private static InkSheet? Page(
        Dice dice, double resolution, TypeLine set, CellKind kind, out List<(int X, int Y, int From, int Count)> lines)
    {
        lines = [];
        var (count, lead) = (set.Glyphs.Count, set.Ascent + set.Descent + (int)(dice.Between(2.5, 9) * resolution));
        var parts = count >= 4 && (kind == CellKind.Figure ? dice.Once(0.06) : kind == CellKind.Words && dice.Once(0.5)) ? 2 : 1;
        var cut = parts == 1 ? count : count - 1 - dice.Below(count / 2);
        var first = count == 0 ? 0 : cut == count ? set.Width : set.Glyphs[cut].Left;
        var second = set.Width - first;
        var inner = Math.Max(first, second);
        var left = (int)(dice.Between(1.2, dice.Once(0.7) ? 4 : 15) * resolution);
        var right = dice.Once(0.6) ? left : (int)(dice.Between(1.2, 10) * resolution);
        var above = (int)(dice.Between(1.2, dice.Once(0.7) ? 4 : 12) * resolution);
        var below = dice.Once(0.6) ? above : (int)(dice.Between(1.2, 10) * resolution);
        var slack = (int)(Math.Max(0, dice.Between(4, 10) - (set.Ascent / resolution)) * resolution);
        var width = left + inner + right + 1;
        var height = above + slack + set.Ascent + set.Descent + ((parts - 1) * lead) + below + 1;
        if (width < 8 * resolution || height < 8 * resolution)
        {
            (width, height) = (Math.Max(width, (int)(8 * resolution)), Math.Max(height, (int)(8 * resolution)));
        }

        if (width * height > 900_000)
        {
            return null;
        }

        var (x, y) = (left, above + (slack / 2) + set.Ascent);
        lines.Add((x + ((inner - first) / 2), y, 0, cut));
        if (parts == 2)
        {
            lines.Add((x + ((inner - second) / 2), y + lead, cut, count - cut));
        }

        return new InkSheet(width, height);
    }

    private static string? Fold(string text)
    {
        var folded = text.Select(Fold).ToArray();
        return folded.Contains(null) ? null : string.Concat(folded.Select(static c => c!.Value));
    }

    private static char? Fold(char character) => character switch
    {
        >= '０' and <= '９' => (char)(character - '０' + '0'),
        '—' or '–' or '−' or '－' or '‐' or '―' => '-',
        '．' => '.',
        '，' => ',',
        '＋' => '+',
        '／' => '/',
        _ when GlyphClass.Characters.Contains(character, StringComparison.Ordinal) => character,
        _ => null,
    };

    /// <summary>The full width form; but the points of Taiwan's fonts stand in the middle, which no report prints.</summary>
    private static char Widen(char character) => character is '.' or ',' ? character : (char)(character + 0xFEE0);

    /// <summary>Signs are typed in many ways.</summary>
    private static char Dress(Dice dice, char character, FontFace face)
    {
        var dressed = character switch
        {
            '-' => dice.Of("---−–—－"),
            '+' => dice.Of("+++＋"),
            '/' => dice.Of("///／"),
            _ => character,
        };
        return face.Has(dressed) ? dressed : character;
    }

    /// <summary>A text set in one line.</summary>
    private sealed record TypeLine(int Width, int Ascent, int Descent, List<(DrawnGlyph Glyph, int Left, Mark Mark)> Glyphs);
}
