namespace Disclosure.Documents.Pdf.Content;

/// <summary>An area that was painted: it hides what lies under it, and is the ground of what is painted later.</summary>
/// <param name="Box">Upright box around it on the displayed page, cut by the clip's box.</param>
/// <param name="Shape">Its shape; null where it fills the box.</param>
/// <param name="Clip">The shape it is clipped to; null where that is the box.</param>
/// <param name="Colour">Colour; null where it is not known, as of pictures and shadings.</param>
/// <param name="Alpha">Opacity, 0 to 1.</param>
internal sealed record PaintedArea(Box Box, Outline? Shape, ClipShape? Clip, Rgb? Colour, double Alpha)
{
    /// <summary>Gets where a picture is opaque; null where it is so all over.</summary>
    public PictureMask? Mask { get; init; }

    /// <summary>Gets the soft mask in force; null for none.</summary>
    public SoftMask? Soft { get; init; }

    /// <summary>
    /// Gets a value indicating whether it is unknown where in its shape the area paints, as of a tiling pattern or a stencil in the
    /// content.
    /// </summary>
    public bool IsUncertain { get; init; }

    /// <summary>Gets a value indicating whether it is a picture of samples.</summary>
    public bool IsPicture { get; init; }

    /// <summary>Gets a value indicating whether the area is alike all over its box.</summary>
    public bool IsPlain => Shape is null && Clip is null && Mask is null && Soft is null && !IsUncertain;

    /// <summary>Returns whether the point lies in the area.</summary>
    public bool Contains(double x, double y) =>
        Box.Contains(x, y) && (Shape is null || Shape.Contains(x, y)) && (Clip is null || Clip.Contains(x, y));

    /// <summary>Returns the opacity of the area at a point that lies in it, 0 to 1; null where it is not known.</summary>
    public double? OpacityAt(double x, double y)
    {
        if (IsUncertain)
        {
            return null;
        }

        var mask = Mask is null ? 1 : Mask.At(x, y);
        var soft = Soft is null ? 1 : Soft.At(x, y);
        return Alpha * mask * soft;
    }
}
