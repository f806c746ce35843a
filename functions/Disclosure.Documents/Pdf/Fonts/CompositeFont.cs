using System.Text;
using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Fonts;

/// <summary>A Type 0 font: a CMap and one CIDFont (ISO 32000-2 §9.7).</summary>
internal sealed class CompositeFont : PdfFont
{
    private readonly CMap cmap;
    private readonly ToUnicodeMap? toUnicode;
    private readonly CidMetrics metrics;
    private readonly CharacterCollection? collection;
    private readonly PdfDictionary? descriptor;
    private readonly PdfStream? cidToGlyph;
    private readonly Dictionary<long, FontGlyph> glyphs = [];
    private ReadOnlyMemory<byte>? glyphNumbers;
    private FontProgram? program;
    private bool isProgramLoaded;

    public CompositeFont(PdfDictionary dictionary)
    {
        var cidFont = dictionary.Array("DescendantFonts")?[0] as PdfDictionary ?? dictionary.Dictionary("DescendantFonts");
        descriptor = cidFont?.Dictionary("FontDescriptor");
        cmap = EmbeddedCMap.Load(dictionary.Get("Encoding"));
        metrics = new CidMetrics(cidFont);
        cidToGlyph = cidFont?.Stream("CIDToGIDMap");
        collection = cidFont?.Dictionary("CIDSystemInfo")?.Bytes("Ordering") is { } ordering
            ? CharacterCollection.Of(Encoding.Latin1.GetString(ordering))
            : null;
        (Ascent, Descent) = FontExtent.Of(descriptor, Ascent, Descent);
        if (dictionary.Stream("ToUnicode") is { } stream)
        {
            var map = ToUnicodeMap.Parse(stream.Decode().Span);
            toUnicode = ToUnicodeTrust.IsTrusted(map, code => Own(code, 2)) ? map : null;
        }
    }

    public override bool IsVertical => cmap.IsVertical;

    private FontProgram? Program
    {
        get
        {
            if (!isProgramLoaded)
            {
                program = FontProgram.Load(descriptor);
                isProgramLoaded = true;
            }

            return program;
        }
    }

    public override bool TryDecodeNext(ref ReadOnlySpan<byte> bytes, out FontGlyph glyph)
    {
        if (bytes.IsEmpty)
        {
            glyph = default;
            return false;
        }

        int code = cmap.Read(bytes, out int length);
        bytes = bytes[length..];
        long key = ((long)length << 32) | (uint)unchecked((uint)code);
        if (!glyphs.TryGetValue(key, out glyph))
        {
            glyph = Make(code, length);
            glyphs.Add(key, glyph);
        }

        return true;
    }

    private FontGlyph Make(int code, int length)
    {
        string? mapped = toUnicode?.Unicode(code);
        string? text = UsableText.Is(mapped) ? mapped : Own(code, length) ?? mapped;
        int cid = metrics.HasWidths ? cmap.Cid(code, length) : 0;
        bool isSpace = length == 1 && code == 32;
        if (!IsVertical)
        {
            return new FontGlyph(code, length, text, metrics.Width(cid), 0, 0, isSpace);
        }

        var (advance, x, y) = metrics.Vertical(cid);
        return new FontGlyph(code, length, text, advance, x, y, isSpace);
    }

    /// <summary>What the CMap, the character collection or the font program says of a code.</summary>
    private string? Own(int code, int length)
    {
        if (cmap.Unicode(code, length) is { } text)
        {
            return text;
        }

        int cid = cmap.Cid(code, length);
        if (collection is not null)
        {
            return collection.Unicode(cid);
        }

        if (Program is not { } font)
        {
            return null;
        }

        if (font.Compact is { } compact)
        {
            return compact.IsCidKeyed && CharacterCollection.Of(compact.Ordering) is { } inner
                ? inner.Unicode(cid)
                : compact.Name(compact.GlyphOfCid(GlyphNumber(cid))) is { } name && GlyphNames.Unicode(name) is { } named
                    ? named
                    : font.TrueType?.Unicode(compact.GlyphOfCid(cid));
        }

        return font.TrueType?.Unicode(GlyphNumber(cid));
    }

    private int GlyphNumber(int cid)
    {
        if (cidToGlyph is null)
        {
            return cid;
        }

        glyphNumbers ??= cidToGlyph.Decode();
        return BigEndian.UInt16(glyphNumbers.Value.Span, 2L * cid);
    }
}
