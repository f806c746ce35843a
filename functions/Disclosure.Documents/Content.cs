namespace Disclosure.Documents;

/// <summary>What a document without pages holds: paragraphs and tables in reading order.</summary>
/// <param name="Kind">What the document is, by its content.</param>
/// <param name="Blocks">Paragraphs and tables, in reading order.</param>
public sealed record Content(ContentKind Kind, IReadOnlyList<ContentBlock> Blocks)
{
    /// <summary>Gets what a web page says its title is; null where it says none.</summary>
    public string? Title { get; init; }

    /// <summary>Gets when a web page says it was published, as printed; null where it does not say.</summary>
    public string? Published { get; init; }

    /// <summary>Gets the site that a web page says it belongs to; null where it does not say.</summary>
    public string? Site { get; init; }
}

/// <summary>Kinds of documents that carry their text and tables themselves.</summary>
public enum ContentKind
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>A web page.</summary>
    Web,
}

/// <summary>A paragraph or a table of a document without pages.</summary>
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
    /// <summary>Gets whether a picture stands in it that is not in the file.</summary>
    public bool HasPicture { get; init; }
}

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

    /// <summary>Gets whether it holds a picture, whose text is not in the file.</summary>
    public bool HasPicture { get; init; }
}
