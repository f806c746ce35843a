using System.Text;

namespace Disclosure.Documents.Pdf.Syntax;

/// <summary>
/// Strings meant for people: UTF-16 or UTF-8 behind a byte order mark, else PDFDocEncoding (ISO 32000-2 §7.9.2.2, Annex D.2).
/// </summary>
internal static class TextString
{
    /// <summary>Characters of the codes 24 to 31 in PDFDocEncoding.</summary>
    private const string From24 = "\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC";

    /// <summary>Characters of the codes 128 to 160 in PDFDocEncoding.</summary>
    private const string From128 =
        "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D\u2018" +
        "\u2019\u201A\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153\u0161\u017E\uFFFD\u20AC";

    /// <summary>Returns the text of a string's bytes.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return Encoding.UTF8.GetString(bytes[3..]);
        }

        var text = new StringBuilder(bytes.Length);
        foreach (var b in bytes)
        {
            text.Append(b switch
            {
                >= 24 and < 32 => From24[b - 24],
                >= 128 and <= 160 => From128[b - 128],
                _ => (char)b,
            });
        }

        return text.ToString();
    }
}
