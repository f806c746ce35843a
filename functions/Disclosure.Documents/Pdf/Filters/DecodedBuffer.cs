using System.Buffers;

namespace Disclosure.Documents.Pdf.Filters;

/// <summary>Grows as a filter writes, and counts every byte against the budget before it is written.</summary>
internal ref struct DecodedBuffer(ReadBudget budget, int expected)
{
    /// <summary>Bytes of the smallest buffer.</summary>
    private const int Smallest = 256;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Math.Max(expected, Smallest));
    private long _granted;

    public int Length { get; private set; }

    public readonly ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Free room of at least the given size, to be followed by <see cref="Advance"/>.</summary>
    public Span<byte> Room(int size)
    {
        if (_bytes.Length - Length < size)
        {
            Grow(size);
        }

        return _bytes.AsSpan(Length);
    }

    public void Advance(int count)
    {
        Length += count;
        if (Length > _granted)
        {
            budget.SpendDecoded(Length - _granted);
            _granted = Length;
        }
    }

    public void Add(byte value)
    {
        if (Length == _bytes.Length)
        {
            Grow(1);
        }

        _bytes[Length] = value;
        Length++;
    }

    public void Add(scoped ReadOnlySpan<byte> values)
    {
        values.CopyTo(Room(values.Length));
        Length += values.Length;
    }

    /// <summary>The bytes written, as an array of just their size; the buffer is used up.</summary>
    public byte[] ToArray()
    {
        Advance(0);
        var result = _bytes.AsSpan(0, Length).ToArray();
        Dispose();
        return result;
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
            Length = 0;
        }
    }

    private void Grow(int size)
    {
        Advance(0);
        budget.Check();

        // Never more room than may still be filled, so that a bomb costs no more memory than the limit says.
        var wanted =
            Math.Min(Math.Max(2L * _bytes.Length, (long)Length + size), Math.Min(Length + budget.DecodedBytesLeft + size, Array.MaxLength));
        var larger = ArrayPool<byte>.Shared.Rent((int)wanted);
        _bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
