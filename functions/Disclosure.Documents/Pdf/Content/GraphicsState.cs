using Disclosure.Documents.Pdf.Fonts;
using Disclosure.Documents.Pdf.Structure;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>The graphics state that q saves and Q restores (ISO 32000-2 §8.4, §9.3), as far as reading needs it.</summary>
internal struct GraphicsState
{
    /// <summary>Transformation from user space to the displayed page; the page's own transformation is part of it.</summary>
    public Matrix Transformation;

    /// <summary>Upright box around what may still be painted, on the displayed page.</summary>
    public Box Clip;

    /// <summary>Shape of what may still be painted; null where that is the box.</summary>
    public ClipShape? ClipShape;

    /// <summary>The soft mask in force; null for none.</summary>
    public SoftMask? SoftMask;

    /// <summary>Whether a blend mode other than Normal is in force: what is painted then hides nothing.</summary>
    public bool IsBlended;

    /// <summary>Width of strokes, in units of user space; 0 for the thinnest line a device draws.</summary>
    public double LineWidth;

    /// <summary>Paint of strokes.</summary>
    public Paint Strokes;

    /// <summary>Paint of fills, and of glyphs that are filled.</summary>
    public Paint Fills;

    /// <summary>Font of the text; null until one is set.</summary>
    public PdfFont? Font;

    /// <summary>Size of the text, in units of text space.</summary>
    public double FontSize;

    /// <summary>Space added behind each glyph, in units of text space; negative to draw glyphs together.</summary>
    public double CharacterSpacing;

    /// <summary>Space added behind each blank of one byte, in units of text space.</summary>
    public double WordSpacing;

    /// <summary>Factor on widths of glyphs and spacing; 1 for none, where the file says 100.</summary>
    public double HorizontalScaling;

    /// <summary>Distance from line to line, in units of text space.</summary>
    public double Leading;

    /// <summary>Height of the text above its base line, in units of text space.</summary>
    public double Rise;

    /// <summary>
    /// How glyphs are painted, 0 to 7 (ISO 32000-2 table 104): 0 filled, 1 stroked, 2 both, 3 not at all; from 4 on the same and added to
    /// the clip.
    /// </summary>
    public int RenderMode;

    /// <summary>Returns the state at the beginning of a page.</summary>
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
