using Disclosure.Documents;
using Disclosure.Documents.Tables;
using Disclosure.Reports.Fitting;

namespace Disclosure.Reports.Tests.Fitting;

public sealed class PrintedTableTests
{
    [Theory]
    [InlineData("", CellContent.Blank)]
    [InlineData(" \n", CellContent.Blank)]
    [InlineData("12", CellContent.Figure)]
    [InlineData("增3", CellContent.Figure)]
    [InlineData("—", CellContent.Figure)]
    [InlineData("无", CellContent.Figure)]
    [InlineData("合计", CellContent.Words)]
    [InlineData("x合", CellContent.Words)]
    [InlineData("abc", CellContent.Noise)]
    [InlineData("1.2.3", CellContent.Noise)]
    public void A_cell_is_what_its_text_is(string text, object content) => Assert.Equal(content, Grid.Print(text).Content(0));

    [Fact]
    public void Every_position_belongs_to_the_cell_that_covers_it()
    {
        var table = Grid.Print("甲|<|1", "^|^|2", "乙|丙|3");

        Assert.Equal([0, 0, 1, 0, 0, 2, 3, 4, 5], Enumerable.Range(0, 9).Select(at => table.At(at / 3, at % 3)));
    }

    [Fact]
    public void Cells_that_reach_beyond_the_table_are_cut_and_gaps_have_no_owner()
    {
        var cell = new Cell(-1, -1, 2, 2, "甲", 1, default, 1, [], false);
        var table = new PrintedTable(
            new Table([], 2, 2, [cell, cell with { Row = 1, Column = 1, RowSpan = 5, ColumnSpan = 5, Text = "乙" }]), null);

        Assert.Equal((0, -1, -1, 1), (table.At(0, 0), table.At(0, 1), table.At(1, 0), table.At(1, 1)));
    }

    [Fact]
    public void A_label_is_taken_apart()
    {
        var table = Grid.Print("1.甲乙（注）|1");

        Assert.Equal((3, 1, "甲乙", "甲乙注"), table.Label(0) switch { var label => (label.Level, label.Number, label.Words, label.Full) });
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Cells_above_and_below_a_page_break_may_be_torn(int row, bool mayBeTorn)
    {
        var table = Grid.Of("甲|1", "乙|2", "丙|3", "丁|4");
        var broken = new PrintedTable(
            table with { Parts = [new TablePart(1, default, 0), new TablePart(2, default, 2)] }, null);

        Assert.Equal(mayBeTorn, broken.MayBeTorn(table.Cells[row * 2]));
        Assert.False(new PrintedTable(table, null).MayBeTorn(table.Cells[row * 2]));
        Assert.True(new PrintedTable(table, null).MayBeTorn(table.Cells[row * 2] with { IsTorn = true }));
    }

    [Fact]
    public void A_cell_that_reaches_down_to_a_page_break_may_be_torn()
    {
        var table = Grid.Of("甲|1", "^|2", "丙|3");
        var broken = new PrintedTable(
            table with { Parts = [new TablePart(1, new Box(0, 0, 1, 1), 0), new TablePart(2, new Box(0, 0, 1, 1), 2)] }, null);

        Assert.True(broken.MayBeTorn(table.Cells[0]));
    }
}
