namespace Disclosure.Documents.Ocr.Figures;

/// <summary>What a cell was seen to hold.</summary>
/// <param name="Text">
/// The text as printed, in reading order, of the characters 0-9 . , - + and /, and of <see cref="SignShape.Signs"/> where they are read;
/// empty where there is none.
/// </param>
/// <param name="Confidence">Probability, 0 to 1, that the whole text is right and that the cell holds a figure, or nothing.</param>
/// <param name="Glyphs">The characters of <paramref name="Text"/>, in its order.</param>
internal sealed record FigureReading(string Text, double Confidence, IReadOnlyList<FigureGlyph> Glyphs)
{
    /// <summary>Gets whether a 1 in the text may be the stem of a 4, so that another reading of it proves nothing.</summary>
    public bool MayHideFour { get; init; }
}
