using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

public sealed class RepeatedHeaderTests
{
    private static readonly int[] Map = [0, 1, 2, 3, 4];

    [Theory]
    [InlineData("项目", "数量")]
    [InlineData("项目", "2021", "2022")]
    [InlineData("项目", "")]
    [InlineData("项目", "5")]
    [InlineData("甲", "5", "3", "乙")]
    [InlineData("项目", "2147483646", "2147483647")]
    public void A_first_row_of_labels_and_column_numbers_is_a_header(params string[] row) =>
        Assert.Equal(1, Count([row, ["甲", "1", "2", "3"]], [row, ["乙", "4", "5", "6"]]));

    [Theory]
    [InlineData("", "")]
    [InlineData("1", "2")]
    [InlineData("项目", "2020", "2022")]
    [InlineData("项目", "1.5", "2.5")]
    [InlineData("项目", "2147483647", "5")]
    [InlineData("项目", "/", "5")]
    public void A_first_row_of_figures_or_of_nothing_is_none(params string[] row) =>
        Assert.Equal(0, Count([row, ["甲", "1", "2", "3"]], [row, ["乙", "4", "5", "6"]]));

    [Theory]
    [InlineData(2, "本年", "上年")]
    [InlineData(2, "1", "2", "3")]
    [InlineData(2, "甲", "1", "2")]
    [InlineData(2, "甲", "")]
    [InlineData(1, "1", "2", "4")]
    [InlineData(1, "1", "3", "4")]
    [InlineData(1, "1")]
    [InlineData(1, "甲", "5")]
    [InlineData(1, "", "")]
    public void A_further_row_is_a_header_where_it_numbers_the_columns_or_has_no_figures(int header, params string[] row) =>
        Assert.Equal(header, Count([["项目", "数量"], row, ["甲", "1"]], [["项目", "数量"], row, ["乙", "4"]]));

    [Fact]
    public void A_row_remains_on_either_part()
    {
        Assert.Equal(0, Count([["项目"], ["甲"]], [["项目"]]));
        Assert.Equal(1, Count([["项目"]], [["项目"], ["甲"]]));
        Assert.Equal(1, Count([["项目"], ["甲"]], [["项目"], ["甲"]]));
        Assert.Equal(2, Count([["项目"], ["甲"]], [["项目"], ["甲"], ["乙"]]));
    }

    [Fact]
    public void Other_texts_are_no_repetition() => Assert.Equal(0, Count([["项目", "数量"], ["甲"]], [["项目", "总量"], ["甲"], ["乙"]]));

    [Fact]
    public void A_row_with_fewer_or_more_cells_is_no_repetition()
    {
        Assert.Equal(0, Count([["项目", "数量"], ["甲"]], [["项目"], ["甲"], ["乙"]]));
        Assert.Equal(0, Count([["项目"], ["甲"]], [["项目", "数量"], ["甲"], ["乙"]]));
        Assert.Equal(0, RepeatedHeader.CountRows(
            (Part(2, Cell(0, 0, "项目"), Cell(0, 1, "数量")), Map), (Part(2, Cell(0, 0, "项目")), Map)));
    }

    [Fact]
    public void Cells_of_other_spans_are_no_repetition()
    {
        var first = Part(3, Cell(0, 0, "项目"), Cell(0, 1, "数量"));

        Assert.Equal(1, RepeatedHeader.CountRows((first, Map), (Part(3, Cell(0, 0, "项目"), Cell(0, 1, "数量")), Map)));
        Assert.Equal(0, RepeatedHeader.CountRows((first, Map), (Part(3, Cell(0, 0, "项目", 2), Cell(0, 1, "数量")), Map)));
        Assert.Equal(0, RepeatedHeader.CountRows((first, Map), (Part(3, Cell(0, 0, "项目"), Cell(0, 1, "数量", 1, 2)), Map)));
        Assert.Equal(0, RepeatedHeader.CountRows((first, Map), (Part(3, Cell(0, 0, "项目"), Cell(1, 1, "数量")), Map)));
    }

    [Fact]
    public void Columns_are_those_of_the_whole_table()
    {
        var first = Part(2, Cell(0, 0, "项目"), Cell(0, 1, "数量", 1, 2));
        var later = Part(2, Cell(0, 0, "项目"), Cell(0, 1, "数量"));

        Assert.Equal(1, RepeatedHeader.CountRows((first, Map), (later, [0, 1, 3])));
        Assert.Equal(0, RepeatedHeader.CountRows((first, Map), (later, [0, 1, 2])));
        Assert.Equal(0, RepeatedHeader.CountRows((first, Map), (later, [0, 2, 3])));
    }

    [Fact]
    public void A_header_ends_where_all_its_cells_do()
    {
        FragmentCell[] header = [Cell(0, 0, "项目", 2), Cell(0, 1, "年份", 1, 2), Cell(1, 1, "本年"), Cell(1, 2, "上年")];

        Assert.Equal(2, Rows([.. header, Cell(2, 0, "甲")], [.. header, Cell(2, 0, "乙")]));
        Assert.Equal(0, Rows([.. header, Cell(2, 0, "甲")], [.. header[..3], Cell(1, 2, "去年"), Cell(2, 0, "乙")]));

        static int Rows(FragmentCell[] first, FragmentCell[] later) =>
            RepeatedHeader.CountRows((Part(4, first), Map), (Part(4, later), Map));
    }

    private static int Count(string[][] first, string[][] later) => RepeatedHeader.CountRows((Part(first), Map), (Part(later), Map));

    private static TableFragment Part(string[][] rows) => Part(
        rows.Length, [.. rows.SelectMany((row, r) => row.Select((text, c) => Cell(r, c, text)))]);

    private static TableFragment Part(int rows, params FragmentCell[] cells) => Pieces.Fragment([0, 100, 200, 300, 400], rows, cells);

    private static FragmentCell Cell(int row, int column, string text, int rowSpan = 1, int columnSpan = 1) =>
        Pieces.Cell(new CellRegion(row, column, rowSpan, columnSpan), text);
}
