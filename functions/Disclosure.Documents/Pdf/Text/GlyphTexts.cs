using System.Globalization;
using System.Runtime.InteropServices;
using Disclosure.Documents.Pdf.Characters;
using Disclosure.Documents.Pdf.Content;

namespace Disclosure.Documents.Pdf.Text;

/// <summary>Makes items of one direction of a page's glyphs: text folded, ActualText put in, what stands for nothing left out.</summary>
internal static class GlyphTexts
{
    /// <summary>Makes the items of a direction and a layer, in the order of drawing.</summary>
    /// <param name="glyphs">The glyphs of the page.</param>
    /// <param name="direction">The direction.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="items">Receives the items; what it held is removed.</param>
    public static void Items(List<ShownGlyph> glyphs, TextDirection direction, TextLayer layer, List<TextItem> items)
    {
        items.Clear();
        var all = CollectionsMarshal.AsSpan(glyphs);
        for (var i = 0; i < all.Length; i++)
        {
            ref readonly var glyph = ref all[i];
            if (glyph.Direction != direction || glyph.IsInvisible || !layer.Holds(glyph) || !IsPlaced(glyph))
            {
                continue;
            }

            if (items.Count == 0)
            {
                // Most pages have text of one direction alone, in one layer.
                items.EnsureCapacity(all.Length - i);
            }

            if (glyph.Replacement is { } replacement && SpanEnd(glyphs, i) is var end && IsOnOneLine(glyphs, i, end))
            {
                AddReplacement(items, glyphs, i, end, replacement.Text);
                i = end - 1;
            }
            else if (Plain(glyph) is { } text)
            {
                items.Add(TextItem.Of(glyph, text, i));
            }
        }
    }

    /// <summary>
    /// The text of a glyph by itself; null where it stands for nothing, the replacement character where its text is not known.
    /// </summary>
    private static string? Plain(in ShownGlyph glyph)
    {
        var text = glyph.Text is null ? "\uFFFD" : CharacterForms.Fold(glyph.Text);
        if (text.Length == 1)
        {
            switch (text[0])
            {
                case '\u00AD':
                    // A soft hyphen that takes room is a hyphen to whoever reads the page.
                    return glyph.Box.Width > 0 && glyph.Box.Height > 0 ? "-" : null;
                case '\t' or '\n' or '\r':
                    return " ";
                case < ' ' or (>= '\u007F' and < '\u00A0'):
                    return "\uFFFD";
                case >= '\u200B' and <= '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or '\uFEFF':
                    return null;
            }
        }

        return text;
    }

    private static bool IsPlaced(in ShownGlyph glyph) =>
        double.IsFinite(glyph.Box.Left + glyph.Box.Right + glyph.Box.Top + glyph.Box.Bottom) && double.IsFinite(glyph.FontSize)
            && glyph.FontSize > 0;

    private static int SpanEnd(List<ShownGlyph> glyphs, int start)
    {
        var end = start + 1;
        while (end < glyphs.Count && ReferenceEquals(glyphs[end].Replacement, glyphs[start].Replacement))
        {
            end++;
        }

        return end;
    }

    /// <summary>
    /// Whether a span stands on one line. Where replacement text of a span over several lines belongs cannot be told; the span's glyphs
    /// speak for themselves then.
    /// </summary>
    private static bool IsOnOneLine(List<ShownGlyph> glyphs, int start, int end)
    {
        var first = TextItem.Of(glyphs[start], "", start);
        for (var i = start + 1; i < end; i++)
        {
            if (glyphs[i].Direction != glyphs[start].Direction
                || Math.Abs(TextItem.Of(glyphs[i], "", i).Baseline - first.Baseline) > first.FontSize)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds one item for each run of the replacement without a space; the span's box is shared out by length.</summary>
    private static void AddReplacement(List<TextItem> items, List<ShownGlyph> glyphs, int start, int end, string text)
    {
        var measure = TextItem.Of(glyphs[start], "", start);
        var box = glyphs[start].Box;
        var sureness = measure.Sureness;
        for (var i = start + 1; i < end; i++)
        {
            box = box.Union(glyphs[i].Box);
            sureness = Math.Min(sureness, glyphs[i].Sureness);
        }

        var direction = glyphs[start].Direction;
        for (var from = 0; from < text.Length;)
        {
            var to = from + 1;
            var isSpace = IsSpace(text[from]);
            while (to < text.Length && IsSpace(text[to]) == isSpace)
            {
                to++;
            }

            var part = Part(box, direction, from / (double)text.Length, to / (double)text.Length);
            var (partStart, partEnd) = TextItem.Extent(part, direction);
            var folded = isSpace ? " " : CharacterForms.Fold(text[from..to]);
            items.Add(new TextItem(folded, part, measure.FontSize, start, partStart, partEnd, measure.Baseline)
            {
                Contrast = measure.Contrast,
                Sureness = sureness,
                Role = measure.Role,
                IsOverprint = measure.IsOverprint,
            });
            from = to;
        }
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Control;

    private static Box Part(Box box, TextDirection direction, double from, double to) => direction switch
    {
        TextDirection.Right => box with { Left = box.Left + (box.Width * from), Right = box.Left + (box.Width * to) },
        TextDirection.Left => box with { Left = box.Right - (box.Width * to), Right = box.Right - (box.Width * from) },
        TextDirection.Down => box with { Top = box.Top + (box.Height * from), Bottom = box.Top + (box.Height * to) },
        _ => box with { Top = box.Bottom - (box.Height * to), Bottom = box.Bottom - (box.Height * from) },
    };
}
