using Disclosure.Documents.Pdf.Content;
using Disclosure.Documents.Pdf.Text;

namespace Disclosure.Documents.Tests.Pdf.Text;

public sealed class PageRegionsTests
{
    private const double Width = 600;
    private const double Height = 800;

    [Theory]
    [InlineData(150, 16, 1)]
    [InlineData(149, 16, 0)]
    [InlineData(150, 15.9, 0)]
    public void A_picture_with_room_for_a_row_of_a_table_is_a_region(double width, double height, int regions) =>
        Assert.Equal(regions, Of([Image(50, 50, width, height)]).Count);

    [Theory]
    [InlineData(64, 8, 1)]
    [InlineData(8, 64, 1)]
    [InlineData(63, 63, 0)]
    public void A_picture_of_few_samples_is_a_line_or_a_tile(int across, int down, int regions) =>
        Assert.Equal(regions, Of([new PageImage(new Box(50, 50, 400, 300), across, down)]).Count);

    [Theory]
    [InlineData(799, RegionKind.Scan)]
    [InlineData(401, RegionKind.Scan)]
    [InlineData(399, RegionKind.Picture)]
    public void A_picture_of_half_the_page_is_a_scan(double height, RegionKind kind) =>
        Assert.Equal(kind, Assert.Single(Of([Image(0, 0, 600, height)])).Kind);

    [Theory]
    [InlineData(1.9, 1)]
    [InlineData(2.1, 2)]
    public void Strips_that_touch_are_one_picture(double gap, int regions) =>
        Assert.Equal(regions, Of([Image(50, 50, 400, 40), Image(50, 90 + gap, 400, 40)]).Count);

    [Fact]
    public void Strips_are_one_whatever_their_order()
    {
        var strips = Enumerable.Range(0, 20).Select(static i => Image(50, 100 + (i * 7 % 20 * 14), 400, 14)).ToArray();
        Assert.Equal(new Box(50, 100, 450, 380), Assert.Single(Of(strips)).Box);
    }

    [Theory]
    [InlineData(0.039, 1)]
    [InlineData(0.041, 0)]
    public void A_picture_that_is_printed_on_is_the_page_s_ground(double share, int regions)
    {
        var word = new Word("字", new Box(100, 100, 200, 100 + (share * 400 * 300 / 100)), [], 1, TextDirection.Right);
        Assert.Equal(regions, PageRegions.Of(Content([Image(50, 50, 400, 300)]), [word], Width, Height).Count);
    }

    [Fact]
    public void Words_beside_a_picture_are_of_no_account()
    {
        var word = new Word("字", new Box(100, 400, 500, 700), [], 1, TextDirection.Right);
        Assert.Single(PageRegions.Of(Content([Image(50, 50, 400, 300)]), [word], Width, Height));
    }

    [Fact]
    public void The_largest_twelve_are_given_from_the_top()
    {
        var images = Enumerable.Range(0, 14).Select(static i => Image(50, 740 - (i * 50), 200 + i, 20)).ToArray();
        var regions = Of(images);
        Assert.Equal(images.Skip(2).Reverse().Select(static image => image.Box), regions.Select(static region => region.Box));
    }

    [Theory]
    [InlineData(40, 1)]
    [InlineData(39, 0)]
    public void Letters_drawn_as_outlines_are_a_region_with_the_lines_around_them(int letters, int regions)
    {
        var content = new PageContent(
            [], [new Ruling(Orientation.Horizontal, 92, 80, 520, 1), new Ruling(Orientation.Vertical, 530, 300, 400, 1)], [])
        {
            DrawnLetters = [.. Enumerable.Range(0, letters).Select(static i => new Box(100 + (i * 10), 100, 108 + (i * 10), 120))],
        };
        var found = PageRegions.Of(content, [], Width, Height);
        Assert.Equal(regions, found.Count);
        Assert.All(found, static region => Assert.Equal(new PageRegion(new Box(80, 92, 520, 120), RegionKind.Outlines), region));
    }

    private static IReadOnlyList<PageRegion> Of(PageImage[] images) => PageRegions.Of(Content(images), [], Width, Height);

    private static PageContent Content(PageImage[] images) => new([], [], images);

    private static PageImage Image(double left, double top, double width, double height) =>
        new(new Box(left, top, left + width, top + height), 800, 600);
}
