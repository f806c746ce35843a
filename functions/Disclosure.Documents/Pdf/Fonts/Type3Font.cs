using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Fonts;

/// <summary>A font whose glyphs are content streams (ISO 32000-2 §9.6.4).</summary>
internal sealed class Type3Font : PdfFont
{
    public Type3Font(PdfDictionary dictionary)
    {
        Resources = dictionary.Dictionary("Resources");
        FontMatrix = [0.001, 0, 0, 0.001, 0, 0];
    }

    /// <summary>The six numbers that take glyph space to text space; advances are already in text space.</summary>
    public IReadOnlyList<double> FontMatrix { get; }

    /// <summary>Resources of the glyph procedures; null where they use the page's.</summary>
    public PdfDictionary? Resources { get; }

    /// <summary>The content stream that draws the code's glyph, or null.</summary>
    public PdfStream? Procedure(int code) => Resources?.Stream(code.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public override bool TryDecodeNext(ref ReadOnlySpan<byte> bytes, out FontGlyph glyph)
    {
        glyph = default;
        if (bytes.IsEmpty)
        {
            return false;
        }

        glyph = new FontGlyph(bytes[0], 1, null, 0, 0, 0, bytes[0] == 32);
        bytes = bytes[1..];
        return true;
    }
}
