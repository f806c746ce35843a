using System.Text;
using Disclosure.Documents.Pdf.Fonts;
using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Tests.Pdf.Fonts;

/// <summary>Font dictionaries and font programs made in memory, without a file around them.</summary>
internal static class FontObjects
{
    private static readonly Memory Source = new();

    public static PdfName Name(string value) => new(value);

    public static PdfNumber Number(double value) => new(value);

    public static PdfArray Array(params PdfObject[] items) => new(items, Source);

    public static PdfDictionary Dictionary(params (string Key, PdfObject Value)[] entries) =>
        new(entries.ToDictionary(e => e.Key, e => e.Value), Source);

    public static PdfStream Stream(byte[] bytes, params (string Key, PdfObject Value)[] entries) => new(Dictionary(entries), bytes, Source);

    public static PdfStream Stream(string text, params (string Key, PdfObject Value)[] entries) =>
        Stream(Encoding.Latin1.GetBytes(text), entries);

    /// <summary>A Type 0 font over that encoding, its CIDFont with those entries.</summary>
    public static PdfDictionary Composite(
        PdfObject encoding,
        (string Key, PdfObject Value)[] cidFont,
        params (string Key, PdfObject Value)[] entries) => Dictionary(
    [
        ("Subtype", Name("Type0")),
        ("Encoding", encoding),
        ("DescendantFonts", Array(Dictionary(cidFont))),
        .. entries,
    ]);

    /// <summary>All glyphs of a string.</summary>
    public static List<FontGlyph> Decode(PdfFont font, params byte[] bytes)
    {
        var glyphs = new List<FontGlyph>();
        ReadOnlySpan<byte> rest = bytes;
        while (font.TryDecodeNext(ref rest, out var glyph))
        {
            glyphs.Add(glyph);
        }

        return glyphs;
    }

    /// <summary>The text of a string, codes without text as the replacement character.</summary>
    public static string TextOf(PdfFont font, params byte[] bytes) => string.Concat(Decode(font, bytes).Select(g => g.Text ?? "\uFFFD"));

    public static string ToUnicode(IEnumerable<(int Code, string Text)> characters, int codeBytes) =>
        "/CIDInit /ProcSet findresource begin begincmap "
        + $"1 begincodespacerange <{new string('0', codeBytes * 2)}> <{new string('F', codeBytes * 2)}> endcodespacerange\n" +
        string.Concat(characters.Chunk(100).Select(chunk =>
            $"{chunk.Length} beginbfchar\n" +
            string.Concat(chunk.Select(c =>
                $"<{c.Code.ToString("X" + (codeBytes * 2), null)}> "
                + $"<{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(c.Text))}>\n")) +
            "endbfchar\n")) +
        "endcmap end";

    /// <summary>
    /// A TrueType file with nothing but maxp and a Windows Unicode cmap of format 4: one segment for each character, glyphs as given.
    /// </summary>
    public static byte[] TrueType(params (char Character, int Glyph)[] characters)
    {
        var segments = characters.OrderBy(c => c.Character).Append(('\uFFFF', 0)).ToArray();
        int count = segments.Length;
        byte[] subtable =
        [
            .. U16(4), .. U16(16 + (8 * count)), .. U16(0), .. U16(count * 2), .. U16(0), .. U16(0), .. U16(0),
            .. segments.SelectMany(s => U16(s.Item1)), .. U16(0),
            .. segments.SelectMany(s => U16(s.Item1)),
            .. segments.SelectMany(s => U16((s.Item2 - s.Item1) & 0xFFFF)),
            .. segments.SelectMany(_ => U16(0)),
        ];
        byte[] cmap = [.. U16(0), .. U16(1), .. U16(3), .. U16(1), .. U32(12), .. subtable];
        byte[] maxp = [.. U32(0x00010000), .. U16(characters.Max(c => c.Glyph) + 1)];
        return
        [
            .. U32(0x00010000), .. U16(2), .. U16(0), .. U16(0), .. U16(0),
            .. "cmap"u8, .. U32(0), .. U32(44), .. U32(cmap.Length),
            .. "maxp"u8, .. U32(0), .. U32(44 + cmap.Length), .. U32(maxp.Length),
            .. cmap, .. maxp,
        ];
    }

    public static byte[] U16(int value) => [(byte)(value >> 8), (byte)(value & 0xFF)];

    public static byte[] U32(int value) => [.. U16((value >> 16) & 0xFFFF), .. U16(value & 0xFFFF)];

    private sealed class Memory : IObjectSource
    {
        public PdfObject Resolve(PdfObject value) => value;

        public ReadOnlyMemory<byte> Decode(PdfStream stream) => stream.Raw;

        public ReadOnlyMemory<byte> DecodeToKeep(PdfStream stream) => stream.Raw;
    }
}
