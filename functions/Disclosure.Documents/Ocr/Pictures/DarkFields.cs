namespace Disclosure.Documents.Ocr.Pictures;

/// <summary>
/// Turns dark cells with light text into light cells with dark text and a line around them. A dark field is what stays dark where light
/// strokes and thin dark ones are left out (opening and closing of mathematical morphology, Serra, Image Analysis and Mathematical
/// Morphology, 1982), with the light characters inside.
/// </summary>
internal static class DarkFields
{
    /// <summary>
    /// Lightness, as a share of the paper's, below which ground is dark: 168 on white. Headings in mid blue, green and orange have 113 to
    /// 152, shades for dark text 190 and more.
    /// </summary>
    private const double Dark = 0.66;

    /// <summary>
    /// Thickness, in points, of the thickest stroke or ruling that is no field. The ground between text and edge of a cell has more.
    /// </summary>
    private const double ThickestStroke = 2.4;

    /// <summary>Longer side, in points, of the smallest field: three characters; large type has no piece as long.</summary>
    private const double Longest = 36;

    /// <summary>Mean thickness, in points, of the lowest field: a cell of a single line. A thick ruling has less.</summary>
    private const double Lowest = 7;

    /// <summary>
    /// Share of a hole in a field that is dark where the hole is a line of text; a light cell between dark ones has less.
    /// </summary>
    private const double DarkOfText = 0.4;

    /// <summary>
    /// Share of its box from which a field is a rectangle, whose text may reach its edge; one laid askew is not.
    /// </summary>
    private const double Rectangular = 0.8;

    /// <summary>Share of a field's pixels that are light at least: one without light text is a picture.</summary>
    private const double LeastLight = 0.005;

    /// <summary>Share of a field's pixels that are light at most: light text covers a quarter, light cells more than half.</summary>
    private const double MostLight = 0.45;

    /// <summary>Share of a field's pixels near its own lightness; a picture's differ.</summary>
    private const double Even = 0.45;

    /// <summary>Difference of lightness, of 255, up to which a pixel is of the field's ground.</summary>
    private const int Ground = 24;

    /// <summary>Lightness, of 255, of the darkest paper of a page.</summary>
    private const int DarkestPaper = 120;

    /// <summary>Makes light cells of the picture's dark ones, in place.</summary>
    /// <param name="picture">The picture as displayed, its light not yet evened.</param>
    /// <param name="pixelsPerPoint">Resolution, in pixels a point.</param>
    /// <returns>Whether there is one.</returns>
    public static bool Lighten(GrayPicture picture, double pixelsPerPoint)
    {
        var paper = Paper(picture);
        if (paper < DarkestPaper)
        {
            return false;
        }

        var dark = InkMask.Of(picture, (byte)(Dark * paper)).HalvedWhereWhole();
        var perPoint = pixelsPerPoint / 2;
        var reach = Math.Max(1, (int)Math.Round(ThickestStroke * perPoint / 2));
        var ground = dark.Eroded(reach);
        if (!ground.Cells.AsSpan().Contains((byte)1))
        {
            return false;
        }

        ground = ground.Dilated(reach);
        FillText(ground, dark);
        var found = false;
        foreach (var field in Component.Find(ground))
        {
            var (box, longer) = (field.Box, Math.Max(field.Box.Width, field.Box.Height));
            var touches = box.Left == 0 || box.Top == 0 || box.Right == ground.Width || box.Bottom == ground.Height;
            if (!touches && longer >= Longest * perPoint && field.Area >= Lowest * perPoint * longer)
            {
                if (field.Area >= Rectangular * box.Width * box.Height)
                {
                    ground.Fill(box);
                }

                found |= Lighten(picture, ground, box, paper, Math.Max(1, (int)Math.Round(pixelsPerPoint / 3)));
            }
        }

        return found;
    }

    /// <summary>The lightness of most of the page, of every eighth row.</summary>
    private static int Paper(GrayPicture picture)
    {
        Span<int> histogram = stackalloc int[256];
        histogram.Clear();
        for (var y = 0; y < picture.Height; y += 8)
        {
            foreach (var pixel in picture.Row(y))
            {
                histogram[pixel]++;
            }
        }

        var most = 255;
        for (var level = 255; level > 0; level--)
        {
            most = histogram[level] > histogram[most] ? level : most;
        }

        return most;
    }

    /// <summary>Makes of a field the lines of text in it, which are holes of the ground.</summary>
    private static void FillText(InkMask ground, InkMask dark)
    {
        var light = ground.Inverted();
        foreach (var hole in Component.Find(light))
        {
            var box = hole.Box;
            if (box.Left > 0 && box.Top > 0 && box.Right < ground.Width && box.Bottom < ground.Height
                && dark.Count(box) >= DarkOfText * box.Width * box.Height && IsInside(ground, box))
            {
                ground.Fill(box);
            }
        }
    }

    /// <summary>Whether ground is all along the box's outside.</summary>
    private static bool IsInside(InkMask ground, PixelBox box)
    {
        var around = ground.Count(box.Grow(1)) - ground.Count(box);
        return around >= 0.9 * 2 * (box.Width + box.Height);
    }

    private static bool Lighten(GrayPicture picture, InkMask field, PixelBox box, int paper, int line)
    {
        Span<int> histogram = stackalloc int[256];
        histogram.Clear();
        var count = 0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            var cells = field.Row(y);
            var pixels = picture.Row(2 * y);
            for (var x = box.Left; x < box.Right; x++)
            {
                histogram[pixels[2 * x]] += cells[x];
                count += cells[x];
            }
        }

        var level = 0;
        for (var i = 1; i < 256; i++)
        {
            level = histogram[i] > histogram[level] ? i : level;
        }

        var (near, light) = (0, 0);
        for (var i = 0; i < 256; i++)
        {
            near += Math.Abs(i - level) <= Ground ? histogram[i] : 0;
            light += i > level + (2 * Ground) ? histogram[i] : 0;
        }

        if (near < Even * count || light < LeastLight * count || light > MostLight * count)
        {
            return false;
        }

        // Text as light as paper becomes black.
        var scale = paper / (float)Math.Max(1, paper - level);
        for (var y = 2 * box.Top; y < 2 * box.Bottom; y++)
        {
            var cells = field.Row(y / 2);
            var pixels = picture.Row(y);
            for (var x = 2 * box.Left; x < 2 * box.Right; x++)
            {
                if (cells[x / 2] == 0)
                {
                    continue;
                }

                pixels[x] = IsEdge(field, x, y, line)
                    ? (byte)0 : (byte)Math.Clamp(paper - ((Math.Abs(pixels[x] - level)) * scale), 0, paper);
            }
        }

        return true;
    }

    /// <summary>Whether a pixel is so near to the field's edge that the line around the field runs over it.</summary>
    private static bool IsEdge(InkMask field, int x, int y, int line)
    {
        var (left, right) = (Math.Max(0, x - line) / 2, Math.Min((2 * field.Width) - 1, x + line) / 2);
        var (top, bottom) = (Math.Max(0, y - line) / 2, Math.Min((2 * field.Height) - 1, y + line) / 2);
        return field.Row(y / 2)[left] == 0 || field.Row(y / 2)[right] == 0 || field.Row(top)[x / 2] == 0 || field.Row(bottom)[x / 2] == 0;
    }
}
