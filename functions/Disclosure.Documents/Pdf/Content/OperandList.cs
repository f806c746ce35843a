using Disclosure.Documents.Pdf.Objects;
using Disclosure.Documents.Pdf.Structure;
using Disclosure.Documents.Pdf.Syntax;

namespace Disclosure.Documents.Pdf.Content;

internal enum OperandKind : byte
{
    Other,
    Number,
    String,
    Name,
    Dictionary,
    ArrayStart,
    ArrayEnd,
}

/// <summary>One operand. The elements of an array stand between its brackets as operands of their own.</summary>
/// <param name="Kind">Type of the operand.</param>
/// <param name="Number">The number; 0 for other kinds.</param>
/// <param name="Start">Index in the list's bytes at which a string begins.</param>
/// <param name="Length">Number of bytes of a string.</param>
/// <param name="Object">The name or dictionary; null for other kinds.</param>
internal readonly record struct Operand(OperandKind Kind, double Number, int Start, int Length, PdfObject? Object);

/// <summary>
/// The operands read before an operator. One list serves all operators, so that reading content allocates next to nothing.
/// </summary>
internal sealed class OperandList(ObjectParser parser, ReadBudget budget)
{
    /// <summary>
    /// Largest number of operands that are kept, more than any operator takes, TJ with a whole page in its array included.
    /// </summary>
    private const int Most = 100_000;

    private Operand[] _items = new Operand[64];
    private byte[] _bytes = new byte[256];
    private int _byteCount;

    /// <summary>Gets the number of operands.</summary>
    public int Count { get; private set; }

    public ref readonly Operand this[int index] => ref _items[index];

    /// <summary>Gets whether an array was begun and not ended.</summary>
    public bool IsInArray { get; private set; }

    public void Clear()
    {
        Count = 0;
        IsInArray = false;
        _byteCount = 0;
    }

    /// <summary>Returns the number at an index; 0 where there is none.</summary>
    public double Number(int index) => index < Count && _items[index].Kind == OperandKind.Number ? _items[index].Number : 0;

    /// <summary>Returns the first six numbers as a transformation; missing ones are 0.</summary>
    public Matrix Matrix() => new(Number(0), Number(1), Number(2), Number(3), Number(4), Number(5));

    /// <summary>Gets the last operand if it is a name; else null.</summary>
    public string? LastName => Count > 0 ? (_items[Count - 1].Object as PdfName)?.Value : null;

    public ReadOnlySpan<byte> Bytes(in Operand operand) => _bytes.AsSpan(operand.Start, operand.Length);

    /// <summary>Gets the bytes of the last operand if it is a string; else none.</summary>
    public ReadOnlySpan<byte> LastBytes => Count > 0 && _items[Count - 1].Kind == OperandKind.String ? Bytes(_items[Count - 1]) : [];

    /// <summary>Keeps the token as an operand and returns true; returns false if it is an operator.</summary>
    public bool TryAdd(ref Lexer lexer, TokenKind kind)
    {
        switch (kind)
        {
            case TokenKind.Number:
                Add(new Operand(OperandKind.Number, lexer.Number, 0, 0, null));
                return true;
            case TokenKind.Name:
                Add(new Operand(OperandKind.Name, 0, 0, 0, parser.Name(lexer)));
                return true;
            case TokenKind.Text or TokenKind.Hex:
                AddString(ref lexer, kind);
                return true;
            case TokenKind.ArrayStart:
                IsInArray = true;
                Add(new Operand(OperandKind.ArrayStart, 0, 0, 0, null));
                return true;
            case TokenKind.ArrayEnd:
                IsInArray = false;
                Add(new Operand(OperandKind.ArrayEnd, 0, 0, 0, null));
                return true;
            case TokenKind.DictionaryStart:
                Add(new Operand(OperandKind.Dictionary, 0, 0, 0, parser.Parse(ref lexer, kind, null, 0)));
                return true;
            case TokenKind.Keyword when lexer.IsKeyword("true"u8) || lexer.IsKeyword("false"u8) || lexer.IsKeyword("null"u8):
                Add(default);
                return true;
            default:
                return kind == TokenKind.DictionaryEnd;
        }
    }

    private void AddString(ref Lexer lexer, TokenKind kind)
    {
        var longest = lexer.Value.Length;
        if (_bytes.Length - _byteCount < longest)
        {
            var length = Math.Max(_bytes.Length * 2L, (long)_byteCount + longest);
            budget.Use(length);
            Array.Resize(ref _bytes, (int)Math.Min(length, Array.MaxLength));
        }

        var written = lexer.WriteString(kind, _bytes.AsSpan(_byteCount));
        Add(new Operand(OperandKind.String, 0, _byteCount, written, null));
        _byteCount += written;
    }

    private void Add(in Operand operand)
    {
        if (Count == Most)
        {
            return;
        }

        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Math.Min(Most, Count * 2));
        }

        _items[Count] = operand;
        Count++;
    }
}
