using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Structure;

/// <summary>A page with what it inherits from the page tree (ISO 32000-2 §7.7.3.4).</summary>
internal sealed class PdfPage
{
    /// <summary>Size of a US letter sheet in points: that of a page which tells none, as viewers have it.</summary>
    private const double LetterWidth = 612;
    private const double LetterHeight = 792;

    /// <summary>Sides between which a page's size is believed, in points: up to 70 m.</summary>
    private const double SmallestSide = 1;
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

    /// <summary>Place in the document, from 1.</summary>
    public int Number { get; }

    public PdfDictionary Dictionary { get; }

    public PdfDictionary? Resources { get; }

    /// <summary>Width as displayed, in points.</summary>
    public double Width { get; }

    /// <summary>Height as displayed, in points.</summary>
    public double Height { get; }

    /// <summary>From default user space to points from the top left of the displayed page.</summary>
    public Matrix ToDisplay { get; }

    /// <summary>The content streams in order; damaged parts are left out.</summary>
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

    /// <summary>CropBox cut to MediaBox, in user space (here Top is the smaller y); a nonsensical box counts as missing.</summary>
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

/// <summary>What a page may take over from the nodes above it.</summary>
internal readonly record struct InheritedAttributes(PdfDictionary? Resources, PdfArray? MediaBox, PdfArray? CropBox, double Rotate)
{
    /// <summary>The node's own attributes in place of those above.</summary>
    public InheritedAttributes With(PdfDictionary node) => new(
        node.Dictionary("Resources") ?? Resources,
        node.Array("MediaBox") ?? MediaBox,
        node.Array("CropBox") ?? CropBox,
        node.Number("Rotate", Rotate));
}
