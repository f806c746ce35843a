using Disclosure.Documents.Pdf.Content;
using Disclosure.Documents.Pdf.Structure;

namespace Disclosure.Documents.Pdf.Text;

/// <summary>
/// A glyph on its way into a word, measured along its line's direction: the line runs towards growing Start, lines follow towards growing
/// Baseline.
/// </summary>
internal readonly struct TextItem(string text, Box box, double fontSize, int index, double start, double end, double baseline)
{
    public readonly string Text = text;
    public readonly Box Box = box;

    /// <summary>Size of the type, in points.</summary>
    public readonly double FontSize = fontSize;

    /// <summary>Place in the order of drawing.</summary>
    public readonly int Index = index;

    /// <summary>Where it begins along the line's direction, in points.</summary>
    public readonly double Start = start;

    /// <summary>Where it ends along the line's direction, in points.</summary>
    public readonly double End = end;

    /// <summary>Place of its baseline across the line's direction, in points.</summary>
    public readonly double Baseline = baseline;

    /// <summary>Gets the difference of its colour from its ground, 0 to 1.</summary>
    public float Contrast { get; init; } = 1;

    /// <summary>Gets how sure it is that a person reads it there, 0 to 1.</summary>
    public float Sureness { get; init; } = 1;

    /// <summary>Gets what it is to the text around it.</summary>
    public WordRole Role { get; init; }

    /// <summary>Gets whether it lies over or under text of another ink, its own being that of a stamp.</summary>
    public bool IsOverprint { get; init; }

    /// <summary>Gets its middle along the line's direction, in points.</summary>
    public double Middle => (Start + End) / 2;

    public bool IsSpace => string.IsNullOrWhiteSpace(Text);

    /// <summary>Returns the item of a glyph, measured along its direction.</summary>
    public static TextItem Of(in ShownGlyph glyph, string text, int index)
    {
        var (start, end) = Extent(glyph.Box, glyph.Direction);
        return new TextItem(text, glyph.Box, glyph.FontSize, index, start, end, Across(glyph.Origin, glyph.Direction))
        {
            Contrast = glyph.Contrast,
            Sureness = glyph.Sureness,
            Role = glyph.IsStamp ? WordRole.Stamp : glyph.IsStruck ? WordRole.Struck : WordRole.Text,
            IsOverprint = glyph.IsOverprint,
        };
    }

    /// <summary>Returns where a box begins and ends along the direction.</summary>
    public static (double Start, double End) Extent(Box box, TextDirection direction) => direction switch
    {
        TextDirection.Right => (box.Left, box.Right),
        TextDirection.Down => (box.Top, box.Bottom),
        TextDirection.Left => (-box.Right, -box.Left),
        _ => (-box.Bottom, -box.Top),
    };

    /// <summary>Returns the place of a point across the direction; lines follow towards growing values.</summary>
    public static double Across(Point point, TextDirection direction) => direction switch
    {
        TextDirection.Right => point.Y,
        TextDirection.Down => -point.X,
        TextDirection.Left => -point.Y,
        _ => point.X,
    };
}
