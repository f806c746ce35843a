using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Disclosure.Attack.Tests.Bombs;

/// <summary>Writes PDFs of any objects, sound in all that the bomb in them does not need broken.</summary>
internal sealed class PdfFile
{
    private const string Paper = "/MediaBox [0 0 595 842]";

    /// <summary>Bytes of a piece that is deflated once.</summary>
    private const int PieceLength = 1 << 20;

    private readonly List<byte[]> _objects = [];

    /// <summary>Returns a file of one page with a content stream and resources.</summary>
    public static byte[] OfPage(byte[] content, string resources, string streamEntries = "", params IEnumerable<byte[]> more)
    {
        var file = new PdfFile();
        file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        file.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        file.Add($"<< /Type /Page /Parent 2 0 R {Paper} /Contents 4 0 R /Resources << {resources} >> >>");
        file.Add(streamEntries, content);
        foreach (var each in more)
        {
            file._objects.Add(each);
        }

        return file.Write();
    }

    /// <summary>Returns a file of many pages, each with the same content and resources; further objects begin at 5.</summary>
    public static byte[] OfPages(int count, byte[] content, string resources, params IEnumerable<byte[]> more)
    {
        var file = new PdfFile();
        List<byte[]> shared = [.. more];
        file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        var first = 5 + shared.Count;
        var kids = string.Join(' ', Enumerable.Range(first, count).Select(static n => $"{n} 0 R"));
        file.Add($"<< /Type /Pages /Count {count} /Kids [{kids}] >>");
        file.Add("null");
        file.Add("", content);
        file._objects.AddRange(shared);
        for (var page = 0; page < count; page++)
        {
            file.Add($"<< /Type /Page /Parent 2 0 R {Paper} /Contents 4 0 R /Resources << {resources} >> >>");
        }

        return file.Write();
    }

    /// <summary>Returns a stream object.</summary>
    public static byte[] Stream(string entries, byte[] data) =>
        [.. Ascii($"<< {entries} /Length {data.Length} >>\nstream\n"), .. data, .. Ascii("\nendstream")];

    public static byte[] Object(string text) => Ascii(text);

    public static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    /// <summary>
    /// Returns so many zeros, or repeats of a text, deflated without being held: a piece is deflated once and written as often as it takes,
    /// since a gigabyte would keep the machine busy for seconds.
    /// </summary>
    public static byte[] Deflated(long length, string repeated = "\0")
    {
        var block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(repeated, Math.Max(1, PieceLength / repeated.Length))));
        using var bytes = new MemoryStream();
        bytes.Write([0x78, 0xDA]);
        var piece = Piece(block);
        var sum = (Low: 1u, High: 0u);
        var left = length;
        for (; left >= block.Length; left -= block.Length)
        {
            bytes.Write(piece);
            sum = Checksum(sum, block);
        }

        bytes.Write(Piece(block.AsSpan(0, (int)left)));
        sum = Checksum(sum, block.AsSpan(0, (int)left));

        // An empty last block (RFC 1951 §3.2.6), and the checksum of RFC 1950.
        bytes.Write([0x03, 0x00]);
        Span<byte> end = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(end, (sum.High << 16) | sum.Low);
        bytes.Write(end);
        return bytes.ToArray();
    }

    /// <summary>Returns bytes deflated as blocks that others may follow.</summary>
    private static byte[] Piece(ReadOnlySpan<byte> data)
    {
        using var bytes = new MemoryStream();
        using var deflate = new DeflateStream(bytes, CompressionLevel.SmallestSize);
        deflate.Write(data);
        deflate.Flush();
        return bytes.ToArray();
    }

    /// <summary>Takes bytes into a sum of Adler-32, in runs that do not overflow (RFC 1950 §8).</summary>
    private static (uint Low, uint High) Checksum((uint Low, uint High) sum, ReadOnlySpan<byte> data)
    {
        const int Run = 5_552;
        const uint Modulus = 65_521;
        for (; data.Length > 0; data = data[Math.Min(Run, data.Length)..])
        {
            foreach (var each in data[..Math.Min(Run, data.Length)])
            {
                sum.Low += each;
                sum.High += sum.Low;
            }

            sum = (sum.Low % Modulus, sum.High % Modulus);
        }

        return sum;
    }

    public static byte[] Deflated(byte[] data)
    {
        using var bytes = new MemoryStream();
        using (var deflate = new ZLibStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(data);
        }

        return bytes.ToArray();
    }

    private void Add(string text) => _objects.Add(Ascii(text));

    private void Add(string entries, byte[] data) => _objects.Add(Stream(entries, data));

    private byte[] Write()
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var places = new List<long>();
        for (var n = 0; n < _objects.Count; n++)
        {
            places.Add(file.Length);
            file.Write(Ascii($"{n + 1} 0 obj\n"));
            file.Write(_objects[n]);
            file.Write("\nendobj\n"u8);
        }

        var start = file.Length;
        file.Write(Ascii($"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (var place in places)
        {
            file.Write(Ascii($"{place.ToString("D10", CultureInfo.InvariantCulture)} 00000 n \n"));
        }

        file.Write(Ascii($"trailer\n<< /Size {_objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }
}
