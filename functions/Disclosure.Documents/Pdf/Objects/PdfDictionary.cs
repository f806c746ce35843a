namespace Disclosure.Documents.Pdf.Objects;

/// <summary>
/// A dictionary; reading an entry follows references. A missing entry, a null and a dangling reference are all alike: absent.
/// </summary>
internal sealed class PdfDictionary(IReadOnlyDictionary<string, PdfObject> entries, IObjectSource source) : PdfObject
{
    /// <summary>The entries as written, references not followed.</summary>
    public IReadOnlyDictionary<string, PdfObject> Raw => entries;

    /// <summary>The entry with references followed, or null.</summary>
    public PdfObject? Get(string key)
    {
        if (!entries.TryGetValue(key, out var raw))
        {
            return null;
        }

        var value = source.Resolve(raw);
        return value is PdfNull ? null : value;
    }

    public string? Name(string key) => (Get(key) as PdfName)?.Value;

    public PdfArray? Array(string key) => Get(key) as PdfArray;

    /// <summary>The entry as a dictionary; a stream gives its dictionary.</summary>
    public PdfDictionary? Dictionary(string key) => Get(key) switch
    {
        PdfDictionary d => d,
        PdfStream s => s.Dictionary,
        _ => null,
    };

    public PdfStream? Stream(string key) => Get(key) as PdfStream;

    public byte[]? Bytes(string key) => (Get(key) as PdfString)?.Bytes;

    public double Number(string key, double fallback = 0) => Get(key) is PdfNumber n ? n.Value : fallback;

    public int Int(string key, int fallback = 0) => Get(key) is PdfNumber n ? n.Int : fallback;

    public bool Boolean(string key, bool fallback = false) => Get(key) is PdfBoolean b ? b.Value : fallback;
}
