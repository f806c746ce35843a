using System.Globalization;

namespace Disclosure.Web.Review;

/// <summary>Numbers as people type them.</summary>
internal static class FigureInput
{
    /// <summary>Most characters of a number.</summary>
    public const int Longest = 20;

    /// <summary>
    /// Returns whether the text is a number, full-width digits and signs included, or empty; the value of an empty text is null.
    /// </summary>
    public static bool TryParse(string text, out decimal? value)
    {
        value = null;
        if (text.Length == 0)
        {
            return true;
        }

        var plain = text.Length <= Longest ? string.Create(text.Length, text, HalfWidth) : "";
        var isNumber = decimal.TryParse(
            plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        value = isNumber ? number : null;
        return isNumber;
    }

    /// <summary>Full-width forms of ASCII stand in the same order, from U+FF01 (Unicode block Halfwidth and Fullwidth Forms).</summary>
    private static void HalfWidth(Span<char> plain, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            plain[i] = text[i] is >= '！' and <= '～' ? (char)(text[i] - '！' + '!') : text[i];
        }
    }
}
