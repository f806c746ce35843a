using Disclosure.Documents.Pdf.Syntax;

namespace Disclosure.Documents.Pdf.Filters;

/// <summary>The two filters that write bytes as text (ISO 32000-2 §7.4.2, §7.4.3). Characters that do not belong are passed over.</summary>
internal static class AsciiFilters
{
    public static byte[] DecodeHex(ReadOnlySpan<byte> data, ReadBudget budget)
    {
        var end = data.IndexOf((byte)'>');
        data = end < 0 ? data : data[..end];
        var buffer = new DecodedBuffer(budget, (data.Length / 2) + 1);
        try
        {
            var high = -1;
            foreach (var b in data)
            {
                var digit = Lexer.HexDigit(b);
                if (digit < 0)
                {
                    continue;
                }

                if (high < 0)
                {
                    high = digit;
                    continue;
                }

                buffer.Add((byte)((high << 4) | digit));
                high = -1;
            }

            if (high >= 0)
            {
                buffer.Add((byte)(high << 4));
            }

            return buffer.ToArray();
        }
        finally
        {
            buffer.Dispose();
        }
    }

    public static byte[] Decode85(ReadOnlySpan<byte> data, ReadBudget budget)
    {
        var buffer = new DecodedBuffer(budget, data.Length);
        try
        {
            if (data.StartsWith("<~"u8))
            {
                data = data[2..];
            }

            var group = 0u;
            var count = 0;
            foreach (var b in data)
            {
                if (b == '~')
                {
                    break;
                }

                if (b == 'z' && count == 0)
                {
                    buffer.Add([0, 0, 0, 0]);
                }
                else if (b is >= (byte)'!' and <= (byte)'u')
                {
                    group = unchecked((group * 85) + (uint)(b - '!'));
                    if (++count == 5)
                    {
                        AddGroup(ref buffer, group, 4);
                        group = 0;
                        count = 0;
                    }
                }
            }

            if (count > 1)
            {
                // A last group of n + 1 characters holds n bytes; the missing characters count as the highest digit.
                for (var i = count; i < 5; i++)
                {
                    group = unchecked((group * 85) + 84);
                }

                AddGroup(ref buffer, group, count - 1);
            }

            return buffer.ToArray();
        }
        finally
        {
            buffer.Dispose();
        }
    }

    private static void AddGroup(ref DecodedBuffer buffer, uint group, int length)
    {
        for (var i = 0; i < length; i++)
        {
            buffer.Add((byte)((group >> (24 - (8 * i))) & 0xFF));
        }
    }
}
