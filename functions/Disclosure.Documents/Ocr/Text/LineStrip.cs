using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>
/// Lines of text set one behind another in one picture. The wrapped lines of a label, often of a single character each, are one line to the
/// engine, which reads them in one call and with the words whole.
/// </summary>
internal sealed class LineStrip
{
    /// <summary>Width of the white around the strip, in heights of its highest line.</summary>
    private const double Around = 0.3;

    /// <summary>Width of the white between lines in the strip, in heights of its highest line: about that between characters.</summary>
    private const double Between = 0.15;

    private readonly List<(PixelBox Source, int Left, int Top)> _places;
    private readonly double _scale;

    private LineStrip(GrayPicture picture, List<(PixelBox Source, int Left, int Top)> places, double scale)
    {
        Picture = picture;
        _places = places;
        _scale = scale;
    }

    /// <summary>Gets the picture of the strip.</summary>
    public GrayPicture Picture { get; }

    /// <summary>Returns the strip of some lines of a page, at the size of the page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="lines">Boxes of the lines on the page, in the order of reading.</param>
    public static LineStrip Of(GrayPicture page, IReadOnlyList<PixelBox> lines)
    {
        var (height, width) = (0, 0);
        foreach (var line in lines)
        {
            height = Math.Max(height, line.Height);
        }

        var (margin, gap) = (Math.Max(4, (int)(Around * height)), Math.Max(1, (int)(Between * height)));
        var places = new List<(PixelBox Source, int Left, int Top)>(lines.Count);
        width = margin;
        foreach (var line in lines)
        {
            var source = line.Grow(1).Intersect(page.Bounds);
            places.Add((source, width, margin + ((height - line.Height) / 2)));
            width += source.Width + gap;
        }

        var strip = new GrayPicture(
            width - gap + margin, height + (2 * margin) + 2, new byte[(width - gap + margin) * (height + (2 * margin) + 2)]);
        strip.Pixels.AsSpan().Fill(255);
        foreach (var (source, left, top) in places)
        {
            for (var y = 0; y < source.Height; y++)
            {
                page.Row(source.Top + y)[source.Left..source.Right].CopyTo(strip.Row(top + y)[left..]);
            }
        }

        return new LineStrip(strip, places, 1);
    }

    /// <summary>Returns the strip scaled so that its highest line is so many pixels high.</summary>
    public LineStrip Scaled(int lineHeight)
    {
        var height = 0;
        foreach (var (source, _, _) in _places)
        {
            height = Math.Max(height, source.Height - 2);
        }

        var factor = lineHeight / (double)Math.Max(1, height);
        return new LineStrip(LineScale.Apply(Picture, factor), _places, _scale * factor);
    }

    /// <summary>Returns where a box of a line on the page stands in the strip before it was scaled.</summary>
    public PixelBox ToStrip(int line, PixelBox box) =>
        box.Offset(_places[line].Left - _places[line].Source.Left, _places[line].Top - _places[line].Source.Top);

    /// <summary>Returns a box of the strip as it was before the strip was scaled.</summary>
    public PixelBox Unscaled(PixelBox box) =>
        new(
            (int)(box.Left / _scale),
            (int)(box.Top / _scale),
            (int)Math.Ceiling(box.Right / _scale),
            (int)Math.Ceiling(box.Bottom / _scale));

    /// <summary>Returns the line that a box of the strip belongs to, and where the box stands on the page.</summary>
    /// <param name="box">The box.</param>
    /// <param name="isScaled">Whether the box is one of the strip as scaled; else it is one of the strip before.</param>
    public (int Line, PixelBox Box) ToPage(PixelBox box, bool isScaled = true)
    {
        var unscaled = isScaled ? Unscaled(box) : box;
        var middle = (unscaled.Left + unscaled.Right) / 2;
        var index = 0;
        while (index + 1 < _places.Count && middle >= _places[index + 1].Left)
        {
            index++;
        }

        var (source, left, top) = _places[index];
        var place = unscaled.Offset(source.Left - left, source.Top - top);
        var inside = place.Intersect(source);
        return (index, inside.IsEmpty ? source : inside);
    }
}
