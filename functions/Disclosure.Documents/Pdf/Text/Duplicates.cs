using System.Runtime.InteropServices;

namespace Disclosure.Documents.Pdf.Text;

/// <summary>Glyphs printed again, slightly shifted, to look bold.</summary>
internal static class Duplicates
{
    /// <summary>
    /// Shift, in type sizes, up to which the same glyph again is no second letter; the narrowest letters stand twice as far apart.
    /// </summary>
    private const double WidestShift = 0.1;

    /// <summary>The same shift for digits and Chinese characters, which stand at least 0.4 apart.</summary>
    private const double WidestShiftOfWide = 0.2;

    /// <summary>Removes from a line sorted by position all but the first of glyphs that are drawn over one another.</summary>
    public static void Remove(List<TextItem> line)
    {
        var items = CollectionsMarshal.AsSpan(line);
        var kept = 0;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].IsSpace || !IsRepeated(items[..kept], items[i]))
            {
                items[kept++] = items[i];
            }
        }

        line.RemoveRange(kept, line.Count - kept);
    }

    private static bool IsRepeated(ReadOnlySpan<TextItem> before, in TextItem item)
    {
        var widest = char.IsDigit(item.Text[0]) || WordGap.IsWide(item.Text[0]) ? WidestShiftOfWide : WidestShift;
        for (var i = before.Length - 1; i >= 0 && item.Start - before[i].Start < widest * item.FontSize; i--)
        {
            // An honest neighbour follows where its forerunner ends; what is drawn again stands on it.
            if (before[i].Text == item.Text && Math.Abs(before[i].FontSize - item.FontSize) < 0.1 * item.FontSize
                && item.Start < before[i].Middle)
            {
                return true;
            }
        }

        return false;
    }
}
