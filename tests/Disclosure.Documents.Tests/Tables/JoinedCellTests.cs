using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

public sealed class JoinedCellTests
{
    private static readonly CellRegion Region = new(3, 1, 1, 2);

    [Fact]
    public void A_cell_of_one_page_is_as_it_stands_there()
    {
        var word = Pieces.Word("甲", new Box(10, 10, 22, 22), confidence: 0.8);
        var cell = new JoinedCell(Part(2), Cell("甲", word), Region).ToCell();

        Assert.Equal(new Cell(3, 1, 1, 2, "甲", 2, new Box(0, 0, 100, 50), 0.8, cell.Words, false), cell);
        Assert.Equal([word], cell.Words);
    }

    [Fact]
    public void A_blank_cell_is_sure() => Assert.Equal(1, new JoinedCell(Part(1), Cell(""), Region).ToCell().Confidence);

    [Fact]
    public void A_torn_cell_has_the_text_of_both_pages_and_the_least_confidence()
    {
        Word[] words =
        [
            Pieces.Word("甲", new Box(10, 10, 22, 22), confidence: 0.8), Pieces.Word("乙", new Box(10, 10, 22, 22), confidence: 0.5),
            Pieces.Word("丙", new Box(30, 10, 42, 22), confidence: 0.9),
        ];
        var cell = new JoinedCell(Part(1), Cell("甲", words[0]), Region);
        var lower = Cell("乙丙", words[1], words[2]);
        cell.Continue(Part(2), lower, endRow: 7);

        Assert.Equal("甲乙丙", cell.Text);
        Assert.Same(lower, cell.Last);
        Assert.True(cell.IsTorn);
        var whole = cell.ToCell();
        Assert.Equal((3, 4, 2, 1, 0.5, true), (whole.Row, whole.RowSpan, whole.ColumnSpan, whole.Page, whole.Confidence, whole.IsTorn));
        Assert.Equal(words, whole.Words);
    }

    [Fact]
    public void A_torn_number_is_one_and_unsure()
    {
        var cell = new JoinedCell(Part(1), Pieces.Cell(3, 1, "18"), Region);
        cell.Continue(Part(2), Pieces.Cell(0, 1, "1"), endRow: 4);

        Assert.Equal(("181", 0.45), (cell.Text, cell.ToCell().Confidence));

        var roomy = new JoinedCell(Part(1), Pieces.Cell(3, 1, "18") with { Room = 100 }, Region);
        roomy.Continue(Part(2), Pieces.Cell(0, 1, "1"), endRow: 4);

        Assert.Equal(("18 1", 1.0), (roomy.Text, roomy.ToCell().Confidence));
    }

    [Fact]
    public void A_torn_cell_is_shown_where_its_text_begins()
    {
        Assert.Equal((2, 60.0), Shown("", "甲"));
        Assert.Equal((1, 50.0), Shown("甲", "乙"));
        Assert.Equal((1, 50.0), Shown("甲", ""));
        Assert.Equal((1, 50.0), Shown("", ""));

        static (int Page, double Bottom) Shown(string upper, string lower)
        {
            var cell = new JoinedCell(Part(1), Cell(upper), Region);
            cell.Continue(Part(2), Cell(lower) with { Box = new Box(0, 0, 100, 60) }, endRow: 4);
            var whole = cell.ToCell();
            return (whole.Page, whole.Box.Bottom);
        }
    }

    [Theory]
    [InlineData(0, 0, 0.3)]
    [InlineData(100, 50, 0.3)]
    [InlineData(100.1, 50, 1)]
    [InlineData(100, 50.1, 1)]
    public void A_doubt_whose_middle_lies_in_the_cell_lessens_its_confidence(double x, double y, double confidence)
    {
        var page = Pieces.Page() with { Doubts = [new Doubt(new Box(x - 5, y - 5, x + 5, y + 5), 0.3)] };

        Assert.Equal(confidence, new JoinedCell(Pieces.Fragment([0, 100], page: page), Cell(""), Region).ToCell().Confidence);
    }

    [Fact]
    public void What_is_struck_in_a_cell_is_told_beside_its_text()
    {
        var page = Pieces.Page() with
        {
            Doubts =
            [
                new Doubt(new Box(10, 10, 20, 20), 0.3) { Struck = "3" }, new Doubt(new Box(30, 10, 40, 20), 0.4) { Struck = "12" },
                new Doubt(new Box(30, 10, 40, 20), 0.4), new Doubt(new Box(300, 10, 340, 20), 0.1) { Struck = "elsewhere" },
            ],
        };
        var cell = new JoinedCell(Pieces.Fragment([0, 100], page: page), Cell(""), Region).ToCell();

        Assert.Equal(("3 12", 0.3, ""), (cell.Struck, cell.Confidence, cell.Text));
        Assert.Null(new JoinedCell(Pieces.Fragment([0, 100]), Cell(""), Region).ToCell().Struck);
    }

    [Theory]
    [InlineData("12", 12, 1, 1, 1)]
    [InlineData("12", 9.1, 1, 1, 1)]
    [InlineData("12", 8.9, 1, 1, 0.45)]
    [InlineData("12", 17, 1, 1, 0.45)]
    [InlineData("件", 6, 1, 1, 1)]
    [InlineData("12", 12, 0.71, 1, 1)]
    [InlineData("12", 12, 0.69, 1, 0.45)]
    [InlineData("12", 6, 1, 0.9, 0.9)]
    [InlineData("１２", 8.9, 1, 1, 0.45)]
    [InlineData("0件", 17, 1, 1, 0.45)]
    [InlineData("（0）", 17, 1, 1, 0.45)]
    [InlineData("3.其他", 17, 1, 1, 1)]
    public void Numbers_of_another_size_or_tone_side_by_side_are_in_doubt(
        string text, double size, double contrast, double sureness, double confidence)
    {
        var other = Pieces.Word(text, new Box(30, 10, 42, 22), size, sureness) with { Contrast = (float)contrast };
        var cell = new JoinedCell(Part(1), Cell("34" + text, Pieces.Word("34", new Box(10, 10, 22, 22)), other), Region).ToCell();

        Assert.Equal(confidence, cell.Confidence, 3);
    }

    [Theory]
    [InlineData("1", 34, 0.9, 0.9)]
    [InlineData("1", 34.1, 0.9, 0.45)]
    [InlineData("1", 34.1, 1, 0.98)]
    [InlineData("件数", 34.1, 0.9, 0.9)]
    public void Recognised_numbers_with_room_for_a_line_between_them_are_in_doubt(
        string text, double top, double sureness, double confidence)
    {
        var below = Pieces.Word(text, new Box(10, top, 22, top + 12), 12, sureness);
        var cell = new JoinedCell(Part(1), Cell("0" + text, Pieces.Word("0", new Box(10, 10, 22, 22), 12, 0.98), below), Region).ToCell();

        Assert.Equal(confidence, cell.Confidence, 3);
    }

    [Fact]
    public void A_page_printed_sideways_shows_boxes_as_displayed()
    {
        var page = Pieces.Page([Pieces.Word("甲", new Box(500, 10, 512, 34), direction: TextDirection.Down)]) with
        {
            Doubts = [new Doubt(new Box(560, 60, 570, 70), 0.3)],
        };
        var cell = new JoinedCell(Pieces.Fragment([0, 100], page: page), Cell(""), Region).ToCell();

        Assert.Equal(new Box(550, 0, 600, 100), cell.Box);
        Assert.Equal(0.3, cell.Confidence);
    }

    private static TableFragment Part(int number) => Pieces.Fragment([0, 100], page: Pieces.Page(number: number));

    private static FragmentCell Cell(string text, params Word[] words) =>
        new(new CellRegion(0, 0, 1, 1), new Box(0, 0, 100, 50), text, [.. words.Select(word => (word, word.Box, 0))], 100, false, false);
}
