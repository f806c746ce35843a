namespace Disclosure.Documents.Html;

/// <summary>A cell of a table while it is read.</summary>
/// <param name="rowSpan">Number of rows it asks for; 0 for all that are left.</param>
/// <param name="columnSpan">Number of columns it asks for.</param>
internal sealed class HtmlCell(int rowSpan, int columnSpan)
{
    /// <summary>Number of rows it asks for; 0 for all that are left.</summary>
    public int RowSpan { get; } = rowSpan;

    /// <summary>Number of columns it asks for.</summary>
    public int ColumnSpan { get; } = columnSpan;

    /// <summary>What stands in it: paragraphs, and tables of a page that lays itself out by tables.</summary>
    public List<HtmlPart> Parts { get; } = [];

    /// <summary>The colour of its ground; null where nothing says it.</summary>
    public (int R, int G, int B)? Ground { get; set; }

    /// <summary>Whether its ground is a picture.</summary>
    public bool IsPictured { get; set; }

    /// <summary>Whether a picture stands in it.</summary>
    public bool HasPicture { get; set; }

    /// <summary>Whether a table stands in it.</summary>
    public bool HasTable => Parts.Exists(static part => part.Table is not null);

    /// <summary>Returns its text, paragraphs joined.</summary>
    public string Text() => CellParagraphs.Join(Parts.Select(static part => part.Text));
}

/// <summary>A paragraph or a table while a page is read.</summary>
/// <param name="Text">The paragraph; empty for a table.</param>
/// <param name="Table">The table; null for a paragraph.</param>
/// <param name="Linked">Number of characters of the paragraph that are links.</param>
internal sealed record HtmlPart(string Text, HtmlTable? Table, int Linked = 0)
{
    /// <summary>Gets the pictures in the paragraph.</summary>
    public IReadOnlyList<PictureName> Pictures { get; init; } = [];
}
