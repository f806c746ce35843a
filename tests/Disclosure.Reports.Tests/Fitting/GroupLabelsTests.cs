using Disclosure.Reports.Fitting;
using Disclosure.Reports.Forms;

namespace Disclosure.Reports.Tests.Fitting;

public sealed class GroupLabelsTests
{
    private static readonly FormBlock Headed = new(
        "x.", null, "项目",
        [
            new FormColumn("group", "甲乙丙丁") { Children = [new FormColumn("a", "左侧一栏"), new FormColumn("b", "右侧另栏")] },
            new FormColumn("", "子丑寅卯") { Children = [new FormColumn("c", "中间三栏")] },
        ],
        [new FormRow("first", SmallForm.First)]);

    private static Dictionary<string, string> OfColumns(ColumnMatch?[] columns, params string[] headings)
    {
        var departures = new LabelDepartures();
        GroupLabels.AddColumns(Headed, Headed.Columns, columns, Grid.Print(headings).Rows(), departures);
        return departures.Readings.ToDictionary(static one => one.Key, static one => one.Value.Printed);
    }

    private static ColumnMatch?[] Columns(bool all = true) =>
        [new(Headed.Leaves[0], 1, 2, null), all ? new(Headed.Leaves[1], 2, 3, null) : null, new(Headed.Leaves[2], 3, 4, null)];

    private static Dictionary<string, string> OfRows(bool findLast, params string[] cells)
    {
        var rows = Grid.Print(cells).Rows();
        var departures = new LabelDepartures();
        var found = new List<RowMatch> { new(SmallForm.Line("group.third"), rows[0], null, true) };
        if (findLast)
        {
            found.Add(new RowMatch(SmallForm.Line("group.fourth"), rows[1], rows.Count > 2 ? rows[2] : null, true));
        }

        GroupLabels.AddRows(SmallForm.Block, SmallForm.Block.Rows, found, departures);
        return departures.Readings.ToDictionary(static one => one.Key, static one => one.Value.Printed);
    }

    [Fact]
    public void The_heading_over_exactly_the_columns_of_a_group_is_its() =>
        Assert.Equal(
            new Dictionary<string, string> { ["x.group"] = "甲乙丙囗" }, OfColumns(Columns(), "项目|甲乙丙囗|<|别的", "项目|左侧一栏|右侧另栏|中间三栏"));

    [Fact]
    public void A_group_whose_heading_is_the_form_s_departs_from_nothing() => Assert.Empty(OfColumns(Columns(), "项目|甲乙丙丁|<|别的"));

    [Theory]
    [InlineData("甲乙丙囗|<|<|别的")]
    [InlineData("项目|甲乙丙囗|<|<")]
    [InlineData("项目|甲乙丙囗|丁|别的")]
    [InlineData("项目|12|<|别的")]
    public void A_heading_over_other_columns_or_no_heading_is_not_the_group_s(string heading) =>
        Assert.Empty(OfColumns(Columns(), heading));

    [Fact]
    public void Two_headings_over_a_group_leave_it_without() =>
        Assert.Empty(OfColumns(Columns(), "项目|甲乙丙囗|<|别的", "项目|甲乙丙回|<|别的"));

    [Fact]
    public void One_heading_over_several_rows_is_one() =>
        Assert.Equal(["x.group"], OfColumns(Columns(), "项目|甲乙丙囗|<|别的", "项目|^|^|别的").Keys);

    [Fact]
    public void A_group_whose_columns_were_not_all_found_has_no_heading() =>
        Assert.Empty(OfColumns(Columns(all: false), "项目|甲乙丙囗|<|别的"));

    [Fact]
    public void The_label_beside_exactly_the_rows_of_a_group_is_its() =>
        Assert.Equal(
            new Dictionary<string, string> { ["x.group"] = "赤橙青绿蓝囗" },
            OfRows(true, $"赤橙青绿蓝囗|1.{SmallForm.Third}|1|2", $"^|2.{SmallForm.Fourth}|3|4"));

    [Fact]
    public void The_second_half_of_the_last_row_belongs_to_the_group() =>
        Assert.Equal(["x.group"], OfRows(true, $"赤橙青绿蓝囗|1.{SmallForm.Third}|1|2", "^|2.金木水火土|3|4", "^|东南西北中||").Keys);

    [Theory]
    [InlineData("赤橙青绿蓝囗|1|2|3", "别的|1|2|3")]
    [InlineData("12|甲|2|3", "^|1|2|3")]
    [InlineData("赤橙青绿蓝囗|赤橙青绿蓝回|2|3", "^|^|2|3")]
    public void A_label_beside_other_rows_or_one_of_two_is_not_the_group_s(string first, string last) =>
        Assert.Empty(OfRows(true, first, last));

    [Fact]
    public void A_label_that_reaches_below_the_group_is_not_its()
    {
        var rows = Grid.Print("赤橙青绿蓝囗|1|2|3", "^|4|5|6", "^|7|8|9").Rows();
        var departures = new LabelDepartures();
        GroupLabels.AddRows(
            SmallForm.Block, SmallForm.Block.Rows,
            [new(SmallForm.Line("group.third"), rows[0], null, true), new(SmallForm.Line("group.fourth"), rows[1], null, true)],
            departures);
        GroupLabels.AddRows(
            SmallForm.Block, SmallForm.Block.Rows,
            [new(SmallForm.Line("group.third"), rows[1], null, true), new(SmallForm.Line("group.fourth"), rows[2], null, true)],
            departures);

        Assert.Empty(departures.Readings);
    }

    [Fact]
    public void A_group_whose_rows_were_not_all_found_or_stand_in_two_tables_has_no_label()
    {
        Assert.Empty(OfRows(false, "赤橙青绿蓝囗|1|2|3"));

        var departures = new LabelDepartures();
        GroupLabels.AddRows(
            SmallForm.Block, SmallForm.Block.Rows,
            [
                new(SmallForm.Line("group.third"), Grid.Row("赤橙青绿蓝囗|1|2|3"), null, true),
                new(SmallForm.Line("group.fourth"), Grid.Row("赤橙青绿蓝囗|1|2|3"), null, true),
            ],
            departures);
        Assert.Empty(departures.Readings);
    }
}
