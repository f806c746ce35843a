namespace Disclosure.Documents.Ocr.Figures;

/// <summary>The classes that the nets tell: the characters of figures, ink to look past, and what makes the cell no figure.</summary>
internal static class GlyphClass
{
    /// <summary>The characters of figures; a class below <see cref="Nothing"/> is an index into them.</summary>
    public const string Characters = "0123456789.,-+/";

    /// <summary>Class of ink that says nothing: specks, rests of rulings, crumbs broken off a glyph.</summary>
    public const int Nothing = 15;

    /// <summary>Class of everything else: other writing, pieces of seals, two glyphs in one, a part of a glyph.</summary>
    public const int Other = 16;

    /// <summary>Number of classes.</summary>
    public const int Count = 17;

    /// <summary>
    /// Returns the character of a class: a figure's, or, from <see cref="Count"/> on, one of <see cref="SignShape.Signs"/>; null where the
    /// class is none of a character.
    /// </summary>
    public static char? CharacterOf(int glyphClass) =>
        glyphClass < Nothing ? Characters[glyphClass] : glyphClass >= Count ? SignShape.Signs[glyphClass - Count] : null;
}
