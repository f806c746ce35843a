namespace Disclosure.Documents.Tables;

/// <summary>
/// Tells running matter from content. Running matter is a header or footer, which stands at the same height on a page nearby with the same
/// text but for digits; a page number in the margin; or a short line that says that a table goes on.
/// </summary>
internal static class RunningMatter
{
    /// <summary>
    /// Largest number of words above or below a table that are looked at; more words are a page of text. Half and double change nothing; 0
    /// changes 7 digital documents and 3 scans. The numbers of this class were tried as <see cref="RulingTolerance"/> says.
    /// </summary>
    private const int MostWords = 60;

    /// <summary>
    /// Height of the margin in which a number is a page number, as a share of the page's height: 101 points on A4, where an inch is usual
    /// and the footer stands inside it. Half and double change nothing; 0 changes one scan.
    /// </summary>
    private const double Margin = 0.12;

    /// <summary>
    /// Largest difference of height between a header on one page and the same header on another, in points: scanned pages lie a little
    /// otherwise each. Half and double change nothing; 0 changes 2 scans.
    /// </summary>
    private const double SameHeight = 4;

    /// <summary>
    /// Largest number of characters of a word of a page number; a longer run of digits and strokes is content. Half and double change
    /// nothing.
    /// </summary>
    private const int LongestPageNumber = 20;

    /// <summary>
    /// Largest number of characters of a line that says that a table goes on; a sentence in which 续 or “continued” happens to stand is
    /// longer. Half and double change nothing.
    /// </summary>
    private const int LongestContinuation = 40;

    /// <summary>Returns whether no word above the height is content.</summary>
    /// <param name="document">The document the page belongs to.</param>
    /// <param name="page">The page, level.</param>
    /// <param name="frame">How the page is turned for reading.</param>
    /// <param name="height">Distance from the upper edge of the turned page, in points.</param>
    public static bool IsAllAbove(Document document, Page page, ReadingFrame frame, double height) =>
        IsAll(document, page, frame, box => box.CenterY < height);

    /// <summary>Returns whether no word below the height is content.</summary>
    /// <inheritdoc cref="IsAllAbove" path="/param"/>
    public static bool IsAllBelow(Document document, Page page, ReadingFrame frame, double height) =>
        IsAll(document, page, frame, box => box.CenterY > height);

    private static bool IsAll(Document document, Page page, ReadingFrame frame, Predicate<Box> isConcerned)
    {
        var content = new List<Word>();
        var concerned = 0;
        foreach (var word in page.Words)
        {
            if (!isConcerned(frame.ToReading(word.Box)))
            {
                continue;
            }

            if (++concerned > MostWords)
            {
                return false;
            }

            if (!IsPageNumber(word, page, frame) && !IsRepeated(document, page, word))
            {
                content.Add(word);
            }
        }

        return content.Count == 0 || SaysContinued(content);
    }

    private static bool IsPageNumber(Word word, Page page, ReadingFrame frame)
    {
        var box = frame.ToReading(word.Box);
        var inMargin = box.CenterY < Margin * frame.Height || box.CenterY > (1 - Margin) * frame.Height
            || word.Box.CenterY < Margin * page.Height || word.Box.CenterY > (1 - Margin) * page.Height;
        if (!inMargin || word.Text.Length > LongestPageNumber)
        {
            return false;
        }

        if (word.Text.Equals("page", StringComparison.OrdinalIgnoreCase) || word.Text.Equals("of", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        foreach (var character in word.Text)
        {
            if (!char.IsAsciiDigit(character) && !"０１２３４５６７８９-—–－―~·.•/／|第页頁共，,".Contains(character, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsRepeated(Document document, Page page, Word word)
    {
        // Pages are numbered from 1: the two before are at Number - 3 and - 2, the two behind at Number and + 1.
        for (var other = Math.Max(0, page.Number - 3); other <= page.Number + 1 && other < document.Pages.Count; other++)
        {
            if (other == page.Number - 1)
            {
                continue;
            }

            foreach (var candidate in document.Pages[other].Words)
            {
                if (Math.Abs(candidate.Box.Top - word.Box.Top) <= SameHeight && EqualButForDigits(candidate.Text, word.Text))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool EqualButForDigits(string left, string right)
    {
        var (i, j) = (0, 0);
        while (i < left.Length && j < right.Length)
        {
            if (char.IsAsciiDigit(left[i]) && char.IsAsciiDigit(right[j]))
            {
                i = AfterDigits(left, i);
                j = AfterDigits(right, j);
            }
            else if (left[i++] != right[j++])
            {
                return false;
            }
        }

        return i == left.Length && j == right.Length;
    }

    private static int AfterDigits(string text, int index)
    {
        while (index < text.Length && char.IsAsciiDigit(text[index]))
        {
            index++;
        }

        return index;
    }

    private static bool SaysContinued(List<Word> words)
    {
        var text = string.Concat(words.ConvertAll(static word => word.Text));
        return text.Length <= LongestContinuation && (text.Contains('续') || text.Contains('續')
            || text.Contains("接下页", StringComparison.Ordinal) || text.Contains("转下页", StringComparison.Ordinal)
            || text.Contains("continued", StringComparison.OrdinalIgnoreCase));
    }
}
