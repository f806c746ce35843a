namespace Disclosure.Documents.Package;

/// <summary>Marks of notes in cells of figures: asterisks and circled numerals behind a number are no part of it.</summary>
internal static class CellNotes
{
    /// <summary>Most characters of a raised mark: [12].</summary>
    private const int Longest = 4;

    /// <summary>Returns the text of a cell without the marks behind its number; the text itself where it is no number with marks.</summary>
    public static string Without(string text)
    {
        var end = text.Length;
        while (end > 0 && (IsMark(text[end - 1]) || char.IsWhiteSpace(text[end - 1])))
        {
            end--;
        }

        if (end == text.Length || end == 0)
        {
            return text;
        }

        var number = text.AsSpan(0, end).Trim();
        foreach (var character in number)
        {
            if (!char.IsAsciiDigit(character) && character is not ('.' or ',' or '-' or '+') && character is < '\uFF10' or > '\uFF19')
            {
                return text;
            }
        }

        return number.Length > 0 ? number.ToString() : text;
    }

    /// <summary>
    /// Returns whether raised characters may be the mark of a note: digits, letters, asterisks, with brackets or without.
    /// </summary>
    public static bool MayBe(string raised)
    {
        var text = raised.AsSpan().Trim();
        if (text.Length is 0 or > Longest)
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && !IsMark(character) && !"[]()（）〔〕【】,，、注".Contains(character))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsMark(char character) =>
        character is '*' or '＊' or '※' or '†' or '‡' or '#' or (>= '\u2460' and <= '\u2473') or (>= '\u2776' and <= '\u277F');
}
