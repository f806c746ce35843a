using Disclosure.Documents.Pdf.Fonts.Encodings;

namespace Disclosure.Documents.Pdf.Fonts.Metrics;

/// <summary>
/// Advance widths of the fourteen standard fonts and of the system fonts that stand in for them, for font dictionaries without /Widths.
/// </summary>
internal static partial class StandardWidths
{
    /// <summary>
    /// Returns the width of a code, in thousandths of the font size, by the text that the code stands for; by the code itself where that
    /// text is null.
    /// </summary>
    public static double Of(string fontName, int code, string? text)
    {
        if (Contains(fontName, "Courier") || Contains(fontName, "Mono") || Contains(fontName, "Consolas"))
        {
            return 600;
        }

        var symbol = Contains(fontName, "Symbol");
        if (symbol || Contains(fontName, "Dingbats"))
        {
            return code >= 32 && code - 32 < Symbol.Length ? (symbol ? Symbol : ZapfDingbats)[code - 32] : 0;
        }

        var bold = Contains(fontName, "Bold") || Contains(fontName, "Black");
        var table = Contains(fontName, "Times") || (Contains(fontName, "Serif") && !Contains(fontName, "Sans"))
            || Contains(fontName, "Roman") || Contains(fontName, "Georgia")
            ? (bold, Contains(fontName, "Italic") || Contains(fontName, "Oblique")) switch
            {
                (true, true) => TimesBoldItalic,
                (true, false) => TimesBold,
                (false, true) => TimesItalic,
                _ => Times,
            }
            : bold ? HelveticaBold : Helvetica;
        var index = text is { Length: 1 } ? WinAnsiIndex(text[0]) : code - 32;
        return index >= 0 && index < table.Length ? table[index] : table['n' - 32];
    }

    private static int WinAnsiIndex(char character) =>
        character is >= ' ' and <= '~' ? character - 32 : BaseEncodings.WinAnsi.IndexOf(character, StringComparison.Ordinal);

    private static bool Contains(string fontName, string part) => fontName.Contains(part, StringComparison.OrdinalIgnoreCase);
}
