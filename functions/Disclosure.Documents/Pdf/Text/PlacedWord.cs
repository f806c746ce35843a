using System.Buffers;
using Disclosure.Documents.Pdf.Characters;

namespace Disclosure.Documents.Pdf.Text;

/// <summary>A word with its place along and across its line, in points.</summary>
internal readonly record struct PlacedWord(Word Word, double Start, double Baseline, double FontSize)
{
    /// <summary>Gets the upper and lower edge of what most letters fill, towards growing baselines.</summary>
    public (double Top, double Bottom) Band => (Baseline - (0.7 * FontSize), Baseline + (0.15 * FontSize));

    /// <summary>Gets where the word ends along its line.</summary>
    public double End => TextItem.Extent(Word.Box, Word.Direction).End;

    /// <summary>Returns the word as one that a person may read otherwise.</summary>
    public PlacedWord Doubted() => this with { Word = Word with { Confidence = Math.Min(Word.Confidence, Overprint.Doubtful) } };

    /// <summary>Returns one word of items in reading order; a combining mark joins the letter before it.</summary>
    public static PlacedWord Of(ReadOnlySpan<TextItem> items, TextDirection direction, bool isTilted)
    {
        var rented = ArrayPool<Glyph>.Shared.Rent(items.Length);
        var glyphs = rented.AsSpan();
        var count = 0;
        var box = items[0].Box;
        double size = 0;
        var (sureness, palest, darkest, isOverprint) = (1f, 1f, 0f, false);
        foreach (ref readonly var item in items)
        {
            box = box.Union(item.Box);
            size = Math.Max(size, item.FontSize);
            sureness = Math.Min(sureness, item.Sureness);
            palest = Math.Min(palest, item.Contrast);
            darkest = Math.Max(darkest, item.Contrast);
            isOverprint |= item.IsOverprint;
            if (count > 0 && item.Text.Length == 1 && item.Text[0] is >= '\u0300' and <= '\u036F')
            {
                var letter = glyphs[count - 1];
                var joined = letter.Text.Length == 1 && Composition.Compose(letter.Text[0], item.Text[0]) is { } one
                    ? CharacterStrings.Of(one)
                    : letter.Text + item.Text;
                glyphs[count - 1] = letter with { Text = joined };
            }
            else
            {
                glyphs[count++] = new Glyph(item.Text, item.Box, item.FontSize);
            }
        }

        glyphs = glyphs[..count];
        var text = Join(glyphs);
        var row = GlyphRow.Of(glyphs, text);
        glyphs.Clear();
        ArrayPool<Glyph>.Shared.Return(rented);
        if (darkest - palest >= Overprint.LeastDifference && NoteMarks.IsNumber(text))
        {
            // A number whose digits differ in tone may be two, one of them a watermark's.
            sureness = Math.Min(sureness, Overprint.Doubtful);
        }

        var word = new Word(text, box, row, sureness < 1 ? sureness : 1, direction)
        {
            IsTilted = isTilted && items[0].Role != WordRole.Stamp,
            Role = items[0].Role,
            Contrast = palest,
            IsOverprint = isOverprint,
        };
        return new PlacedWord(word, items[0].Start, items[0].Baseline, size);
    }

    private static string Join(ReadOnlySpan<Glyph> glyphs)
    {
        if (glyphs.Length == 1)
        {
            return glyphs[0].Text;
        }

        var length = 0;
        foreach (var glyph in glyphs)
        {
            length += glyph.Text.Length;
        }

        return string.Create(length, glyphs, static (text, glyphs) =>
        {
            foreach (ref readonly var glyph in glyphs)
            {
                glyph.Text.CopyTo(text);
                text = text[glyph.Text.Length..];
            }
        });
    }
}
