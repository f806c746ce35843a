namespace Disclosure.Documents.Drawn;

/// <summary>A cell of a figure, and what was read from it.</summary>
/// <param name="Page">Number of the page, from 1.</param>
/// <param name="Cell">Inner edge of the cell, points as displayed.</param>
/// <param name="Words">The words that the figure was read from, as displayed; none where the cell was read as blank.</param>
public sealed record FigurePlace(int Page, Box Cell, IReadOnlyList<Word> Words);
