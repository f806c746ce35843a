using System.Text.RegularExpressions;

namespace Disclosure.Documents.Ocr.Figures;

/// <summary>The way figures are written in a form.</summary>
internal static partial class FigurePattern
{
    /// <summary>
    /// Returns whether a text is written as a figure: a number, with or without a sign, commas every three digits and decimals, but without
    /// idle zeros before it; or a dash or a stroke that stands for none.
    /// </summary>
    public static bool Fits(string text) => Written().IsMatch(text);

    [GeneratedRegex(@"\A(?:[+-]?(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?|-{1,2}|/)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
