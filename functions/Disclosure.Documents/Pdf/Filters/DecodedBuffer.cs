using System.Buffers;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Pdf.Filters;

/// <summary>
/// What a filter writes, in pieces that are never copied to make room: a stream costs its length once while it is decoded, and once more
/// when it is put together. Every byte is counted against the budget before a further piece is taken.
/// </summary>
/// <param name="budget">What the reading may cost.</param>
/// <param name="expected">Bytes that may be written, a guess.</param>
/// <param name="exact">Bytes that are said to be written; a stream that has just as many is never copied. 0 where nothing is said.</param>
internal ref struct DecodedBuffer(ReadBudget budget, long expected, int exact = 0)
{
    /// <summary>Bytes of the smallest and of the largest piece.</summary>
    private const int Smallest = 256;
    private const int Largest = 1 << 20;

    private byte[] _piece = exact > 0 ? Make(budget, exact) : Rent(budget, (int)Math.Clamp(expected, Smallest, Largest));
    private bool _isFirst = true;
    private int _filled;
    private List<ArraySegment<byte>>? _full;
    private int _fullLength;
    private int _granted;

    public readonly int Length => _fullLength + _filled;

    /// <summary>What is left of the piece in work, to be followed by <see cref="Advance"/>; may be empty.</summary>
    public readonly Span<byte> Free => _piece.AsSpan(_filled);

    /// <summary>Free room of at least the given size, to be followed by <see cref="Advance"/>.</summary>
    public Span<byte> Room(int size)
    {
        if (_piece.Length - _filled < size)
        {
            Grow(size);
        }

        return _piece.AsSpan(_filled);
    }

    public void Advance(int count)
    {
        _filled += count;
        Grant();
    }

    public void Add(byte value)
    {
        if (_filled == _piece.Length)
        {
            Grow(1);
        }

        _piece[_filled] = value;
        _filled++;
    }

    public void Add(scoped ReadOnlySpan<byte> values)
    {
        values.CopyTo(Room(values.Length));
        _filled += values.Length;
    }

    /// <summary>The bytes written, as an array of just their size; the buffer is used up.</summary>
    public byte[] ToArray()
    {
        Grant();
        if (_isFirst && exact > 0 && _filled == exact)
        {
            var all = _piece;
            (_piece, _filled) = ([], 0);
            return all;
        }

        budget.Use(Length);
        var result = GC.AllocateUninitializedArray<byte>(Length);
        var position = 0;
        for (var i = 0; i < _full?.Count; i++)
        {
            _full[i].CopyTo(result, position);
            position += _full[i].Count;
        }

        _piece.AsSpan(0, _filled).CopyTo(result.AsSpan(position));
        Dispose();
        return result;
    }

    public void Dispose()
    {
        if (_piece.Length == 0)
        {
            return;
        }

        for (var i = 0; i < _full?.Count; i++)
        {
            Return(_full[i].Array!, isFirst: i == 0);
        }

        Return(_piece, _isFirst);
        (_full, _piece, _fullLength, _filled) = (null, [], 0, 0);
    }

    private static byte[] Make(ReadBudget budget, int size)
    {
        budget.Use(size);
        return GC.AllocateUninitializedArray<byte>(size);
    }

    private static byte[] Rent(ReadBudget budget, int size)
    {
        budget.Use(size);
        var piece = ArrayPool<byte>.Shared.Rent(size);
        budget.Use(piece.Length - size);
        return piece;
    }

    private readonly void Return(byte[] piece, bool isFirst)
    {
        budget.Release(piece.Length);
        if (!isFirst || exact == 0)
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private void Grow(int size)
    {
        Grant();
        budget.Check();
        (_full ??= []).Add(new ArraySegment<byte>(_piece, 0, _filled));
        (_fullLength, _filled) = (Length, 0);
        (_piece, _isFirst) = ([], false);
        _piece = Rent(budget, Math.Max(size, Math.Min(_fullLength, Largest)));
    }

    private void Grant()
    {
        if (Length > budget.Limits.StreamBytes)
        {
            throw ReadBudget.Exceeded(ReadLimit.StreamData);
        }

        budget.SpendDecoded(Length - _granted);
        _granted = Length;
    }
}
