using Disclosure.Documents.Tables;

namespace Disclosure.Documents.Tests.Tables;

public sealed class PageBreakTests
{
    private const int LastRow = 4;

    /// <summary>What stands above and below the break in one column.</summary>
    /// <param name="Upper">The text above.</param>
    /// <param name="Lower">The text below.</param>
    /// <param name="Open">Whether no line is drawn between them, on either page.</param>
    /// <param name="UpperRows">Rows of the cell above.</param>
    /// <param name="LowerRows">Rows of the cell below.</param>
    /// <param name="Spare">Room left behind the text above, in points.</param>
    private sealed record Pair(string Upper, string Lower, bool Open = false, int UpperRows = 1, int LowerRows = 1, double Spare = 0);

    [Fact]
    public void A_row_with_no_line_at_the_break_is_cut()
    {
        Pair[] open = [new("甲", "乙", Open: true), new("5", "", Open: true)];

        Assert.True(Break(open).CutsRow());
        Assert.False(Break(open, bordersAreOpenAnyway: true).CutsRow());
        Assert.False(Break([open[0], open[1] with { Open = false }]).CutsRow());
        Assert.False(Break([new("甲", "乙", Open: true, UpperRows: 2)]).CutsRow());
        Assert.False(Break([new("甲、", "乙", UpperRows: 2)]).CutsRow());
    }

    [Fact]
    public void A_line_on_either_side_closes_the_row_unless_a_repeated_header_hides_the_upper_one()
    {
        Assert.False(Of([Above("甲", openBottom: true)], [Below("乙")]).CutsRow());
        Assert.False(Of([Above("甲")], [Below("乙", openTop: true)]).CutsRow());
        Assert.True(Of([Above("甲", openBottom: true)], [Below("乙", openTop: true)]).CutsRow());
        Assert.True(Of([Above("甲", openBottom: true)], [Below("乙")], followsHeader: true).CutsRow());
        Assert.False(Of([Above("甲")], [Below("乙")], followsHeader: true).CutsRow());
    }

    [Fact]
    public void Rows_of_other_columns_are_two()
    {
        var (above, below) = (Above("甲", openBottom: true), Below("乙", openTop: true));

        Assert.True(Of([above], [below]).CutsRow());
        Assert.False(Of([above, Above("丙", 1, openBottom: true)], [below]).CutsRow());
        Assert.False(Of([above], [below, Below("丁", 1, openTop: true)]).CutsRow());
        Assert.False(Of([above], [below with { ColumnSpan = 2 }]).CutsRow());
        Assert.False(Of([Above("甲", 1, openBottom: true)], [below]).CutsRow());
        Assert.False(Of([above, Above("丙", 1, openBottom: true)], [Below("丁", 1, openTop: true)]).CutsRow());
        Assert.True(Of([above, Above("丙", 1, openBottom: true)], [below, Below("丁", 1, openTop: true)]).CutsRow());
    }

    [Fact]
    public void An_item_that_begins_below_is_a_row_of_its_own_unless_its_figures_stand_above_without_a_line()
    {
        Assert.False(Break([new("甲", "2.乙", Open: true), new("5", "", Open: true)]).CutsRow());
        Assert.True(Break([new("", "2.乙", Open: true), new("5", "", Open: true)]).CutsRow());
        Assert.False(Break([new("", "2.乙"), new("", "5")]).CutsRow());
        Assert.False(Break([new("", "2.乙", Open: true), new("", "5", Open: true)], bordersAreOpenAnyway: true).CutsRow());
        Assert.True(Break([new("", "乙", Open: true), new("", "5", Open: true)], bordersAreOpenAnyway: true).CutsRow());
    }

    [Fact]
    public void Figures_on_both_sides_are_two_rows()
    {
        Assert.False(Break([new("甲", "乙", Open: true), new("5", "6", Open: true)]).CutsRow());
        Assert.False(Break([new("甲、", "5", Open: true)]).CutsRow());
        Assert.False(Break([new("5", "乙", Open: true)]).CutsRow());
    }

    [Fact]
    public void A_number_that_filled_its_line_goes_on_where_its_label_does_or_nothing_else_stands_below()
    {
        Pair[] row = [new("一、甲", "乙"), new("18", "1")];

        Assert.True(Break([.. row, new("5", "")]).CutsRow());
        Assert.True(Break([row[0], new("１８", "１"), new("5", "")]).CutsRow());
        Assert.True(Break([row[0] with { Open = true }, row[1] with { Open = true }]).CutsRow());
        Assert.True(Break([.. row, new("12", "3"), new("5", "")]).CutsRow());
        Assert.False(Break([row[0], row[1] with { Spare = 50 }, new("5", "")]).CutsRow());
        Assert.False(Break([row[0], new("1.8", "1"), new("5", "")]).CutsRow());
        Assert.False(Break([row[0], new("18", "1%"), new("5", "")]).CutsRow());
        Assert.False(Break([.. row, new("5", ""), new("", "5")]).CutsRow());
        Assert.False(Break([row[0] with { Spare = 50 }, row[1], new("5", "")]).CutsRow());
        Assert.True(Break([new("甲", ""), new("18", "1")]).CutsRow());
        Assert.True(Break([new("甲", ""), new("18", "1"), new("5", "")]).CutsRow());
        Assert.False(Break([new("甲", ""), new("18", "1"), new("", "5")]).CutsRow());
        Assert.False(Break([new("甲", ""), new("18", "1"), new("", "组", LowerRows: 2)]).CutsRow());
        Assert.False(Break([new("甲", "乙"), new("18", "1"), new("5", "")]).CutsRow());
        Assert.False(Break([new("18", "1")]).CutsRow());
    }

    [Fact]
    public void A_group_that_does_not_go_on_parts_the_rows()
    {
        Pair[] row = [new("乙", "", Open: true), new("5", "", Open: true)];

        Assert.True(Break([new("甲、", "丁", UpperRows: 2), .. row]).CutsRow());
        Assert.False(Break([new("甲", "丁", UpperRows: 2), .. row]).CutsRow());
        Assert.False(Break([new("甲、", "丁", UpperRows: 2, Spare: 50), .. row]).CutsRow());
        Assert.True(Break([new("甲", "", UpperRows: 2), .. row]).CutsRow());
        Assert.True(Break([new("", "丁", UpperRows: 2), .. row]).CutsRow());
        Assert.False(Break([new("甲", "丁", LowerRows: 2), .. row]).CutsRow());
    }

    [Fact]
    public void A_blank_half_below_is_the_rest_of_a_row_with_figures()
    {
        Pair[] row = [new("甲", ""), new("5", "")];

        Assert.True(Break(row).CutsRow());
        Assert.True(Break([new("5", ""), new("甲", "")]).CutsRow());
        Assert.False(Break(row, nextRowHasText: false).CutsRow());
        Assert.False(Break([new("甲", ""), new("乙", "")]).CutsRow());
        Assert.True(Break([new("组", "", UpperRows: 2), .. row]).CutsRow());
        Assert.True(Break([new("", "", UpperRows: 2), .. row]).CutsRow());
        Assert.True(Break([new("组、", "续", UpperRows: 2), .. row]).CutsRow());
        Assert.False(Break([new("", "组", LowerRows: 2), .. row]).CutsRow());
        Assert.False(Break([new("", "组", LowerRows: 2), new("", "类", LowerRows: 2), .. row]).CutsRow());
        Assert.False(Break([.. row, new("", "6")]).CutsRow());
        Assert.False(Break([.. row, new("", "6"), new("", "7")]).CutsRow());
        Assert.True(Break([.. row, new("6", "")]).CutsRow());
    }

    [Fact]
    public void A_blank_half_above_is_the_beginning_of_a_row_of_cells_of_its_own()
    {
        Pair[] row = [new("", "甲"), new("", "5")];

        Assert.True(Break(row, nextRowHasText: false).CutsRow());
        Assert.True(Break([.. row, new("", "")]).CutsRow());
        Assert.False(Break([new("", "")]).CutsRow());
        Assert.False(Break([new("", "", UpperRows: 2), .. row]).CutsRow());
        Assert.True(Break([.. row, new("", "6")]).CutsRow());
        Assert.False(Break([.. row, new("6", "")]).CutsRow());
        Assert.False(Break([.. row, new("6", ""), new("7", "")]).CutsRow());
    }

    [Fact]
    public void A_label_that_must_go_on_joins_the_row_where_the_figures_stand_on_one_side()
    {
        Assert.True(Break([new("甲、", "乙"), new("5", "")]).CutsRow());
        Assert.True(Break([new("甲、", "乙"), new("", "5")]).CutsRow());
        Assert.True(Break([new("甲、", "乙"), new("丙", "丁"), new("5", "")]).CutsRow());
        Assert.True(Break([new("丙", "丁"), new("甲、", "乙"), new("5", "")]).CutsRow());
        Assert.True(Break([new("丙、", "丁"), new("甲、", "乙"), new("5", "")]).CutsRow());
        Assert.False(Break([new("甲", "乙"), new("5", "")]).CutsRow());
        Assert.False(Break([new("甲、", "乙"), new("5", ""), new("", "6")]).CutsRow());
        Assert.False(Break([new("甲、", "乙")]).CutsRow());
        Assert.False(Break([new("甲、", "乙", Spare: 50), new("5", "")]).CutsRow());
        Assert.False(Break([new("丙", "丁", Spare: 50), new("甲、", "乙"), new("5", "")]).CutsRow());
        Assert.False(Break([new("甲、", "乙"), new("丙", "丁", Spare: 50), new("5", "")]).CutsRow());
    }

    [Fact]
    public void A_cell_without_a_line_at_the_break_reaches_across_where_it_is_a_group()
    {
        Pair open = new("组", "续", Open: true, UpperRows: 2);

        Assert.True(Reaches([open]));
        Assert.True(Reaches([open with { UpperRows = 1, LowerRows = 2 }]));
        Assert.False(Reaches([open with { UpperRows = 1 }]));
        Assert.True(Reaches([open with { UpperRows = 1, Lower = "" }, new("1.甲", "2.乙")]));
        Assert.False(Reaches([open with { Lower = "（二）续" }]));
        Assert.True(Reaches([open with { Upper = "", Lower = "（二）续" }]));
        Assert.False(Reaches([open], bordersAreOpenAnyway: true));
    }

    [Fact]
    public void A_cell_of_one_row_on_each_page_reaches_across_where_others_end()
    {
        Pair open = new("结果", "维持", Open: true);

        Assert.False(Reaches([open]));
        Assert.True(Reaches([open, new("甲", "乙")]));
        Assert.True(Reaches([open with { Lower = "" }, new("甲", "乙")]));
        Assert.True(Reaches([open with { Lower = "5" }, new("甲", "乙")]));
        Assert.False(Reaches([open with { Upper = "5", Lower = "6" }, new("甲", "乙")]));
        Assert.False(Reaches([open, new("甲", "乙")], bordersAreOpenAnyway: true));
        Assert.False(Reaches([open with { Open = false }, new("甲", "乙")]));
    }

    [Fact]
    public void Where_others_reach_across_a_cell_with_a_line_ends()
    {
        Pair open = new("组", "续", Open: true, UpperRows: 2);
        Pair closed = new("类", "", UpperRows: 2, LowerRows: 2);

        Assert.True(Reaches([closed]));
        Assert.False(Reaches([closed, open]));
        Assert.False(Reaches([closed, open, open]));
        Assert.True(Reaches([closed, open], bordersAreOpenAnyway: true));
    }

    [Fact]
    public void A_blank_cell_below_belongs_to_the_label_above_beside_the_rows_of_its_group()
    {
        Assert.True(Reaches([new("组", "", UpperRows: 2, LowerRows: 2)]));
        Assert.True(Reaches([new("组", "", UpperRows: 2), new("甲", "乙")]));
        Assert.False(Reaches([new("组", "", UpperRows: 2), new("甲", "")]));
        Assert.False(Reaches([new("组", "", UpperRows: 2), new("甲", "6")]));
        Assert.False(Reaches([new("", "", UpperRows: 2, LowerRows: 2)]));
        Assert.False(Reaches([new("5", "", UpperRows: 2, LowerRows: 2)]));
        Assert.False(Break([new("甲", "乙"), new("组", "", UpperRows: 2)]).CellsAcross().Any());
    }

    [Fact]
    public void The_label_of_a_group_whose_numbers_count_on_reaches_across()
    {
        Assert.True(Reaches([new("组", ""), new("1.甲", "2.乙")]));
        Assert.False(Reaches([new("组", ""), new("1.甲", "3.乙")]));
        Assert.False(Reaches([new("组", ""), new("2.甲", "1.乙")]));
        Assert.False(Reaches([new("组", ""), new("1.甲", "1.乙")]));
        Assert.False(Reaches([new("组", ""), new("甲", "2.乙")]));
        Assert.False(Reaches([new("组", ""), new("1.甲", "乙")]));
        Assert.False(Reaches([new("组", "续"), new("1.甲", "2.乙")]));
        Assert.False(Reaches([new("组、", "续"), new("1.甲", "2.乙")]));
        Assert.False(Reaches([new("", "组"), new("1.甲", "2.乙")]));
        Assert.False(Break([new("1.甲", "2.乙"), new("组", "")]).CellsAcross().Any());
    }

    [Fact]
    public void A_label_that_begins_below_belongs_to_the_blank_rows_above_but_for_the_corner_of_the_table()
    {
        Assert.True(Reaches([new("", "组", UpperRows: 2, LowerRows: 2)]));
        Assert.True(Reaches([new("", "组", LowerRows: 2)]));
        Assert.False(Reaches([new("", "组", UpperRows: 2)]));
        Assert.False(Reaches([new("", "组", UpperRows: LastRow + 1, LowerRows: 2)]));
        Assert.True(Reaches([new("", "组", UpperRows: LastRow, LowerRows: 2)]));
        Assert.False(Reaches([new("", "5", UpperRows: 2, LowerRows: 2)]));
    }

    [Fact]
    public void A_group_reaches_across_where_its_label_must_go_on()
    {
        Assert.True(Reaches([new("组、", "续", UpperRows: 2)]));
        Assert.False(Reaches([new("组", "续", UpperRows: 2)]));
        Assert.False(Reaches([new("组、", "续", UpperRows: 2, Spare: 50)]));
        Assert.False(Reaches([new("组、", "2.续", UpperRows: 2)]));
    }

    [Fact]
    public void All_cells_of_a_row_that_is_cut_have_halves()
    {
        var halves = Break([new("甲、", "乙"), new("5", "")]).Halves();

        Assert.Equal([("甲、", "乙"), ("5", "")], halves.Select(pair => (pair.Upper.Text, pair.Lower.Text)));
    }

    [Fact]
    public void Cells_across_are_those_that_reach_across() => Assert.Equal(
        ["组、", "类"],
        Break([new("组、", "续", UpperRows: 2), new("门", "别", UpperRows: 2), new("类", "", UpperRows: 2), new("甲", "乙")])
            .CellsAcross().Select(pair => pair.Upper.Text));

    private static bool Reaches(Pair[] pairs, bool bordersAreOpenAnyway = false) =>
        Break(pairs, bordersAreOpenAnyway: bordersAreOpenAnyway).CellsAcross().Any(pair => pair.Upper.Region.Column == 0);

    private static PageBreak Break(Pair[] pairs, bool nextRowHasText = true, bool bordersAreOpenAnyway = false) => Of(
        [.. pairs.Select((pair, column) => Above(pair.Upper, column, pair.UpperRows, pair.Open, pair.Spare))],
        [.. pairs.Select((pair, column) => Below(pair.Lower, column, pair.LowerRows, pair.Open))],
        nextRowHasText, bordersAreOpenAnyway);

    private static PageBreak Of(
        JoinedCell[] above,
        (FragmentCell Cell, int Column, int ColumnSpan)[] below,
        bool nextRowHasText = true,
        bool bordersAreOpenAnyway = false,
        bool followsHeader = false) =>
        new([.. above], [.. below], LastRow, nextRowHasText, bordersAreOpenAnyway, followsHeader);

    private static JoinedCell Above(string text, int column = 0, int rows = 1, bool openBottom = false, double spare = 0)
    {
        var region = new CellRegion(LastRow + 1 - rows, column, rows, 1);
        var cell = Pieces.Cell(region, text, openBottom: openBottom);
        return new JoinedCell(Pieces.Fragment([0, 100]), cell with { Room = cell.Room + spare }, region);
    }

    private static (FragmentCell Cell, int Column, int ColumnSpan) Below(string text, int column = 0, int rows = 1, bool openTop = false) =>
        (Pieces.Cell(new CellRegion(0, column, rows, 1), text, openTop: openTop), column, 1);
}
