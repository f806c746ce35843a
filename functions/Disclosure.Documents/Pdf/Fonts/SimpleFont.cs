using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Fonts;

/// <summary>A Type 1, multiple master or TrueType font: one byte a code (ISO 32000-2 §9.6).</summary>
internal class SimpleFont : PdfFont
{
    private readonly SimpleEncoding encoding;
    private readonly ToUnicodeMap? toUnicode;
    private readonly string fontName;
    private readonly float[]? widths;
    private readonly int firstCode;
    private readonly double missingWidth;
    private readonly double unit;
    private readonly string?[] texts = new string?[256];
    private readonly bool[] isKnown = new bool[256];

    public SimpleFont(PdfDictionary dictionary)
        : this(dictionary, 0.001)
    {
    }

    /// <param name="dictionary">The font dictionary.</param>
    /// <param name="unit">Size of a unit of /Widths in text space.</param>
    protected SimpleFont(PdfDictionary dictionary, double unit)
    {
        this.unit = unit;
        fontName = dictionary.Name("BaseFont") ?? "";
        encoding = new SimpleEncoding(dictionary, fontName);
        var descriptor = dictionary.Dictionary("FontDescriptor");
        (Ascent, Descent) = FontExtent.Of(descriptor, Ascent, Descent);
        missingWidth = descriptor?.Number("MissingWidth") ?? 0;
        firstCode = dictionary.Int("FirstChar");
        if (dictionary.Array("Widths") is { Count: > 0 } array)
        {
            widths = new float[Math.Min(array.Count, 256)];
            for (int i = 0; i < widths.Length; i++)
            {
                widths[i] = (float)array.Number(i);
            }
        }

        if (dictionary.Stream("ToUnicode") is { } stream)
        {
            var map = ToUnicodeMap.Parse(stream.Decode().Span);
            toUnicode = ToUnicodeTrust.IsTrusted(map, encoding.Witness) ? map : null;
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
        if (!isKnown[code])
        {
            texts[code] = Text(code);
            isKnown[code] = true;
        }

        glyph = new FontGlyph(code, 1, texts[code], Width(code), 0, 0, code == 32);
        return true;
    }

    private string? Text(int code)
    {
        string? mapped = toUnicode?.Unicode(code);
        return UsableText.Is(mapped) ? mapped : encoding.Unicode(code) ?? mapped;
    }

    private double Width(int code)
    {
        if (widths is null)
        {
            return StandardWidths.Of(fontName, code, texts[code]) * 0.001;
        }

        long index = (long)code - firstCode;
        return (index >= 0 && index < widths.Length ? widths[index] : missingWidth) * unit;
    }
}
