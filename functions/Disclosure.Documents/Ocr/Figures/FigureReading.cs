namespace Disclosure.Documents.Ocr.Figures;

/// <summary>What a cell was seen to hold.</summary>
/// <param name="Text">What is printed, in reading order, of the characters 0-9 . , - + and /; empty where nothing is.</param>
/// <param name="Confidence">
/// The probability (0 to 1) that the whole text is right and that the cell holds a figure, or nothing, at all.
/// </param>
/// <param name="Glyphs">The characters of <paramref name="Text"/>, in its order.</param>
internal sealed record FigureReading(string Text, double Confidence, IReadOnlyList<FigureGlyph> Glyphs);
