namespace Disclosure.Documents.Pdf.Characters;

/// <summary>
/// Replaces characters that only say how another one is drawn by that other one: ligatures, radicals and compatibility ideographs that
/// fonts' ToUnicode maps give for the ordinary character with the same glyph, and vertical punctuation. Full-width letters and digits stay,
/// as they are what the page says.
/// </summary>
internal static partial class CharacterForms
{
    /// <summary>Ordinary characters of the vertical presentation forms U+FE10 to U+FE19, in their order.</summary>
    private const string VerticalForms = "，、。：；！？〖〗…";

    /// <summary>Ordinary characters of the vertical presentation forms U+FE30 to U+FE44, in their order.</summary>
    private const string VerticalBrackets = "‥—–__（）｛｝〔〕【】《》〈〉「」『』";

    /// <summary>Returns the text with ordinary characters; the same instance where nothing is replaced, as in most texts.</summary>
    public static string Fold(string text)
    {
        if (text.Length == 1)
        {
            return text[0] < '\u2E80' ? text : Fold(text[0]) ?? text;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (Fold(text[i]) is not null)
            {
                return FoldEach(text);
            }
        }

        return Composition.Compose(text);
    }

    private static string FoldEach(string text)
    {
        var folded = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            folded.Append(Fold(c) ?? CharacterStrings.Of(c));
        }

        return Composition.Compose(folded.ToString());
    }

    private static string? Fold(char c) => c switch
    {
        < '\u2E80' => null,
        <= '\u2EF3' => Entry(RadicalsSupplement, c - 0x2E80),
        >= '\u2F00' and <= '\u2FD5' => Entry(KangxiRadicals, c - 0x2F00),
        >= '\uF900' and <= '\uFAD9' => Entry(CompatibilityIdeographs, c - 0xF900),
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        '\uFB05' or '\uFB06' => "st",
        >= '\uFE10' and <= '\uFE19' => Entry(VerticalForms, c - 0xFE10),
        >= '\uFE30' and <= '\uFE44' => Entry(VerticalBrackets, c - 0xFE30),
        _ => null,
    };

    private static string? Entry(string table, int index) => table[index] == '\0' ? null : CharacterStrings.Of(table[index]);
}
