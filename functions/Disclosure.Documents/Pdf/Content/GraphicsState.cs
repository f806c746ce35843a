using Disclosure.Documents.Pdf.Fonts;
using Disclosure.Documents.Pdf.Structure;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>The graphics state that q saves and Q restores (ISO 32000-2 §8.4, §9.3), as far as reading needs it.</summary>
internal struct GraphicsState
{
    /// <summary>From user space to the displayed page: the page's own transformation is part of it.</summary>
    public Matrix Transformation;

    /// <summary>The box around what may still be painted, on the displayed page.</summary>
    public Box Clip;

    /// <summary>The shape around what may still be painted; null where that is the box.</summary>
    public ClipShape? ClipShape;

    /// <summary>The soft mask in force; null for none.</summary>
    public SoftMask? SoftMask;

    /// <summary>Whether a blend mode other than Normal is in force: what is painted then hides nothing.</summary>
    public bool IsBlended;

    public double LineWidth;
    public Paint Strokes;
    public Paint Fills;

    public PdfFont? Font;
    public double FontSize;
    public double CharacterSpacing;
    public double WordSpacing;
    public double HorizontalScaling;
    public double Leading;
    public double Rise;
    public int RenderMode;

    public static GraphicsState Initial(Matrix transformation, Box clip) => new()
    {
        Transformation = transformation,
        Clip = clip,
        LineWidth = 1,
        Strokes = Paint.Black,
        Fills = Paint.Black,
        HorizontalScaling = 1,
    };

    public void IntersectClip(Box box) => Clip = Clip.Intersect(box);
}
