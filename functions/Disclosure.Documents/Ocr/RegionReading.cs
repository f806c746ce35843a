namespace Disclosure.Documents.Ocr;

/// <summary>What was read in a region of a page.</summary>
/// <param name="Box">The place that the straight page fills, points of the page as displayed.</param>
/// <param name="Page">What was read, straight; its mesh leads to the page as displayed.</param>
public sealed record RegionReading(Box Box, StraightPage Page)
{
    /// <summary>Returns what stands in a region of a page that was read as a whole.</summary>
    /// <param name="region">The region, points as displayed.</param>
    /// <param name="page">The page.</param>
    public static RegionReading Of(Box region, Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new RegionReading(region, new StraightPage(
            region.Width,
            region.Height,
            [.. page.Words.Where(word => IsIn(word.Box)).Select(word => word with
            {
                Box = MovedBox(word.Box),
                Glyphs = [.. word.Glyphs.Select(glyph => glyph with { Box = MovedBox(glyph.Box) })],
            })],
            [.. page.Rulings.Where(IsRulingIn).Select(MovedRuling)],
            [.. page.Doubts.Where(doubt => IsIn(doubt.Box)).Select(doubt => doubt with { Box = MovedBox(doubt.Box) })],
            Mesh.Over(
                Math.Max(region.Width, region.Height), region.Width, region.Height, (x, y) => (x + region.Left, y + region.Top))));

        bool IsIn(Box box) => region.Contains(box.CenterX, box.CenterY);

        bool IsRulingIn(Ruling ruling)
        {
            var middle = (ruling.Start + ruling.End) / 2;
            return ruling.Orientation == Orientation.Horizontal
                ? region.Contains(middle, ruling.Position) : region.Contains(ruling.Position, middle);
        }

        Box MovedBox(Box box) => new(box.Left - region.Left, box.Top - region.Top, box.Right - region.Left, box.Bottom - region.Top);

        Ruling MovedRuling(Ruling ruling)
        {
            var (along, aside) = ruling.Orientation == Orientation.Horizontal ? (region.Left, region.Top) : (region.Top, region.Left);
            return ruling with { Position = ruling.Position - aside, Start = ruling.Start - along, End = ruling.End - along };
        }
    }
}
