namespace Disclosure.Hosting.Reading.Layout;

/// <summary>
/// What a service that reads scans found in the pages it was asked for, in the ways of Azure's layout models whatever client brought it:
/// all text in one run, and words, lines and cells that point into that run by stretches.
/// </summary>
/// <param name="Pages">The pages, each once.</param>
/// <param name="Tables">The tables; one may stand on several pages.</param>
public sealed record LayoutAnswer(IReadOnlyList<LayoutPage> Pages, IReadOnlyList<LayoutTable> Tables);

/// <summary>A page as the service saw it.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Angle">By how much its text leans, in degrees clockwise, -180 to 180; null where the service does not tell.</param>
/// <param name="Width">Its width in the unit; null where the service does not tell.</param>
/// <param name="Height">Its height in the unit; null where the service does not tell.</param>
/// <param name="IsInInches">Whether the unit is the inch; else it is the pixel.</param>
/// <param name="Words">Its words in the order of the service; Chinese a character or a few at a time.</param>
/// <param name="Lines">The stretches of text of each line.</param>
/// <param name="Marks">The boxes to tick that the service saw; a lone figure is taken for one now and then.</param>
public sealed record LayoutPage(
    int Number,
    double? Angle,
    double? Width,
    double? Height,
    bool IsInInches,
    IReadOnlyList<LayoutWord> Words,
    IReadOnlyList<IReadOnlyList<LayoutSpan>> Lines,
    IReadOnlyList<LayoutMark> Marks);

/// <summary>A word.</summary>
/// <param name="Text">Its text; not empty.</param>
/// <param name="Polygon">Its corners, clockwise from the top left of the text; empty where the service does not tell.</param>
/// <param name="Span">Its stretch of text.</param>
/// <param name="Confidence">How sure the service is of the text, 0 to 1.</param>
public sealed record LayoutWord(string Text, IReadOnlyList<LayoutPoint> Polygon, LayoutSpan Span, double Confidence);

/// <summary>A box to tick.</summary>
/// <param name="Polygon">Its corners; empty where the service does not tell.</param>
/// <param name="Span">Its stretch of text, in which a word of the service stands for it.</param>
public sealed record LayoutMark(IReadOnlyList<LayoutPoint> Polygon, LayoutSpan Span);

/// <summary>A table.</summary>
/// <param name="Cells">Its cells; at least one.</param>
public sealed record LayoutTable(IReadOnlyList<LayoutCell> Cells);

/// <summary>A cell of a table.</summary>
/// <param name="Row">Its first row, from 0.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="RowSpan">Number of its rows, at least 1.</param>
/// <param name="ColumnSpan">Number of its columns, at least 1.</param>
/// <param name="Regions">Where it stands, on one page or, torn by a break, on more.</param>
/// <param name="Spans">Its stretches of text; none where it is blank.</param>
public sealed record LayoutCell(
    int Row, int Column, int RowSpan, int ColumnSpan, IReadOnlyList<LayoutRegion> Regions, IReadOnlyList<LayoutSpan> Spans);

/// <summary>A place on a page.</summary>
/// <param name="Page">Number of the page.</param>
/// <param name="Polygon">Its corners.</param>
public sealed record LayoutRegion(int Page, IReadOnlyList<LayoutPoint> Polygon);

/// <summary>A stretch of the text of the whole answer, in UTF-16 code units.</summary>
/// <param name="Start">Where it begins, from 0.</param>
/// <param name="Length">How long it is.</param>
public readonly record struct LayoutSpan(int Start, int Length)
{
    /// <summary>Gets where it ends: behind its last code unit.</summary>
    public int End => Start + Length;
}

/// <summary>A point of a page, in the page's unit from its top left as the service saw it.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Downwards.</param>
public readonly record struct LayoutPoint(double X, double Y);
