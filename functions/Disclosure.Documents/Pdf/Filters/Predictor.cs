using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Filters;

/// <summary>
/// Undoes the predictor that Flate and LZW data may have been passed through (ISO 32000-2 §7.4.4.4), within the array itself.
/// </summary>
internal static class Predictor
{
    private const int Tiff = 2;
    private const int FirstPng = 10;
    private const int LargestRow = 1 << 24;

    public static ReadOnlyMemory<byte> Undo(byte[] data, PdfDictionary parameters, ReadBudget budget)
    {
        var predictor = parameters.Int("Predictor", 1);
        if (predictor is not Tiff and < FirstPng)
        {
            return data;
        }

        var colors = Math.Clamp(parameters.Int("Colors", 1), 1, 64);
        var bits = Math.Clamp(parameters.Int("BitsPerComponent", 8), 1, 16);
        var columns = Math.Clamp(parameters.Int("Columns", 1), 1, LargestRow);
        var row = (int)Math.Min((((long)colors * bits * columns) + 7) / 8, LargestRow);
        if (predictor == Tiff)
        {
            UndoTiff(data, row, colors, bits, budget);
            return data;
        }

        return data.AsMemory(0, UndoPng(data, row, Math.Max(1, colors * bits / 8), budget));
    }

    /// <summary>Undoes the filters of PNG rows, each behind its filter (PNG 1.2 §6), and returns the bytes that are left.</summary>
    public static int UndoPng(byte[] data, int row, int pixel, ReadBudget budget)
    {
        var source = 0;
        var target = 0;
        Span<byte> none = new byte[row];
        ReadOnlySpan<byte> above = none;
        while (source + 1 < data.Length)
        {
            budget.Step();
            var filter = data[source];
            source++;
            var length = Math.Min(row, data.Length - source);

            // The rows move up by the filter bytes taken out, so the target never runs into what is still to be read.
            data.AsSpan(source, length).CopyTo(data.AsSpan(target));
            var current = data.AsSpan(target, length);
            UndoPngRow(current, above, filter, pixel);
            above = current.Length == row ? current : none;
            source += length;
            target += length;
        }

        return target;
    }

    private static void UndoPngRow(Span<byte> row, ReadOnlySpan<byte> above, int filter, int pixel)
    {
        unchecked
        {
            switch (filter)
            {
                case 1:
                    for (var i = pixel; i < row.Length; i++)
                    {
                        row[i] += row[i - pixel];
                    }

                    break;
                case 2:
                    for (var i = 0; i < row.Length; i++)
                    {
                        row[i] += above[i];
                    }

                    break;
                case 3:
                    for (var i = 0; i < row.Length; i++)
                    {
                        var left = i >= pixel ? row[i - pixel] : 0;
                        row[i] += (byte)((left + above[i]) / 2);
                    }

                    break;
                case 4:
                    for (var i = 0; i < row.Length; i++)
                    {
                        var left = i >= pixel ? row[i - pixel] : (byte)0;
                        var corner = i >= pixel ? above[i - pixel] : (byte)0;
                        row[i] += Paeth(left, above[i], corner);
                    }

                    break;
            }
        }
    }

    private static byte Paeth(byte left, byte above, byte corner)
    {
        var estimate = left + above - corner;
        var toLeft = Math.Abs(estimate - left);
        var toAbove = Math.Abs(estimate - above);
        var toCorner = Math.Abs(estimate - corner);
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }

    private static void UndoTiff(byte[] data, int row, int colors, int bits, ReadBudget budget)
    {
        for (var start = 0; start < data.Length; start += row)
        {
            budget.Step();
            var current = data.AsSpan(start, Math.Min(row, data.Length - start));
            switch (bits)
            {
                case 8:
                    for (var i = colors; i < current.Length; i++)
                    {
                        current[i] = unchecked((byte)(current[i] + current[i - colors]));
                    }

                    break;
                case 16:
                    for (var i = 2 * colors; i + 1 < current.Length; i += 2)
                    {
                        var left = (current[i - (2 * colors)] << 8) | current[i - (2 * colors) + 1];
                        var sum = left + ((current[i] << 8) | current[i + 1]);
                        current[i] = (byte)((sum >> 8) & 0xFF);
                        current[i + 1] = (byte)(sum & 0xFF);
                    }

                    break;
                default:
                    UndoTiffBits(current, colors, bits);
                    break;
            }
        }
    }

    /// <summary>Samples of less than a byte, first one highest.</summary>
    private static void UndoTiffBits(Span<byte> row, int colors, int bits)
    {
        var mask = (1 << bits) - 1;
        var samples = row.Length * 8 / bits;
        for (var i = colors; i < samples; i++)
        {
            var sum = (Sample(row, i * bits, bits) + Sample(row, (i - colors) * bits, bits)) & mask;
            for (var bit = 0; bit < bits; bit++)
            {
                var at = (i * bits) + bit;
                var flag = 0x80 >> (at % 8);
                var isSet = ((sum >> (bits - 1 - bit)) & 1) != 0;
                row[at / 8] = (byte)(isSet ? row[at / 8] | flag : row[at / 8] & ~flag & 0xFF);
            }
        }
    }

    private static int Sample(ReadOnlySpan<byte> row, int at, int bits)
    {
        var value = 0;
        for (var bit = at; bit < at + bits; bit++)
        {
            value = (value << 1) | ((row[bit / 8] >> (7 - (bit % 8))) & 1);
        }

        return value;
    }
}
