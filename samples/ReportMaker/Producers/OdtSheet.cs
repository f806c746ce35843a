namespace ReportMaker.Producers;

/// <summary>How a report is styled as an OpenDocument text.</summary>
internal sealed record OdtSheet
{
    public string Font { get; init; } = "AR PL UMing CN";

    /// <summary>The font of digits and Latin characters; that of the Chinese where none is given.</summary>
    public string? LatinFont { get; init; }

    /// <summary>Size of the prose in points.</summary>
    public int FontSize { get; init; } = 14;

    /// <summary>Size of the tables' text in points.</summary>
    public double TableSize { get; init; } = 10.5;

    /// <summary>Distance of the text from the border of its cell, in points.</summary>
    public double CellPadding { get; init; } = 3;

    /// <summary>The header of a table is printed again on every page it reaches.</summary>
    public bool HeaderRepeated { get; init; }

    /// <summary>A page break never cuts a row in two.</summary>
    public bool RowsWhole { get; init; }

    /// <summary>Page numbers at the foot.</summary>
    public bool Numbered { get; init; }
}
