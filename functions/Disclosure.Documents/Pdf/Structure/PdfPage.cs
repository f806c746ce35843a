using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Structure;

/// <summary>A page with what it inherits from the page tree (ISO 32000-2 §7.7.3.4).</summary>
internal sealed class PdfPage
{
    /// <summary>Width, in points, of a page that tells none: that of a US letter sheet, as viewers have it.</summary>
    private const double LetterWidth = 612;

    /// <summary>Height, in points, of a page that tells none.</summary>
    private const double LetterHeight = 792;

    /// <summary>Side, in points, from which a page's size is believed.</summary>
    private const double SmallestSide = 1;

    /// <summary>Side, in points, up to which a page's size is believed: 70 m.</summary>
    private const double LargestSide = 200_000;

    public PdfPage(int number, PdfDictionary dictionary, InheritedAttributes inherited)
    {
        Number = number;
        Dictionary = dictionary;
        Resources = inherited.Resources;
        var box = VisibleBox(inherited.MediaBox, inherited.CropBox);
        var turns = Turns(inherited.Rotate);
        var unit = dictionary.Number("UserUnit", 1);
        unit = unit is > 0 and <= 1000 ? unit : 1;
        (Width, Height) = turns % 2 == 0 ? (box.Width * unit, box.Height * unit) : (box.Height * unit, box.Width * unit);

        // From user space, y upwards, to the displayed page, y downwards; turned clockwise by quarters.
        ToDisplay = turns switch
        {
            1 => new Matrix(0, unit, unit, 0, -box.Top * unit, -box.Left * unit),
            2 => new Matrix(-unit, 0, 0, unit, box.Right * unit, -box.Top * unit),
            3 => new Matrix(0, -unit, -unit, 0, box.Bottom * unit, box.Right * unit),
            _ => new Matrix(unit, 0, 0, -unit, -box.Left * unit, box.Bottom * unit),
        };
    }

    /// <summary>Gets the place of the page in the document, from 1.</summary>
    public int Number { get; }

    public PdfDictionary Dictionary { get; }

    /// <summary>Gets the resources, its own or inherited; null where there are none.</summary>
    public PdfDictionary? Resources { get; }

    /// <summary>Gets the width of the page as displayed, in points.</summary>
    public double Width { get; }

    /// <summary>Gets the height of the page as displayed, in points.</summary>
    public double Height { get; }

    /// <summary>Gets the transformation from default user space to points from the top left corner of the displayed page.</summary>
    public Matrix ToDisplay { get; }

    /// <summary>Returns the content streams in order; damaged parts are left out.</summary>
    public IEnumerable<PdfStream> Contents()
    {
        var contents = Dictionary.Get("Contents");
        if (contents is PdfStream only)
        {
            yield return only;
        }

        if (contents is not PdfArray parts)
        {
            yield break;
        }

        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is PdfStream part)
            {
                yield return part;
            }
        }
    }

    /// <summary>
    /// The CropBox cut to the MediaBox, in user space, where Top is the smaller y; a box that makes no sense counts as missing.
    /// </summary>
    private static Box VisibleBox(PdfArray? mediaBox, PdfArray? cropBox)
    {
        var media = Rectangle(mediaBox) ?? new Box(0, 0, LetterWidth, LetterHeight);
        if (Rectangle(cropBox) is not { } crop)
        {
            return media;
        }

        var visible = media.Intersect(crop);
        return visible.Width >= SmallestSide && visible.Height >= SmallestSide ? visible : media;
    }

    private static Box? Rectangle(PdfArray? array)
    {
        if (array is not { Count: >= 4 })
        {
            return null;
        }

        var box = new Box(
            Math.Min(array.Number(0), array.Number(2)), Math.Min(array.Number(1), array.Number(3)),
            Math.Max(array.Number(0), array.Number(2)), Math.Max(array.Number(1), array.Number(3)));
        return box.Width is >= SmallestSide and <= LargestSide && box.Height is >= SmallestSide and <= LargestSide ? box : null;
    }

    private static int Turns(double degrees)
    {
        var quarters = (int)Math.Round(degrees % 360 / 90);
        return ((quarters % 4) + 4) % 4;
    }
}

/// <summary>The attributes that a page may take over from the nodes above it; Rotate in degrees, clockwise.</summary>
internal readonly record struct InheritedAttributes(PdfDictionary? Resources, PdfArray? MediaBox, PdfArray? CropBox, double Rotate)
{
    /// <summary>Returns the attributes with a node's own in place of those above it.</summary>
    public InheritedAttributes With(PdfDictionary node) => new(
        node.Dictionary("Resources") ?? Resources,
        node.Array("MediaBox") ?? MediaBox,
        node.Array("CropBox") ?? CropBox,
        node.Number("Rotate", Rotate));
}
