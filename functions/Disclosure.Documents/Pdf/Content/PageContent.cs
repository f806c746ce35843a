using Disclosure.Documents.Pdf.Structure;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>Everything that one page shows, in the order of drawing; all boxes in points of the displayed page.</summary>
internal sealed record PageContent(List<ShownGlyph> Glyphs, IReadOnlyList<Ruling> Rulings, IReadOnlyList<PageImage> Images)
{
    /// <summary>Gets the thin strokes that run aslant, each from its left end to its right end.</summary>
    public IReadOnlyList<(Point From, Point To)> Slants { get; init; } = [];

    /// <summary>Gets a value indicating whether all its text is read as one, as <see cref="SharedResources.IsAsPainted"/> tells.</summary>
    public bool IsAsPainted { get; init; }

    /// <summary>Gets the boxes of small shapes with curves that are filled, as letters drawn as outlines are.</summary>
    public IReadOnlyList<Box> DrawnLetters { get; init; } = [];
}
