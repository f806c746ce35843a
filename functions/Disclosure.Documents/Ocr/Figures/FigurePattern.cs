using System.Text.RegularExpressions;

namespace Disclosure.Documents.Ocr.Figures;

/// <summary>How figures are written in a form: what a text must look like to be one.</summary>
internal static partial class FigurePattern
{
    /// <summary>
    /// Whether a text is a number (with a sign, with commas every three digits, with decimals, without idle zeros before it), or a dash or
    /// a stroke that stands for none.
    /// </summary>
    public static bool Fits(string text) => Written().IsMatch(text);

    [GeneratedRegex(@"\A(?:[+-]?(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?|-{1,2}|/)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
