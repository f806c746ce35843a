using System.Text;
using Disclosure.Documents.Pdf.Characters;
using Disclosure.Documents.Pdf.Fonts.CMaps;
using Disclosure.Documents.Pdf.Fonts.Encodings;
using Disclosure.Documents.Pdf.Fonts.Metrics;
using Disclosure.Documents.Pdf.Fonts.Programs;
using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Fonts;

/// <summary>A Type 0 font: a CMap and one CIDFont (ISO 32000-2 §9.7).</summary>
internal sealed class CompositeFont : PdfFont
{
    /// <summary>
    /// Number of codes whose glyphs are remembered: as many as a font has glyphs; text made up of other codes is no text.
    /// </summary>
    private const int MostRemembered = 65_536;

    private readonly CMap _cmap;
    private readonly ToUnicodeMap? _toUnicode;
    private readonly CidMetrics _metrics;
    private readonly CharacterCollection? _collection;
    private readonly PdfDictionary? _descriptor;
    private readonly PdfStream? _cidToGlyph;
    private readonly Dictionary<long, FontGlyph> _glyphs = [];
    private ReadOnlyMemory<byte>? _glyphNumbers;
    private FontProgram? _program;
    private bool _isProgramLoaded;

    public CompositeFont(PdfDictionary dictionary)
    {
        var cidFont = dictionary.Array("DescendantFonts")?[0] as PdfDictionary ?? dictionary.Dictionary("DescendantFonts");
        _descriptor = cidFont?.Dictionary("FontDescriptor");
        _cmap = EmbeddedCMap.Load(dictionary.Get("Encoding"));
        _metrics = new CidMetrics(cidFont);
        _cidToGlyph = cidFont?.Stream("CIDToGIDMap");
        _collection = cidFont?.Dictionary("CIDSystemInfo")?.Bytes("Ordering") is { } ordering
            ? CharacterCollection.Of(Encoding.Latin1.GetString(ordering))
            : null;
        (Ascent, Descent) = FontExtent.Of(_descriptor, Ascent, Descent);
        if (dictionary.Stream("ToUnicode") is { } stream)
        {
            var map = ToUnicodeMap.Parse(stream.Decode().Span);
            _toUnicode = ToUnicodeTrust.AgreesWith(map, Told) && ToUnicodeTrust.IsTrusted(map, code => Own(code, 2)) ? map : null;
        }
    }

    public override bool IsVertical => _cmap.IsVertical;

    private FontProgram? Program
    {
        get
        {
            if (!_isProgramLoaded)
            {
                _program = FontProgram.Load(_descriptor);
                _isProgramLoaded = true;
            }

            return _program;
        }
    }

    public override bool TryDecodeNext(ref ReadOnlySpan<byte> bytes, out FontGlyph glyph)
    {
        if (bytes.IsEmpty)
        {
            glyph = default;
            return false;
        }

        var code = _cmap.Read(bytes, out var length);
        bytes = bytes[length..];
        var key = ((long)length << 32) | (uint)unchecked((uint)code);
        if (!_glyphs.TryGetValue(key, out glyph))
        {
            glyph = Make(code, length);
            if (_glyphs.Count < MostRemembered)
            {
                _glyphs.Add(key, glyph);
            }
        }

        return true;
    }

    private FontGlyph Make(int code, int length)
    {
        var mapped = _toUnicode?.Unicode(code);
        var text = UsableText.Is(mapped) ? mapped : Own(code, length) ?? mapped;
        var cid = _metrics.HasWidths ? _cmap.Cid(code, length) : 0;
        var isSpace = length == 1 && code == 32;
        if (!IsVertical)
        {
            return new FontGlyph(code, length, text, _metrics.Width(cid), 0, 0, isSpace);
        }

        var (advance, x, y) = _metrics.Vertical(cid);
        return new FontGlyph(code, length, text, advance, x, y, isSpace);
    }

    /// <summary>The text of a code of one byte or of two by a predefined CMap; null for a code it does not tell.</summary>
    private string? Told(int code) => (code <= byte.MaxValue ? _cmap.Unicode(code, 1) : null) ?? _cmap.Unicode(code, 2);

    /// <summary>The text of a code by the CMap, the character collection or the font program; null where none tells it.</summary>
    private string? Own(int code, int length)
    {
        if (_cmap.Unicode(code, length) is { } text)
        {
            return text;
        }

        var cid = _cmap.Cid(code, length);
        if (_collection is not null)
        {
            return _collection.Unicode(cid);
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
        if (_cidToGlyph is null)
        {
            return cid;
        }

        _glyphNumbers ??= _cidToGlyph.DecodeToKeep();
        return BigEndian.UInt16(_glyphNumbers.Value.Span, 2L * cid);
    }
}
