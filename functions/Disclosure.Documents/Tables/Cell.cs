namespace Disclosure.Documents.Tables;

/// <summary>A cell of a table.</summary>
/// <param name="Row">Topmost grid row, from 0.</param>
/// <param name="Column">Leftmost grid column, from 0.</param>
/// <param name="RowSpan">Number of grid rows the cell covers, at least 1.</param>
/// <param name="ColumnSpan">Number of grid columns the cell covers, at least 1.</param>
/// <param name="Text">The cell's lines joined: Chinese without anything between, Latin words with a space; empty for a blank cell.</param>
/// <param name="Page">
/// Number of the page the text stands on, from 1: of a cell torn by a page break the page of its first text, of a blank cell the first
/// page.
/// </param>
/// <param name="Box">Inner edge of the cell on that page, points as displayed.</param>
/// <param name="Confidence">
/// The least confidence of the cell's words and of the doubts about its place, 0 to 1; 1 for a blank cell read from a digital page.
/// </param>
/// <param name="Words">The cell's words in reading order, pages in order.</param>
/// <param name="IsTorn">Whether a page break runs through the cell.</param>
public sealed record Cell(
    int Row,
    int Column,
    int RowSpan,
    int ColumnSpan,
    string Text,
    int Page,
    Box Box,
    double Confidence,
    IReadOnlyList<Word> Words,
    bool IsTorn)
{
    /// <summary>Gets the text that is struck through in the cell and no part of <see cref="Text"/>; null where there is none.</summary>
    public string? Struck { get; init; }

    /// <summary>Gets the formula of a cell that was kept without its value; null for none.</summary>
    public string? Formula { get; init; }

    /// <summary>Gets whether a picture stands in the cell, of which no text is read.</summary>
    public bool HasPicture { get; init; }

    /// <summary>Gets where the cell stands in a document without pages, whose <see cref="Page"/> and box say nothing; else null.</summary>
    public Place? Place { get; init; }
}
