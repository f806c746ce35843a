using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Disclosure.TestKit;

/// <summary>PDFs that are small and swell when they are unpacked.</summary>
public static class SwollenPdf
{
    /// <summary>Returns a file with one more revision, whose only object stands before spaces beyond all need.</summary>
    /// <param name="file">The file.</param>
    /// <param name="spaces">How many spaces the stream of objects holds.</param>
    public static byte[] WithStreamOfObjects(byte[] file, int spaces)
    {
        var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write("900001 0 null "u8);
            var block = new byte[1 << 20];
            Array.Fill(block, (byte)' ');
            for (var left = spaces; left > 0; left -= block.Length)
            {
                deflate.Write(block);
            }
        }

        var text = Encoding.Latin1.GetString(file);
        var start = text.LastIndexOf("startxref", StringComparison.Ordinal);
        var previous = int.Parse(text[(start + 9)..].Trim().Split('\n', '\r')[0], CultureInfo.InvariantCulture);
        var root = text[text.LastIndexOf("/Root", StringComparison.Ordinal)..].Split('/', '>')[1];
        var target = new MemoryStream();
        target.Write(file);
        target.Write("\n"u8);
        var at = target.Position;
        target.Write(Encoding.Latin1.GetBytes(
            $"900000 0 obj\n<< /Type /ObjStm /N 1 /First 9 /Filter /FlateDecode /Length {packed.Length} >>\nstream\n"));
        target.Write(packed.ToArray());
        target.Write("\nendstream\nendobj\n"u8);
        var table = target.Position;
        var rows = new MemoryStream();
        Row(rows, 1, (int)at, 0);
        Row(rows, 2, 900000, 0);
        Row(rows, 1, (int)table, 0);
        target.Write(Encoding.Latin1.GetBytes(
            $"900002 0 obj\n<< /Type /XRef /Size 900003 /Index [900000 3] /W [1 4 2] /Prev {previous} /{root} /Length {rows.Length} >>\n"
            + "stream\n"));
        target.Write(rows.ToArray());
        target.Write(Encoding.Latin1.GetBytes($"\nendstream\nendobj\nstartxref\n{table}\n%%EOF\n"));
        return target.ToArray();

        static void Row(MemoryStream rows, byte kind, int field, short last)
        {
            Span<byte> row = stackalloc byte[7];
            row[0] = kind;
            BinaryPrimitives.WriteInt32BigEndian(row[1..], field);
            BinaryPrimitives.WriteInt16BigEndian(row[5..], last);
            rows.Write(row);
        }
    }
}
