namespace Disclosure.Documents.Pdf.Fonts;

/// <summary>
/// A font as far as reading needs it: it cuts a string into codes and tells the text and the advance of each (ISO 32000-2 §9.5–9.10).
/// </summary>
internal abstract class PdfFont
{
    /// <summary>Gets the height of the glyphs above the baseline, in text space units, above 0.</summary>
    public double Ascent { get; protected init; } = 0.88;

    /// <summary>Gets the depth of the glyphs below the baseline, in text space units, at most 0.</summary>
    public double Descent { get; protected init; } = -0.12;

    /// <summary>Gets whether the font writes from top to bottom.</summary>
    public virtual bool IsVertical => false;

    /// <summary>
    /// Takes the next code off the front of the string and returns true; returns false at the end of the string. Every call that returns
    /// true takes at least one byte, whatever the bytes are.
    /// </summary>
    public abstract bool TryDecodeNext(ref ReadOnlySpan<byte> bytes, out FontGlyph glyph);
}
