using Disclosure.Documents.Pdf.Fonts.CMaps;

namespace Disclosure.Documents.Pdf.Fonts.Programs;

/// <summary>
/// The built-in encoding of a Type 1 font program, which stands in its clear text before eexec (Adobe Type 1 Font Format, §2.2).
/// </summary>
internal static class Type1Program
{
    /// <summary>Returns the glyph names by code; null where the font says StandardEncoding or nothing.</summary>
    public static string?[]? Encoding(ReadOnlySpan<byte> program)
    {
        var end = program.IndexOf("eexec"u8);
        var clear = end < 0 ? program : program[..end];
        var start = clear.IndexOf("/Encoding"u8);
        if (start < 0)
        {
            return null;
        }

        string?[]? names = null;
        var tokens = new CMapTokens(clear[(start + 9)..]);
        var isFirst = true;
        while (tokens.Read())
        {
            if (isFirst && tokens.Is("StandardEncoding"u8))
            {
                return null;
            }

            isFirst = false;
            if (tokens.Is("dup"u8))
            {
                if (tokens.Read() && tokens.Kind == CMapToken.Number && tokens.Number() is >= 0 and < 256 and int code
                    && tokens.Read() && tokens.Kind == CMapToken.Name && tokens.Raw.Length < 128)
                {
                    names ??= new string?[256];
                    names[code] = System.Text.Encoding.Latin1.GetString(tokens.Raw);
                }
            }
            else if (tokens.Is("def"u8) || tokens.Is("readonly"u8))
            {
                break;
            }
        }

        return names;
    }
}
