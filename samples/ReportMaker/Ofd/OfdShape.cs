namespace ReportMaker.Ofd;

/// <summary>How an OFD is written: what producers do differently with the same page.</summary>
internal sealed record OfdShape
{
    public OfdText Text { get; init; }

    public OfdLines Lines { get; init; }

    /// <summary>Decimals that positions and distances are rounded to, in millimetres or in the units of <see cref="Unit"/>.</summary>
    public int Decimals { get; init; } = 4;

    /// <summary>Unit of objects in millimetres, by which their CTM scales; 1 where they have none.</summary>
    public double Unit { get; init; } = 1;

    /// <summary>The lines of a page stand in a template below it.</summary>
    public bool HasTemplates { get; init; }

    /// <summary>The objects of a page stand in a composite unit that it shows.</summary>
    public bool IsComposite { get; init; }

    /// <summary>Objects stand in blocks within blocks, in a layer of the foreground.</summary>
    public bool HasBlocks { get; init; }

    /// <summary>Line width and colours come from drawing parameters that rest on others.</summary>
    public bool HasParameters { get; init; }

    /// <summary>Beside every number stand others that nobody sees: not visible, white, transparent, clipped away, under white.</summary>
    public bool HasHidden { get; init; }

    /// <summary>A watermark over the page and a seal, both annotations, and a signature.</summary>
    public bool IsSealed { get; init; }

    /// <summary>Millimetres from which the page's box starts, in both directions.</summary>
    public double Origin { get; init; }

    /// <summary>Files are packed with this name for the document's folder.</summary>
    public string Folder { get; init; } = "Doc_0";

    /// <summary>The prefix of elements; empty for the default namespace.</summary>
    public string Prefix { get; init; } = "ofd:";
}

/// <summary>How a line of text is written.</summary>
internal enum OfdText
{
    /// <summary>One object with one distance for each character.</summary>
    Distances,

    /// <summary>The same with equal distances in groups.</summary>
    Groups,

    /// <summary>One object, in which each character stands by itself.</summary>
    CodeForEach,

    /// <summary>One object for each character.</summary>
    ObjectForEach,
}

/// <summary>How the edges of cells are drawn.</summary>
internal enum OfdLines
{
    /// <summary>Each edge a stroke.</summary>
    Strokes,

    /// <summary>Each edge a thin filled box.</summary>
    Fills,

    /// <summary>Each cell a closed outline.</summary>
    Outlines,
}
