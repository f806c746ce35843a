namespace Disclosure.Documents.Pdf.Content;

/// <summary>Glyphs shown one after the other with the same paint.</summary>
/// <param name="First">Index of the first of them; the last is that before the next run's.</param>
/// <param name="Order">Place in the order of painting.</param>
/// <param name="Colour">The colour; null where it is not known.</param>
/// <param name="Outline">The colour of the letters' outlines where these are painted too, in another colour; else the same.</param>
/// <param name="Alpha">Opacity, 0 to 1.</param>
/// <param name="Clip">Upright box they are clipped to.</param>
/// <param name="ClipShape">The shape they are clipped to; null where that is the box.</param>
/// <param name="Soft">The soft mask in force; null for none.</param>
internal sealed record GlyphRun(
    int First, int Order, Rgb? Colour, Rgb? Outline, double Alpha, Box Clip, ClipShape? ClipShape, SoftMask? Soft);
