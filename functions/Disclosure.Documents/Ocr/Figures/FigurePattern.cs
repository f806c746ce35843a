using System.Text.RegularExpressions;

namespace Disclosure.Documents.Ocr.Figures;

/// <summary>The way figures are written in a form, and in tables of any kind.</summary>
internal static partial class FigurePattern
{
    /// <summary>A number with or without commas every three digits and decimals, but without idle zeros before it.</summary>
    private const string Number = @"(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?";

    private const string Date = @"(?:19|20)[0-9]{2}[-./](?:0?[1-9]|1[0-2])(?:[-./](?:0?[1-9]|[12][0-9]|3[01]))?";

    private const string Time = @"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?";

    private const string Share = Number + "[%‰]?";

    private const string Range = "[-～—]";

    /// <summary>
    /// Returns whether a text is written as a figure: a number, with or without a sign, commas every three digits and decimals, but without
    /// idle zeros before it; or a dash or a stroke that stands for none.
    /// </summary>
    public static bool Fits(string text) => Written().IsMatch(text);

    /// <summary>
    /// Returns whether a text is written as tables of any kind write numbers, shares, sums of money, dates, times and ranges of them, or is
    /// a mark that stands alone.
    /// </summary>
    public static bool FitsWithSigns(string text) => WrittenWithSigns().IsMatch(text);

    [GeneratedRegex(@"\A(?:[+-]?" + Number + @"|-{1,2}|/)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(
        @"\A(?:[≥≤±<>+-]?[￥$]?[+-]?" + Share + @"|\([￥$]?[+-]?" + Share + @"\)|" + Number + "/" + Number + "|" + Share + Range + Share
            + "|" + Date + "(?:" + Range + Date + ")?|" + Time + "(?:" + Range + Time + @")?|-{1,2}|—{1,2}|[/×√])\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex WrittenWithSigns();
}
