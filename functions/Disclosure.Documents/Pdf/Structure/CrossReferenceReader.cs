using Disclosure.Documents.Pdf.Objects;
using Disclosure.Documents.Pdf.Syntax;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Pdf.Structure;

/// <summary>
/// Reads the cross references as the file gives them: tables, streams and hybrids, from the newest section along Prev to the oldest
/// (ISO 32000-2 §7.5.4, §7.5.8). Gives null as soon as anything is not as it should be; <see cref="CrossReferenceRepair"/> takes over then.
/// </summary>
internal sealed class CrossReferenceReader(
    ReadOnlyMemory<byte> file, ObjectParser parser, IndirectObjectReader objects, IObjectSource source, ReadBudget budget)
{
    /// <summary>
    /// Number of bytes at the end of the file in which startxref is looked for; the specification asks for 1024, files carry more junk than
    /// that.
    /// </summary>
    private const int TailLength = 4096;

    private readonly Dictionary<int, CrossReference> _entries = [];
    private readonly HashSet<int> _visited = [];

    /// <summary>Returns the cross references; null where anything about them is not as it should be.</summary>
    public CrossReferences? Read()
    {
        PdfDictionary? newest = null;
        var next = StartOffset();
        while (next is { } offset && _visited.Add(offset))
        {
            budget.Check();
            if (ReadSection(offset) is not { } trailer)
            {
                return null;
            }

            newest ??= trailer;
            next = Offset(trailer, "Prev");
        }

        return newest is null ? null : new CrossReferences(newest, _entries);
    }

    private static int? Offset(PdfDictionary trailer, string key) => trailer.Get(key) is PdfNumber number ? number.Int : null;

    private int? StartOffset()
    {
        var data = file.Span;
        var tail = Math.Max(0, data.Length - TailLength);
        var found = data[tail..].LastIndexOf("startxref"u8);
        if (found < 0)
        {
            return null;
        }

        var lexer = new Lexer(data, tail + found + "startxref".Length);
        return lexer.Read() == TokenKind.Number && lexer.Number > 0 && lexer.Number < data.Length ? (int)lexer.Number : null;
    }

    private PdfDictionary? ReadSection(int offset)
    {
        if (offset < 0 || offset >= file.Length)
        {
            return null;
        }

        var lexer = new Lexer(file.Span, offset);
        var kind = lexer.Read();
        if (kind == TokenKind.Keyword && lexer.IsKeyword("xref"u8))
        {
            return ReadTable(lexer);
        }

        return kind == TokenKind.Number ? ReadStream(offset) : null;
    }

    private PdfDictionary? ReadTable(Lexer lexer)
    {
        var free = new List<int>();
        while (true)
        {
            var kind = lexer.Read();
            if (kind == TokenKind.Keyword && lexer.IsKeyword("trailer"u8))
            {
                break;
            }

            if (kind != TokenKind.Number || !ReadSubsection(ref lexer, free))
            {
                return null;
            }
        }

        if (parser.Parse(ref lexer) is not PdfDictionary trailer)
        {
            return null;
        }

        // A hybrid file: objects the table calls free may stand in the stream (§7.5.8.4), so the stream is asked before they count as free.
        if (Offset(trailer, "XRefStm") is { } hybrid && _visited.Add(hybrid) && hybrid >= 0 && hybrid < file.Length)
        {
            ReadStream(hybrid);
        }

        foreach (var number in free)
        {
            Add(number, default);
        }

        return trailer;
    }

    private bool ReadSubsection(ref Lexer lexer, List<int> free)
    {
        var first = lexer.Number;
        if (lexer.Read() != TokenKind.Number || first < 0 || first > int.MaxValue)
        {
            return false;
        }

        var count = lexer.Number;
        for (var i = 0; i < count; i++)
        {
            budget.Step();
            if (lexer.Read() != TokenKind.Number)
            {
                // Fewer entries than announced: seen in files that are otherwise in order.
                lexer.Position = lexer.TokenStart;
                return true;
            }

            var offset = lexer.Number;
            if (lexer.Read() != TokenKind.Number)
            {
                return false;
            }

            var generation = new PdfNumber(lexer.Number).Int;
            if (lexer.Read() != TokenKind.Keyword || first + i > int.MaxValue)
            {
                return false;
            }

            var number = (int)(first + i);
            if (lexer.IsKeyword("f"u8) || offset == 0)
            {
                budget.Use(2 * sizeof(int));
                free.Add(number);
            }
            else if (lexer.IsKeyword("n"u8))
            {
                // Outside the file nothing can be found, as at its very beginning: the file is repaired once the object is needed.
                var position = offset > 0 && offset < file.Length ? (long)offset : 0;
                Add(number, new CrossReference(position, generation, CrossReferenceKind.AtOffset));
            }
            else
            {
                // Neither in use nor free: the entry is damaged, and to take its object for free would lose it without a word.
                return false;
            }
        }

        return true;
    }

    private PdfDictionary? ReadStream(int offset)
    {
        if (objects.Read(offset)?.Value is not PdfStream stream || stream.Dictionary.Name("Type") != "XRef")
        {
            return null;
        }

        var dictionary = stream.Dictionary;
        if (dictionary.Array("W") is not { Count: >= 3 } widths)
        {
            return null;
        }

        var kindWidth = (int)Math.Clamp(widths.Number(0), 0, 8);
        var positionWidth = (int)Math.Clamp(widths.Number(1), 0, 8);
        var indexWidth = (int)Math.Clamp(widths.Number(2), 0, 8);
        var width = kindWidth + positionWidth + indexWidth;
        if (width == 0)
        {
            return null;
        }

        var index = dictionary.Array("Index") ?? new PdfArray([new PdfNumber(0), new PdfNumber(dictionary.Number("Size"))], source);
        var rows = stream.Decode().Span;
        for (var section = 0; section + 1 < index.Count; section += 2)
        {
            var first = index.Number(section);
            var count = index.Number(section + 1);
            for (var i = 0; i < count && rows.Length >= width; i++)
            {
                budget.Step();
                if (first < 0 || first + i > int.MaxValue)
                {
                    return null;
                }

                var kind = kindWidth == 0 ? 1 : BigEndian(rows[..kindWidth]);
                var position = BigEndian(rows.Slice(kindWidth, positionWidth));
                var last = (int)Math.Min(BigEndian(rows.Slice(kindWidth + positionWidth, indexWidth)), int.MaxValue);
                Add((int)(first + i), kind switch
                {
                    1 when position > 0 && position < file.Length => new CrossReference(position, last, CrossReferenceKind.AtOffset),
                    2 => new CrossReference(position, last, CrossReferenceKind.Compressed),
                    _ => default,
                });
                rows = rows[width..];
            }
        }

        return dictionary;
    }

    private static long BigEndian(ReadOnlySpan<byte> bytes)
    {
        long value = 0;
        foreach (var b in bytes)
        {
            value = ((value & (long.MaxValue >> 8)) << 8) | b;
        }

        return value;
    }

    /// <summary>Adds an entry unless a newer section has told the object already.</summary>
    private void Add(int number, CrossReference entry)
    {
        if (!_entries.TryAdd(number, entry))
        {
            return;
        }

        budget.Keep(CrossReferences.EntryBytes);
        if (_entries.Count > budget.Limits.Objects)
        {
            throw ReadBudget.Exceeded(ReadLimit.Objects);
        }
    }
}
