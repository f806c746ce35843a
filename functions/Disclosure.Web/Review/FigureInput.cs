using System.Globalization;
using System.Text;

namespace Disclosure.Web.Review;

/// <summary>Numbers as people type them.</summary>
internal static class FigureInput
{
    private const int Longest = 20;

    /// <summary>A number, full-width digits and signs included; null for an empty text; false for anything else.</summary>
    public static bool TryParse(string text, out decimal? value)
    {
        value = null;
        if (text.Length == 0)
            return true;
        var plain = text.Length <= Longest ? text.Normalize(NormalizationForm.FormKC) : "";
        var isNumber = decimal.TryParse(
            plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        value = isNumber ? number : null;
        return isNumber;
    }
}
