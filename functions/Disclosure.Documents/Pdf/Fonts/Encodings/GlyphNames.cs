
namespace Disclosure.Documents.Pdf.Fonts.Encodings;

/// <summary>
/// Unicode text of glyph names, by the rules of the Adobe Glyph List Specification. Names that only number a glyph (g12, cid_7, index3)
/// have no text; old-style, superior and small-capital variants have that of the ordinary character.
/// </summary>
internal static partial class GlyphNames
{
    /// <summary>Returns the text that a name stands for; null where it stands for none.</summary>
    public static string? Unicode(string name)
    {
        if (name.Length == 1)
        {
            return char.IsAsciiLetter(name[0]) ? CharacterStrings.Of(name[0]) : null;
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot == 0 || name.Length == 0 || name.Length > 120)
        {
            return null;
        }

        var stem = dot > 0 ? name.AsSpan(0, dot) : name;
        if (!stem.Contains('_'))
        {
            return Component(stem);
        }

        var text = "";
        foreach (var part in stem.Split('_'))
        {
            if (Component(stem[part]) is not { } component)
            {
                return null;
            }

            text += component;
        }

        return text;
    }

    private static string? Component(ReadOnlySpan<char> name)
    {
        if (Listed(name) is { } character)
        {
            return CharacterStrings.Of(character);
        }

        if (name.StartsWith("uni", StringComparison.Ordinal) && name.Length >= 7 && (name.Length - 3) % 4 == 0)
        {
            var text = "";
            for (var i = 3; i < name.Length; i += 4)
            {
                if (!TryHex(name.Slice(i, 4), out var unit) || unit is 0 or (>= 0xD800 and < 0xE000))
                {
                    return null;
                }

                text += (char)unit;
            }

            return text.Length == 1 ? CharacterStrings.Of(text[0]) : text;
        }

        if (name.Length is >= 5 and <= 7 && name[0] == 'u' && TryHex(name[1..], out var codePoint)
            && codePoint is > 0 and <= 0x10FFFF and not (>= 0xD800 and < 0xE000))
        {
            return CharacterStrings.Of(codePoint);
        }

        return null;
    }

    private static bool TryHex(ReadOnlySpan<char> digits, out int value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit) || char.IsAsciiLetterLower(digit))
            {
                return false;
            }

            value = (value << 4) | (digit <= '9' ? digit - '0' : digit - 'A' + 10);
        }

        return digits.Length > 0;
    }

    /// <summary>
    /// The character of a name in the sorted list, by binary search: a dictionary of two thousand names would be made for the dozen that a
    /// font uses. Null where the name is not listed.
    /// </summary>
    private static char? Listed(ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> list = List;
        var low = 0;
        var high = list.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var start = list[low..middle].LastIndexOf(';') + 1 + low;
            var equals = start + list[start..].IndexOf('=');
            var order = name.SequenceCompareTo(list[start..equals]);
            if (order == 0)
            {
                return list[equals + 1];
            }

            if (order < 0)
            {
                high = start;
            }
            else
            {
                low = equals + 3;
            }
        }

        return null;
    }
}
