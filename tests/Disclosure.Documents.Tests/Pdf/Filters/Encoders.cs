using System.IO.Compression;
using System.Text;

namespace Disclosure.Documents.Tests.Pdf.Filters;

/// <summary>The filters' other direction, written plainly.</summary>
internal static class Encoders
{
    public static byte[] Flate(byte[] data)
    {
        var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, CompressionLevel.Optimal))
        {
            zlib.Write(data);
        }

        return target.ToArray();
    }

    public static byte[] Lzw(byte[] data, bool early)
    {
        var bits = new List<bool>();
        var table = new Dictionary<string, int>();
        var next = 0;
        var width = 9;
        Clear();
        var current = "";
        foreach (var b in data)
        {
            var longer = current + (char)b;
            if (table.ContainsKey(longer))
            {
                current = longer;
                continue;
            }

            Write(table[current]);
            table[longer] = next;
            next++;
            if (next + (early ? 1 : 0) > 1 << width)
            {
                width++;
            }

            if (next == 4095)
            {
                Write(256);
                Clear(writesCode: false);
            }

            current = ((char)b).ToString();
        }

        if (current.Length > 0)
        {
            Write(table[current]);
            next++;
            if (next + (early ? 1 : 0) > 1 << width && width < 12)
            {
                width++;
            }
        }

        Write(257);
        return [.. bits.Chunk(8).Select(c => (byte)c.Select((bit, i) => bit ? 0x80 >> i : 0).Sum())];

        void Clear(bool writesCode = true)
        {
            if (writesCode)
            {
                Write(256);
            }

            table.Clear();
            for (var i = 0; i < 256; i++)
            {
                table[((char)i).ToString()] = i;
            }

            next = 258;
            width = 9;
        }

        void Write(int code)
        {
            for (var i = width - 1; i >= 0; i--)
            {
                bits.Add(((code >> i) & 1) != 0);
            }
        }
    }

    public static byte[] Ascii85(byte[] data)
    {
        var text = new StringBuilder();
        foreach (var group in data.Chunk(4))
        {
            var value = 0u;
            for (var i = 0; i < 4; i++)
            {
                value = (value << 8) | (i < group.Length ? group[i] : 0u);
            }

            if (value == 0 && group.Length == 4)
            {
                text.Append('z');
                continue;
            }

            var digits = new char[5];
            for (var i = 4; i >= 0; i--)
            {
                digits[i] = (char)('!' + (value % 85));
                value /= 85;
            }

            text.Append(digits, 0, group.Length + 1);
        }

        return PdfBuilder.Latin(text + "~>");
    }

    public static byte[] RunLength(byte[] data)
    {
        var target = new List<byte>();
        for (var i = 0; i < data.Length;)
        {
            var run = 1;
            while (i + run < data.Length && data[i + run] == data[i] && run < 128)
            {
                run++;
            }

            if (run > 1)
            {
                target.Add((byte)(257 - run));
                target.Add(data[i]);
            }
            else
            {
                target.Add(0);
                target.Add(data[i]);
            }

            i += run;
        }

        return [.. target, 128];
    }

    public static byte[] WholeRows(byte[] data, int row) => [.. data, .. new byte[(row - (data.Length % row)) % row]];

    /// <summary>Filters the rows with each of the five PNG types in turn.</summary>
    public static byte[] Png(byte[] rows, int row, int pixel)
    {
        var target = new List<byte>();
        var above = new byte[row];
        foreach (var (current, index) in rows.Chunk(row).Select((r, i) => (r, i)))
        {
            var type = index % 5;
            target.Add((byte)type);
            for (var i = 0; i < row; i++)
            {
                int left = i >= pixel ? current[i - pixel] : 0;
                int corner = i >= pixel ? above[i - pixel] : 0;
                var prediction = type switch
                {
                    1 => left,
                    2 => above[i],
                    3 => (left + above[i]) / 2,
                    4 => Paeth(left, above[i], corner),
                    _ => 0,
                };
                target.Add((byte)((current[i] - prediction) & 0xFF));
            }

            above = current;
        }

        return [.. target];
    }

    public static byte[] Tiff(byte[] rows, int row, int colors, int bits)
    {
        var target = new List<byte>();
        foreach (var current in rows.Chunk(row))
        {
            var samples = Unpack(current, bits);
            for (var i = samples.Length - 1; i >= colors; i--)
            {
                samples[i] = (samples[i] - samples[i - colors]) & ((1 << bits) - 1);
            }

            target.AddRange(Pack(samples, bits));
        }

        return [.. target];
    }

    private static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        return new[] { left, above, corner }.MinBy(v => Math.Abs(estimate - v));
    }

    private static int[] Unpack(byte[] row, int bits)
    {
        var all = row.SelectMany(b => Enumerable.Range(0, 8).Select(i => (b >> (7 - i)) & 1)).ToArray();
        return [.. all.Chunk(bits).Select(c => c.Aggregate(0, (value, bit) => (value << 1) | bit))];
    }

    private static IEnumerable<byte> Pack(int[] samples, int bits)
    {
        var all = samples.SelectMany(s => Enumerable.Range(0, bits).Select(i => (s >> (bits - 1 - i)) & 1));
        return all.Chunk(8).Select(c => (byte)c.Aggregate(0, (value, bit) => (value << 1) | bit));
    }
}
