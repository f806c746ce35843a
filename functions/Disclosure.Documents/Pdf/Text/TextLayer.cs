using Disclosure.Documents.Pdf.Content;

namespace Disclosure.Documents.Pdf.Text;

/// <summary>Glyphs of a page that make words among themselves: what lies over other text never mixes with it.</summary>
/// <param name="IsApart">Whether the layer is that of glyphs set aslant or belonging to a stamp.</param>
/// <param name="Overlays">For each ink whether it lies over others; null where none does.</param>
/// <param name="Ink">The ink of the layer, one of the overlays; null for all other inks together.</param>
internal readonly record struct TextLayer(bool IsApart, bool[]? Overlays, byte? Ink)
{
    /// <summary>Returns whether the glyph is one of the layer's.</summary>
    public bool Holds(in ShownGlyph glyph) => glyph.IsApart == IsApart
        && (Ink is { } ink ? glyph.Ink == ink : IsApart || Overlays?[glyph.Ink] != true);
}
