using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ReportMaker.Pdf;

/// <summary>Gathers the objects of a PDF and writes them in the shape asked for (ISO 32000-2 §7.5).</summary>
internal sealed class PdfFile
{
    private readonly List<Entry> _objects = [];
    private readonly ArrayBufferWriter<byte> _output = new();
    private long[] _offsets = [];

    private sealed record Entry(byte[] Body, bool IsStream, bool MayHide);

    /// <summary>Keeps a number for an object that is given later.</summary>
    public int Reserve()
    {
        _objects.Add(new Entry([], false, false));
        return _objects.Count;
    }

    public void Set(int number, string body) => _objects[number - 1] = new Entry(Encoding.Latin1.GetBytes(body), false, false);

    /// <summary>Adds an object; one that may hide is left out of the table of a hybrid file.</summary>
    public int Add(string body, bool mayHide = false)
    {
        _objects.Add(new Entry(Encoding.Latin1.GetBytes(body), false, mayHide));
        return _objects.Count;
    }

    public int AddStream(string dictionary, byte[] data)
    {
        _objects.Add(new Entry(StreamBody(dictionary, data), true, false));
        return _objects.Count;
    }

    /// <summary>Adds a stream whose data its dictionary says how to unpack.</summary>
    public int AddPacked(string dictionary, byte[] data)
    {
        _objects.Add(new Entry(Stream($"<< {dictionary} /Length {data.Length} >>", data), true, false));
        return _objects.Count;
    }

    public byte[] Save(int catalog, FileShape shape)
    {
        Write("%PDF-1.7\n%\u00e4\u00f6\u00fc\u00df\n");
        var hidden = Enumerable.Range(1, _objects.Count).Where(number => IsPacked(_objects[number - 1], shape)).ToList();
        var pack = hidden.Count > 0 ? AddStream(PackDictionary(hidden, out var data), data) : 0;
        _offsets = new long[_objects.Count + 1];
        for (var number = 1; number <= _objects.Count; number++)
        {
            if (!hidden.Contains(number))
            {
                _offsets[number] = _output.WrittenCount;
                Write($"{number} 0 obj\n");
                _output.Write(_objects[number - 1].Body);
                Write("\nendobj\n");
            }
        }

        var root = $"/Root {catalog} 0 R";
        var references = hidden.Count > 0 ? WriteReferenceStream(hidden, pack, root, shape) : 0;
        var start = shape == FileShape.ObjectStreams ? references : WriteTable(hidden, root, references);
        Write($"startxref\n{start}\n%%EOF\n");
        return _output.WrittenSpan.ToArray();
    }

    private static bool IsPacked(Entry entry, FileShape shape) => shape switch
    {
        FileShape.ObjectStreams => !entry.IsStream,
        FileShape.Hybrid => entry.MayHide,
        _ => false,
    };

    private string PackDictionary(List<int> hidden, out byte[] data)
    {
        var index = new StringBuilder();
        var bodies = new MemoryStream();
        foreach (var number in hidden)
        {
            index.Append(CultureInfo.InvariantCulture, $"{number} {bodies.Position} ");
            bodies.Write(_objects[number - 1].Body);
            bodies.WriteByte((byte)'\n');
        }

        data = [.. Encoding.Latin1.GetBytes(index.ToString()), .. bodies.ToArray()];
        return $"/Type /ObjStm /N {hidden.Count} /First {index.Length}";
    }

    private long WriteReferenceStream(List<int> hidden, int pack, string root, FileShape shape)
    {
        var number = _objects.Count + 1;
        var position = _output.WrittenCount;
        var rows = new MemoryStream();
        for (var i = 0; i <= number; i++)
        {
            var place = hidden.IndexOf(i);
            var (kind, second, third) = i == 0 ? (0, 0L, 65535)
                : place >= 0 ? (2, pack, place)
                : (1, i == number ? position : _offsets[i], 0);
            rows.Write([(byte)kind, (byte)(second >> 24), (byte)((second >> 16) & 255), (byte)((second >> 8) & 255), (byte)(second
                & 255), (byte)(third >> 8), (byte)(third & 255)]);
        }

        var reached = shape == FileShape.ObjectStreams ? root : "";
        Write($"{number} 0 obj\n");
        _output.Write(StreamBody($"/Type /XRef /Size {number + 1} /W [1 4 2] {reached}", rows.ToArray()));
        Write("\nendobj\n");
        return position;
    }

    private long WriteTable(List<int> hidden, string root, long references)
    {
        var position = _output.WrittenCount;
        Write("xref\n0 1\n0000000000 65535 f \n");
        for (var first = 1; first <= _objects.Count; first++)
        {
            var next = first;
            while (next <= _objects.Count && !hidden.Contains(next))
            {
                next++;
            }

            if (next > first)
            {
                Write($"{first} {next - first}\n");
            }

            for (; first < next; first++)
            {
                Write($"{_offsets[first]:D10} 00000 n \n");
            }
        }

        var (size, beside) = references > 0 ? (_objects.Count + 2, $"/XRefStm {references}") : (_objects.Count + 1, "");
        Write($"trailer\n<< /Size {size} {root} {beside} >>\n");
        return position;
    }

    private static byte[] StreamBody(string dictionary, byte[] data)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(data);
        }

        return Stream($"<< {dictionary} /Filter /FlateDecode /Length {packed.Length} >>", packed.ToArray());
    }

    private static byte[] Stream(string dictionary, byte[] data) =>
        [.. Encoding.Latin1.GetBytes(dictionary + "\nstream\n"), .. data, .. "\nendstream"u8];

    private void Write(string text) => _output.Write(Encoding.Latin1.GetBytes(text));
}
