namespace Disclosure.Documents.Ocr.Figures;

/// <summary>
/// What a piece of ink can be: a character of a figure, something to look past, or something that makes the cell no figure.
/// </summary>
internal static class GlyphClass
{
    /// <summary>The characters of figures; a class below <see cref="Nothing"/> is an index into them.</summary>
    public const string Characters = "0123456789.,-+/";

    /// <summary>Specks, rests of rulings, crumbs broken off a glyph: ink that says nothing.</summary>
    public const int Nothing = 15;

    /// <summary>Everything else: other writing, pieces of seals, two glyphs in one, a part of a glyph.</summary>
    public const int Other = 16;

    /// <summary>How many classes there are.</summary>
    public const int Count = 17;
}
