using System.Runtime.InteropServices;
using Disclosure.Documents.Pdf.Content;

namespace Disclosure.Documents.Pdf.Text;

/// <summary>
/// Text printed over text: a shadow counts for nothing, the letters around a seal belong to the seal, and an ink that lies over another
/// makes words of its own.
/// </summary>
internal static class Overprint
{
    /// <summary>Sureness of a glyph that lies on another: so low that the form's sums alone never clear a figure.</summary>
    public const float Doubtful = 0.45f;

    /// <summary>
    /// Difference of contrast from which one of two texts is pale beside the other; a watermark's contrast is 0.1 to 0.5, that of text
    /// nearly 1.
    /// </summary>
    public const float LeastDifference = 0.3f;

    /// <summary>Shift of a shadow along and across the line, at most, in type sizes; two equal digits stand at least 0.4 apart.</summary>
    private const double WidestShadow = 0.2;

    /// <summary>
    /// Shift, in type sizes, up to which any character printed again with the same contrast is no second one; the narrowest letters stand
    /// 0.2 apart.
    /// </summary>
    private const double WidestRepetition = 0.1;

    /// <summary>Difference, in type sizes, up to which the letters of a word have one shift and stand on one line.</summary>
    private const double SameShift = 0.05;

    /// <summary>Widest gap between letters of a word, in type sizes.</summary>
    private const double LetterGap = 0.3;

    /// <summary>Difference of contrast from which the paler of two equal characters is a shadow.</summary>
    private const float LeastShadow = 0.1f;

    /// <summary>Difference of type sizes, as a share, up to which two characters are of the same size.</summary>
    private const double SameSize = 0.1;

    /// <summary>Share of the smaller of two glyphs that the other one must cover to lie over it.</summary>
    private const double LeastCovered = 0.15;

    /// <summary>Height of most letters and digits, in type sizes.</summary>
    private const double LetterHeight = 0.72;

    /// <summary>Share of a glyph's box on either side that its letter leaves empty.</summary>
    private const double SideBearing = 0.1;

    /// <summary>Contrast from which a stamp makes it hard to read what lies under it; a watermark is paler.</summary>
    private const float Strong = 0.6f;

    /// <summary>Distance, in type sizes, up to which letters follow each other around a seal.</summary>
    private const double SealGap = 4;

    /// <summary>Fewest glyphs of an ink that may be the ink of the text.</summary>
    private const int FewestOfText = 10;

    /// <summary>Number of comparisons for each glyph after which a page is no text: letters heaped on each other.</summary>
    private const int MostComparisons = 200;

    /// <summary>Marks shadows, seals and what lies over other text; returns which inks lie over others, null where none does.</summary>
    public static bool[]? Settle(List<ShownGlyph> glyphs, ReadBudget budget)
    {
        var all = CollectionsMarshal.AsSpan(glyphs);
        var (hasTilted, hasInks) = Survey(all);
        if (hasTilted)
        {
            MarkSeals(all);
        }

        return hasInks ? MarkOverprints(all, budget) : null;
    }

    private static (bool HasTilted, bool HasInks) Survey(ReadOnlySpan<ShownGlyph> glyphs)
    {
        var (hasTilted, hasInks) = (false, false);
        foreach (ref readonly var glyph in glyphs)
        {
            hasTilted |= glyph.IsTilted;
            hasInks |= glyph.Ink != glyphs[0].Ink;
        }

        return (hasTilted, hasInks);
    }

    /// <summary>Marks letters as a seal's or a watermark's that are drawn one after the other in one ink, most of them aslant.</summary>
    private static void MarkSeals(Span<ShownGlyph> glyphs)
    {
        for (var first = 0; first < glyphs.Length;)
        {
            var (end, tilted) = (first + 1, glyphs[first].IsTilted ? 1 : 0);
            while (end < glyphs.Length && IsOfSeal(glyphs[end - 1], glyphs[end]))
            {
                tilted += glyphs[end].IsTilted ? 1 : 0;
                end++;
            }

            for (var i = first; i < end && tilted * 2 > end - first; i++)
            {
                glyphs[i] = glyphs[i].IsTilted ? glyphs[i] : glyphs[i] with { IsStamp = true };
            }

            first = end;
        }
    }

    private static bool IsOfSeal(in ShownGlyph last, in ShownGlyph next) => last.Ink == next.Ink
        && Math.Abs(last.FontSize - next.FontSize) <= SameSize * last.FontSize
        && Math.Abs(last.Origin.X - next.Origin.X) + Math.Abs(last.Origin.Y - next.Origin.Y) <= SealGap * last.FontSize;

    private static bool[]? MarkOverprints(Span<ShownGlyph> glyphs, ReadBudget budget)
    {
        var (order, lefts) = (new int[glyphs.Length], new double[glyphs.Length]);
        var count = 0;
        var usage = new int[byte.MaxValue + 1];
        var darkest = new float[byte.MaxValue + 1];
        for (var i = 0; i < glyphs.Length; i++)
        {
            ref readonly var glyph = ref glyphs[i];
            if (!glyph.IsInvisible && !string.IsNullOrWhiteSpace(glyph.Text))
            {
                (order[count], lefts[count]) = (i, glyph.Box.Left);
                usage[glyph.Ink]++;
                darkest[glyph.Ink] = Math.Max(darkest[glyph.Ink], glyph.Contrast);
                count++;
            }
        }

        Array.Sort(lefts, order, 0, count);
        List<(int First, int Second)>? met = null;
        var shadows = new Dictionary<int, (double Right, double Down)>();
        var cast = new Dictionary<int, int>();
        var left = (long)MostComparisons * count;
        for (var i = 0; i < count; i++)
        {
            budget.Step();
            ref var glyph = ref glyphs[order[i]];
            var right = glyph.Box.Right + (WidestShadow * glyph.FontSize);
            for (var j = i + 1; j < count && lefts[j] < right && left > 0; j++)
            {
                left--;
                ref var other = ref glyphs[order[j]];
                if (IsSame(glyph, other))
                {
                    var isFirst = StandsForNothing(glyph) != StandsForNothing(other)
                        ? StandsForNothing(glyph)
                        : glyph.Contrast != other.Contrast ? glyph.Contrast < other.Contrast : order[i] < order[j];
                    var (shadow, text) = isFirst ? (order[i], order[j]) : (order[j], order[i]);
                    shadows[shadow] = (
                        glyphs[shadow].Origin.X - glyphs[text].Origin.X, glyphs[shadow].Origin.Y - glyphs[text].Origin.Y);
                    cast[text] = shadow;
                }
                else if (glyph.Ink != other.Ink && Overlap(glyph, other))
                {
                    (met ??= []).Add((order[i], order[j]));
                }
            }
        }

        LeaveStamps(glyphs, shadows, cast, ref met);
        Hide(glyphs, shadows);
        HideSmaller(glyphs, shadows, order.AsSpan(0, count), lefts.AsSpan(0, count), budget);
        var overlays = PaleInks(usage, darkest);
        if (met is not null)
        {
            Mark(glyphs, met, usage, ref overlays);
        }

        return overlays;
    }

    /// <summary>
    /// Whether the file says that the glyph is no text: programs that print letters twice to look bold say so of the second.
    /// </summary>
    private static bool StandsForNothing(in ShownGlyph glyph) => glyph.Replacement is { Text: "" };

    /// <summary>For each ink whether it is pale beside that of the text; null where none is.</summary>
    private static bool[]? PaleInks(int[] usage, float[] darkest)
    {
        var text = 0f;
        for (var ink = 0; ink < usage.Length; ink++)
        {
            text = usage[ink] >= FewestOfText ? Math.Max(text, darkest[ink]) : text;
        }

        bool[]? pale = null;
        for (var ink = 0; ink < usage.Length; ink++)
        {
            if (usage[ink] > 0 && darkest[ink] <= text - LeastDifference)
            {
                (pale ??= new bool[byte.MaxValue + 1])[ink] = true;
            }
        }

        return pale;
    }

    /// <summary>
    /// Takes out of the shadows what is a character's shadow by chance. A shadow is that of a whole word; where the letters beside it in
    /// its ink cast none, they are a stamp's, set over a number that has the one digit in common with it (2024 over 0). Both inks have met
    /// there.
    /// </summary>
    private static void LeaveStamps(
        Span<ShownGlyph> glyphs,
        Dictionary<int, (double Right, double Down)> shadows,
        Dictionary<int, int> cast,
        ref List<(int First, int Second)>? met)
    {
        foreach (var (text, shadow) in cast)
        {
            for (var near = Math.Max(0, text - 2); near <= Math.Min(glyphs.Length - 1, text + 2); near++)
            {
                if (near != text && !cast.ContainsKey(near) && !shadows.ContainsKey(near) && glyphs[text].Ink != glyphs[shadow].Ink
                    && IsBeside(glyphs[text], glyphs[near]))
                {
                    shadows.Remove(shadow);
                    (met ??= []).Add((text, shadow));
                    break;
                }
            }
        }
    }

    /// <summary>
    /// Hides shadows. A word is a shadow as a whole, with one shift: where a watermark's 2024 happens to begin on the 2 of a figure, its
    /// other digits show that it is none.
    /// </summary>
    private static void Hide(Span<ShownGlyph> glyphs, Dictionary<int, (double Right, double Down)> shadows)
    {
        var doubted = new Stack<int>(shadows.Keys);
        while (doubted.TryPop(out var i))
        {
            if (!shadows.TryGetValue(i, out var shift))
            {
                continue;
            }

            // Programs that set letter by letter draw each shadow's letter, then the letter itself.
            for (var near = Math.Max(0, i - 2); near <= Math.Min(glyphs.Length - 1, i + 2); near++)
            {
                if (near == i || !IsBeside(glyphs[i], glyphs[near]))
                {
                    continue;
                }

                var isAlike = shadows.TryGetValue(near, out var other)
                    && IsAlike(other.Right, other.Down, shift.Right, shift.Down, glyphs[i].FontSize);
                if (!isAlike)
                {
                    shadows.Remove(i);
                    PushNear(i);
                    break;
                }
            }
        }

        foreach (var i in shadows.Keys)
        {
            glyphs[i] = glyphs[i] with { IsInvisible = true };
        }

        void PushNear(int i)
        {
            for (var near = i - 2; near <= i + 2; near++)
            {
                doubted.Push(near);
            }
        }
    }

    /// <summary>
    /// Hides shadows of small characters. A shadow has one shift for every type size, so that a small mark of a note may stand farther from
    /// its shadow than <see cref="WidestShadow"/> of its size; the shift of the other shadows in the ink tells it.
    /// </summary>
    private static void HideSmaller(
        Span<ShownGlyph> glyphs, Dictionary<int, (double Right, double Down)> shadows, ReadOnlySpan<int> order, ReadOnlySpan<double> lefts,
        ReadBudget budget)
    {
        var shifts = new (double Right, double Down, double Size, int Count)[byte.MaxValue + 1];
        foreach (var (i, (right, down)) in shadows)
        {
            ref var known = ref shifts[glyphs[i].Ink];
            known = known.Count == 0
                ? (right, down, glyphs[i].FontSize, 1)
                : (known.Right, known.Down, known.Size, known.Count + (IsAlike(known.Right, known.Down, right, down, known.Size) ? 1 : 0));
        }

        if (!Array.Exists(shifts, static known => known.Count >= FewestOfText))
        {
            return;
        }

        foreach (var i in order)
        {
            budget.Step();
            var known = shifts[glyphs[i].Ink];
            if (known.Count < FewestOfText || glyphs[i].IsInvisible || glyphs[i].FontSize > known.Size)
            {
                continue;
            }

            var tolerance = SameShift * known.Size;
            var wanted = glyphs[i].Box.Left - known.Right;
            var j = lefts.BinarySearch(wanted - tolerance);
            var left = MostComparisons;
            for (j = j < 0 ? ~j : j; j < lefts.Length && lefts[j] <= wanted + tolerance && left > 0; j++, left--)
            {
                if (IsShadowOf(glyphs[order[j]], glyphs[i], known.Right, known.Down, tolerance))
                {
                    glyphs[i] = glyphs[i] with { IsInvisible = true };
                    break;
                }
            }
        }
    }

    private static bool IsShadowOf(in ShownGlyph text, in ShownGlyph shadow, double right, double down, double tolerance) =>
        text.Text == shadow.Text && text.Direction == shadow.Direction && !text.IsInvisible && text.Ink != shadow.Ink
        && text.Contrast - shadow.Contrast >= LeastShadow && Math.Abs(text.FontSize - shadow.FontSize) <= SameSize * text.FontSize
        && Math.Abs(shadow.Origin.X - text.Origin.X - right) <= tolerance && Math.Abs(shadow.Origin.Y - text.Origin.Y - down) <= tolerance;

    private static bool IsAlike(double right, double down, double otherRight, double otherDown, double size) =>
        Math.Max(Math.Abs(right - otherRight), Math.Abs(down - otherDown)) <= SameShift * size;

    /// <summary>Returns whether both are letters of one word: of one ink and size, on one line, one beside the other.</summary>
    private static bool IsBeside(in ShownGlyph a, in ShownGlyph b)
    {
        if (a.Ink != b.Ink || a.Direction != b.Direction || b.IsInvisible || string.IsNullOrWhiteSpace(b.Text)
            || Math.Abs(a.FontSize - b.FontSize) > SameSize * a.FontSize)
        {
            return false;
        }

        var isHorizontal = a.Direction is TextDirection.Right or TextDirection.Left;
        var across = isHorizontal ? a.Origin.Y - b.Origin.Y : a.Origin.X - b.Origin.X;
        var gap = isHorizontal
            ? Math.Max(a.Box.Left, b.Box.Left) - Math.Min(a.Box.Right, b.Box.Right)
            : Math.Max(a.Box.Top, b.Box.Top) - Math.Min(a.Box.Bottom, b.Box.Bottom);
        return Math.Abs(across) <= SameShift * a.FontSize && Math.Abs(gap) <= LetterGap * a.FontSize;
    }

    private static void Mark(Span<ShownGlyph> glyphs, List<(int First, int Second)> met, int[] usage, ref bool[]? overlays)
    {
        foreach (var (i, j) in met)
        {
            ref var first = ref glyphs[i];
            ref var second = ref glyphs[j];
            if (first.IsInvisible || second.IsInvisible || (first.IsApart && second.IsApart))
            {
                continue;
            }

            if (first.IsApart || second.IsApart)
            {
                ref var stamp = ref first.IsApart ? ref first : ref second;
                ref var text = ref first.IsApart ? ref second : ref first;
                if (stamp.Contrast >= Strong)
                {
                    text = text with { Sureness = Math.Min(text.Sureness, Doubtful) };
                }

                continue;
            }

            var difference = first.Contrast - second.Contrast;
            var isFirst = Math.Abs(difference) >= LeastDifference ? difference < 0 : usage[first.Ink] < usage[second.Ink];
            ref var over = ref isFirst ? ref first : ref second;
            ref var under = ref isFirst ? ref second : ref first;
            (overlays ??= new bool[byte.MaxValue + 1])[over.Ink] = true;
            over = over with { IsOverprint = true, Sureness = Math.Min(over.Sureness, Doubtful) };
            if (Math.Abs(difference) < LeastDifference)
            {
                under = under with { Sureness = Math.Min(under.Sureness, Doubtful) };
            }
        }
    }

    /// <summary>Returns whether both are one character, printed again for a shadow, an emboss or to look bold.</summary>
    private static bool IsSame(in ShownGlyph a, in ShownGlyph b)
    {
        var size = Math.Max(a.FontSize, b.FontSize);
        var shift = Math.Max(Math.Abs(a.Origin.X - b.Origin.X), Math.Abs(a.Origin.Y - b.Origin.Y));
        return shift <= WidestShadow * size && a.Text == b.Text && a.Direction == b.Direction
            && Math.Abs(a.FontSize - b.FontSize) <= SameSize * size
            && (shift <= WidestRepetition * size || Math.Abs(a.Contrast - b.Contrast) >= LeastShadow);
    }

    private static bool Overlap(in ShownGlyph a, in ShownGlyph b)
    {
        var (boxA, boxB) = (InkBox(a), InkBox(b));
        var common = boxA.Intersect(boxB);
        return common.Width > 0 && common.Height > 0
            && common.Width * common.Height >= LeastCovered * Math.Min(boxA.Width * boxA.Height, boxB.Width * boxB.Height);
    }

    /// <summary>The part of a glyph's box that its letter fills.</summary>
    private static Box InkBox(in ShownGlyph glyph)
    {
        var box = glyph.Box;
        var (across, down) = (SideBearing * box.Width, SideBearing * box.Height);
        return glyph is { Direction: TextDirection.Right, IsTilted: false }
            ? new Box(box.Left + across, glyph.Origin.Y - (LetterHeight * glyph.FontSize), box.Right - across, glyph.Origin.Y)
            : new Box(box.Left + across, box.Top + down, box.Right - across, box.Bottom - down);
    }
}
