namespace Disclosure.Documents;

/// <summary>One shared string for every character, so that a page of text does not allocate one per glyph.</summary>
internal static class CharacterStrings
{
    private static readonly string?[]?[] Rows = new string?[]?[256];

    /// <summary>The string of a code point; of a surrogate or a number beyond Unicode, the replacement character.</summary>
    public static string Of(int codePoint)
    {
        if (codePoint is < 0 or > 0x10FFFF or (>= 0xD800 and < 0xE000))
        {
            codePoint = 0xFFFD;
        }

        if (codePoint > 0xFFFF)
        {
            return char.ConvertFromUtf32(codePoint);
        }

        // Two threads may both make a string; either one will do.
        var row = Rows[codePoint >> 8] ??= new string?[256];
        return row[codePoint & 0xFF] ??= ((char)codePoint).ToString();
    }
}
