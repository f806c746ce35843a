namespace Disclosure.Documents.Pdf.Filters;

/// <summary>Runs of equal bytes (ISO 32000-2 §7.4.5).</summary>
internal static class RunLengthFilter
{
    private const int EndOfData = 128;

    public static byte[] Decode(ReadOnlySpan<byte> data, ReadBudget budget)
    {
        var buffer = new DecodedBuffer(budget, data.Length * 2L);
        try
        {
            var position = 0;
            while (position < data.Length && data[position] != EndOfData)
            {
                budget.Step();
                var length = data[position];
                position++;
                if (length < EndOfData)
                {
                    var copied = Math.Min(length + 1, data.Length - position);
                    buffer.Add(data.Slice(position, copied));
                    position += copied;
                }
                else if (position < data.Length)
                {
                    var repeated = 257 - length;
                    buffer.Room(repeated)[..repeated].Fill(data[position]);
                    buffer.Advance(repeated);
                    position++;
                }
            }

            return buffer.ToArray();
        }
        finally
        {
            buffer.Dispose();
        }
    }
}
