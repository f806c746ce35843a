namespace Disclosure.Documents.Pdf.Text;

/// <summary>
/// Marks of notes beside numbers: raised digits, asterisks, circled numerals. They are no part of the number; what may be either leaves the
/// number in doubt.
/// </summary>
internal static class NoteMarks
{
    /// <summary>
    /// Size of a raised digit's type at most, in sizes of the number's: office programs set 0.58 to 0.66, browsers 0.83; digits of one
    /// number have one size.
    /// </summary>
    private const double LargestRaised = 0.85;

    /// <summary>
    /// Height of a raised digit's baseline above the number's at least, in sizes of the number's type; office programs raise by 0.33.
    /// </summary>
    private const double LeastRise = 0.08;

    /// <summary>Widest gap between a number and its mark, in sizes of the number's type; cells keep figures farther apart.</summary>
    private const double WidestGap = 0.4;

    /// <summary>How far a mark may begin before the number's end, in sizes of the number's type: kerning.</summary>
    private const double Overlap = 0.2;

    /// <summary>Most characters of a raised mark: [12].</summary>
    private const int Longest = 4;

    /// <summary>Returns whether the next glyph begins another word than the number before it: a mark, or a digit of another size.</summary>
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
                : char.IsDigit(last.Text[0])
                    && Math.Min(last.FontSize, item.FontSize) <= LargestRaised * Math.Max(last.FontSize, item.FontSize);
        }

        return IsMark(next) && IsAll(word, static c => IsOfNumber(c));
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

    /// <summary>Tells the marks among the words of a line.</summary>
    /// <param name="line">The words, along the line.</param>
    /// <param name="rulings">The rulings that run across the line.</param>
    public static void Tell(Span<PlacedWord> line, CrossingRulings rulings)
    {
        var host = -1;
        for (var i = 0; i < line.Length; i++)
        {
            var text = line[i].Word.Text;
            if (line[i].Word.Role != WordRole.Text)
            {
                continue;
            }

            if (host >= 0 && i > host && IsBeside(line[host], line[i - 1], line[i], rulings))
            {
                if (IsMarks(text))
                {
                    line[i] = AsNote(line[i]);
                    continue;
                }

                if (text.Length <= Longest && IsRaisedText(text))
                {
                    var number = line[host];
                    var isSmall = line[i].FontSize <= LargestRaised * number.FontSize;
                    var isRaised = number.Baseline - line[i].Baseline >= LeastRise * number.FontSize;
                    if (isSmall && isRaised)
                    {
                        line[i] = AsNote(line[i]);
                        continue;
                    }

                    if (isSmall || isRaised || line[i].FontSize * LargestRaised >= number.FontSize)
                    {
                        line[i] = line[i].Doubted();
                    }
                }
            }

            host = IsNumber(text) ? i : -1;
            if (host > 0 && IsMarks(line[i - 1].Word.Text) && IsBeside(line[i - 1], line[i - 1], line[i], rulings))
            {
                line[i - 1] = AsNote(line[i - 1]);
            }
        }
    }

    private static PlacedWord AsNote(in PlacedWord word) => word with { Word = word.Word with { Role = WordRole.Note } };

    private static bool IsBeside(in PlacedWord number, in PlacedWord last, in PlacedWord word, CrossingRulings rulings)
    {
        var gap = word.Start - last.End;
        if (gap > WidestGap * number.FontSize || gap < -Overlap * number.FontSize)
        {
            return false;
        }

        var isHorizontal = word.Word.Direction is TextDirection.Right or TextDirection.Left;
        var (before, after) = (last.Word.Box, word.Word.Box);
        var across = isHorizontal ? (before.CenterY + after.CenterY) / 2 : (before.CenterX + after.CenterX) / 2;
        return !rulings.Separates((last.Start + last.End) / 2, (word.Start + word.End) / 2, across);
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

    private static bool IsOfNumber(char c) => char.IsDigit(c) || c is ',' or '.' or '，' or '．';

    /// <summary>Superscript and circled numerals, asterisks, reference marks and daggers.</summary>
    private static bool IsMark(char c) => c is '*' or '＊' or '∗' or '※' or '†' or '‡'
        or '\u00B9' or '\u00B2' or '\u00B3' or '\u2070' or (>= '\u2074' and <= '\u2079')
        or (>= '\u2460' and <= '\u2487') or '\u24EA' or (>= '\u2776' and <= '\u2793');
}
