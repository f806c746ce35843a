namespace Disclosure.Documents.Pdf.Filters;

/// <summary>LZW with codes of 9 to 12 bits, first bit highest (ISO 32000-2 §7.4.4).</summary>
internal static class LzwFilter
{
    private const int ClearCode = 256;
    private const int EndCode = 257;
    private const int FirstFreeCode = 258;
    private const int LargestTable = 4096;

    public static byte[] Decode(ReadOnlySpan<byte> data, bool earlyChange, ReadBudget budget)
    {
        var prefixes = new ushort[LargestTable];
        var suffixes = new byte[LargestTable];
        var lengths = new ushort[LargestTable];
        for (var i = 0; i < ClearCode; i++)
        {
            suffixes[i] = (byte)i;
            lengths[i] = 1;
        }

        var early = earlyChange ? 1 : 0;
        var next = FirstFreeCode;
        var width = 9;
        var previous = -1;
        var bits = 0u;
        var bitCount = 0;
        var position = 0;
        var buffer = new DecodedBuffer(budget, data.Length);
        try
        {
            while (true)
            {
                budget.Step();
                while (bitCount < width && position < data.Length)
                {
                    bits = unchecked((bits << 8) | data[position]);
                    position++;
                    bitCount += 8;
                }

                if (bitCount < width)
                {
                    break;
                }

                bitCount -= width;
                var code = (int)((bits >> bitCount) & ((1u << width) - 1));
                if (code == EndCode)
                {
                    break;
                }

                if (code == ClearCode)
                {
                    next = FirstFreeCode;
                    width = 9;
                    previous = -1;
                    continue;
                }

                if (code > next || (code == next && previous < 0) || (code >= FirstFreeCode && previous < 0))
                {
                    break;
                }

                // A code not yet in the table is the previous string with its own first byte after it.
                var isNew = code == next;
                var known = isNew ? previous : code;
                var length = lengths[known];
                var room = buffer.Room(length + 1);
                for (var (i, c) = (length - 1, known); i >= 0; i--, c = prefixes[c])
                {
                    room[i] = suffixes[c];
                }

                var first = room[0];
                if (isNew)
                {
                    room[length] = first;
                }

                buffer.Advance(isNew ? length + 1 : length);
                if (previous >= 0 && next < LargestTable)
                {
                    prefixes[next] = (ushort)previous;
                    suffixes[next] = first;
                    lengths[next] = (ushort)(lengths[previous] + 1);
                    next++;
                    width = (next + early) switch
                    {
                        >= 2048 => 12,
                        >= 1024 => 11,
                        >= 512 => 10,
                        _ => 9,
                    };
                }

                previous = code;
            }

            return buffer.ToArray();
        }
        finally
        {
            buffer.Dispose();
        }
    }
}
