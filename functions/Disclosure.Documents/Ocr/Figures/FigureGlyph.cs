using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Figures;

/// <summary>One printed character of a figure, as recognised.</summary>
/// <param name="Text">The character, one of 0-9 . , - + and /, or a sign of <see cref="SignShape.Signs"/>.</param>
/// <param name="Box">Box around its ink, in pixels of the picture.</param>
/// <param name="Confidence">The calibrated probability (0 to 1) that it is this character.</param>
/// <param name="RunnerUp">The next likely character; a blank where the next likely thing is no character of a figure.</param>
/// <param name="RunnerUpConfidence">The calibrated probability of <paramref name="RunnerUp"/>.</param>
internal readonly record struct FigureGlyph(char Text, PixelBox Box, double Confidence, char RunnerUp, double RunnerUpConfidence);
