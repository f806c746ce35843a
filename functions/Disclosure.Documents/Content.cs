namespace Disclosure.Documents;

/// <summary>What a document without pages holds: paragraphs and tables in reading order.</summary>
/// <param name="Kind">What the document is, by its content.</param>
/// <param name="Blocks">Paragraphs, tables, and pictures in which tables were read, in reading order.</param>
public sealed record Content(ContentKind Kind, IReadOnlyList<ContentBlock> Blocks)
{
    /// <summary>Gets what a web page says its title is; null where it says none.</summary>
    public string? Title { get; init; }

    /// <summary>Gets when a web page says it was published, as printed; null where it does not say.</summary>
    public string? Published { get; init; }

    /// <summary>Gets the site that a web page says it belongs to; null where it does not say.</summary>
    public string? Site { get; init; }

    /// <summary>Gets whether changes to a Word document are tracked that nobody accepted; they are read as accepted.</summary>
    public bool IsTracked { get; init; }

    /// <summary>Gets the rows, columns and sheets of a workbook that hold something, are hidden, and so were not read.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];
}

/// <summary>Kinds of documents that carry their text and tables themselves.</summary>
public enum ContentKind
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>A web page.</summary>
    Web,

    /// <summary>A Word document (ECMA-376).</summary>
    Word,

    /// <summary>An Excel workbook (ECMA-376).</summary>
    Excel,

    /// <summary>
    /// A file as Word and Excel wrote it before 2007, or a later one with a password; read after a conversion, it is one of the above.
    /// </summary>
    Office97,
}

/// <summary>A paragraph, a table, or a picture of tables in a document without pages.</summary>
public abstract record ContentBlock
{
    private protected ContentBlock()
    {
    }

    /// <summary>Gets the number of blank lines before it; 0 where the document does not tell by lines.</summary>
    public int BlankLines { get; init; }
}

/// <summary>A paragraph.</summary>
/// <param name="Text">Its text, torn lines joined; empty only beside a picture.</param>
/// <param name="Place">Where it begins.</param>
public sealed record ContentParagraph(string Text, Place Place) : ContentBlock
{
    /// <summary>Gets whether a picture stands in it, of which no text is read.</summary>
    public bool HasPicture { get; init; }

    /// <summary>Gets the pictures in it, as the document names them; empty of a document that was not just read.</summary>
    internal IReadOnlyList<PictureName> Pictures { get; init; } = [];
}

/// <summary>A picture in which a table was read; the tables follow, and their cells tell where in it they stand.</summary>
/// <param name="Number">Its number among the pictures in the document that may show a table, from 1.</param>
/// <param name="Width">Width of the sheet on which it is shown, in points.</param>
/// <param name="Height">Height of that sheet, in points.</param>
public sealed record ContentPicture(int Number, double Width, double Height) : ContentBlock;

/// <summary>A picture as a document names it.</summary>
/// <param name="Name">What the document calls it; null where only a part of it is shown, or it is no picture of pixels.</param>
/// <param name="Width">Width at which it is shown, in points; null where the document does not say.</param>
internal readonly record struct PictureName(string? Name, double? Width);

/// <summary>A table as the document tells it.</summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Number of columns, those of the longest row.</param>
/// <param name="IsLoose">
/// Whether a cell's number in its row does not tell its column: rows of a text gain and lose cells. No cell of such a table spans.
/// </param>
/// <param name="Cells">The cells, by row and then column; blank ones too.</param>
public sealed record ContentTable(int Rows, int Columns, bool IsLoose, IReadOnlyList<ContentCell> Cells) : ContentBlock;

/// <summary>A cell of a table as the document tells it.</summary>
/// <param name="Row">Topmost row, from 0.</param>
/// <param name="Column">Leftmost column, from 0; of a loose table the number of cells before it in the row.</param>
/// <param name="RowSpan">Number of rows it covers, at least 1.</param>
/// <param name="ColumnSpan">Number of columns it covers, at least 1.</param>
/// <param name="Text">Its text; empty for a blank cell.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ContentCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, Place Place)
{
    /// <summary>Gets whether a page break may run through it: blank lines stand beside its row.</summary>
    public bool IsTorn { get; init; }

    /// <summary>Gets whether it holds a picture, of which no text is read.</summary>
    public bool HasPicture { get; init; }

    /// <summary>Gets how sure it is that the text is what a person sees in the cell, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Gets what is struck through in the cell and no part of its text; null for nothing.</summary>
    public string? Struck { get; init; }

    /// <summary>Gets the formula of a cell that was kept without its value, which so is not known; null for none.</summary>
    public string? Formula { get; init; }
}
