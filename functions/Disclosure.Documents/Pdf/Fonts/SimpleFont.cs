using Disclosure.Documents.Pdf.Characters;
using Disclosure.Documents.Pdf.Fonts.CMaps;
using Disclosure.Documents.Pdf.Fonts.Metrics;
using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Fonts;

/// <summary>A Type 1, multiple master or TrueType font, whose codes are one byte each (ISO 32000-2 §9.6).</summary>
internal class SimpleFont : PdfFont
{
    private readonly SimpleEncoding _encoding;
    private readonly ToUnicodeMap? _toUnicode;
    private readonly string _fontName;
    private readonly float[]? _widths;
    private readonly int _firstCode;
    private readonly double _missingWidth;
    private readonly double _unit;
    private readonly string?[] _texts = new string?[256];
    private readonly bool[] _isKnown = new bool[256];

    public SimpleFont(PdfDictionary dictionary)
        : this(dictionary, 0.001)
    {
    }

    /// <param name="dictionary">The font dictionary.</param>
    /// <param name="unit">Size of a unit of /Widths, in units of text space.</param>
    protected SimpleFont(PdfDictionary dictionary, double unit)
    {
        _unit = unit;
        _fontName = dictionary.Name("BaseFont") ?? "";
        _encoding = new SimpleEncoding(dictionary, _fontName);
        var descriptor = dictionary.Dictionary("FontDescriptor");
        (Ascent, Descent) = FontExtent.Of(descriptor, Ascent, Descent);
        _missingWidth = descriptor?.Number("MissingWidth") ?? 0;
        _firstCode = dictionary.Int("FirstChar");
        if (dictionary.Array("Widths") is { Count: > 0 } array)
        {
            _widths = new float[Math.Min(array.Count, 256)];
            for (var i = 0; i < _widths.Length; i++)
            {
                _widths[i] = (float)array.Number(i);
            }
        }

        if (dictionary.Stream("ToUnicode") is { } stream)
        {
            var map = ToUnicodeMap.Parse(stream.Decode().Span);
            _toUnicode = ToUnicodeTrust.IsTrusted(map, _encoding.Witness) ? map : null;
        }
    }

    public override bool TryDecodeNext(ref ReadOnlySpan<byte> bytes, out FontGlyph glyph)
    {
        if (bytes.IsEmpty)
        {
            glyph = default;
            return false;
        }

        int code = bytes[0];
        bytes = bytes[1..];
        if (!_isKnown[code])
        {
            _texts[code] = Text(code);
            _isKnown[code] = true;
        }

        glyph = new FontGlyph(code, 1, _texts[code], Width(code), 0, 0, code == 32);
        return true;
    }

    private string? Text(int code)
    {
        var mapped = _toUnicode?.Unicode(code);
        return UsableText.Is(mapped) ? mapped : _encoding.Unicode(code) ?? mapped;
    }

    private double Width(int code)
    {
        if (_widths is null)
        {
            return StandardWidths.Of(_fontName, code, _texts[code]) * 0.001;
        }

        var index = (long)code - _firstCode;
        return (index >= 0 && index < _widths.Length ? _widths[index] : _missingWidth) * _unit;
    }
}
