namespace Disclosure.Documents.Pdf.Content;

/// <summary>The soft mask of a graphics state (ISO 32000-2 §11.6.5.2), as the areas its group paints.</summary>
/// <param name="areas">What the group paints, on the displayed page.</param>
/// <param name="isLuminosity">Whether the group's brightness is the mask, else its opacity.</param>
internal sealed class SoftMask(PaintedAreas areas, bool isLuminosity)
{
    /// <summary>Returns how much of what is painted is let through at a point, 0 to 1; null where that is not known.</summary>
    public double? At(double x, double y) => isLuminosity
        ? areas.ColourAt(x, y, int.MaxValue, Rgb.Black)?.Luminance
        : areas.OpacityAt(x, y);
}
