using System.Runtime.InteropServices;

namespace Disclosure.Documents.Pdf.Text;

/// <summary>
/// Marks of notes beside figures: raised digits, asterisks, circled numerals. A figure is a number, or a 0 in words or brackets, with or
/// without a unit behind it (零, （0）, 3件). A mark is no part of the figure; a character that may be either leaves the figure in doubt.
/// </summary>
internal static class NoteMarks
{
    /// <summary>
    /// Size of a raised digit's type, at most, in sizes of the number's: office programs set 0.58 to 0.66, browsers 0.83; digits of one
    /// number have one size.
    /// </summary>
    private const double LargestRaised = 0.85;

    /// <summary>
    /// Height of a raised digit's baseline above the number's, at least, in sizes of the number's type; office programs raise by 0.33.
    /// </summary>
    private const double LeastRise = 0.08;

    /// <summary>Widest gap between a number and its mark, in sizes of the number's type; cells keep figures farther apart.</summary>
    private const double WidestGap = 0.4;

    /// <summary>Distance, in sizes of the number's type, by which a mark may begin before the number's end: kerning.</summary>
    private const double Overlap = 0.2;

    /// <summary>
    /// Distance of a mark's baseline above or below the number's, at most, in sizes of the larger type; the next line is farther away.
    /// </summary>
    private const double GreatestRise = 0.7;

    /// <summary>Number of characters of a raised mark, at most: [12].</summary>
    private const int Longest = 4;

    /// <summary>Returns whether the next glyph begins another word than the figure before it: a mark, or a digit of another size.</summary>
    /// <param name="word">The word so far, not empty.</param>
    /// <param name="item">The next glyph.</param>
    public static bool Separates(ReadOnlySpan<TextItem> word, in TextItem item)
    {
        var next = item.Text[0];
        if (char.IsDigit(next))
        {
            ref readonly var last = ref word[^1];
            return IsMark(last.Text[0])
                ? IsAll(word, static c => IsMark(c))
                : Math.Min(last.FontSize, item.FontSize) <= LargestRaised * Math.Max(last.FontSize, item.FontSize)
                    && (char.IsDigit(last.Text[0]) || IsFigure(word));
        }

        return IsMark(next) && IsFigure(word);
    }

    /// <summary>Returns whether the text is a number: digits with commas and points.</summary>
    public static bool IsNumber(string text)
    {
        var digits = 0;
        foreach (var c in text)
        {
            if (!IsOfNumber(c))
            {
                return false;
            }

            digits += char.IsDigit(c) ? 1 : 0;
        }

        return digits > 0;
    }

    private static bool IsFigure(ReadOnlySpan<TextItem> word)
    {
        var counted = 0;
        foreach (ref readonly var item in word)
        {
            if (!IsOfFigure(item.Text, ref counted))
            {
                return false;
            }
        }

        return counted > 0;
    }

    private static bool IsFigure(string text)
    {
        var counted = 0;
        return IsOfFigure(text, ref counted) && counted > 0;
    }

    /// <summary>Tells the marks among words of one direction.</summary>
    /// <param name="words">The words, in any order.</param>
    /// <param name="rulings">The rulings that run across the lines.</param>
    public static void Tell(List<PlacedWord> words, CrossingRulings rulings)
    {
        var all = CollectionsMarshal.AsSpan(words);
        var (ends, numbers) = (new double[2 * all.Length], new int[2 * all.Length]);
        var (count, largest) = (0, 0.0);
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].Word.Role == WordRole.Text && IsFigure(all[i].Word.Text))
            {
                (ends[count], numbers[count]) = (all[i].End, i);
                largest = Math.Max(largest, all[i].FontSize);
                count++;
                if (EndBeforeUnit(all[i].Word) is { } end)
                {
                    (ends[count], numbers[count]) = (end, i);
                    count++;
                }
            }
        }

        Array.Sort(ends, numbers, 0, count);
        for (var i = 0; i < all.Length; i++)
        {
            var text = all[i].Word.Text;
            if (all[i].Word.Role != WordRole.Text || text.Length > Longest)
            {
                continue;
            }

            var isMarks = IsMarks(text);
            if (isMarks || IsRaisedText(text))
            {
                var size = Math.Max(largest, all[i].FontSize);
                var first = Array.BinarySearch(ends, 0, count, all[i].Start - (WidestGap * size));
                for (var j = first < 0 ? ~first : first; j < count && ends[j] <= all[i].Start + (Overlap * size); j++)
                {
                    if (numbers[j] != i && Stand(all[numbers[j]], ends[j], all[i], rulings))
                    {
                        all[i] = Judge(all[numbers[j]], all[i], isMarks);
                    }
                }
            }

            if (isMarks && all[i].Word.Role == WordRole.Text && StandsBeforeNumber(all, i, numbers.AsSpan(0, count), rulings))
            {
                all[i] = AsNote(all[i]);
            }
        }
    }

    /// <summary>The word behind a number as what it is: a mark, a word in doubt, or another word.</summary>
    private static PlacedWord Judge(in PlacedWord number, in PlacedWord word, bool isMarks)
    {
        var isSmall = word.FontSize <= LargestRaised * number.FontSize;
        var isRaised = number.Baseline - word.Baseline >= LeastRise * number.FontSize;
        return isMarks || (isSmall && isRaised) ? AsNote(word)
            : isSmall || isRaised || word.FontSize * LargestRaised >= number.FontSize ? word.Doubted()
            : word;
    }

    private static bool StandsBeforeNumber(ReadOnlySpan<PlacedWord> words, int mark, ReadOnlySpan<int> numbers, CrossingRulings rulings)
    {
        foreach (var i in numbers)
        {
            if (Stand(words[mark], words[mark].End, words[i], rulings))
            {
                return true;
            }
        }

        return false;
    }

    private static PlacedWord AsNote(in PlacedWord word) => word with { Word = word.Word with { Role = WordRole.Note } };

    /// <summary>Where the number of a figure with a unit ends, as a mark may stand there too (3¹件); null where it has no unit.</summary>
    private static double? EndBeforeUnit(Word figure)
    {
        for (var i = figure.Glyphs.Count - 1; i > 0; i--)
        {
            if (IsNumber(figure.Glyphs[i - 1].Text) && !IsNumber(figure.Glyphs[i].Text))
            {
                return TextItem.Extent(figure.Glyphs[i - 1].Box, figure.Direction).End;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether the second word stands right behind the first, or behind its part up to an end, on its line or raised above it, in a like
    /// tone.
    /// </summary>
    private static bool Stand(in PlacedWord first, double end, in PlacedWord second, CrossingRulings rulings)
    {
        var size = Math.Max(first.FontSize, second.FontSize);
        var (gap, rise) = (second.Start - end, first.Baseline - second.Baseline);
        if (gap > WidestGap * size || gap < -Overlap * size || Math.Abs(rise) > GreatestRise * size
            || Math.Abs(first.Word.Contrast - second.Word.Contrast) >= Overprint.LeastDifference)
        {
            return false;
        }

        var isHorizontal = second.Word.Direction is TextDirection.Right or TextDirection.Left;
        var (before, after) = (first.Word.Box, second.Word.Box);
        var across = isHorizontal ? (before.CenterY + after.CenterY) / 2 : (before.CenterX + after.CenterX) / 2;
        return !rulings.Separates((first.Start + end) / 2, (second.Start + second.End) / 2, across);
    }

    private static bool IsAll(ReadOnlySpan<TextItem> word, Predicate<char> isOne)
    {
        foreach (ref readonly var item in word)
        {
            foreach (var c in item.Text)
            {
                if (!isOne(c))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsMarks(string text)
    {
        foreach (var c in text)
        {
            if (!IsMark(c))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    private static bool IsRaisedText(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsDigit(c) && c is not ('[' or ']' or '(' or ')' or '［' or '］' or '（' or '）' or '注'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the text may be a part of a figure; adds the number of its digits and signs of 0 to the count.</summary>
    private static bool IsOfFigure(string text, ref int counted)
    {
        foreach (var c in text)
        {
            var isCounted = char.IsDigit(c) || c is '零' or '〇' or '○' or '◯' or 'O' or 'o';
            if (!isCounted && !IsOfNumber(c) && c is not ('(' or ')' or '（' or '）' or '件' or '个' or '次' or '万' or '元'))
            {
                return false;
            }

            counted += isCounted ? 1 : 0;
        }

        return true;
    }

    private static bool IsOfNumber(char c) => char.IsDigit(c) || c is ',' or '.' or '，' or '．';

    /// <summary>Whether a character is a superscript or circled numeral, an asterisk, a reference mark or a dagger.</summary>
    private static bool IsMark(char c) => c is '*' or '＊' or '∗' or '※' or '†' or '‡'
        or '\u00B9' or '\u00B2' or '\u00B3' or '\u2070' or (>= '\u2074' and <= '\u2079')
        or (>= '\u2460' and <= '\u2487') or '\u24EA' or (>= '\u2776' and <= '\u2793');
}
