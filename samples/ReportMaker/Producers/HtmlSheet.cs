using ReportMaker.Composition;

namespace ReportMaker.Producers;

/// <summary>How a report is styled as HTML.</summary>
internal sealed record HtmlSheet
{
    public string Font { get; init; } = "Noto Serif CJK SC";

    /// <summary>The font of digits and Latin characters; that of the Chinese where none is given.</summary>
    public string? LatinFont { get; init; }

    /// <summary>Size of the prose in points.</summary>
    public int FontSize { get; init; } = 12;

    /// <summary>Size of the tables' text in points.</summary>
    public double TableSize { get; init; } = 10.5;

    /// <summary>Space in a cell above and below its text, in points.</summary>
    public double CellPadding { get; init; } = 2;

    /// <summary>The header of a table is printed again on every page it reaches.</summary>
    public bool HeaderRepeated { get; init; }

    /// <summary>A page break never cuts a row in two.</summary>
    public bool RowsWhole { get; init; }

    /// <summary>Page numbers at the foot.</summary>
    public bool Numbered { get; init; }

    /// <summary>The border of a cell, as CSS.</summary>
    public string Border { get; init; } = "0.5pt solid black";

    /// <summary>The border around a table, as CSS; as the cells' where none is given.</summary>
    public string? OuterBorder { get; init; }

    /// <summary>Space between the borders of two cells, in points; null where they share one.</summary>
    public double? CellSpacing { get; init; }

    /// <summary>Where text stands across its cell, as CSS.</summary>
    public string Align { get; init; } = "center";

    /// <summary>Where text stands down its cell, as CSS.</summary>
    public string Raised { get; init; } = "middle";

    /// <summary>What became of numbers that were replaced.</summary>
    public OldNumber OldNumbers { get; init; }

    /// <summary>A shadow behind all text, as CSS.</summary>
    public string? Shadow { get; init; }

    /// <summary>Text set upright, pale and again and again over every page.</summary>
    public string? Watermark { get; init; }

    /// <summary>Left and right margin of the page in millimetres.</summary>
    public int SideMargin { get; init; } = 28;
}
