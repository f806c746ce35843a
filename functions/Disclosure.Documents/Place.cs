namespace Disclosure.Documents;

/// <summary>Where something stands in a document without pages: one of a closed set of records.</summary>
public abstract record Place
{
    private protected Place()
    {
    }
}

/// <summary>A place in a plain text.</summary>
/// <param name="Line">Number of the line in the file, from 1, as editors count.</param>
/// <param name="Column">Number of the character in the line, from 1, in UTF-16 units.</param>
public sealed record LinePlace(int Line, int Column) : Place;

/// <summary>A cell of a table in a document whose tables are told cell by cell.</summary>
/// <param name="Table">Number of the table in the document, from 1.</param>
/// <param name="Row">Topmost row of the cell in the table, from 1.</param>
/// <param name="Column">Leftmost column of the cell in the table, spans counted, from 1.</param>
public sealed record CellPlace(int Table, int Row, int Column) : Place;

/// <summary>A cell of a workbook.</summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Cell">Name of the cell, of merged ones that of the top left, such as <c>C5</c>.</param>
public sealed record SheetPlace(string Sheet, string Cell) : Place;

/// <summary>A place in a picture that a document without pages holds.</summary>
/// <param name="Picture">Number of the picture among those in the document that may show a table, from 1.</param>
/// <param name="Box">The place, points of the sheet on which the picture is shown.</param>
public sealed record PicturePlace(int Picture, Box Box) : Place;

/// <summary>A paragraph of a document that has neither pages nor lines.</summary>
/// <param name="Paragraph">Number of the paragraph in the document, from 1.</param>
public sealed record ParagraphPlace(int Paragraph) : Place;
