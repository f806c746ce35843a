using Disclosure.Documents;
using Disclosure.Documents.Words;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Tests.Fitting;

namespace Disclosure.Reports.Tests.Parts;

/// <summary>Which documents are refused.</summary>
public sealed class OtherDocumentTests
{
    private const string Prose = "本公司为贵单位提供办公用品一批，货款合计人民币叁仟元整，请于收到后三十日内付清，逾期按合同约定办理，特此函告，顺祝商祺。";

    private static Document Of(double confidence, TextVerdict verdict, params string[] lines) => new(
    [
        new Page(
            1, 595, 842,
            [.. lines.Select((text, i) => new Word(
                text, new Box(80, 60 + (20 * i), 80 + (14 * text.Length), 74 + (20 * i)), [new Glyph(text, default, 14)], confidence,
                TextDirection.Right))],
            [], [], verdict),
    ]);

    private static bool IsRefused(Document document, params Documents.Tables.Table[] tables)
    {
        try
        {
            return ReportReader.ReadAll(document, tables, TestContext.Current.CancellationToken).Count == 0;
        }
        catch (DocumentException refused)
        {
            Assert.Equal(DocumentError.NotAReport, refused.Code);
            Assert.IsType<NoSuchReport>(refused.Fault);
            return true;
        }
    }

    private static bool IsRefused(params string[] lines) => IsRefused(Of(1, TextVerdict.Trusted, lines));

    [Fact]
    public void A_letter_an_invoice_and_a_plan_are_no_reports()
    {
        Assert.True(IsRefused("催款函", Prose));
        Assert.True(IsRefused("临湖县2024年政府信息公开工作要点", Prose));
        Assert.True(IsRefused("临湖县2024年法治政府建设年度报告", "一、总体情况", Prose, "二、存在的主要问题及改进情况", Prose));
    }

    [Fact]
    public void A_university_s_own_report_is_none_and_one_in_the_form_is()
    {
        Assert.True(IsRefused("某某大学2023年政府信息公开工作年度报告", "一、总体情况", "根据《高等学校信息公开办法》，" + Prose));
        Assert.False(IsRefused("某某市教育局2023年政府信息公开工作年度报告", "一、总体情况", "指导高校落实《高等学校信息公开办法》，" + Prose));
        Assert.True(IsRefused("某某大学2023—2024学年信息公开工作年度报告", "一、总体情况", Prose));
        Assert.False(IsRefused(
            Of(1, TextVerdict.Trusted, "某某大学2023年政府信息公开工作年度报告", "根据《高等学校信息公开办法》，" + Prose),
            new PrintedForm(
                Form2021.Definition.Tables[1], Form2021.Definition.Figures.ToDictionary(static figure => figure.Id, static _ => "1"))
                .ToTable(1, 300)));
    }

    [Fact]
    public void A_title_or_three_headings_make_a_report_whatever_else_was_lost()
    {
        Assert.False(IsRefused("临湖县林业局2024年政府信息公开工作年度报告", Prose));
        Assert.False(IsRefused(Prose, "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"));
        Assert.True(IsRefused(Prose, "五、存在的主要问题及改进情况", "六、其他需要报告的事项"));
    }

    [Fact]
    public void A_page_of_a_torn_report_is_known_by_a_heading_and_its_subject()
    {
        Assert.False(IsRefused(Prose, "政府信息公开渠道不多。", "六、其他需要报告的事项", "没有收取政府信息公开信息处理费。"));
        Assert.True(IsRefused(Prose, "六、其他需要报告的事项", "没有收取政府信息公开信息处理费。"));
        Assert.True(IsRefused(Prose, "政府信息公开渠道不多。", "没有收取政府信息公开信息处理费。"));
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(2, true)]
    public void Three_rows_of_the_form_make_a_report(int rows, bool isRefused)
    {
        string[] all = ["1.属于国家秘密|1|2", "2.重复申请|1|2", "3.属于行政执法案卷|1|2"];

        Assert.Equal(isRefused, IsRefused(Of(1, TextVerdict.Trusted, Prose), Grid.Of([.. all[..rows], "货款|1|2"])));
    }

    [Fact]
    public void What_could_not_be_read_is_not_refused()
    {
        Assert.False(IsRefused(Of(1, TextVerdict.Picture, "催款函", Prose)));
        Assert.False(IsRefused(Of(1, TextVerdict.Unmapped, "催款函", Prose)));
        Assert.False(IsRefused(new Document([])));
        Assert.False(IsRefused(new string('函', 39)));
        Assert.True(IsRefused(new string('函', 40)));
    }

    [Theory]
    [InlineData(0.9, 300, true)]
    [InlineData(0.89, 300, false)]
    [InlineData(0.9, 299, false)]
    public void So_is_a_scan_in_other_letters_that_is_longer_and_clearer(double confidence, int characters, bool isRefused) =>
        Assert.Equal(isRefused, IsRefused(Of(confidence, TextVerdict.Trusted, new string('a', characters))));

    [Theory]
    [InlineData(0.8, 150, true)]
    [InlineData(0.79, 150, false)]
    [InlineData(0.8, 149, false)]
    public void A_scan_is_refused_where_it_was_legible(double confidence, int characters, bool isRefused) =>
        Assert.Equal(isRefused, IsRefused(Of(confidence, TextVerdict.Trusted, new string('函', characters))));
}
