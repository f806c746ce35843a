using Disclosure.Documents.Pdf.Objects;
using Disclosure.Documents.Pdf.Structure;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>
/// The appearances of a page's annotations: filled-in form fields, stamps, remarks set on the page (ISO 32000-2 §12.5.5).
/// </summary>
internal static class Annotations
{
    /// <summary>Flag of an annotation that is never shown (ISO 32000-2 table 167, bit 2).</summary>
    private const int Hidden = 1 << 1;

    /// <summary>Flag of an annotation that is printed but not shown on a screen (bit 6 of the same).</summary>
    private const int NoView = 1 << 5;

    /// <summary>
    /// Number of coordinates of one quadrilateral of /QuadPoints: four corners, upper left and right, then lower left and right.
    /// </summary>
    private const int QuadNumbers = 8;

    /// <summary>Thickness in points of the line through struck text for which the annotation brings no appearance of its own.</summary>
    private const double StruckLine = 0.5;

    /// <summary>
    /// Returns the forms of the annotations that are shown, each with the transformation that brings it to its place in the page's user
    /// space, and whether it is a stamp or a watermark.
    /// </summary>
    public static IEnumerable<(PdfStream Appearance, Matrix Placement, bool IsStamp)> Appearances(PdfPage page, SharedResources shared)
    {
        foreach (var annotation in Shown(page, shared))
        {
            if (NormalAppearance(annotation) is { } appearance && Placement(annotation, appearance) is { } placement)
            {
                yield return (appearance, placement, annotation.Name("Subtype") is "Stamp" or "Watermark");
            }
        }
    }

    /// <summary>
    /// Returns the lines of strike-out annotations without an appearance of their own, which viewers draw; in the space that the
    /// transformation leads to.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="transformation">Leads from the page's user space to that of the lines.</param>
    /// <param name="shared">What the pages of the file share.</param>
    public static IEnumerable<Box> StruckLines(PdfPage page, Matrix transformation, SharedResources shared)
    {
        foreach (var annotation in Shown(page, shared))
        {
            if (annotation.Name("Subtype") != "StrikeOut" || NormalAppearance(annotation) is not null
                || annotation.Array("QuadPoints") is not { } quads)
            {
                continue;
            }

            for (var i = 0; i + QuadNumbers <= quads.Count; i += QuadNumbers)
            {
                var left = transformation.Apply(
                    (quads.Number(i) + quads.Number(i + 4)) / 2, (quads.Number(i + 1) + quads.Number(i + 5)) / 2);
                var right = transformation.Apply(
                    (quads.Number(i + 2) + quads.Number(i + 6)) / 2, (quads.Number(i + 3) + quads.Number(i + 7)) / 2);
                const double Half = StruckLine / 2;
                yield return new Box(
                    Math.Min(left.X, right.X) - Half, Math.Min(left.Y, right.Y) - Half,
                    Math.Max(left.X, right.X) + Half, Math.Max(left.Y, right.Y) + Half);
            }
        }
    }

    private static IEnumerable<PdfDictionary> Shown(PdfPage page, SharedResources shared)
    {
        var annotations = page.Dictionary.Array("Annots");
        for (var i = 0; i < annotations?.Count; i++)
        {
            if (annotations[i] is PdfDictionary annotation
                && annotation.Name("Subtype") != "Popup"
                && (annotation.Int("F") & (Hidden | NoView)) == 0
                && !shared.Layers.IsHidden(annotation.Dictionary("OC")))
            {
                yield return annotation;
            }
        }
    }

    /// <summary>The normal appearance, of several that of the annotation's present state; null where there is none.</summary>
    private static PdfStream? NormalAppearance(PdfDictionary annotation) => annotation.Dictionary("AP")?.Get("N") switch
    {
        PdfStream only => only,
        PdfDictionary states when annotation.Name("AS") is { } state => states.Stream(state),
        _ => null,
    };

    /// <summary>
    /// The transformation from the form's space to the page's user space, by algorithm 8 (ISO 32000-2 §12.5.5): the box around the
    /// appearance, as its own matrix turns it, is fitted to the annotation's rectangle. Null where a rectangle is missing or the box is
    /// empty.
    /// </summary>
    private static Matrix? Placement(PdfDictionary annotation, PdfStream appearance)
    {
        if (annotation.Array("Rect") is not { Count: >= 4 } rect || appearance.Dictionary.Array("BBox") is not { Count: >= 4 } box)
        {
            return null;
        }

        var matrix = ContentInterpreter.FormMatrix(appearance);
        var turned = matrix.Apply(box.Number(0), box.Number(1), box.Number(2), box.Number(3));
        var target = Matrix.Identity.Apply(rect.Number(0), rect.Number(1), rect.Number(2), rect.Number(3));
        if (turned.Width <= 0 || turned.Height <= 0)
        {
            return null;
        }

        var scaleX = target.Width / turned.Width;
        var scaleY = target.Height / turned.Height;
        return new Matrix(scaleX, 0, 0, scaleY, target.Left - (turned.Left * scaleX), target.Top - (turned.Top * scaleY));
    }
}
