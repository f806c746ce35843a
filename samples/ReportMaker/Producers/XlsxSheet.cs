namespace ReportMaker.Producers;

/// <summary>How a report is written as an Excel workbook.</summary>
internal sealed record XlsxSheet
{
    /// <summary>The namespaces of strict files.</summary>
    public bool IsStrict { get; init; }

    /// <summary>A sheet for each table, the prose before and behind on the first and last of them.</summary>
    public bool IsInParts { get; init; }

    /// <summary>Numbers kept as text.</summary>
    public bool IsText { get; init; }

    /// <summary>Every third number as a formula with its value.</summary>
    public bool HasFormulas { get; init; }

    /// <summary>Borders round the cells of tables.</summary>
    public bool IsBordered { get; init; } = true;

    /// <summary>A hidden row, column and sheet with numbers in them.</summary>
    public bool HasDecoys { get; init; }

    /// <summary>A format that shows 0 as a stroke.</summary>
    public bool HasStrokes { get; init; }

    /// <summary>Texts in runs of their own, with pinyin above.</summary>
    public bool IsRich { get; init; }
}
