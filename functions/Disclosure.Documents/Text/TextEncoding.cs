using System.Buffers;
using System.Text;

namespace Disclosure.Documents.Text;

/// <summary>
/// Tells in which encoding a text is by its bytes: a mark at its beginning, else what it decodes by without a fault, UTF-16 where it holds
/// zero bytes, then UTF-8, then GB18030, which holds GBK and GB2312. Nearly every text in GB18030 is faulty UTF-8.
/// </summary>
internal static class TextEncoding
{
    /// <summary>Code page of GB18030.</summary>
    private const int Gb18030CodePage = 54936;

    /// <summary>The control characters that no text holds: all but tab, line feed, form feed, return and the old end of file.</summary>
    private static readonly SearchValues<char> NotInTexts = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019"
        + "\u001B\u001C\u001D\u001E\u001F\u007F");

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding LittleEndian = new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding BigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        Gb18030CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> Gb18030Mark => [0x84, 0x31, 0x95, 0x33];

    /// <summary>Returns the text without the mark at its beginning; null where the bytes are no text.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="isWhole">Whether they are all: a character at the end may else be cut.</param>
    public static string? Decode(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        if (bytes.StartsWith(Utf8Mark))
        {
            return Decode(Utf8, bytes[Utf8Mark.Length..], isWhole);
        }

        if (bytes.StartsWith(Gb18030Mark))
        {
            return Decode(Gb18030, bytes[Gb18030Mark.Length..], isWhole);
        }

        if (bytes is [0xFF, 0xFE, ..])
        {
            return Decode(LittleEndian, bytes[2..], isWhole);
        }

        if (bytes is [0xFE, 0xFF, ..])
        {
            return Decode(BigEndian, bytes[2..], isWhole);
        }

        return bytes.Contains((byte)0)
            ? Decode(HasZeroesInFront(bytes) ? BigEndian : LittleEndian, bytes, isWhole) is { } text && IsLikely(text) ? text : null
            : Decode(Utf8, bytes, isWhole) ?? Decode(Gb18030, bytes, isWhole);
    }

    /// <summary>Returns the text in the encoding of a name (IANA), as a web page gives it; null where it is not in it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="bytes">All bytes.</param>
    public static string? Decode(string name, ReadOnlySpan<byte> bytes) => name.Trim().ToLowerInvariant() switch
    {
        "utf-8" or "utf8" => Decode(Utf8, bytes.StartsWith(Utf8Mark) ? bytes[Utf8Mark.Length..] : bytes, isWhole: true),
        "gb2312" or "gbk" or "gb18030" or "x-gbk" or "hz-gb-2312" or "cp936" => Decode(Gb18030, bytes, isWhole: true),
        _ => null,
    };

    /// <summary>Returns the text in the encoding of a name, or in UTF-8, with a mark for each byte that is no character in it.</summary>
    public static string DecodeAnyhow(string name, ReadOnlySpan<byte> bytes)
    {
        var codePage = name.StartsWith("gb", StringComparison.OrdinalIgnoreCase) ? Gb18030CodePage : Encoding.UTF8.CodePage;
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(
            codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD")) ?? Encoding.UTF8;
        return encoding.GetString(bytes);
    }

    /// <summary>Whether more zero bytes stand in front of a pair than behind: digits and line feeds in big-endian UTF-16.</summary>
    private static bool HasZeroesInFront(ReadOnlySpan<byte> bytes)
    {
        var balance = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            balance += bytes[i] != 0 ? 0 : (i & 1) == 0 ? 1 : -1;
        }

        return balance > 0;
    }

    /// <summary>
    /// Whether two thirds of the characters are such as Chinese texts have: of pairs of any bytes a third is.
    /// </summary>
    private static bool IsLikely(string text)
    {
        var likely = 0;
        foreach (var character in text)
        {
            likely += character is (>= ' ' and <= '~') or '\t' or '\r' or '\n' or (>= '\u3000' and <= '\u303F')
                or (>= '\u4E00' and <= '\u9FFF') or (>= '\uFF00' and <= '\uFFEF') or (>= '\u2010' and <= '\u2030') ? 1 : 0;
        }

        return 3 * likely >= 2 * text.Length;
    }

    private static string? Decode(Encoding encoding, ReadOnlySpan<byte> bytes, bool isWhole)
    {
        try
        {
            string text;
            if (isWhole)
            {
                text = encoding.GetString(bytes);
            }
            else
            {
                var characters = new char[encoding.GetMaxCharCount(bytes.Length)];
                text = new string(characters, 0, encoding.GetDecoder().GetChars(bytes, characters, flush: false));
            }

            return text.AsSpan().TrimEnd('\u001A').IndexOfAny(NotInTexts) < 0 ? text : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
