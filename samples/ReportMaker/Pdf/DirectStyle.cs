using ReportMaker.Composition;

namespace ReportMaker.Pdf;

/// <summary>How the direct writer sets a report.</summary>
internal sealed record DirectStyle
{
    public required HanFont Font { get; init; }

    /// <summary>Digits and other Latin characters in Helvetica instead of the Chinese font.</summary>
    public bool LatinInHelvetica { get; init; } = true;

    public FileShape Shape { get; init; }

    public PageSetup Setup { get; init; } = PageSetup.A4;

    public LineStyle Lines { get; init; }

    /// <summary>Points by which lines end before the corners, where they do.</summary>
    public double CornerGap { get; init; } = 1;

    /// <summary>Points between the frames of two cells, where each has its own.</summary>
    public double FrameGap { get; init; } = 5;

    /// <summary>Thickness in points of lines that are filled.</summary>
    public double FillThickness { get; init; } = 0.5;

    /// <summary>Degrees by which all pages are set askew, anticlockwise.</summary>
    public double Tilt { get; init; }

    /// <summary>Two pages stand side by side on one sheet.</summary>
    public bool TwoOnSheet { get; init; }

    /// <summary>The outermost vertical lines of tables are not drawn.</summary>
    public bool OpenSides { get; init; }

    /// <summary>Page breaks cut rows between their lines of text.</summary>
    public bool CutsRows { get; init; }

    /// <summary>The header of a table is printed again on every page it reaches.</summary>
    public bool HeaderRepeated { get; init; }

    /// <summary>Page numbers at the foot.</summary>
    public bool Numbered { get; init; }

    /// <summary>What became of numbers that were replaced.</summary>
    public OldNumber OldNumbers { get; init; }

    /// <summary>How far to the right and below all text a paler copy stands, in points; 0 where none does.</summary>
    public double Shadow { get; init; }

    /// <summary>Text set upright, pale and again and again under every page.</summary>
    public string? Watermark { get; init; }

    /// <summary>Size of the prose in points; tables are set three quarters as large.</summary>
    public double FontSize { get; init; } = 14;
}

/// <summary>How the lines of tables are drawn.</summary>
internal enum LineStyle
{
    /// <summary>Each edge of a cell a stroke.</summary>
    Strokes,

    /// <summary>Each edge a filled rectangle of half a point.</summary>
    FilledRectangles,

    /// <summary>Each cell the outline of a rectangle.</summary>
    CellOutlines,

    /// <summary>Each edge two strokes a point and a half apart.</summary>
    Double,

    /// <summary>Each edge a dashed stroke.</summary>
    Dashed,

    /// <summary>Strokes that end before the corners.</summary>
    OpenCorners,

    /// <summary>Each cell a frame apart from its neighbours'.</summary>
    SeparateFrames,

    /// <summary>Each edge a picture drawn out to its length.</summary>
    Pictures,

    /// <summary>Each edge a shading in a clip as thin as a line.</summary>
    Shadings,

    /// <summary>Horizontal lines alone.</summary>
    AcrossAlone,

    /// <summary>Vertical lines alone.</summary>
    DownAlone,

    /// <summary>No lines.</summary>
    None,
}
