using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class TemplateTextRuleTests
{
    private static Finding[] Check(Report report) =>
        [.. ReportRules.Check(report, new CheckContext()).Where(static finding => finding.Rule == "template-text")];

    [Theory]
    [InlineData("（文字描述）", "（文字描述）")]
    [InlineData("(文字描述，收取信息处理费情况在此处报告。)", "(文字描述，收取信息处理费情况在此处报告。)")]
    [InlineData("该部分以表格形式报告。表格如下：", "该部分以表格形式报告")]
    [InlineData("本部分以表格形式报告", "本部分以表格形式报告")]
    [InlineData("2022年，XX局收到12件。", "XX")]
    [InlineData("××县收到12件。", "××")]
    [InlineData("ＸＸ局收到12件。", "ＸＸ")]
    [InlineData("〈单位名称〉收到12件。", "〈单位名称〉")]
    public void Text_of_the_blank_form_is_told_at_its_section(string text, string left)
    {
        var finding = Assert.Single(Check(Reports.Clean().WithText(SectionKind.Others, text)));

        Assert.Equal((Severity.Warning, "others"), (finding.Severity, finding.Where));
        Assert.Equal(new TemplateTextLeft("2021", SectionKind.Others, left), finding.Fact);
    }

    [Theory]
    [InlineData("按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》未收取。")]
    [InlineData("网址为www.qyXXgk.gov.cn。")]
    [InlineData("专栏XX1与XXA。")]
    [InlineData("面积3×5米。")]
    [InlineData("用文字描述和图表解读政策。")]
    [InlineData("X县收到12件。")]
    public void What_looks_like_it_is_not(string text) => Assert.Empty(Check(Reports.Clean().WithText(SectionKind.Others, text)));

    [Fact]
    public void Each_section_is_told_once_and_a_blank_copy_beside()
    {
        var report = Reports.Clean().WithText(SectionKind.Proactive, "该部分以表格形式报告。XX").WithText(SectionKind.Problems, "（文字描述）");

        Assert.Equal(["", "proactive", "problems"], Check(report with { HasBlankCopy = true }).Select(static one => one.Where));
    }
}
