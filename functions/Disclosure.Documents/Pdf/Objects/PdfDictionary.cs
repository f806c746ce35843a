namespace Disclosure.Documents.Pdf.Objects;

/// <summary>
/// A dictionary. Reading an entry follows references; a missing entry, a null and a reference that leads nowhere are all alike: absent.
/// </summary>
internal sealed class PdfDictionary(IReadOnlyDictionary<string, PdfObject> entries, IObjectSource source) : PdfObject
{
    /// <summary>Gets the entries as written, references not followed.</summary>
    public IReadOnlyDictionary<string, PdfObject> Raw => entries;

    /// <summary>Returns an entry with references followed; null where it is absent.</summary>
    public PdfObject? Get(string key)
    {
        if (!entries.TryGetValue(key, out var raw))
        {
            return null;
        }

        var value = source.Resolve(raw);
        return value is PdfNull ? null : value;
    }

    /// <summary>Returns the name that an entry is; null where it is none.</summary>
    public string? Name(string key) => (Get(key) as PdfName)?.Value;

    /// <summary>Returns the array that an entry is; null where it is none.</summary>
    public PdfArray? Array(string key) => Get(key) as PdfArray;

    /// <summary>Returns an entry as a dictionary, of a stream that of the stream; null where it is neither.</summary>
    public PdfDictionary? Dictionary(string key) => Get(key) switch
    {
        PdfDictionary d => d,
        PdfStream s => s.Dictionary,
        _ => null,
    };

    /// <summary>Returns the stream that an entry is; null where it is none.</summary>
    public PdfStream? Stream(string key) => Get(key) as PdfStream;

    /// <summary>Returns the bytes of the string that an entry is; null where it is none.</summary>
    public byte[]? Bytes(string key) => (Get(key) as PdfString)?.Bytes;

    /// <summary>Returns the number that an entry is; the fallback where it is none.</summary>
    public double Number(string key, double fallback = 0) => Get(key) is PdfNumber n ? n.Value : fallback;

    /// <summary>Returns the number that an entry is, cut to an int; the fallback where it is none.</summary>
    public int Int(string key, int fallback = 0) => Get(key) is PdfNumber n ? n.Int : fallback;

    /// <summary>Returns the boolean that an entry is; the fallback where it is none.</summary>
    public bool Boolean(string key, bool fallback = false) => Get(key) is PdfBoolean b ? b.Value : fallback;
}
