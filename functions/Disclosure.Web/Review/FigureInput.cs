using System.Globalization;
using System.Text.RegularExpressions;

namespace Disclosure.Web.Review;

/// <summary>Numbers as people type them.</summary>
internal static partial class FigureInput
{
    /// <summary>Most characters of a number.</summary>
    public const int Longest = 20;

    /// <summary>
    /// Returns whether the text is a number, full-width digits and signs and thousands set apart by commas included, or empty; the value of
    /// an empty text is null.
    /// </summary>
    public static bool TryParse(string text, out decimal? value)
    {
        value = null;
        if (text.Length == 0)
        {
            return true;
        }

        var plain = text.Length <= Longest ? string.Create(text.Length, text, HalfWidth) : "";
        if (Thousands().IsMatch(plain))
        {
            plain = plain.Replace(",", "", StringComparison.Ordinal);
        }

        var isNumber = decimal.TryParse(
            plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        value = isNumber ? number : null;
        return isNumber;
    }

    /// <summary>Commas count only where they set thousands apart: 1,5 may be meant for a fraction.</summary>
    [GeneratedRegex(@"^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    /// <summary>Full-width forms of ASCII stand in the same order, from U+FF01 (Unicode block Halfwidth and Fullwidth Forms).</summary>
    private static void HalfWidth(Span<char> plain, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            plain[i] = text[i] is >= '！' and <= '～' ? (char)(text[i] - '！' + '!') : text[i];
        }
    }
}
