using System.Text;

namespace Disclosure.Documents.Pdf.Fonts.CMaps;

/// <summary>The national character sets the framework knows by code page.</summary>
internal static class Charsets
{
    /// <summary>Returns the character set of a code page; it gives no character for codes that are none.</summary>
    public static Encoding Of(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, new EncoderReplacementFallback(""), new DecoderReplacementFallback(""))
        ?? throw new InvalidOperationException($"The framework has no code page {codePage}.");

    /// <summary>Returns the text of one code of so many bytes, the highest first; null where it is none of the set.</summary>
    public static string? Decode(Encoding encoding, int code, int length)
    {
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < length; i++)
        {
            bytes[i] = (byte)(code >> (8 * (length - 1 - i)) & 0xFF);
        }

        Span<char> characters = stackalloc char[8];
        var count = encoding.GetChars(bytes[..length], characters);
        return count switch
        {
            0 => null,
            1 when characters[0] == '\0' => null,
            1 => CharacterStrings.Of(characters[0]),
            2 when char.IsSurrogatePair(characters[0], characters[1]) => new string(characters[..2]),
            _ => null,
        };
    }
}
