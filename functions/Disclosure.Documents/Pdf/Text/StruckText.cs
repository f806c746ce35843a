using System.Runtime.InteropServices;
using Disclosure.Documents.Pdf.Content;
using Disclosure.Documents.Pdf.Structure;

namespace Disclosure.Documents.Pdf.Text;

/// <summary>
/// Tells text that is struck through by the lines that run through it; such a line is no border of a table. A line between two borders is a
/// border even where text that is too high for its row crosses it.
/// </summary>
internal static class StruckText
{
    /// <summary>
    /// Lowest and highest line that strikes text, above the baseline in type sizes: digits are 0.7 high, programs strike them from 0.22 to
    /// 0.4; lines under the text lie below 0, those over it above 0.75.
    /// </summary>
    private const double Lowest = 0.12;
    private const double Highest = 0.55;

    /// <summary>How far such a line reaches beyond the text, in type sizes; borders of cells stand farther off, or meet others.</summary>
    private const double Overhang = 0.5;

    /// <summary>Thickest line, in type sizes; what is thicker hides the text.</summary>
    private const double Thickest = 0.2;

    /// <summary>Part of a glyph that the line must reach.</summary>
    private const double LeastOfGlyph = 0.5;

    /// <summary>
    /// Part of a glyph that a line through it alone must reach to strike it: programs strike from end to end; the bar of a 4 or of 一, where
    /// its outline is drawn again to look bold, reaches over 0.93 of it.
    /// </summary>
    private const double LeastOfOnly = 0.96;

    /// <summary>Part of the way from the first glyph reached to the last that is glyphs: in a row of a table most is gaps.</summary>
    private const double LeastOfLine = 0.6;

    /// <summary>
    /// Most lines through one glyph that strike it: programs strike once or twice. More are strokes of the letter itself, whose outline is
    /// drawn again to look bold.
    /// </summary>
    private const int MostStrikes = 2;

    /// <summary>Height of digits, in type sizes.</summary>
    private const double LetterHeight = 0.72;

    /// <summary>Height of a stroke aslant that crosses out a number at most, in type sizes.</summary>
    private const double TallestCross = 1.8;

    /// <summary>Distance in points within which a line meets another.</summary>
    private const double Meets = 1;

    /// <summary>Marks the glyphs that are struck, and returns the page without the lines through them.</summary>
    public static PageContent Mark(PageContent content)
    {
        var glyphs = CollectionsMarshal.AsSpan(content.Glyphs);
        if (content.Slants.Count > 0)
        {
            Cross(glyphs, content.Slants);
        }

        var rulings = content.Rulings;
        if (rulings.Count == 0 || glyphs.Length == 0)
        {
            return content;
        }

        var hits = new List<(int Ruling, int Glyph)>();
        FindHits(glyphs, Sorted(rulings, Orientation.Horizontal), isHorizontal: true, hits);
        FindHits(glyphs, Sorted(rulings, Orientation.Vertical), isHorizontal: false, hits);
        LeaveLetters(hits, rulings, glyphs);
        if (hits.Count == 0)
        {
            return content;
        }

        hits.Sort();
        var struck = new HashSet<int>();
        for (var first = 0; first < hits.Count;)
        {
            var end = first + 1;
            while (end < hits.Count && hits[end].Ruling == hits[first].Ruling)
            {
                end++;
            }

            if (Strike(rulings, CollectionsMarshal.AsSpan(hits)[first..end], glyphs))
            {
                struck.Add(hits[first].Ruling);
            }

            first = end;
        }

        return struck.Count == 0 ? content : content with { Rulings = [.. rulings.Where((_, i) => !struck.Contains(i))] };
    }

    /// <summary>Leaves out the lines through glyphs that more of them run through than strike one.</summary>
    private static void LeaveLetters(List<(int Ruling, int Glyph)> hits, IReadOnlyList<Ruling> rulings, ReadOnlySpan<ShownGlyph> glyphs)
    {
        var counts = new Dictionary<int, int>();
        foreach (var (ruling, glyph) in hits)
        {
            var (from, to) = Along(glyphs[glyph]);
            if (IsReached(rulings[ruling], from, to))
            {
                counts[glyph] = counts.GetValueOrDefault(glyph) + 1;
            }
        }

        hits.RemoveAll(hit => counts.GetValueOrDefault(hit.Glyph) > MostStrikes);
    }

    /// <summary>
    /// Marks numbers that a stroke aslant crosses out: it runs through them from about one end to the other, and not far beyond. A digit
    /// that a longer one runs through is left in doubt.
    /// </summary>
    private static void Cross(Span<ShownGlyph> glyphs, IReadOnlyList<(Point From, Point To)> slants)
    {
        var crossed = new List<int>();
        foreach (var (from, to) in slants)
        {
            crossed.Clear();
            var (start, end, size) = (double.MaxValue, double.MinValue, 0.0);
            for (var i = 0; i < glyphs.Length; i++)
            {
                ref readonly var glyph = ref glyphs[i];
                if (glyph.Box.Left < to.X && glyph.Box.Right > from.X && glyph.Box.Top < Math.Max(from.Y, to.Y)
                    && glyph.Box.Bottom > Math.Min(from.Y, to.Y) && IsCrossed(glyph, from, to))
                {
                    crossed.Add(i);
                    (start, end) = (Math.Min(start, glyph.Box.Left), Math.Max(end, glyph.Box.Right));
                    size = Math.Max(size, glyph.FontSize);
                }
            }

            var isOut = from.X >= start - (Overhang * size) && to.X <= end + (Overhang * size)
                && Math.Abs(to.Y - from.Y) <= TallestCross * size && to.X - from.X >= LeastOfLine * (end - start);
            foreach (var i in crossed)
            {
                glyphs[i] = isOut
                    ? glyphs[i] with { IsStruck = true }
                    : glyphs[i] with { Sureness = Math.Min(glyphs[i].Sureness, Overprint.Doubtful) };
            }
        }
    }

    /// <summary>Returns whether a stroke aslant runs through the middle of an upright digit.</summary>
    private static bool IsCrossed(in ShownGlyph glyph, Point from, Point to)
    {
        if (glyph.IsInvisible || glyph.IsApart || glyph.Direction != TextDirection.Right || glyph.Text is not { Length: 1 }
            || !char.IsDigit(glyph.Text[0]))
        {
            return false;
        }

        // The part of the digit's width that the stroke reaches, and its height there.
        var (left, right) = (Math.Max(from.X, glyph.Box.Left), Math.Min(to.X, glyph.Box.Right));
        var middle = (left + right) / 2;
        var height = glyph.Origin.Y - (from.Y + ((middle - from.X) / (to.X - from.X) * (to.Y - from.Y)));
        return right - left > LeastOfGlyph * (glyph.Box.Right - glyph.Box.Left) && height > 0 && height < LetterHeight * glyph.FontSize;
    }

    private static (double[] Positions, int[] Indices) Sorted(IReadOnlyList<Ruling> rulings, Orientation orientation)
    {
        var positions = new double[rulings.Count];
        var indices = new int[rulings.Count];
        var count = 0;
        for (var i = 0; i < rulings.Count; i++)
        {
            if (rulings[i].Orientation == orientation)
            {
                (positions[count], indices[count]) = (rulings[i].Position, i);
                count++;
            }
        }

        Array.Resize(ref positions, count);
        Array.Resize(ref indices, count);
        Array.Sort(positions, indices);
        return (positions, indices);
    }

    private static void FindHits(
        ReadOnlySpan<ShownGlyph> glyphs, (double[] Positions, int[] Indices) lines, bool isHorizontal, List<(int Ruling, int Glyph)> hits)
    {
        if (lines.Positions.Length == 0)
        {
            return;
        }

        var free = (double.NaN, double.NaN);
        for (var i = 0; i < glyphs.Length; i++)
        {
            ref readonly var glyph = ref glyphs[i];
            if (glyph.IsInvisible || glyph.Direction is TextDirection.Right or TextDirection.Left != isHorizontal)
            {
                continue;
            }

            var (nearest, farthest) = Band(glyph);
            if (free == (nearest, farthest))
            {
                // Letters follow each other on one line, and hardly any line is struck.
                continue;
            }

            free = (nearest, farthest);
            var at = Array.BinarySearch(lines.Positions, nearest);
            for (at = at < 0 ? ~at : at; at < lines.Positions.Length && lines.Positions[at] <= farthest; at++)
            {
                free = (double.NaN, double.NaN);
                if (!string.IsNullOrWhiteSpace(glyph.Text) && !glyph.IsApart)
                {
                    hits.Add((lines.Indices[at], i));
                }
            }
        }
    }

    /// <summary>Returns where a line that strikes the glyph lies, the smaller coordinate first.</summary>
    private static (double Nearest, double Farthest) Band(in ShownGlyph glyph)
    {
        var (low, high) = (Lowest * glyph.FontSize, Highest * glyph.FontSize);
        return glyph.Direction switch
        {
            TextDirection.Right => (glyph.Origin.Y - high, glyph.Origin.Y - low),
            TextDirection.Left => (glyph.Origin.Y + low, glyph.Origin.Y + high),
            TextDirection.Down => (glyph.Origin.X + low, glyph.Origin.X + high),
            _ => (glyph.Origin.X - high, glyph.Origin.X - low),
        };
    }

    /// <summary>Marks the glyphs where the line strikes them, or leaves them in doubt where it may; returns whether it strikes.</summary>
    private static bool Strike(IReadOnlyList<Ruling> rulings, ReadOnlySpan<(int Ruling, int Glyph)> hits, Span<ShownGlyph> glyphs)
    {
        var line = rulings[hits[0].Ruling];
        var (start, end, size, covered, reached) = (double.MaxValue, double.MinValue, 0.0, 0.0, 0);
        foreach (var (_, i) in hits)
        {
            var (from, to) = Along(glyphs[i]);
            if (IsReached(line, from, to))
            {
                (start, end) = (Math.Min(start, from), Math.Max(end, to));
                size = Math.Max(size, glyphs[i].FontSize);
                covered += to - from;
                reached++;
            }
        }

        if (covered == 0 || line.Thickness > Thickest * size || IsBorder(rulings, line))
        {
            return false;
        }

        var isStrike = line.Start >= start - (Overhang * size) && line.End <= end + (Overhang * size)
            && covered >= LeastOfLine * (end - start) && (reached > 1 || IsReached(line, start, end, LeastOfOnly));
        foreach (var (_, i) in hits)
        {
            var (from, to) = Along(glyphs[i]);
            if (IsReached(line, from, to))
            {
                glyphs[i] = isStrike
                    ? glyphs[i] with { IsStruck = true }
                    : glyphs[i] with { Sureness = Math.Min(glyphs[i].Sureness, Overprint.Doubtful) };
            }
        }

        return isStrike;
    }

    private static (double From, double To) Along(in ShownGlyph glyph) => glyph.Direction is TextDirection.Right or TextDirection.Left
        ? (glyph.Box.Left, glyph.Box.Right)
        : (glyph.Box.Top, glyph.Box.Bottom);

    private static bool IsReached(in Ruling line, double from, double to, double least = LeastOfGlyph) =>
        Math.Min(line.End, to) - Math.Max(line.Start, from) > least * (to - from);

    /// <summary>Returns whether both ends of the line meet lines that run across it, as borders of cells do.</summary>
    private static bool IsBorder(IReadOnlyList<Ruling> rulings, in Ruling line)
    {
        var (meetsStart, meetsEnd) = (false, false);
        foreach (var other in rulings)
        {
            if (other.Orientation != line.Orientation && other.Start <= line.Position + Meets && other.End >= line.Position - Meets)
            {
                var reach = Meets + (other.Thickness / 2);
                meetsStart |= Math.Abs(other.Position - line.Start) <= reach;
                meetsEnd |= Math.Abs(other.Position - line.End) <= reach;
            }
        }

        return meetsStart && meetsEnd;
    }
}
