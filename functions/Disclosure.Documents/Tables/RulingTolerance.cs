namespace Disclosure.Documents.Tables;

/// <summary>
/// How far drawn lines may be from where they are meant to be, in points. These numbers, and those of the other classes here that say so,
/// were tried at half and at double their size on the tables of 50 digital documents and 13 scans (2026-11-29): a document changes where
/// any cell of any table comes out otherwise.
/// </summary>
internal static class RulingTolerance
{
    /// <summary>
    /// Largest distance between the edges of two parallel lines that are one border: no line of text fits between them. Half changes 4
    /// digital documents, double 2; neither changes a scan.
    /// </summary>
    public const double DoubleLine = 3.6;

    /// <summary>
    /// Largest gap between two pieces of one line, and between the end of a line and another line that it touches. Half changes nothing; 0
    /// changes one digital document, 3.3 another (form-open-corners), double 2. No scan changes.
    /// </summary>
    public const double Snap = 3;

    /// <summary>
    /// Largest length by which lines run past the outermost border without meaning it; lines that run farther enclose a column or row whose
    /// outer border is left out. Half and double change nothing; 0 changes 26 digital documents and 11 scans, 24 changes 4 scans.
    /// </summary>
    public const double Overshoot = 6;

    /// <summary>
    /// Largest distance between the ends of two lines that end at the same border. Half and double change nothing; 0 changes one scan.
    /// </summary>
    public const double SharedEnd = 4;

    /// <summary>
    /// Longest stretch of a cell's side without a line that is a gap in the drawing; a longer one is an opening. Half changes 2 scans;
    /// double changes nothing.
    /// </summary>
    public const double Gap = 12;

    /// <summary>
    /// Largest distance between column borders of two pages that are one border. Half and double change nothing; 0 changes 39 digital
    /// documents and 7 scans.
    /// </summary>
    public const double ColumnAcrossPages = 4;
}
