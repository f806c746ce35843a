using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Drawn;

/// <summary>A page as drawn, with what is known to be drawn on it.</summary>
/// <param name="page">The page as read.</param>
/// <param name="picture">The page as drawn, in grey.</param>
internal sealed class DrawnPage(Page page, GrayPicture picture)
{
    /// <summary>Gets the page as drawn.</summary>
    public GrayPicture Picture => picture;

    /// <summary>Gets the page as read.</summary>
    public Page Page => page;

    /// <summary>Gets the resolution: pixels in a point of the page as displayed.</summary>
    public double PixelsPerPoint { get; } = picture.Width / page.Width;

    /// <summary>Returns the pixels that lie in a box wholly; empty where there are none.</summary>
    public PixelBox Inside(Box box) => new PixelBox(
        ToPixel(Math.Ceiling(box.Left * PixelsPerPoint)),
        ToPixel(Math.Ceiling(box.Top * PixelsPerPoint)),
        ToPixel(Math.Floor(box.Right * PixelsPerPoint)),
        ToPixel(Math.Floor(box.Bottom * PixelsPerPoint))).Intersect(picture.Bounds);

    /// <summary>Returns the pixels that a box touches.</summary>
    public PixelBox Around(Box box) => new PixelBox(
        ToPixel(Math.Floor(box.Left * PixelsPerPoint)),
        ToPixel(Math.Floor(box.Top * PixelsPerPoint)),
        ToPixel(Math.Ceiling(box.Right * PixelsPerPoint)),
        ToPixel(Math.Ceiling(box.Bottom * PixelsPerPoint))).Intersect(picture.Bounds);

    /// <summary>Returns the shade that half of the pixels of an area are darker than: that of the ground, as ink covers less.</summary>
    /// <param name="area">The area, not empty, in the picture.</param>
    public int GroundOf(PixelBox area)
    {
        Span<int> histogram = stackalloc int[256];
        histogram.Clear();
        for (var y = area.Top; y < area.Bottom; y++)
        {
            foreach (var shade in picture.Row(y)[area.Left..area.Right])
            {
                histogram[shade]++;
            }
        }

        var rest = area.Width * area.Height / 2;
        var ground = 0;
        while (rest >= histogram[ground])
        {
            rest -= histogram[ground];
            ground++;
        }

        return ground;
    }

    /// <summary>Returns the difference between the lightest and the darkest pixel of an area; 0 where it is empty.</summary>
    public int RangeOf(PixelBox area)
    {
        var (least, most) = (255, 0);
        for (var y = area.Top; y < area.Bottom; y++)
        {
            foreach (var shade in picture.Row(y)[area.Left..Math.Max(area.Left, area.Right)])
            {
                (least, most) = (Math.Min(least, shade), Math.Max(most, shade));
            }
        }

        return Math.Max(0, most - least);
    }

    private static int ToPixel(double position) => (int)Math.Clamp(position, -1e6, 1e6);
}
