using System.Globalization;
using System.Text;
using Disclosure.Documents.Pdf.Structure;

namespace Disclosure.Documents.Tests.Pdf;

/// <summary>Writes small PDF files, as sound or as odd as a test needs them. Text is Latin-1: a character is a byte.</summary>
internal sealed class PdfBuilder
{
    private readonly SortedDictionary<int, byte[]> _objects = [];
    private readonly Dictionary<int, (int Container, int Index)> _packed = [];

    public string Header { get; init; } = "%PDF-1.7\n";

    /// <summary>Entries of the trailer besides Size and Root.</summary>
    public string TrailerEntries { get; set; } = "";

    public int Root { get; set; } = 1;

    private int Next => _objects.Keys.Concat(_packed.Keys).DefaultIfEmpty(0).Max() + 1;

    /// <summary>
    /// A document of one page with the content and Helvetica as /F1. Objects: 1 catalog, 2 page tree, 3 page, 4 content, 5 font.
    /// </summary>
    public static PdfBuilder WithPage(string content, string pageEntries = "/MediaBox [0 0 600 800]", string resources = "")
    {
        var builder = new PdfBuilder();
        builder.Add("<< /Type /Catalog /Pages 2 0 R >>");
        builder.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        builder.Add($"<< /Type /Page /Parent 2 0 R {pageEntries} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> {resources} >> >>");
        builder.AddStream("", Latin(content));
        builder.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        return builder;
    }

    /// <summary>Opens a file within the default limits or others; ends with the test.</summary>
    public static PdfFile Open(byte[] file, ReadLimits? limits = null) =>
        PdfFile.Open(file, limits ?? ReadLimits.Default, TestContext.Current.CancellationToken);

    public static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    public int Add(string value) => Set(Next, value);

    public int Set(int number, string value)
    {
        _objects[number] = Latin(value);
        return number;
    }

    public int AddStream(string entries, byte[] data, string? length = null) => SetStream(Next, entries, data, length);

    public int SetStream(int number, string entries, byte[] data, string? length = null)
    {
        _objects[number] =
        [
            .. Latin(string.Create(
                CultureInfo.InvariantCulture,
                $"<< {entries} /Length {length ?? data.Length.ToString(CultureInfo.InvariantCulture)} >>\nstream\n")),
            .. data,
            .. "\nendstream"u8,
        ];
        return number;
    }

    /// <summary>Moves objects into an object stream.</summary>
    public int Pack(params int[] numbers)
    {
        var container = Next;
        var heads = new StringBuilder();
        var bodies = new StringBuilder();
        for (var i = 0; i < numbers.Length; i++)
        {
            heads.Append(CultureInfo.InvariantCulture, $"{numbers[i]} {bodies.Length} ");
            bodies.Append(Encoding.Latin1.GetString(_objects[numbers[i]])).Append('\n');
            _objects.Remove(numbers[i]);
            _packed[numbers[i]] = (container, i);
        }

        SetStream(container, $"/Type /ObjStm /N {numbers.Length} /First {heads.Length}", Latin($"{heads}{bodies}"));
        return container;
    }

    /// <summary>The file with a cross-reference table.</summary>
    public byte[] Build()
    {
        var file = new MemoryStream();
        var offsets = WriteObjects(file);
        WriteTable(file, offsets, offsets.Keys.Max() + 1, TrailerEntries);
        return file.ToArray();
    }

    /// <summary>The file with a cross-reference stream.</summary>
    public byte[] BuildWithStream()
    {
        var file = new MemoryStream();
        var offsets = WriteObjects(file);
        WriteStream(file, offsets, Next, isHybridPart: false);
        return file.ToArray();
    }

    /// <summary>The file with a table that calls the packed objects free, and a stream that knows them.</summary>
    public byte[] BuildHybrid()
    {
        var file = new MemoryStream();
        var offsets = WriteObjects(file);
        var stream = file.Position;
        WriteStream(file, offsets, Next, isHybridPart: true);
        WriteTable(file, offsets, Next + 1, $"/XRefStm {stream}");
        return file.ToArray();
    }

    /// <summary>The file with no cross references at all.</summary>
    public byte[] BuildWithoutReferences(string trailer)
    {
        var file = new MemoryStream();
        WriteObjects(file);
        file.Write(Latin(trailer));
        return file.ToArray();
    }

    /// <summary>An incremental update: the objects of this builder appended to a file, with Prev leading back.</summary>
    public byte[] AppendTo(byte[] file, long previous)
    {
        var updated = new MemoryStream();
        updated.Write(file);
        var offsets = WriteBodies(updated);
        WriteTable(updated, offsets, Math.Max(Next, 64), $"/Prev {previous} {TrailerEntries}");
        return updated.ToArray();
    }

    /// <summary>Where the last startxref of a file points.</summary>
    public static long StartOffset(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var tail = text[(text.LastIndexOf("startxref", StringComparison.Ordinal) + 9)..];
        return long.Parse(tail.Split('\n', StringSplitOptions.RemoveEmptyEntries)[0], CultureInfo.InvariantCulture);
    }

    private Dictionary<int, long> WriteObjects(MemoryStream file)
    {
        file.Write(Latin(Header));
        return WriteBodies(file);
    }

    private Dictionary<int, long> WriteBodies(MemoryStream file)
    {
        var offsets = new Dictionary<int, long>();
        foreach (var (number, body) in _objects)
        {
            offsets[number] = file.Position;
            file.Write(Latin(
            $"{number} 0 obj\n"));
            file.Write(body);
            file.Write("\nendobj\n"u8);
        }

        return offsets;
    }

    private void WriteTable(MemoryStream file, Dictionary<int, long> offsets, int size, string entries)
    {
        var start = file.Position;
        file.Write("xref\n0 1\n0000000000 65535 f \n"u8);
        foreach (var (number, offset) in offsets)
        {
            file.Write(Latin($"{number} 1\n{offset:D10} 00000 n \n"));
        }

        foreach (var number in _packed.Keys)
        {
            file.Write(Latin($"{number} 1\n0000000000 00000 f \n"));
        }

        file.Write(Latin($"trailer\n<< /Size {size} /Root {Root} 0 R {entries} >>\nstartxref\n{start}\n%%EOF\n"));
    }

    private void WriteStream(MemoryStream file, Dictionary<int, long> offsets, int number, bool isHybridPart)
    {
        var start = file.Position;
        var rows = new MemoryStream();
        for (var i = 0; i < number; i++)
        {
            if (_packed.TryGetValue(i, out var place))
            {
                rows.Write([2, (byte)(place.Container >> 16 & 0xFF), (byte)(place.Container >> 8 & 0xFF), (byte)(place.Container
                    & 0xFF), (byte)place.Index]);
            }
            else
            {
                var offset = isHybridPart ? 0 : offsets.GetValueOrDefault(i);
                rows.Write(
                    [(byte)(offset == 0 ? 0 : 1), (byte)(offset >> 16 & 0xFF), (byte)(offset >> 8 & 0xFF), (byte)(offset & 0xFF), 0]);
            }
        }

        var index = isHybridPart ? string.Join(' ', _packed.Keys.Order().Select(n => $"{n} 1")) : $"0 {number}";
        var data = isHybridPart
            ? _packed.Keys.Order().SelectMany(n => rows.ToArray().Skip(n * 5).Take(5)).ToArray()
            : rows.ToArray();
        file.Write(Latin($"{number} 0 obj\n<< /Type /XRef /W [1 3 1] /Index [{index}] /Size {number + 1} "
            + $"/Root {Root} 0 R {TrailerEntries} /Length {data.Length} >>\nstream\n"));
        file.Write(data);
        file.Write("\nendstream\nendobj\n"u8);
        if (!isHybridPart)
        {
            file.Write(Latin($"startxref\n{start}\n%%EOF\n"));
        }
    }
}
