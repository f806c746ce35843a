namespace Disclosure.Documents.Tables;

/// <summary>A cell of a table.</summary>
/// <param name="Row">Topmost grid row, from 0.</param>
/// <param name="Column">Leftmost grid column, from 0.</param>
/// <param name="RowSpan">Grid rows it covers, at least 1.</param>
/// <param name="ColumnSpan">Grid columns it covers, at least 1.</param>
/// <param name="Text">Its lines joined: Chinese without anything between, Latin words with a space; empty for a blank cell.</param>
/// <param name="Page">
/// The page its text stands on; of a cell torn by a page break the page of its first text, of a blank cell its first page.
/// </param>
/// <param name="Box">Its inner edge on that page, points as displayed.</param>
/// <param name="Confidence">
/// The least of its words' confidences and of the doubts about its place; 1 for a blank cell read from a digital page.
/// </param>
/// <param name="Words">Its words in reading order, pages in order.</param>
/// <param name="IsTorn">Whether a page break runs through it.</param>
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
    bool IsTorn);
