namespace Disclosure.Documents.Pdf.Fonts;

/// <summary>
/// One character code of a shown string, as its font understands it. Lengths are in units of text space, in which the font's size is 1.
/// </summary>
/// <param name="Code">The code's value, its bytes read big-endian.</param>
/// <param name="ByteLength">Number of bytes of the string that the code takes, at least 1.</param>
/// <param name="Text">Text that the code stands for, one UTF-16 character or several; null where nothing tells.</param>
/// <param name="Advance">Displacement to the next glyph: w0x, or of a vertical font w1y (as a rule −1).</param>
/// <param name="OriginX">Horizontal component of the position vector v of vertical writing; 0 for a horizontal font.</param>
/// <param name="OriginY">Vertical component of the same vector.</param>
/// <param name="IsSingleByteSpace">Whether word spacing applies: the single-byte code 32 (ISO 32000-2 §9.3.3).</param>
internal readonly record struct FontGlyph(
    int Code,
    int ByteLength,
    string? Text,
    double Advance,
    double OriginX,
    double OriginY,
    bool IsSingleByteSpace);
