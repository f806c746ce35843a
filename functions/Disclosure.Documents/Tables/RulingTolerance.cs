namespace Disclosure.Documents.Tables;

/// <summary>How far drawn lines may be from where they are meant to be, in points.</summary>
internal static class RulingTolerance
{
    /// <summary>Parallel lines with no more than this between their edges are one border: no line of text fits between them.</summary>
    public const double DoubleLine = 3.6;

    /// <summary>Pieces of a line with a gap up to this are one line, and a line that ends this near another touches it.</summary>
    public const double Snap = 3;

    /// <summary>
    /// Lines drawn past the outermost border by less than this merely overshoot; by more, they enclose a column or row left open.
    /// </summary>
    public const double Overshoot = 6;

    /// <summary>Ends of lines this close to each other end at the same border.</summary>
    public const double SharedEnd = 4;

    /// <summary>A longer stretch of a cell's side without a line is an opening, not a gap in the drawing.</summary>
    public const double Gap = 12;

    /// <summary>Column borders of two pages this near to each other are the same border.</summary>
    public const double ColumnAcrossPages = 4;
}
