using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Filters;

/// <summary>
/// Passes data through the filters its dictionary names, in their order (ISO 32000-2 §7.4); inline images may abbreviate (§8.9.7).
/// </summary>
internal static class FilterChain
{
    /// <summary>No honest stream has more; a chain of Flate filters is the classic bomb.</summary>
    private const int LongestChain = 8;

    /// <summary>Names the crypt filter that the chain begins with, or gives null where it begins with another or none.</summary>
    public static PdfDictionary? CryptParameters(PdfDictionary dictionary, IObjectSource source)
    {
        var filters = Filters(dictionary);
        return Count(filters) > 0 && Item(filters, 0) is PdfName { Value: "Crypt" }
            ? Parameters(dictionary, 0) ?? new PdfDictionary(new Dictionary<string, PdfObject>(), source)
            : null;
    }

    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> data, PdfDictionary dictionary, ReadBudget budget)
    {
        var filters = Filters(dictionary);
        var count = Count(filters);
        if (count > LongestChain)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        // What a filter gave is held until the next one has read it.
        var held = 0;
        for (var i = 0; i < count; i++)
        {
            var parameters = Parameters(dictionary, i);
            byte[] decoded;
            switch ((Item(filters, i) as PdfName)?.Value)
            {
                case "FlateDecode" or "Fl":
                    decoded = FlateFilter.Decode(data, i == count - 1 ? Length(dictionary) : 0, budget);
                    data = Unpredicted(decoded, parameters, budget);
                    break;
                case "LZWDecode" or "LZW":
                    decoded = LzwFilter.Decode(data.Span, parameters?.Int("EarlyChange", 1) != 0, budget);
                    data = Unpredicted(decoded, parameters, budget);
                    break;
                case "ASCII85Decode" or "A85":
                    data = decoded = AsciiFilters.Decode85(data.Span, budget);
                    break;
                case "ASCIIHexDecode" or "AHx":
                    data = decoded = AsciiFilters.DecodeHex(data.Span, budget);
                    break;
                case "RunLengthDecode" or "RL":
                    data = decoded = RunLengthFilter.Decode(data.Span, budget);
                    break;
                case "Crypt":
                    continue;
                case "DCTDecode" or "DCT" or "JPXDecode" or "CCITTFaxDecode" or "CCF" or "JBIG2Decode":
                    return data;
                default:
                    return ReadOnlyMemory<byte>.Empty;
            }

            budget.Release(held);
            held = decoded.Length;
        }

        return data;
    }

    /// <summary>The length of a decoded font file, in up to three parts (ISO 32000-2 §9.9.1); 0 for all other streams.</summary>
    private static long Length(PdfDictionary dictionary) =>
        (long)dictionary.Int("Length1") + dictionary.Int("Length2") + dictionary.Int("Length3");

    private static ReadOnlyMemory<byte> Unpredicted(byte[] data, PdfDictionary? parameters, ReadBudget budget) =>
        parameters is null ? data : Predictor.Undo(data, parameters, budget);

    /// <summary>
    /// In a file's stream F is the name of an outside file, never a filter's; an inline image has names or an array of them there.
    /// </summary>
    private static PdfObject? Filters(PdfDictionary dictionary) =>
        dictionary.Get("Filter") ?? (dictionary.Get("F") is var f and (PdfName or PdfArray) ? f : null);

    private static int Count(PdfObject? filters) => filters switch
    {
        PdfName => 1,
        PdfArray array => array.Count,
        _ => 0,
    };

    private static PdfObject? Item(PdfObject? filters, int index) => filters is PdfArray array ? array[index] : filters;

    private static PdfDictionary? Parameters(PdfDictionary dictionary, int index) =>
        (dictionary.Get("DecodeParms") ?? dictionary.Get("DP")) switch
        {
            PdfArray array => array[index] as PdfDictionary,
            PdfDictionary single when index == 0 => single,
            _ => null,
        };
}
