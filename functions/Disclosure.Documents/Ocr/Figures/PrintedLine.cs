namespace Disclosure.Documents.Ocr.Figures;

/// <summary>A line of print in a cell.</summary>
/// <param name="Top">Upper edge of its digits, in pixels of the cell.</param>
/// <param name="Bottom">Lower edge of its digits, the base line, in pixels of the cell.</param>
/// <param name="HeightKnown">
/// Whether a piece of the line shows the height of its digits; else it is <see cref="CellLayout.UsualHeight"/>.
/// </param>
/// <param name="Pieces">Labels of its pieces, from the left.</param>
internal sealed record PrintedLine(double Top, double Bottom, bool HeightKnown, List<int> Pieces)
{
    /// <summary>Gets the height of its digits, in pixels.</summary>
    public double Height => Bottom - Top;
}
