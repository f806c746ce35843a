using Disclosure.Documents.Ocr;

namespace Disclosure.Documents.Tests.Ocr;

public sealed class PictureTablesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_table_stands_where_its_picture_stood()
    {
        var read = Into(
            [Text("上", 1), Picture(2), Text("下", 3)],
            [Held(1)],
            [Sheet(1, 0, 36)]);
        Assert.Equal(4, read.Blocks.Count);
        Assert.Equal("上", Assert.IsType<ContentParagraph>(read.Blocks[0]).Text);
        Assert.Equal(new ContentPicture(1, 595, 272), read.Blocks[1]);
        var table = Assert.IsType<ContentTable>(read.Blocks[2]);
        Assert.Equal((2, 2), (table.Rows, table.Columns));
        Assert.Equal(["甲", "1", "乙", "2"], table.Cells.Select(static cell => cell.Text));
        Assert.Equal([0.75, 0.9, 0.75, 0.9], table.Cells.Select(static cell => cell.Confidence));
        var place = Assert.IsType<PicturePlace>(table.Cells[1].Place);
        Assert.Equal(1, place.Picture);
        Assert.True(place.Box.Left > 97 && place.Box.Right < 499 && place.Box.Top >= 36);
        Assert.Equal("下", Assert.IsType<ContentParagraph>(read.Blocks[3]).Text);
    }

    [Fact]
    public void A_picture_without_a_table_stays_unread()
    {
        var content = Of([Text("上", 1), Picture(2)]);
        var sheet = new Page(1, 595, 272, [], [], [], TextVerdict.Trusted);
        Assert.Same(content, PictureTables.Into(content, [Held(1)], [sheet], ReadLimits.Default, Cancellation));
    }

    [Fact]
    public void Of_two_pictures_in_a_paragraph_one_may_stay_unread()
    {
        var sheet = new Page(2, 595, 272, [], [], [], TextVerdict.Trusted);
        var read = Into([Picture(1)], [Held(0), Held(0)], [Sheet(1, 0, 36), sheet]);
        Assert.True(Assert.IsType<ContentParagraph>(read.Blocks[0]).HasPicture);
        Assert.IsType<ContentPicture>(read.Blocks[1]);
        Assert.IsType<ContentTable>(read.Blocks[2]);
        Assert.Equal(3, read.Blocks.Count);
        var beside = Into([Picture(1)], [Held(0) with { HasOthers = true }], [Sheet(1, 0, 36)]);
        Assert.True(Assert.IsType<ContentParagraph>(beside.Blocks[0]).HasPicture);
    }

    [Fact]
    public void The_text_beside_a_picture_stays()
    {
        var read = Into([Picture(1) with { Text = "附表" }], [Held(0)], [Sheet(1, 0, 36)]);
        var text = Assert.IsType<ContentParagraph>(read.Blocks[0]);
        Assert.Equal(("附表", false), (text.Text, text.HasPicture));
    }

    [Fact]
    public void Pictures_apart_keep_their_tables_apart()
    {
        var read = Into(
            [Picture(1), Text("三、", 2), Picture(3)], [Held(0), Held(2)], [Sheet(1, 0, 36), Sheet(2, 0, 36)]);
        Assert.Equal(
            [typeof(ContentPicture), typeof(ContentTable), typeof(ContentParagraph), typeof(ContentPicture), typeof(ContentTable)],
            read.Blocks.Select(static block => block.GetType()));
        Assert.Equal([1, 2], read.Blocks.OfType<ContentTable>().Select(static table => ((PicturePlace)table.Cells[0].Place).Picture));
    }

    private static Content Into(ContentBlock[] blocks, HeldPicture[] pictures, Page[] sheets) =>
        PictureTables.Into(Of(blocks), pictures, sheets, ReadLimits.Default, Cancellation);

    private static Content Of(ContentBlock[] blocks) => new(ContentKind.Word, blocks);

    private static ContentParagraph Text(string text, int number) => new(text, new ParagraphPlace(number));

    private static ContentParagraph Picture(int number) => new("", new ParagraphPlace(number)) { HasPicture = true };

    private static HeldPicture Held(int block) => new(block, new Box(97.5, 36, 497.5, 236), 800, 400, HasOthers: false);

    /// <summary>A sheet with a table of two rows and two columns of 100 by 20 points each.</summary>
    private static Page Sheet(int number, int from, double top)
    {
        var words = new List<Word>();
        var rulings = new List<Ruling>();
        for (var i = 0; i <= 2; i++)
        {
            rulings.Add(new Ruling(Orientation.Horizontal, top + (20 * i), 100, 300, 1));
            rulings.Add(new Ruling(Orientation.Vertical, 100 + (100 * i), top, top + 40, 1));
        }

        string[] texts = ["甲", "1", "乙", "2"];
        for (var i = from; i < texts.Length; i++)
        {
            var box = new Box(140 + (i % 2 * 100), top + 5 + (i / 2 * 20), 150 + (i % 2 * 100), top + 15 + (i / 2 * 20));
            words.Add(new Word(texts[i], box, [new Glyph(texts[i], box, 10)], 0.9, TextDirection.Right));
        }

        return new Page(number, 595, 272, words, rulings, [], TextVerdict.Trusted);
    }
}
