namespace Disclosure.Documents.Ocr.Figures;

/// <summary>Darkness from which a pixel is ink, as shares of the ink around it.</summary>
/// <param name="Near">Share of the strongest ink within four to eight points, from which a pixel may be ink.</param>
/// <param name="Own">Share of the strongest ink in its piece, from which a pixel stays ink.</param>
internal readonly record struct InkShares(double Near, double Own)
{
    /// <summary>
    /// Shares for ordinary print. Low enough to see faint print beside a dark ruling; the edge of a blurred stroke lies at half, and a
    /// little less keeps thin strokes whole. Of the test figures, 142 are sure where the first is doubled, 141 where the second is halved,
    /// and 110 are right where the second is doubled.
    /// </summary>
    public static readonly InkShares Usual = new(0.22, 0.38);

    /// <summary>
    /// Shares for strokes that a scan left a fifth as dark as the others, as the hairlines of song type at 200 dpi. Read by these, blurred
    /// digits run together, so that they are for a second look alone.
    /// </summary>
    public static readonly InkShares Hairlines = new(0.09, 0.15);
}
