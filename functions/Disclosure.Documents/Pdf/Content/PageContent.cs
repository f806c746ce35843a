namespace Disclosure.Documents.Pdf.Content;

/// <summary>What one page shows, in the order it is drawn.</summary>
internal sealed record PageContent(IReadOnlyList<ShownGlyph> Glyphs, IReadOnlyList<Ruling> Rulings, IReadOnlyList<PageImage> Images);
