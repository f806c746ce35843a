using Disclosure.Reports.Fitting;
using Disclosure.Reports.Forms;

namespace Disclosure.Reports.Tests.Fitting;

public sealed class EditionEvidenceTests
{
    private static int[] Count(params string[] rows) => EditionEvidence.Count(FormDefinition.All, Grid.Print(rows).Rows());

    [Fact]
    public void Wordings_of_one_edition_alone_speak_for_it()
    {
        Assert.Equal([2, 0], Count("本年制发件数|本年废止件数"));
        Assert.Equal([0, 2], Count("采购项目数量|上一年项目数量"));
        Assert.Equal([1, 1], Count("本年制发件数|采购项目数量"));
    }

    [Fact]
    public void Wordings_of_both_editions_speak_for_none() =>
        Assert.Equal([0, 0], Count("信息内容|行政许可", "行政规范性文件|行政处罚", "自然人|总计", "其它文字|12"));

    [Fact]
    public void A_cell_over_several_rows_counts_once() => Assert.Equal([1, 0], Count("本年制发件数|1", "^|2", "^|3"));
}
