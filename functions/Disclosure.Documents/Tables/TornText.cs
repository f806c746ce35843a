namespace Disclosure.Documents.Tables;

/// <summary>Whether a text below a page break goes on with the one above it.</summary>
internal static class TornText
{
    /// <summary>
    /// Returns whether the lower text may be the rest of the upper: neither is a figure, the lower one does not begin with a list number,
    /// and the beginning of the lower one had no room left on the last line of the upper.
    /// </summary>
    public static bool MayContinue(FragmentCell upper, FragmentCell lower)
    {
        if (Figures.IsFigure(upper.Text) || Figures.IsFigure(lower.Text) || Figures.StartsWithNumbering(lower.Text)
            || upper.Words.Count == 0 || lower.Words.Count == 0)
        {
            return false;
        }

        var last = upper.Words.Count - 1;
        var first = last;
        while (first > 0 && upper.Words[first - 1].Line == upper.Words[last].Line)
        {
            first--;
        }

        var line = upper.Words[last].Box.Right - upper.Words[first].Box.Left;
        var (next, nextBox, _) = lower.Words[0];
        return !CellText.WouldFit(line, upper.Room, next.Text, nextBox.Width);
    }

    /// <summary>
    /// Returns whether digits above and below a page break may be one number: both are digits alone, and the last line above had no room
    /// for another.
    /// </summary>
    public static bool MayBeOneNumber(FragmentCell upper, FragmentCell lower)
    {
        if (!Figures.IsNumeral(upper.Text) || !Figures.IsNumeral(lower.Text) || upper.Words.Count == 0)
        {
            return false;
        }

        var last = upper.Words[^1];
        var digits = 0;
        var left = last.Box.Left;
        for (var i = upper.Words.Count - 1; i >= 0 && upper.Words[i].Line == last.Line; i--)
        {
            digits += upper.Words[i].Word.Text.Length;
            left = upper.Words[i].Box.Left;
        }

        var line = last.Box.Right - left;
        return CellText.IsFull(line, upper.Room, line / digits);
    }

    /// <summary>
    /// Returns whether two texts of which <see cref="MayContinue"/> is true must be one: the upper begins with a list number, or leaves a
    /// bracket open, or ends with a mark that ends no text; or the lower begins with a mark that begins no text, or with a small letter
    /// after a letter.
    /// </summary>
    public static bool MustContinue(string upper, string lower) =>
        Figures.StartsWithNumbering(upper)
        || HasOpenBracket(upper)
        || upper[^1] is '、' or '，' or ',' or '；' or '（' or '(' or '《' or '“'
        || lower[0] is '）' or ')' or '》' or '”' or '」' or '，' or '。' or '、' or '；' or '：' or '！' or '？' or ',' or ';'
        || (char.IsAsciiLetterLower(lower[0]) && char.IsAsciiLetter(upper[^1]));

    private static bool HasOpenBracket(string text)
    {
        var depth = 0;
        foreach (var character in text)
        {
            if (character is '（' or '(' or '《' or '“' or '〔' or '【')
            {
                depth++;
            }
            else if (character is '）' or ')' or '》' or '”' or '〕' or '】')
            {
                depth--;
            }
        }

        return depth > 0;
    }
}
