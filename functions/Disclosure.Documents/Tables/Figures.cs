using System.Globalization;

namespace Disclosure.Documents.Tables;

/// <summary>Tells figures from labels in the text of cells.</summary>
internal static class Figures
{
    /// <summary>
    /// Returns whether the text is a number as tables print them (with signs, separators, a percent sign, 增 or 减), or one or two strokes
    /// that stand for no number.
    /// </summary>
    public static bool IsFigure(string text)
    {
        var digits = 0;
        foreach (var character in text)
        {
            if (char.IsAsciiDigit(character) || character is >= '\uFF10' and <= '\uFF19')
            {
                digits++;
            }
            else if (character is not ('.' or ',' or '，' or '．' or '+' or '-' or '−' or '±' or '%' or '％' or ' '
                or '/' or '—' or '–' or '－' or '增' or '减'))
            {
                return false;
            }
        }

        return digits > 0 || (text.Length is 1 or 2 && text[0] is not ('增' or '减'));
    }

    /// <summary>
    /// Returns whether the text is a number with whatever stands around one in a cell of figures: separators, brackets, a unit (1,204, （0）,
    /// 3件, 0.5万元).
    /// </summary>
    public static bool IsAmount(string text)
    {
        var digits = 0;
        foreach (var character in text)
        {
            if (char.IsAsciiDigit(character) || character is >= '\uFF10' and <= '\uFF19')
            {
                digits++;
            }
            else if (character is not ('.' or ',' or '，' or '．' or '(' or ')' or '（' or '）' or '件' or '个' or '次' or '万' or '元'))
            {
                return false;
            }
        }

        return digits > 0;
    }

    /// <summary>Returns whether the text consists of ASCII digits alone; false where it is empty.</summary>
    public static bool IsDigits(string text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    /// <summary>Returns whether the text consists of digits of either width alone, be it on several lines; false where it is empty.</summary>
    public static bool IsNumeral(string text)
    {
        foreach (var character in text)
        {
            if (!(char.IsAsciiDigit(character) || character is >= '\uFF10' and <= '\uFF19'))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    /// <summary>Returns whether the text begins with a number of a list: 一、 （二） 3. 4） ⑤ 第六条.</summary>
    public static bool StartsWithNumbering(string text)
    {
        if (text.Length == 0)
        {
            return false;
        }

        if (text[0] is >= '\u2460' and <= '\u2473' or >= '\u3220' and <= '\u3229')
        {
            return true;
        }

        var bracketed = text[0] is '（' or '(' or '〔' or '[' or '【';
        var ordinal = text[0] == '第';
        var start = bracketed || ordinal ? 1 : 0;
        var end = start;
        while (end < text.Length && IsNumeral(text[end]))
        {
            end++;
        }

        if (end == start || end == text.Length)
        {
            return false;
        }

        if (bracketed)
        {
            return text[end] is '）' or ')' or '〕' or ']' or '】';
        }

        if (ordinal)
        {
            return text[end] is '条' or '項' or '项' or '章' or '节' or '款';
        }

        return text[end] is '、' or '）' or ')' || (text[end] is '.' or '．' && (end + 1 == text.Length || !char.IsAsciiDigit(text[end + 1])));
    }

    /// <summary>
    /// Returns the number of a list item that begins with one of at most four Arabic digits, such as 3 of 3.其他; null where the text begins
    /// otherwise.
    /// </summary>
    public static int? ItemNumber(string text)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end is > 0 and <= 4 && StartsWithNumbering(text) ? int.Parse(text.AsSpan(0, end), CultureInfo.InvariantCulture) : null;
    }

    private static bool IsNumeral(char character) => char.IsAsciiDigit(character) || character is >= '\uFF10' and <= '\uFF19'
        or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '〇';
}
