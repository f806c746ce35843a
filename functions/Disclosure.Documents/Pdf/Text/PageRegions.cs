using Disclosure.Documents.Pdf.Content;

namespace Disclosure.Documents.Pdf.Text;

/// <summary>
/// Finds the parts of a page whose text is trusted that may hold a table all the same: pictures with no text over them, and letters drawn
/// as outlines. Only their pixels tell whether there is a table in them.
/// </summary>
internal static class PageRegions
{
    /// <summary>Fewest samples along a picture's longer side: lines and tiles are drawn out of fewer, a row of a table has more.</summary>
    private const int FewestSamples = 64;

    /// <summary>
    /// Width of a table, at least, as a share of the page's. Tables of the form are as wide as the text; logos, seals and codes to scan are
    /// narrower.
    /// </summary>
    private const double LeastWidth = 0.25;

    /// <summary>Height of a table, at least, in points: a page break may leave one row of it, 18 points high.</summary>
    private const double LeastHeight = 16;

    /// <summary>Distance in points up to which pictures are pieces of one: scanners and printer drivers cut pictures into strips.</summary>
    private const double Touching = 2;

    /// <summary>
    /// Share of a picture's area covered by glyphs above which the picture is a ground on which the page is printed. Prose covers a fifth
    /// and more; a stamp's line in the margin of a scan less than a fiftieth; figures typed over the picture of a blank form a fortieth.
    /// </summary>
    private const double Printed = 0.04;

    /// <summary>Share of the page from which a picture is a scan of it.</summary>
    private const double Scan = 0.5;

    /// <summary>Number of pictures of a page that are looked at, the largest; a scan in strips has some hundred.</summary>
    private const int MostPictures = 256;

    /// <summary>Number of regions of a page, at most, the largest: each is looked at in another process.</summary>
    private const int MostRegions = 12;

    /// <summary>Distance, in points, around drawn letters up to which rulings are those of their table.</summary>
    private const double Frame = 12;

    /// <summary>Returns the regions of a page, from the top.</summary>
    /// <param name="content">What the page shows.</param>
    /// <param name="words">The words of it.</param>
    /// <param name="width">Width of the page in points.</param>
    /// <param name="height">Height of the page in points.</param>
    /// <param name="budget">What the reading may cost.</param>
    public static IReadOnlyList<PageRegion> Of(
        PageContent content, IReadOnlyList<Word> words, double width, double height, ReadBudget budget)
    {
        var hasOutlines = content.DrawnLetters.Count >= TextJudge.FewestDrawn;
        if (content.Images.Count == 0 && !hasOutlines)
        {
            return [];
        }

        var page = new Box(0, 0, width, height);
        var regions = new List<PageRegion>();
        foreach (var box in Joined(Pictures(content.Images, words, page), budget))
        {
            if (HasRoom(box, page))
            {
                regions.Add(new PageRegion(box, Area(box) >= Scan * Area(page) ? RegionKind.Scan : RegionKind.Picture));
            }
        }

        if (hasOutlines && Outlines(content).Intersect(page) is var drawn && HasRoom(drawn, page))
        {
            regions.RemoveAll(region => Area(region.Box.Intersect(drawn)) > 0);
            regions.Add(new PageRegion(drawn, RegionKind.Outlines));
        }

        regions.Sort(static (a, b) => Area(b.Box).CompareTo(Area(a.Box)));
        regions.RemoveRange(Math.Min(MostRegions, regions.Count), Math.Max(0, regions.Count - MostRegions));
        regions.Sort(static (a, b) => a.Box.Top != b.Box.Top ? a.Box.Top.CompareTo(b.Box.Top) : a.Box.Left.CompareTo(b.Box.Left));
        return regions;
    }

    private static bool HasRoom(Box box, Box page) => box.Width >= LeastWidth * page.Width && box.Height >= LeastHeight;

    /// <summary>The boxes of pictures that are no ground of the text, the largest.</summary>
    private static List<Box> Pictures(IReadOnlyList<PageImage> images, IReadOnlyList<Word> words, Box page)
    {
        var boxes = new List<Box>();
        foreach (var image in images)
        {
            var box = image.Box.Intersect(page);
            if (Math.Max(image.PixelWidth, image.PixelHeight) >= FewestSamples && box.Width > 0 && box.Height > 0)
            {
                boxes.Add(box);
            }
        }

        if (boxes.Count > MostPictures)
        {
            boxes.Sort(static (a, b) => Area(b).CompareTo(Area(a)));
            boxes.RemoveRange(MostPictures, boxes.Count - MostPictures);
        }

        boxes.RemoveAll(box => IsPrintedOn(box, words));
        return boxes;
    }

    private static bool IsPrintedOn(Box picture, IReadOnlyList<Word> words)
    {
        var most = Printed * Area(picture);
        var printed = 0.0;
        foreach (var word in words)
        {
            printed += picture.Contains(word.Box.CenterX, word.Box.CenterY) ? Area(word.Box) : 0;
            if (printed > most)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The boxes, those that touch made one.</summary>
    private static List<Box> Joined(List<Box> boxes, ReadBudget budget)
    {
        for (var hasJoined = true; hasJoined;)
        {
            hasJoined = false;
            for (var i = 0; i < boxes.Count; i++)
            {
                budget.Check();
                for (var j = boxes.Count - 1; j > i; j--)
                {
                    if (Touch(boxes[i], boxes[j]))
                    {
                        boxes[i] = boxes[i].Union(boxes[j]);
                        boxes.RemoveAt(j);
                        hasJoined = true;
                    }
                }
            }
        }

        return boxes;
    }

    private static bool Touch(Box one, Box other) =>
        one.Left <= other.Right + Touching && other.Left <= one.Right + Touching
        && one.Top <= other.Bottom + Touching && other.Top <= one.Bottom + Touching;

    /// <summary>The part of the page that drawn letters take up, with the lines of the table they stand in.</summary>
    private static Box Outlines(PageContent content)
    {
        var letters = content.DrawnLetters[0];
        foreach (var letter in content.DrawnLetters)
        {
            letters = letters.Union(letter);
        }

        var near = new Box(letters.Left - Frame, letters.Top - Frame, letters.Right + Frame, letters.Bottom + Frame);
        var all = letters;
        foreach (var ruling in content.Rulings)
        {
            var box = ruling.Orientation == Orientation.Horizontal
                ? new Box(ruling.Start, ruling.Position, ruling.End, ruling.Position)
                : new Box(ruling.Position, ruling.Start, ruling.Position, ruling.End);
            if (near.Intersect(box) is { Width: >= 0, Height: >= 0 })
            {
                all = all.Union(box);
            }
        }

        return all;
    }

    private static double Area(Box box) => Math.Max(0, box.Width) * Math.Max(0, box.Height);
}
