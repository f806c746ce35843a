using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Disclosure.Documents.Pdf.Filters;

/// <summary>
/// zlib data (ISO 32000-2 §7.4.4, RFC 1950). The checksum is not looked at and damage ends the data: what was decoded up to there is often
/// all there ever was.
/// </summary>
internal static class FlateFilter
{
    private const int HeaderLength = 2;

    /// <summary>Most bytes that one byte of deflated data can stand for: a match of 258 bytes in two bits (RFC 1951 §3.2.5).</summary>
    private const int LargestRatio = 1032;

    /// <summary>Returns the decoded bytes.</summary>
    /// <param name="data">The stream's bytes.</param>
    /// <param name="length">Bytes that the file says they decode to; 0 where it does not say.</param>
    /// <param name="budget">What the reading may cost.</param>
    public static byte[] Decode(ReadOnlyMemory<byte> data, long length, ReadBudget budget)
    {
        while (data.Length > 0 && data.Span[0] is (byte)'\r' or (byte)'\n')
        {
            data = data[1..];
        }

        if (data.Length <= HeaderLength)
        {
            return [];
        }

        var hasHeader = (data.Span[0] & 0x0F) == 8 && ((data.Span[0] << 8) | data.Span[1]) % 31 == 0;
        var decoded = Inflate(data[HeaderLength..], length, budget);
        return decoded.Length == 0 && !hasHeader ? Inflate(data, length, budget) : decoded;
    }

    /// <summary>
    /// Returns the number of bytes that sound zlib data decode to, counted no further than up to the most; null where they are damaged or
    /// no such data.
    /// </summary>
    /// <param name="data">The stream's bytes.</param>
    /// <param name="most">Where the counting ends.</param>
    /// <param name="budget">What the reading may cost.</param>
    public static long? SoundLength(ReadOnlyMemory<byte> data, long most, ReadBudget budget)
    {
        if (data.Length <= HeaderLength || (data.Span[0] & 0x0F) != 8 || ((data.Span[0] << 8) | data.Span[1]) % 31 != 0)
        {
            return null;
        }

        using var inflater = Inflater(data[HeaderLength..]);
        var block = new byte[1 << 16];
        var length = 0L;
        try
        {
            while (length < most && inflater.Read(block) is > 0 and var count)
            {
                budget.Check();
                length += count;
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }

        return length;
    }

    private static byte[] Inflate(ReadOnlyMemory<byte> data, long length, ReadBudget budget)
    {
        var isPossible = length > 0 && length <= Math.Min((long)LargestRatio * data.Length, budget.Limits.StreamBytes);
        var buffer = new DecodedBuffer(budget, data.Length * 4L, isPossible ? (int)length : 0);
        try
        {
            using var inflater = Inflater(data);
            Span<byte> next = stackalloc byte[1];
            while (true)
            {
                budget.Check();
                int count;
                var isFull = buffer.Free.IsEmpty;
                try
                {
                    // No further piece is taken before there is a byte for it.
                    count = inflater.Read(isFull ? next : buffer.Free);
                }
                catch (InvalidDataException)
                {
                    AddUpToDamage(data, ref buffer);
                    break;
                }

                if (count == 0)
                {
                    break;
                }

                if (isFull)
                {
                    buffer.Add(next[0]);
                }
                else
                {
                    buffer.Advance(count);
                }
            }

            return buffer.ToArray();
        }
        finally
        {
            buffer.Dispose();
        }
    }

    /// <summary>
    /// The inflater loses what it had decoded in the call that meets the damage, so that part is decoded again byte by byte.
    /// </summary>
    private static void AddUpToDamage(ReadOnlyMemory<byte> data, ref DecodedBuffer buffer)
    {
        using var inflater = Inflater(data);
        var known = buffer.Length;
        Span<byte> skipped = stackalloc byte[1024];
        while (known > 0)
        {
            var count = inflater.Read(skipped[..Math.Min(known, skipped.Length)]);
            if (count == 0)
            {
                return;
            }

            known -= count;
        }

        try
        {
            while (inflater.Read(skipped[..1]) == 1)
            {
                buffer.Add(skipped[0]);
            }
        }
        catch (InvalidDataException)
        {
            // The place of the damage: the data end here.
            return;
        }
    }

    private static DeflateStream Inflater(ReadOnlyMemory<byte> data)
    {
        var bytes = MemoryMarshal.TryGetArray(data, out var segment) ? segment : new ArraySegment<byte>(data.ToArray());
        return new DeflateStream(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), CompressionMode.Decompress);
    }
}
