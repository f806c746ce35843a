using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Tests.Fitting;

namespace Disclosure.Reports.Tests.Forms;

public sealed class FormLayoutTests
{
    private static string[] Lay(FormTable table) =>
        [.. table.Cells.Select(static cell =>
            $"{cell.Row},{cell.Column} {cell.RowSpan}x{cell.ColumnSpan} {cell.Kind} {cell.Id} {cell.Label}".TrimEnd())];

    [Fact]
    public void Titles_headings_labels_and_figures_lie_on_one_grid() =>
        Assert.Equal(
            [
                "0,0 1x4 Title  第一部分标题文字",
                "1,0 1x2 ColumnHeading  项目名称", "1,2 1x1 ColumnHeading x.a 左侧一栏", "1,3 1x1 ColumnHeading x.b 右侧另栏",
                $"2,0 1x2 RowLabel x.first {SmallForm.First}", "2,2 1x1 Figure x.first.a", "2,3 1x1 Figure x.first.b",
                $"3,0 1x2 RowLabel x.second {SmallForm.Second}", "3,2 1x1 Figure x.second.a", "3,3 1x1 Figure x.second.b",
                "4,0 2x1 RowLabel x.group 赤橙青绿蓝紫", $"4,1 1x1 RowLabel x.group.third 1.{SmallForm.Third}",
                "4,2 1x1 Figure x.group.third.a", "4,3 1x1 Figure x.group.third.b",
                $"5,1 1x1 RowLabel x.group.fourth 2.{SmallForm.Fourth}", "5,2 1x1 Figure x.group.fourth.a",
                "5,3 1x1 Figure x.group.fourth.b",
            ],
            Lay(SmallForm.Table));

    [Fact]
    public void The_last_column_takes_the_rest_of_the_grid_and_headings_reach_down_to_the_figures() =>
        Assert.Equal(
            [
                "0,0 2x1 ColumnHeading  项目", "0,1 1x2 ColumnHeading x.g 组", "0,3 2x3 ColumnHeading x.c 丙",
                "1,1 1x1 ColumnHeading x.a 甲", "1,2 1x1 ColumnHeading x.b 乙",
                "2,0 1x1 RowLabel x.r 行", "2,1 1x1 Figure x.r.a", "2,2 1x1 Figure x.r.b", "2,3 1x3 Figure x.r.c",
                "3,0 1x6 Title  另一部分", "4,0 1x6 ColumnHeading y.d 丁", "5,0 1x6 Figure y.d",
            ],
            Lay(new FormTable(
                SectionKind.Proactive, 6,
                [
                    new FormBlock(
                        "x.", null, "项目",
                        [
                            new FormColumn("g", "组") { Children = [new FormColumn("a", "甲"), new FormColumn("b", "乙")] },
                            new FormColumn("c", "丙"),
                        ],
                        [new FormRow("r", "行")]),
                    new FormBlock("y.", "另一部分", null, [new FormColumn("d", "丁")], [new FormRow("", "")]),
                ])));

    [Theory]
    [InlineData("2021", 0, 14)]
    [InlineData("2021", 1, 28)]
    [InlineData("2021", 2, 4)]
    [InlineData("2019", 1, 26)]
    public void A_table_has_the_rows_of_its_cells(string form, int table, int rows) =>
        Assert.Equal(rows, FormDefinition.Find(form)!.Tables[table].Rows);
}
