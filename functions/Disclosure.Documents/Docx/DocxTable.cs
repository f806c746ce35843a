using Disclosure.Documents.Package;

namespace Disclosure.Documents.Docx;

/// <summary>A paragraph or a table while a document is read.</summary>
/// <param name="Text">The paragraph; empty for a table.</param>
/// <param name="Table">The table; null for a paragraph.</param>
internal sealed record DocxPart(string Text, DocxTable? Table)
{
    public bool HasPicture { get; init; }

    /// <summary>Gets the pictures in it.</summary>
    public IReadOnlyList<PictureName> Pictures { get; init; } = [];

    /// <summary>Gets what is struck through in the paragraph; null for nothing.</summary>
    public string? Struck { get; init; }

    /// <summary>Gets the formula of a field without a result in the paragraph; null for none.</summary>
    public string? Formula { get; init; }

    /// <summary>Gets whether a number in it may be something else than it seems.</summary>
    public bool IsDoubtful { get; init; }
}

/// <summary>A table as its rows are written.</summary>
internal sealed class DocxTable
{
    /// <summary>Gets the widths of the columns of its grid, in twentieths of a point; as many as it says.</summary>
    public List<int> Widths { get; } = [];

    /// <summary>Gets the rows that are shown.</summary>
    public List<DocxRow> Rows { get; } = [];
}

/// <summary>A row of a table.</summary>
internal sealed class DocxRow
{
    /// <summary>Gets or sets the number of columns of the grid before the first cell.</summary>
    public int Before { get; set; }

    /// <summary>Gets or sets the number of columns of the grid behind the last cell.</summary>
    public int After { get; set; }

    /// <summary>Gets or sets whether it is hidden or deleted.</summary>
    public bool IsLeftOut { get; set; }

    public List<DocxCell> Cells { get; } = [];
}

/// <summary>A cell of a row.</summary>
internal sealed class DocxCell
{
    /// <summary>Confidence, 0 to 1, of a cell in which a person sees more than its text: as in PDFs where text is struck through.</summary>
    private const double Doubt = 0.45;

    /// <summary>Gets or sets the number of columns of the grid that it covers.</summary>
    public int Span { get; set; } = 1;

    /// <summary>Gets or sets whether it belongs to the cell above it.</summary>
    public bool IsOfCellAbove { get; set; }

    /// <summary>Gets or sets whether it belongs to the cell before it.</summary>
    public bool IsOfCellBefore { get; set; }

    /// <summary>Gets or sets whether it is deleted.</summary>
    public bool IsLeftOut { get; set; }

    public List<DocxPart> Parts { get; } = [];

    /// <summary>Gets whether a table stands in it.</summary>
    public bool HasTable => Parts.Exists(static part => part.Table is not null);

    /// <summary>Returns its text, paragraphs joined.</summary>
    public string Text() => CellParagraphs.Join(Parts.Select(static part => part.Text));

    /// <summary>Returns it as a cell of a table.</summary>
    /// <param name="row">Its topmost row, from 0.</param>
    /// <param name="column">Its leftmost column, from 0.</param>
    /// <param name="rows">The number of rows it covers.</param>
    /// <param name="columns">The number of columns it covers.</param>
    /// <param name="place">Where it stands.</param>
    public ContentCell ToContent(int row, int column, int rows, int columns, Place place)
    {
        var struck = string.Concat(Parts.Select(static part => part.Struck));
        return new ContentCell(row, column, rows, columns, CellNotes.Without(Text()), place)
        {
            HasPicture = Parts.Exists(static part => part.HasPicture),
            Struck = struck.Length > 0 ? struck : null,
            Formula = Parts.Find(static part => part.Formula is not null)?.Formula,
            Confidence = struck.Length > 0 || Parts.Exists(static part => part.IsDoubtful) ? Doubt : 1,
        };
    }
}
