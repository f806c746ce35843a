using System.Globalization;
using System.Text;

namespace Disclosure.Documents.Pdf.Fonts.CMaps;

/// <summary>Cuts a CMap file, a small subset of PostScript, into tokens; unknown syntax is passed over.</summary>
internal ref struct CMapTokens(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position;

    /// <summary>Gets the kind of the token last read.</summary>
    public CMapToken Kind { get; private set; }

    /// <summary>Gets the bytes of a word or name (without its slash), or the digits between the brackets of a hexadecimal string.</summary>
    public ReadOnlySpan<byte> Raw { get; private set; }

    /// <summary>Reads the next token and returns true; returns false at the end.</summary>
    public bool Read()
    {
        SkipSpace();
        if (_position >= _bytes.Length)
        {
            Kind = CMapToken.End;
            Raw = default;
            return false;
        }

        var first = _bytes[_position];
        var start = _position;
        switch (first)
        {
            case (byte)'<' when _position + 1 < _bytes.Length && _bytes[_position + 1] == '<':
            case (byte)'>':
            case (byte)'{':
            case (byte)'}':
                _position += first == '<' ? 2 : 1;
                Kind = CMapToken.Other;
                return true;
            case (byte)'<':
                var end = _bytes[_position..].IndexOf((byte)'>');
                end = end < 0 ? _bytes.Length : _position + end;
                Raw = _bytes[(_position + 1)..end];
                _position = Math.Min(end + 1, _bytes.Length);
                Kind = CMapToken.Hex;
                return true;
            case (byte)'(':
                SkipString();
                Kind = CMapToken.Other;
                return true;
            case (byte)'[':
                _position++;
                Kind = CMapToken.ArrayStart;
                return true;
            case (byte)']':
                _position++;
                Kind = CMapToken.ArrayEnd;
                return true;
            case (byte)')':
                _position++;
                Kind = CMapToken.Other;
                return true;
        }

        _position++;
        while (_position < _bytes.Length && !IsDelimiter(_bytes[_position]))
        {
            _position++;
        }

        Kind = first == '/' ? CMapToken.Name
            : first is (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'+' ? CMapToken.Number
            : CMapToken.Word;
        Raw = _bytes[(first == '/' ? start + 1 : start).._position];
        return true;
    }

    /// <summary>Returns whether the token is a given word.</summary>
    public readonly bool Is(ReadOnlySpan<byte> word) => Kind == CMapToken.Word && Raw.SequenceEqual(word);

    /// <summary>Returns the value of a number token; 0 where it is beyond an int.</summary>
    public readonly int Number() =>
        int.TryParse(Raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : 0;

    /// <summary>Returns the code that a hexadecimal string of up to four bytes writes, and its length in bytes.</summary>
    public readonly int Code(out int length)
    {
        uint value = 0;
        var digits = 0;
        foreach (var b in Raw)
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

    /// <summary>
    /// Returns the text that a hexadecimal string writes in UTF-16, a single byte being a code point; null where the string is empty.
    /// </summary>
    public readonly string? Text()
    {
        Span<byte> digits = stackalloc byte[256];
        var count = 0;
        foreach (var b in Raw)
        {
            if (char.IsAsciiHexDigit((char)b) && count < digits.Length)
            {
                digits[count++] = (byte)HexValue(b);
            }
        }

        if (count is > 0 and <= 4)
        {
            var unit = 0;
            foreach (var digit in digits[..count])
            {
                unit = (unit << 4) | digit;
            }

            return unit == 0 ? null : CharacterStrings.Of(unit);
        }

        var text = new StringBuilder(count / 4);
        for (var i = 0; i + 4 <= count; i += 4)
        {
            var unit = (char)((digits[i] << 12) | (digits[i + 1] << 8) | (digits[i + 2] << 4) | digits[i + 3]);
            if (unit != 0 && (unit != 0xFEFF || i > 0))
            {
                text.Append(unit);
            }
        }

        for (var i = 0; i < text.Length; i++)
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

    private static bool IsDelimiter(byte b) => b is <= 32 or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'(' or (byte)')'
        or (byte)'/' or (byte)'{' or (byte)'}' or (byte)'%';

    private void SkipSpace()
    {
        while (_position < _bytes.Length)
        {
            if (_bytes[_position] == '%')
            {
                var end = _bytes[_position..].IndexOfAny((byte)'\r', (byte)'\n');
                _position = end < 0 ? _bytes.Length : _position + end;
            }
            else if (_bytes[_position] <= 32)
            {
                _position++;
            }
            else
            {
                return;
            }
        }
    }

    private void SkipString()
    {
        var depth = 0;
        for (; _position < _bytes.Length; _position++)
        {
            switch (_bytes[_position])
            {
                case (byte)'\\':
                    _position++;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    _position++;
                    return;
            }
        }

        _position = _bytes.Length;
    }
}

/// <summary>The kinds of tokens that a CMap is made of.</summary>
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
