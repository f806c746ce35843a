using Disclosure.Documents.Pdf.Encryption;
using Disclosure.Documents.Pdf.Filters;
using Disclosure.Documents.Pdf.Objects;
using Disclosure.Documents.Pdf.Syntax;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Pdf.Structure;

/// <summary>A PDF file, opened. Its objects are read when they are asked for, and only then.</summary>
internal sealed class PdfFile : IObjectSource
{
    /// <summary>Number of bytes within which the header has to begin (ISO 32000-2 Annex I, as every viewer has it).</summary>
    private const int HeaderWithin = 1024;

    /// <summary>Largest number of references that lead to each other: honest files have no such chains, circles end here.</summary>
    private const int LongestChain = 32;

    /// <summary>Bytes that an entry in the dictionary of loaded objects takes up.</summary>
    private const int EntryBytes = 48;

    private readonly ReadOnlyMemory<byte> _file;
    private readonly ObjectParser _parser;
    private readonly IndirectObjectReader _objects;
    private readonly Dictionary<int, PdfObject> _loaded = [];
    private readonly HashSet<int> _loading = [];
    private readonly Dictionary<int, ObjectStream?> _objectStreams = [];
    private Dictionary<int, CrossReference> _entries = [];
    private IReadOnlyList<PdfPage>? _pages;
    private FileEncryption? _encryption;
    private bool _isRepaired;

    private PdfFile(ReadOnlyMemory<byte> file, ReadBudget budget)
    {
        _file = file;
        Budget = budget;
        _parser = new ObjectParser(this, budget, isKept: true);
        _objects = new IndirectObjectReader(file, _parser, this);
        Trailer = new PdfDictionary(new Dictionary<string, PdfObject>(), this);
    }

    public ReadBudget Budget { get; }

    public PdfDictionary Trailer { get; private set; }

    /// <summary>Gets the document catalog; null where the file lost it and only its pages can be found.</summary>
    public PdfDictionary? Catalog => Trailer.Dictionary("Root");

    /// <summary>Gets the numbers of all objects, in ascending order.</summary>
    public IEnumerable<int> ObjectNumbers => _entries.Keys.Order();

    /// <summary>Gets the pages in order, with what they inherit.</summary>
    /// <exception cref="DocumentException">There are more pages than allowed, or nodes are nested too deep.</exception>
    public IReadOnlyList<PdfPage> Pages => _pages ??= PageTree.Read(this);

    /// <summary>Opens a file, and repairs what can be repaired.</summary>
    /// <exception cref="DocumentException">It is no PDF, is damaged beyond repair, needs a password, or is beyond the limits.</exception>
    public static PdfFile Open(ReadOnlyMemory<byte> file, ReadBudget budget)
    {
        if (file.Length > budget.Limits.FileBytes)
        {
            throw ReadBudget.Exceeded(ReadLimit.FileSize);
        }

        var header = file.Span[..Math.Min(file.Length, HeaderWithin)].IndexOf("%PDF-"u8);
        var pdf = new PdfFile(header > 0 ? file[header..] : file, budget);
        if (!pdf.TryReadCrossReferences() && !pdf.TryRepair())
        {
            throw header < 0
                ? new DocumentException(new FormatUnknown())
                : new DocumentException(new PdfBeyondRepair());
        }

        return pdf;
    }

    /// <inheritdoc cref="Open(ReadOnlyMemory{byte}, ReadBudget)"/>
    public static PdfFile Open(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation) =>
        Open(file, new ReadBudget(limits, cancellation));

    public PdfObject Resolve(PdfObject value)
    {
        for (var i = 0; value is PdfReference reference; i++)
        {
            if (i == LongestChain)
            {
                return PdfNull.Instance;
            }

            value = Load(reference.Number);
        }

        return value;
    }

    public ReadOnlyMemory<byte> Decode(PdfStream stream)
    {
        var data = _encryption is not null && stream.Identity is { } identity
            ? _encryption.Decrypt(stream, identity, FilterChain.CryptParameters(stream.Dictionary, this))
            : stream.Raw;
        if (!data.Equals(stream.Raw))
        {
            Budget.Use(data.Length);
        }

        return FilterChain.Decode(data, stream.Dictionary, Budget);
    }

    public ReadOnlyMemory<byte> DecodeToKeep(PdfStream stream)
    {
        var before = Budget.UsedBytes;
        var data = Decode(stream);
        Budget.KeepUsed(Budget.UsedBytes - before);
        return data;
    }

    private bool TryReadCrossReferences()
    {
        if (new CrossReferenceReader(_file, _parser, _objects, this, Budget).Read() is not { } references)
        {
            return false;
        }

        _entries = references.Entries;
        Trailer = references.Trailer;
        OpenEncryption();
        return Catalog?.Dictionary("Pages") is not null;
    }

    private bool TryRepair()
    {
        if (!_isRepaired)
        {
            Repair();
        }

        if (Catalog?.Dictionary("Pages") is null && Find("Catalog") is { } catalog)
        {
            Trailer = new PdfDictionary(new Dictionary<string, PdfObject>(Trailer.Raw) { ["Root"] = catalog }, this);
        }

        return Catalog is not null || Find("Page") is not null;
    }

    private void Repair()
    {
        _isRepaired = true;
        var repair = new CrossReferenceRepair(_file, _parser, _objects, this, Budget);
        var found = repair.Scan();
        _loaded.Clear();
        _objectStreams.Clear();
        _entries = found.Entries;
        var trailer = new Dictionary<string, PdfObject>(Trailer.Raw);
        foreach (var (key, value) in found.Trailer.Raw)
        {
            trailer[key] = value;
        }

        Trailer = new PdfDictionary(trailer, this);
        OpenEncryption();
        repair.AddCompressed();
    }

    /// <summary>Reads the encryption dictionary before anything is decrypted, as its own strings are plain.</summary>
    private void OpenEncryption()
    {
        if (_encryption is null && Trailer.Dictionary("Encrypt") is { } dictionary)
        {
            _encryption = FileEncryption.Open(dictionary, (Trailer.Array("ID")?[0] as PdfString)?.Bytes ?? []);
            _objects.Decryption = _encryption is null ? null : _encryption.StringsOf;
            _loaded.Clear();
        }
    }

    /// <summary>The last object whose dictionary is of a type; null where there is none.</summary>
    private PdfReference? Find(string type)
    {
        PdfReference? found = null;
        foreach (var number in ObjectNumbers)
        {
            Budget.Step();
            if (Load(number) is PdfDictionary dictionary && dictionary.Name("Type") == type)
            {
                found = new PdfReference(number, 0);
            }
        }

        return found;
    }

    private PdfObject Load(int number)
    {
        if (_loaded.TryGetValue(number, out var known))
        {
            return known;
        }

        // An object that is needed to read itself (a stream's length in the stream), or through too many others.
        if (_loading.Count >= Budget.Limits.Nesting || !_loading.Add(number))
        {
            return PdfNull.Instance;
        }

        try
        {
            var value = Read(number);
            if (value is null && !_isRepaired && _entries.GetValueOrDefault(number).Kind != CrossReferenceKind.Free)
            {
                Repair();
                value = Read(number);
            }

            Budget.Keep(EntryBytes);
            return _loaded[number] = value ?? PdfNull.Instance;
        }
        finally
        {
            _loading.Remove(number);
        }
    }

    private PdfObject? Read(int number)
    {
        var entry = _entries.GetValueOrDefault(number);
        return entry.Kind switch
        {
            CrossReferenceKind.AtOffset when _objects.Read((int)entry.Position) is { } read && read.Number == number => read.Value,
            CrossReferenceKind.Compressed when entry.Position <= int.MaxValue => ReadCompressed(number, (int)entry.Position, entry.Index),
            _ => null,
        };
    }

    private PdfObject? ReadCompressed(int number, int container, int index)
    {
        for (var i = 0; i < LongestChain; i++)
        {
            if (OpenObjectStream(container) is not { } stream)
            {
                return null;
            }

            if (stream.Find(number, index) is { } value)
            {
                return value;
            }

            if (stream.Extends is not { } extended)
            {
                return null;
            }

            container = extended.Number;
        }

        return null;
    }

    private ObjectStream? OpenObjectStream(int number)
    {
        if (!_objectStreams.TryGetValue(number, out var stream))
        {
            stream = Load(number) is PdfStream raw ? new ObjectStream(raw, _parser, Budget) : null;
            _objectStreams[number] = stream;
        }

        return stream;
    }
}
