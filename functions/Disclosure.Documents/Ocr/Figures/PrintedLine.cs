namespace Disclosure.Documents.Ocr.Figures;

/// <summary>A line of print in a cell.</summary>
/// <param name="Top">Where its digits begin, in pixels of the cell.</param>
/// <param name="Bottom">Where they end: the base line.</param>
/// <param name="HeightKnown">Whether a piece of the line shows the height of its digits; otherwise it is the usual one.</param>
/// <param name="Pieces">The labels of its pieces, from the left.</param>
internal sealed record PrintedLine(double Top, double Bottom, bool HeightKnown, List<int> Pieces)
{
    /// <summary>The height of its digits in pixels.</summary>
    public double Height => Bottom - Top;
}
