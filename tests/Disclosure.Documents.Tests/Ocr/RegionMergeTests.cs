using Disclosure.Documents.Ocr;

namespace Disclosure.Documents.Tests.Ocr;

public sealed class RegionMergeTests
{
    private static readonly Box Region = new(100, 200, 300, 300);

    [Fact]
    public void Words_and_rulings_of_a_region_stand_where_it_stands()
    {
        var page = RegionMerge.Into(Told(), [Reading([At("5", 10, 20)], [new Ruling(Orientation.Vertical, 40, 0, 50, 1)])]);

        Assert.Null(page.Straight);
        Assert.Empty(page.Regions);
        Assert.Equal(["上", "5", "下"], page.Words.Select(static word => word.Text));
        Assert.Equal(new Box(120, 240, 140, 260), page.Words[1].Box);
        Assert.Equal(new Ruling(Orientation.Vertical, 180, 200, 300, 1), Assert.Single(page.Rulings));
    }

    [Fact]
    public void Glyphs_read_where_the_page_has_a_word_of_its_own_are_not_taken()
    {
        var typed = At("76", 122, 240, 10);
        var told = Told(typed);
        var page = RegionMerge.Into(told, [Reading([Pair("7", "6", 10, 20), Pair("6", "字", 15, 20), At("9", 80, 20)], [])]);

        Assert.Equal(["上", "76", "字", "9", "下"], page.Words.Select(static word => word.Text));
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(4, 0)]
    public void Lines_read_in_a_region_are_not_taken_where_the_page_draws_them_itself(int own, int taken)
    {
        var told = Told() with
        {
            Rulings = [.. Enumerable.Range(0, own).Select(static i => new Ruling(Orientation.Horizontal, 210 + i, 100, 300, 1))],
        };
        var page = RegionMerge.Into(told, [Reading([], [new Ruling(Orientation.Horizontal, 20, 0, 100, 1)])]);
        Assert.Equal(own + taken, page.Rulings.Count);
    }

    [Fact]
    public void A_doubt_about_a_blank_is_no_more_where_the_page_has_a_word()
    {
        var reading = Reading([], []);
        reading = reading with
        {
            Page = reading.Page with
            {
                Doubts = [new Doubt(new Box(0, 0, 50, 50), 0.5), new Doubt(new Box(60, 0, 90, 50), 0.5)],
            },
        };
        var page = RegionMerge.Into(Told(At("76", 122, 240, 10)), [reading]);
        Assert.Equal(new Box(220, 200, 280, 300), Assert.Single(page.Doubts).Box);
    }

    [Fact]
    public void A_picture_askew_is_level_for_readers_and_displayed_as_it_stands()
    {
        var slope = Mesh.Over(10, 100, 50, static (x, y) => (100 + (2 * x), 200 + (2 * y) + (0.1 * x)));
        var page = RegionMerge.Into(Told(), [Reading([At("5", 80, 20)], []) with
        {
            Page = new StraightPage(100, 50, [At("5", 80, 20)], [], [], slope),
        }]);

        Assert.Equal(new Box(260, 240, 280, 260), page.Level.Words[1].Box);
        Assert.Equal(248.5, page.Words[1].Box.Top, 0.6);
        Assert.Equal(At("上", 10, 10).Box, page.Words[0].Box);
    }

    [Fact]
    public void On_a_page_set_askew_a_region_stands_where_the_level_page_has_it()
    {
        var moved = Mesh.Over(50, 600, 800, static (x, y) => (x + 30, y - 7));
        var told = new StraightPage(600, 800, [At("上", 10, 10), At("下", 10, 700)], [], [], moved).OnDisplay(1, 600, 800);
        var page = RegionMerge.Into(told, [Reading([At("5", 10, 20)], [])]);

        Assert.Equal(new Box(90, 247, 110, 267), page.Level.Words[1].Box);
        Assert.Equal(["上", "5", "下"], page.Words.Select(static word => word.Text));
    }

    [Fact]
    public void Without_readings_the_page_is_as_it_was()
    {
        var told = Told() with { Regions = [new PageRegion(Region, RegionKind.Picture)] };
        var page = RegionMerge.Into(told, []);
        Assert.Empty(page.Regions);
        Assert.Same(told.Words, page.Words);
    }

    [Fact]
    public void What_stands_in_a_region_is_taken_out_of_a_page_read_as_a_whole()
    {
        var whole = new Page(
            1, 600, 800, [At("5", 120, 240), At("外", 120, 320)],
            [new Ruling(Orientation.Horizontal, 250, 110, 290, 1), new Ruling(Orientation.Vertical, 400, 0, 500, 1)], [],
            TextVerdict.Trusted) { Doubts = [new Doubt(new Box(110, 210, 130, 230), 0.6), new Doubt(new Box(0, 0, 9, 9), 0.6)] };
        var page = RegionMerge.Into(Told(), [RegionReading.Of(Region, whole)]);

        Assert.Equal(["上", "5", "下"], page.Words.Select(static word => word.Text));
        Assert.Equal(new Box(120, 240, 130, 250), page.Words[1].Box);
        Assert.Equal(whole.Rulings[0], Assert.Single(page.Rulings));
        Assert.Equal(whole.Doubts[0], Assert.Single(page.Doubts));
    }

    private static Page Told(params Word[] more) =>
        new(1, 600, 800, [At("上", 10, 10), .. more, At("下", 10, 700)], [], [], TextVerdict.Trusted);

    /// <summary>A reading half as large as the region.</summary>
    private static RegionReading Reading(IReadOnlyList<Word> words, IReadOnlyList<Ruling> rulings) => new(
        Region,
        new StraightPage(
            Region.Width / 2, Region.Height / 2, words, rulings, [],
            Mesh.Over(10, 100, 50, static (x, y) => (Region.Left + (2 * x), Region.Top + (2 * y)))));

    private static Word At(string text, double left, double top, double size = 10)
    {
        var box = new Box(left, top, left + size, top + size);
        return new Word(text, box, [new Glyph(text, box, size)], 1, TextDirection.Right);
    }

    private static Word Pair(string first, string second, double left, double top)
    {
        Glyph[] glyphs =
        [
            new(first, new Box(left, top, left + 3, top + 5), 5), new(second, new Box(left + 3, top, left + 6, top + 5), 5),
        ];
        return new Word(first + second, glyphs[0].Box.Union(glyphs[1].Box), glyphs, 0.9, TextDirection.Right);
    }
}
