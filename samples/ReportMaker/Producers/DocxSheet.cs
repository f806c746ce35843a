namespace ReportMaker.Producers;

/// <summary>How a report is written as a Word document.</summary>
internal sealed record DocxSheet
{
    /// <summary>The namespaces of strict files.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Every character in a run of its own, as editing leaves them.</summary>
    public bool IsSplit { get; init; }

    /// <summary>The numbers of headings counted by Word, and of rows of the tables by lists of their own.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>Numbers that replaced others, a deleted row and an inserted sentence, as tracked changes.</summary>
    public bool IsTracked { get; init; }

    /// <summary>The title in a text box, said twice as Word does: as a shape, and as a fallback for older programs.</summary>
    public bool HasBoxes { get; init; }

    /// <summary>Each table in the cell of a table that lays out the page.</summary>
    public bool IsNested { get; init; }

    /// <summary>Each table torn in two after so many rows, where that cuts no cell; 0 for none.</summary>
    public int TornAfter { get; init; }

    /// <summary>Hidden and white text, text under merged cells, a header, a hidden row, a table of contents.</summary>
    public bool HasDecoys { get; init; }

    /// <summary>Edges of rows that were drawn by hand, a few points beside each other.</summary>
    public bool HasSlips { get; init; }

    /// <summary>Totals as fields with their results.</summary>
    public bool HasFields { get; init; }

    /// <summary>The parts in another order and without styles, as other programs write them.</summary>
    public bool IsPlain { get; init; }
}
