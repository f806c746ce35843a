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

    /// <summary>
    /// Returns the reading with 4s in the place of some of its characters: stems beside which the bar of a 4 was seen, where a look at
    /// hairlines says nothing, as blurred digits run together in it.
    /// </summary>
    /// <param name="stems">Places of the stems in the text.</param>
    /// <param name="confidence">Confidence of the reading so made.</param>
    public FigureReading WithFours(IReadOnlyList<int> stems, double confidence)
    {
        FigureGlyph[] glyphs = [.. Glyphs];
        foreach (var stem in stems)
        {
            glyphs[stem] = glyphs[stem] with { Text = '4' };
        }

        return new FigureReading(string.Concat(glyphs.Select(static glyph => glyph.Text)), confidence, glyphs) { MayHideFour = true };
    }
}
