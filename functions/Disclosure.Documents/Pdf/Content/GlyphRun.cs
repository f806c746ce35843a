namespace Disclosure.Documents.Pdf.Content;

/// <summary>Glyphs shown one after the other with the same paint.</summary>
/// <param name="First">Index of the first glyph; the run ends before the first of the next run.</param>
/// <param name="Order">Place in the order of painting: the number of areas painted before.</param>
/// <param name="Colour">The colour; null where it is not known.</param>
/// <param name="Outline">
/// Colour of the letters' outlines where these are painted too, in another colour; else the same as <paramref name="Colour"/>.
/// </param>
/// <param name="Alpha">Opacity, 0 to 1.</param>
/// <param name="Clip">Upright box that they are clipped to.</param>
/// <param name="ClipShape">Shape that they are clipped to; null where that is the box.</param>
/// <param name="Soft">The soft mask in force; null for none.</param>
internal sealed record GlyphRun(
    int First, int Order, Rgb? Colour, Rgb? Outline, double Alpha, Box Clip, ClipShape? ClipShape, SoftMask? Soft);
