using Disclosure.Documents.Pdf.Structure;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>A character as a content stream shows it, on the displayed page: points from its top left, y downwards.</summary>
/// <param name="Text">Text that the font says the glyph stands for; null where nothing tells.</param>
/// <param name="Origin">Place of the pen before the glyph: on the baseline; in vertical writing at the middle of the column.</param>
/// <param name="Next">Place of the pen after the glyph's own advance, character and word spacing left out.</param>
/// <param name="Box">Upright box of the advance, from descent to ascent.</param>
/// <param name="FontSize">Size of the type as displayed, in points, measured across the direction of writing.</param>
/// <param name="Direction">Direction of the line.</param>
/// <param name="IsInvisible">
/// Whether nobody sees the glyph: it is searchable text behind a scan, or covered, clipped away, transparent, or of its ground's colour.
/// </param>
/// <param name="Replacement">The ActualText span it stands in; null for most.</param>
internal readonly record struct ShownGlyph(
    string? Text,
    Point Origin,
    Point Next,
    Box Box,
    double FontSize,
    TextDirection Direction,
    bool IsInvisible,
    ActualText? Replacement)
{
    /// <summary>Gets the difference of the glyph's colour from its ground, 0 to 1: 1 for black on white.</summary>
    public float Contrast { get; init; } = 1;

    /// <summary>
    /// Gets how sure it is that a person sees this character there, 0 to 1: below 1 where a part of the glyph is covered.
    /// </summary>
    public float Sureness { get; init; } = 1;

    /// <summary>Gets whether a little of the glyph is left to be seen, though too little to count it.</summary>
    public bool IsTrace { get; init; }

    /// <summary>Gets the number of the glyph's ink: glyphs of one page with the same number have the same colour and opacity.</summary>
    public byte Ink { get; init; }

    /// <summary>
    /// Gets whether the file says that the glyph belongs to a stamp or a watermark, or the glyph stands in the ring of a seal.
    /// </summary>
    public bool IsStamp { get; init; }

    /// <summary>Gets whether a line runs through the middle of the glyph.</summary>
    public bool IsStruck { get; init; }

    /// <summary>Gets whether the glyph lies over or under one of another ink, and its own ink may be that of a stamp.</summary>
    public bool IsOverprint { get; init; }

    /// <summary>Gets whether the glyph is set apart from the lines of the text: aslant, or as part of a stamp.</summary>
    public bool IsApart => IsStamp || IsTilted;

    /// <summary>
    /// Tangent of the angle from which a line is set aslant on purpose; a scan's text layer leans by a few degrees at most.
    /// </summary>
    private const double Lean = 0.15;

    /// <summary>Gets whether the glyph's line runs neither along the page nor straight up or down it, as a watermark's does.</summary>
    public bool IsTilted
    {
        get
        {
            var (across, down) = (Math.Abs(Next.X - Origin.X), Math.Abs(Next.Y - Origin.Y));
            return Math.Min(across, down) > Lean * Math.Max(across, down);
        }
    }
}

/// <summary>
/// The text that stands for all glyphs of one marked-content span (ISO 32000-2 §14.9.4): glyphs of the same span share the instance.
/// </summary>
internal sealed class ActualText(string text)
{
    /// <summary>Gets the text; empty where the glyphs stand for nothing, as a hyphen at a line's end does.</summary>
    public string Text { get; } = text;
}
