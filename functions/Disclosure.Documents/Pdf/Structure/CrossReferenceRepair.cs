using Disclosure.Documents.Pdf.Objects;
using Disclosure.Documents.Pdf.Syntax;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Pdf.Structure;

/// <summary>
/// Finds the objects of a file whose cross references are broken, by looking for “n g obj” from its beginning to its end. Of objects with
/// the same number the last one counts, as it does after incremental updates.
/// </summary>
internal sealed class CrossReferenceRepair(
    ReadOnlyMemory<byte> file, ObjectParser parser, IndirectObjectReader objects, IObjectSource source, ReadBudget budget)
{
    private readonly Dictionary<int, CrossReference> _entries = [];
    private readonly Dictionary<int, PdfStream> _objectStreams = [];
    private readonly Dictionary<string, PdfObject> _trailer = [];
    private PdfReference? _catalog;

    /// <summary>Returns the objects that stand in the file by themselves, and a trailer put together from all there are.</summary>
    public CrossReferences Scan()
    {
        var data = file.Span;
        var position = 0;
        while (position < data.Length)
        {
            budget.Step();
            var found = data[position..].IndexOf("obj"u8);
            if (found < 0)
            {
                break;
            }

            position += found;
            position = HeaderStart(data, position) is { } start && objects.Read(start) is { } read
                ? AfterObject(read, start, position)
                : position + "obj".Length;
        }

        ReadTrailers(data);
        if (_catalog is not null && !_trailer.ContainsKey("Root"))
        {
            _trailer["Root"] = _catalog;
        }

        return new CrossReferences(new PdfDictionary(_trailer, source), _entries);
    }

    /// <summary>
    /// Adds the objects that stand in object streams. A step of its own, as it needs the encryption, which the trailer leads to.
    /// </summary>
    public void AddCompressed()
    {
        var places = new Dictionary<int, long>(_entries.Count);
        foreach (var (number, entry) in _entries)
        {
            places[number] = entry.Position;
        }

        foreach (var (container, stream) in _objectStreams)
        {
            var place = places[container];
            var index = 0;
            foreach (var (number, _) in new ObjectStream(stream, parser, budget).Objects)
            {
                budget.Step();
                if (!places.TryGetValue(number, out var known) || known < place)
                {
                    places[number] = place;
                    Set(number, new CrossReference(container, index, CrossReferenceKind.Compressed));
                }

                index++;
            }
        }
    }

    /// <summary>Where the number before “obj” and its generation begins; null where there is none.</summary>
    private static int? HeaderStart(ReadOnlySpan<byte> data, int position)
    {
        return Digits(data, Blanks(data, position)) is { } generation
            && Blanks(data, generation) is var blanks && blanks < generation
            ? Digits(data, blanks)
            : null;

        static int Blanks(ReadOnlySpan<byte> data, int end)
        {
            while (end > 0 && Lexer.IsWhiteSpace(data[end - 1]))
            {
                end--;
            }

            return end;
        }

        static int? Digits(ReadOnlySpan<byte> data, int end)
        {
            var start = end;
            while (start > 0 && data[start - 1] is >= (byte)'0' and <= (byte)'9' && end - start < 10)
            {
                start--;
            }

            return start < end ? start : null;
        }
    }

    /// <summary>
    /// Notes the object and returns the position from which the search goes on: behind a stream's data, which may look like anything.
    /// </summary>
    private int AfterObject(IndirectObject read, int start, int keyword)
    {
        var number = read.Number;
        Set(number, new CrossReference(start, read.Generation, CrossReferenceKind.AtOffset));
        _objectStreams.Remove(number);
        if (read.Value is PdfDictionary dictionary)
        {
            if (dictionary.Raw.GetValueOrDefault("Type") is PdfName { Value: "Catalog" })
            {
                _catalog = new PdfReference(number, read.Generation);
            }

            return keyword + "obj".Length;
        }

        if (read.Value is not PdfStream stream)
        {
            return keyword + "obj".Length;
        }

        switch ((stream.Dictionary.Raw.GetValueOrDefault("Type") as PdfName)?.Value)
        {
            case "ObjStm":
                _objectStreams[number] = stream;
                break;
            case "XRef":
                KeepTrailer(stream.Dictionary);
                break;
        }

        // The stream's bytes are a slice of the file's, so their distance is where they end.
        return file.Span.Overlaps(stream.Raw.Span, out var offset) ? offset + stream.Raw.Length : keyword + "obj".Length;
    }

    private void ReadTrailers(ReadOnlySpan<byte> data)
    {
        var position = 0;
        while (data[position..].IndexOf("trailer"u8) is >= 0 and var found)
        {
            budget.Check();
            position += found + "trailer".Length;
            var lexer = new Lexer(data, position);
            if (parser.Parse(ref lexer) is PdfDictionary trailer)
            {
                KeepTrailer(trailer);
            }
        }
    }

    private void KeepTrailer(PdfDictionary trailer)
    {
        foreach (var key in (ReadOnlySpan<string>)["Root", "Encrypt", "ID", "Info"])
        {
            if (trailer.Raw.TryGetValue(key, out var value) && value is not PdfNull)
            {
                _trailer[key] = value;
            }
        }
    }

    private void Set(int number, CrossReference entry)
    {
        budget.Keep(CrossReferences.EntryBytes);
        _entries[number] = entry;
        if (_entries.Count > budget.Limits.Objects)
        {
            throw ReadBudget.Exceeded(ReadLimit.Objects);
        }
    }
}
