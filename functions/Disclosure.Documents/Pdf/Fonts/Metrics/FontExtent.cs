using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Fonts.Metrics;

/// <summary>
/// Ascent and descent from a font descriptor, in units of text space. Producers leave them out, write 0, or write the descent without its
/// sign.
/// </summary>
internal static class FontExtent
{
    /// <summary>
    /// Returns ascent and descent of a descriptor, each replaced by the given one where it is missing or that of no font: an ascent outside
    /// 0.4 to 1.5, a descent outside −0.7 to −0.05.
    /// </summary>
    public static (double Ascent, double Descent) Of(PdfDictionary? descriptor, double ascent, double descent)
    {
        var stated = (descriptor?.Number("Ascent") ?? 0) / 1000;
        var statedDescent = -Math.Abs(descriptor?.Number("Descent") ?? 0) / 1000;
        return (stated is >= 0.4 and <= 1.5 ? stated : ascent, statedDescent is <= -0.05 and >= -0.7 ? statedDescent : descent);
    }
}
