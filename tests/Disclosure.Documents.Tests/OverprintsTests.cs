namespace Disclosure.Documents.Tests;

/// <summary>Watermarks set upright are told from figures, above all from figures printed pale.</summary>
public sealed class OverprintsTests
{
    private const float Grey = 0.15f;

    [Fact]
    public void A_pale_text_over_other_text_is_a_stamp_wherever_it_stands()
    {
        var document = Document([.. Body(), Mark("内部资料", 100, 100), Alone("内部资料", 300, 700)]);
        Assert.True(Holds(document, "内部资料", 300));
        Assert.False(Holds(document, "公开", 100));
    }

    [Theory]
    [InlineData(0.69f, true)]
    [InlineData(0.71f, false)]
    public void A_stamp_that_stands_once_is_paler_than_the_text(float contrast, bool isStamp) =>
        Assert.Equal(isStamp, Holds(Document([.. Body(), Mark("内部资料", 100, 100) with { Contrast = contrast }]), "内部资料", 100));

    [Theory]
    [InlineData(2, 3, true)]
    [InlineData(1, 3, false)]
    [InlineData(2, 2, false)]
    public void A_dark_text_that_stands_again_and_again_over_text_is_a_stamp(int over, int all, bool isStamp)
    {
        var marks = Enumerable.Range(0, all).Select(i => (i < over ? Mark("内部资料", 100, 100 + (50 * i)) : Alone("内部资料", 100, 400)) with
        {
            Contrast = 0.9f,
        });
        Assert.Equal(isStamp, Holds(Document([.. Body(), .. marks]), "内部资料", 100));
    }

    [Theory]
    [InlineData(2, 3, Grey, true)]
    [InlineData(1, 3, Grey, false)]
    [InlineData(2, 2, Grey, false)]
    [InlineData(2, 3, 0.9f, false)]
    public void A_number_is_a_watermarks_only_where_it_is_pale_and_stands_again_and_again_over_text(
        int over, int all, float contrast, bool isStamp)
    {
        var marks = Enumerable.Range(0, all).Select(i => (i < over ? Mark("2024", 100, 100 + (50 * i)) : Alone("2024", 100, 400)) with
        {
            Contrast = contrast,
        });
        Assert.Equal(isStamp, Holds(Document([.. Body(), .. marks]), "2024", 100));
    }

    [Fact]
    public void A_watermark_of_more_words_than_the_text_is_pale_all_the_same()
    {
        var tiles = Enumerable.Range(0, 200).Select(static i => i < 3 ? Mark("2024", 100, 100) : Alone("2024", 100 + (9 * i), 500));
        Assert.True(Holds(Document([.. Body(), .. tiles]), "2024", 100));
    }

    [Fact]
    public void Figures_printed_pale_stay()
    {
        var zeros = Enumerable.Range(0, 30).Select(static i => Alone("0", 100 + (20 * i), 200));
        var document = Document([.. Body(), .. zeros, Mark("内部资料", 100, 100)]);
        Assert.False(Holds(document, "0", 100));
        Assert.False(Holds(document, "0", 680));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(0.7, true)]
    [InlineData(0.8, false)]
    public void A_pale_number_that_always_stands_at_one_place_beside_a_stamp_is_part_of_it(double astray, bool isStamp)
    {
        List<Word> words = [.. Body()];
        for (var i = 0; i < 3; i++)
        {
            words.Add(i == 0 ? Mark("内部资料", 100, 100) : Alone("内部资料", 100 + (150 * i), 400));
            words.Add(Alone("2024", (i == 0 ? 100 : 100 + (150 * i)) + 50 + (i == 2 ? astray : 0), i == 0 ? 100 : 400));
        }

        Assert.Equal(isStamp, Holds(Document(words), "2024", 300));
    }

    [Fact]
    public void A_dark_stamp_that_stands_once_is_told_by_the_figure_under_it()
    {
        var stamp = Mark("已审核", 300, 300) with { Contrast = 1 };
        Assert.True(Holds(Document([.. Body(), Alone("85620", 305, 302) with { Contrast = 1 }, stamp]), "已审核", 300));
        Assert.False(Holds(Document([.. Body(), Alone("行政许可", 305, 302) with { Contrast = 1 }, stamp]), "已审核", 300));
    }

    [Fact]
    public void Text_of_a_document_without_overprints_is_all_kept() =>
        Assert.False(Holds(Document([.. Body(), Alone("内部资料", 100, 100), Alone("内部资料", 100, 200)]), "内部资料", 100));

    private static bool Holds(Document document, string text, double left)
    {
        var word = document.Pages[0].Words.First(word => word.Text == text && word.Box.Left <= left + 1 && word.Box.Right > left);
        return Watermark.Of(document).Holds(word);
    }

    private static IEnumerable<Word> Body() =>
        Enumerable.Range(0, 40).Select(static i => Alone("公开", 100 + (i * 30), 100) with { Contrast = 1 });

    private static Word Mark(string text, double left, double top) => Alone(text, left, top) with { IsOverprint = true };

    private static Word Alone(string text, double left, double top)
    {
        var box = new Box(left, top, left + (10 * text.Length), top + 10);
        return new Word(text, box, [new Glyph(text, box, 9)], 1, TextDirection.Right) { Contrast = Grey };
    }

    private static Document Document(IEnumerable<Word> words) => new([new Page(1, 2000, 800, [.. words], [], [], TextVerdict.Trusted)]);
}
