using System.Runtime.CompilerServices;
using System.Text;

namespace Disclosure.Documents.Pdf.Syntax;

internal enum TokenKind
{
    End,
    Number,
    Name,
    Text,
    Hex,
    ArrayStart,
    ArrayEnd,
    DictionaryStart,
    DictionaryEnd,
    Keyword,
}

/// <summary>
/// Cuts bytes into tokens (ISO 32000-2 §7.2), in files and in content streams alike. Allocates nothing until a value is asked for.
/// </summary>
internal ref struct Lexer(ReadOnlySpan<byte> data, int position = 0)
{
    /// <summary>
    /// Largest number; what is written larger is cut to it, so that sums of coordinates stay finite, whatever a file claims.
    /// </summary>
    private const double LargestNumber = 1e15;

    private readonly ReadOnlySpan<byte> _data = data;
    private int _valueStart;
    private int _valueEnd;

    /// <summary>Gets or sets the index of the byte that is read next.</summary>
    public int Position { get; set; } = position;

    /// <summary>Gets the index of the first byte of the token read last.</summary>
    public int TokenStart { get; private set; }

    /// <summary>Gets the value of the number read last.</summary>
    public double Number { get; private set; }

    /// <summary>Gets whether the number was written without a decimal point.</summary>
    public bool IsInteger { get; private set; }

    /// <summary>Gets all bytes, those before the position included.</summary>
    public readonly ReadOnlySpan<byte> Data => _data;

    /// <summary>
    /// Gets the bytes of the token read last: of a name without its slash, escapes not undone; of a string those between its brackets; of a
    /// keyword all.
    /// </summary>
    public readonly ReadOnlySpan<byte> Value => _data[_valueStart.._valueEnd];

    /// <summary>Returns whether the token read last has the bytes of a keyword.</summary>
    public readonly bool IsKeyword(ReadOnlySpan<byte> keyword) => Value.SequenceEqual(keyword);

    /// <summary>Returns whether a byte is white space (ISO 32000-2 table 1).</summary>
    public static bool IsWhiteSpace(byte b) => b is 32 or 10 or 13 or 9 or 12 or 0;

    /// <summary>Returns whether a byte is a delimiter (ISO 32000-2 table 2).</summary>
    public static bool IsDelimiter(byte b) =>
        b is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';

    /// <summary>Returns whether a byte is neither white space nor a delimiter.</summary>
    public static bool IsRegular(byte b) => !IsWhiteSpace(b) && !IsDelimiter(b);

    /// <summary>Moves past white space and comments.</summary>
    public void SkipWhiteSpace()
    {
        while (Position < _data.Length)
        {
            var b = _data[Position];
            if (b == '%')
            {
                var end = _data[Position..].IndexOfAny((byte)'\r', (byte)'\n');
                Position = end < 0 ? _data.Length : Position + end;
            }
            else if (IsWhiteSpace(b))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Reads the next token and returns its kind.</summary>
    public TokenKind Read()
    {
        SkipWhiteSpace();
        TokenStart = Position;
        if (Position >= _data.Length)
        {
            _valueStart = _valueEnd = Position;
            return TokenKind.End;
        }

        var b = _data[Position];
        switch (b)
        {
            case >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'+' or (byte)'.':
                ReadNumber();
                return TokenKind.Number;
            case (byte)'/':
                Position++;
                ReadRegular();
                return TokenKind.Name;
            case (byte)'(':
                Position++;
                ReadText();
                return TokenKind.Text;
            case (byte)'[':
                Position++;
                return TokenKind.ArrayStart;
            case (byte)']':
                Position++;
                return TokenKind.ArrayEnd;
            case (byte)'<':
                Position++;
                if (Position < _data.Length && _data[Position] == '<')
                {
                    Position++;
                    return TokenKind.DictionaryStart;
                }

                ReadHex();
                return TokenKind.Hex;
            case (byte)'>':
                Position++;
                if (Position < _data.Length && _data[Position] == '>')
                {
                    Position++;
                    return TokenKind.DictionaryEnd;
                }

                return Read1AsKeyword();
            case (byte)')' or (byte)'{' or (byte)'}':
                Position++;
                return Read1AsKeyword();
            default:
                ReadRegular();
                return TokenKind.Keyword;
        }
    }

    /// <summary>Returns the text of a name, its #-escapes undone; bytes become characters of Latin-1.</summary>
    public readonly string NameText()
    {
        var value = Value;
        if (value.IndexOf((byte)'#') < 0)
        {
            return Encoding.Latin1.GetString(value);
        }

        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '#' && i + 2 < value.Length && HexDigit(value[i + 1]) >= 0 && HexDigit(value[i + 2]) >= 0)
            {
                text.Append((char)((HexDigit(value[i + 1]) << 4) | HexDigit(value[i + 2])));
                i += 2;
            }
            else
            {
                text.Append((char)value[i]);
            }
        }

        return text.ToString();
    }

    /// <summary>Returns the bytes of a string, its escapes undone.</summary>
    public readonly byte[] StringBytes(TokenKind kind)
    {
        var value = Value;
        if (kind == TokenKind.Text && value.IndexOfAny((byte)'\\', (byte)'\r') < 0)
        {
            return value.ToArray();
        }

        var bytes = new byte[value.Length];
        var length = WriteString(kind, bytes);
        return bytes.AsSpan(0, length).ToArray();
    }

    /// <summary>
    /// Writes the bytes of a string, its escapes undone, and returns their number; they are never more than those of <see cref="Value"/>.
    /// </summary>
    public readonly int WriteString(TokenKind kind, Span<byte> target) => kind == TokenKind.Hex ? WriteHex(target) : WriteText(target);

    /// <summary>Returns the value of a hexadecimal digit; a negative number for any other byte.</summary>
    public static int HexDigit(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => -1,
    };

    private TokenKind Read1AsKeyword()
    {
        _valueStart = Position - 1;
        _valueEnd = Position;
        return TokenKind.Keyword;
    }

    private void ReadRegular()
    {
        _valueStart = Position;
        while (Position < _data.Length && IsRegular(_data[Position]))
        {
            Position++;
        }

        _valueEnd = Position;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadNumber()
    {
        var negative = false;
        var position = Position;
        var data = _data;
        while (position < data.Length && data[position] is (byte)'-' or (byte)'+')
        {
            negative |= data[position] == '-';
            position++;
        }

        double value = 0;
        while (position < data.Length && data[position] is >= (byte)'0' and <= (byte)'9')
        {
            value = (value * 10) + (data[position] - '0');
            position++;
        }

        IsInteger = true;
        if (position < data.Length && data[position] == '.')
        {
            IsInteger = false;
            position++;
            double fraction = 0;
            double scale = 1;
            while (position < data.Length && data[position] is >= (byte)'0' and <= (byte)'9')
            {
                if (scale < LargestNumber)
                {
                    fraction = (fraction * 10) + (data[position] - '0');
                    scale *= 10;
                }

                position++;
            }

            value += fraction / scale;
        }

        // “0.-5”, “1.2.3”, “12-34”: seen in the wild; what follows the number proper is dropped.
        while (position < data.Length && data[position] is (byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9'))
        {
            position++;
        }

        value = Math.Min(value, LargestNumber);
        Number = negative ? -value : value;
        Position = position;
    }

    private void ReadText()
    {
        _valueStart = Position;
        var depth = 1;
        while (true)
        {
            var next = _data[Position..].IndexOfAny((byte)'\\', (byte)'(', (byte)')');
            if (next < 0)
            {
                Position = _valueEnd = _data.Length;
                return;
            }

            Position += next;
            var b = _data[Position];
            Position++;
            if (b == '\\')
            {
                Position = Math.Min(Position + 1, _data.Length);
            }
            else if (b == '(')
            {
                depth++;
            }
            else if (--depth == 0)
            {
                _valueEnd = Position - 1;
                return;
            }
        }
    }

    private void ReadHex()
    {
        _valueStart = Position;
        var end = _data[Position..].IndexOf((byte)'>');
        _valueEnd = end < 0 ? _data.Length : Position + end;
        Position = end < 0 ? _data.Length : _valueEnd + 1;
    }

    private readonly int WriteHex(Span<byte> target)
    {
        var length = 0;
        var high = -1;
        foreach (var b in Value)
        {
            var digit = HexDigit(b);
            if (digit < 0)
            {
                continue;
            }

            if (high < 0)
            {
                high = digit;
            }
            else
            {
                target[length++] = (byte)((high << 4) | digit);
                high = -1;
            }
        }

        if (high >= 0)
        {
            target[length++] = (byte)(high << 4);
        }

        return length;
    }

    private readonly int WriteText(Span<byte> target)
    {
        var value = Value;
        var length = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var b = value[i];
            if (b == '\r')
            {
                // An end of line, however written, stands for a line feed (§7.3.4.2).
                i += i + 1 < value.Length && value[i + 1] == '\n' ? 1 : 0;
                target[length++] = (byte)'\n';
                continue;
            }

            if (b != '\\')
            {
                target[length++] = b;
                continue;
            }

            if (++i >= value.Length)
            {
                break;
            }

            switch (value[i])
            {
                case (byte)'n':
                    target[length++] = (byte)'\n';
                    break;
                case (byte)'r':
                    target[length++] = (byte)'\r';
                    break;
                case (byte)'t':
                    target[length++] = (byte)'\t';
                    break;
                case (byte)'b':
                    target[length++] = 8;
                    break;
                case (byte)'f':
                    target[length++] = 12;
                    break;
                case (byte)'\r':
                    i += i + 1 < value.Length && value[i + 1] == '\n' ? 1 : 0;
                    break;
                case (byte)'\n':
                    break;
                case >= (byte)'0' and <= (byte)'7':
                    var octal = 0;
                    var last = Math.Min(i + 3, value.Length);
                    for (; i < last && value[i] is >= (byte)'0' and <= (byte)'7'; i++)
                    {
                        octal = (octal << 3) | (value[i] - '0');
                    }

                    i--;
                    target[length++] = (byte)(octal & 0xFF);
                    break;
                default:
                    target[length++] = value[i];
                    break;
            }
        }

        return length;
    }
}
