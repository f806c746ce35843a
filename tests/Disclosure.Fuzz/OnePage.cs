using System.Globalization;
using System.Text;

namespace Disclosure.Fuzz;

/// <summary>
/// Writes a PDF of one page around an input, so that the fuzzer's changes meet the part that is to be tried, not what leads there.
/// </summary>
public static class OnePage
{
    private const string ShownText = "BT /F1 12 Tf 20 20 Td <0001002000410042> Tj (1234 AB\\200) Tj ET";

    private static readonly string[] Filters =
    [
        "/FlateDecode",
        "/LZWDecode",
        "/ASCII85Decode",
        "/ASCIIHexDecode",
        "/RunLengthDecode",
        "[/ASCII85Decode /FlateDecode]",
        "/FlateDecode /DecodeParms << /Predictor 12 /Columns 4 /Colors 1 /BitsPerComponent 8 >>",
        "/LZWDecode /DecodeParms << /Predictor 2 /Columns 5 /Colors 3 /BitsPerComponent 8 /EarlyChange 0 >>",
    ];

    /// <summary>Returns a file whose page has the input as its content.</summary>
    /// <param name="content">The input.</param>
    public static byte[] WithContent(ReadOnlySpan<byte> content) => Whole("", content, "/Encoding /WinAnsiEncoding", []);

    /// <summary>Returns a file whose page's content is the input but its first byte, to be decoded by the filter of that number.</summary>
    /// <param name="input">The input.</param>
    public static byte[] WithFilter(ReadOnlySpan<byte> input) => input.IsEmpty
        ? WithContent(input)
        : Whole($"/Filter {Filters[input[0] % Filters.Length]}", input[1..], "/Encoding /WinAnsiEncoding", []);

    /// <summary>Returns a file whose page is set in a font with the input but its first byte: which part of the font it is, that byte says.</summary>
    /// <param name="input">The input.</param>
    public static byte[] WithFont(ReadOnlySpan<byte> input)
    {
        var text = Encoding.ASCII.GetBytes(ShownText);
        if (input.IsEmpty)
        {
            return WithContent(text);
        }

        var font = (input[0] % 6) switch
        {
            0 => Composite("/FontFile2 6 0 R", "/CIDFontType2", "/Encoding /Identity-H"),
            1 => Composite("/FontFile3 6 0 R", "/CIDFontType0", "/Encoding /Identity-H"),
            2 => "/FirstChar 0 /LastChar 1 /Widths [500 600] /FontDescriptor << /Type /FontDescriptor /Flags 4 /FontFile 6 0 R >>",
            3 => "/ToUnicode 6 0 R /Encoding /WinAnsiEncoding",
            4 => Composite("", "/CIDFontType0", "/Encoding 6 0 R"),
            _ => Composite("", "/CIDFontType2", "/Encoding /GBK-EUC-H /ToUnicode 6 0 R"),
        };
        return Whole("", text, font, input[1..]);
    }

    private static string Composite(string descriptor, string kind, string encoding) =>
        $"{encoding} /DescendantFonts [<< /Type /Font /Subtype {kind} /BaseFont /A"
        + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>"
        + $" /DW 1000 /FontDescriptor << /Type /FontDescriptor /Flags 4 {descriptor} >> >>]";

    private static byte[] Whole(string entries, ReadOnlySpan<byte> content, string font, ReadOnlySpan<byte> fontPart)
    {
        var file = new MemoryStream();
        var places = new List<long>();
        Write(file, "%PDF-1.7\n");
        Object(file, places, "<< /Type /Catalog /Pages 2 0 R >>");
        Object(file, places, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Object(file, places, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >>"
            + " >> >>");
        Object(file, places, entries, content);
        var subtype = font.Contains("DescendantFonts", StringComparison.Ordinal) ? "/Type0" : "/Type1";
        Object(file, places, $"<< /Type /Font /Subtype {subtype} /BaseFont /A {font} >>");
        Object(file, places, "", fontPart);
        var start = file.Position;
        Write(file, string.Create(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n"));
        foreach (var place in places)
        {
            Write(file, string.Create(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        }

        Write(file, string.Create(
            CultureInfo.InvariantCulture,
            $"trailer << /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    private static void Object(MemoryStream file, List<long> places, string value)
    {
        places.Add(file.Position);
        Write(file, string.Create(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{value}\nendobj\n"));
    }

    private static void Object(MemoryStream file, List<long> places, string entries, ReadOnlySpan<byte> data)
    {
        places.Add(file.Position);
        Write(file, string.Create(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n<< {entries} /Length {data.Length} >>\nstream\n"));
        file.Write(data);
        Write(file, "\nendstream\nendobj\n");
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.ASCII.GetBytes(text));
}
