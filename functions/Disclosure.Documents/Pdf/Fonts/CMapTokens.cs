using System.Globalization;
using System.Text;

namespace Disclosure.Documents.Pdf.Fonts;

/// <summary>Cuts a CMap file, a small subset of PostScript, into tokens. Anything it does not know is passed over.</summary>
internal ref struct CMapTokens(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int position;

    /// <summary>The kind of the token last read.</summary>
    public CMapToken Kind { get; private set; }

    /// <summary>The bytes of a word or name (without its slash), or the digits between the brackets of a hexadecimal string.</summary>
    public ReadOnlySpan<byte> Raw { get; private set; }

    /// <summary>Reads the next token; false at the end.</summary>
    public bool Read()
    {
        SkipSpace();
        if (position >= bytes.Length)
        {
            Kind = CMapToken.End;
            Raw = default;
            return false;
        }

        byte first = bytes[position];
        int start = position;
        switch (first)
        {
            case (byte)'<' when position + 1 < bytes.Length && bytes[position + 1] == '<':
            case (byte)'>':
            case (byte)'{':
            case (byte)'}':
                position += first == '<' ? 2 : 1;
                Kind = CMapToken.Other;
                return true;
            case (byte)'<':
                int end = bytes[position..].IndexOf((byte)'>');
                end = end < 0 ? bytes.Length : position + end;
                Raw = bytes[(position + 1)..end];
                position = Math.Min(end + 1, bytes.Length);
                Kind = CMapToken.Hex;
                return true;
            case (byte)'(':
                SkipString();
                Kind = CMapToken.Other;
                return true;
            case (byte)'[':
                position++;
                Kind = CMapToken.ArrayStart;
                return true;
            case (byte)']':
                position++;
                Kind = CMapToken.ArrayEnd;
                return true;
            case (byte)')':
                position++;
                Kind = CMapToken.Other;
                return true;
        }

        position++;
        while (position < bytes.Length && !IsDelimiter(bytes[position]))
        {
            position++;
        }

        Kind = first == '/' ? CMapToken.Name : first is (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'+' ? CMapToken.Number : CMapToken.Word;
        Raw = bytes[(first == '/' ? start + 1 : start)..position];
        return true;
    }

    /// <summary>Whether the token is this word.</summary>
    public readonly bool Is(ReadOnlySpan<byte> word) => Kind == CMapToken.Word && Raw.SequenceEqual(word);

    /// <summary>A number token's value, 0 where it is beyond an int.</summary>
    public readonly int Number() => int.TryParse(Raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : 0;

    /// <summary>The code a hexadecimal string of up to four bytes writes, and its length in bytes.</summary>
    public readonly int Code(out int length)
    {
        uint value = 0;
        int digits = 0;
        foreach (byte b in Raw)
        {
            if (char.IsAsciiHexDigit((char)b))
            {
                value = unchecked((value << 4) | HexValue(b));
                digits++;
            }
        }

        length = Math.Clamp((digits + 1) / 2, 1, 4);
        return unchecked((int)value);
    }

    /// <summary>The text a hexadecimal string writes in UTF-16, or null where it is empty; a single byte is taken as its code point.</summary>
    public readonly string? Text()
    {
        Span<byte> digits = stackalloc byte[256];
        int count = 0;
        foreach (byte b in Raw)
        {
            if (char.IsAsciiHexDigit((char)b) && count < digits.Length)
            {
                digits[count++] = (byte)HexValue(b);
            }
        }

        if (count is > 0 and <= 4)
        {
            int unit = 0;
            foreach (byte digit in digits[..count])
            {
                unit = (unit << 4) | digit;
            }

            return unit == 0 ? null : CharacterStrings.Of(unit);
        }

        var text = new StringBuilder(count / 4);
        for (int i = 0; i + 4 <= count; i += 4)
        {
            char unit = (char)((digits[i] << 12) | (digits[i + 1] << 8) | (digits[i + 2] << 4) | digits[i + 3]);
            if (unit != 0 && (unit != 0xFEFF || i > 0))
            {
                text.Append(unit);
            }
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                text[i] = '\uFFFD';
            }
        }

        return text.Length == 0 ? null : text.ToString();
    }

    private static uint HexValue(byte digit) => (uint)(digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);

    private static bool IsDelimiter(byte b) => b is <= 32 or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'(' or (byte)')' or (byte)'/' or (byte)'{' or (byte)'}' or (byte)'%';

    private void SkipSpace()
    {
        while (position < bytes.Length)
        {
            if (bytes[position] == '%')
            {
                int end = bytes[position..].IndexOfAny((byte)'\r', (byte)'\n');
                position = end < 0 ? bytes.Length : position + end;
            }
            else if (bytes[position] <= 32)
            {
                position++;
            }
            else
            {
                return;
            }
        }
    }

    private void SkipString()
    {
        int depth = 0;
        for (; position < bytes.Length; position++)
        {
            switch (bytes[position])
            {
                case (byte)'\\':
                    position++;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    position++;
                    return;
            }
        }

        position = bytes.Length;
    }
}

/// <summary>Kinds of tokens a CMap is made of.</summary>
internal enum CMapToken
{
    End,
    Word,
    Name,
    Number,
    Hex,
    ArrayStart,
    ArrayEnd,
    Other,
}
