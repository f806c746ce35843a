using Disclosure.Reports.Forms;
using Disclosure.Reports.Tests.Fitting;

namespace Disclosure.Reports.Tests.Forms;

public sealed class FormLineTests
{
    private static string Describe(FormLine line) =>
        (line.IsTitle ? "title " : line.Row is null ? "heading " : $"{line.Row.Id} ")
        + string.Join('/', line.Labels.Select(static label => label.Words))
        + (line.Groups.Length > 0 ? " in " + string.Join('/', line.Groups.Select(static label => label.Words)) : "");

    [Fact]
    public void A_table_is_its_titles_headings_and_rows_from_the_top() =>
        Assert.Equal(
            [
                "title 第一部分标题文字", "heading 项目名称/左侧一栏/右侧另栏", $"first {SmallForm.First}", $"second {SmallForm.Second}/春夏秋冬",
                $"group.third {SmallForm.Third} in 赤橙青绿蓝紫", $"group.fourth {SmallForm.Fourth} in 赤橙青绿蓝紫",
            ],
            SmallForm.Table.Lines.Select(Describe));

    [Fact]
    public void Headings_in_several_rows_are_as_many_lines() =>
        Assert.Equal(
            [
                "heading 行政复议/行政诉讼", "heading 结果维持/结果纠正/其他结果/尚未审结/总计/未经复议直接起诉/复议后起诉",
                "heading 结果维持/结果纠正/其他结果/尚未审结/总计/结果维持/结果纠正/其他结果/尚未审结/总计", " ",
            ],
            Form2021.Definition.Tables[2].Lines.Select(Describe));

    [Fact]
    public void A_row_in_two_groups_has_both_outermost_first() =>
        Assert.Equal(
            "refused.stateSecret 属于国家秘密 in 本年度办理结果/不予公开",
            Describe(Form2021.Definition.Tables[1].Lines.Single(static line => line.Row?.Id == "refused.stateSecret")));
}
