using Disclosure.Reports.Model;
using Disclosure.Reports.Prose;
using static Disclosure.Reports.Tests.Prose.Lines;

namespace Disclosure.Reports.Tests.Prose;

public sealed class ReportIdentityTests
{
    private static ReportIdentity Read(params TextLine[] lines) => ReadCalled(null, lines);

    private static ReportIdentity ReadCalled(string? called, params TextLine[] lines)
    {
        List<TextLine> all = [.. lines];
        var headings = Outline.HeadingsOf(all);
        return ReportIdentity.Of(all, headings, Outline.SectionsOf(all, headings), called);
    }

    /// <summary>A title, what stands close above it, and prose that names the agency or does not.</summary>
    private static ReportIdentity ReadBelow(
        string above, string title, string preface = "", string signature = "", string? called = null) =>
        ReadCalled(
            called, Line(above, 0), Line(title, 20), Line(preface, 60), Line("一、总体情况", 100), Line("照常。", 120),
            Line(signature, 200), Line("2025年1月14日", 220));

    [Theory]
    [InlineData("根据条例规定，现公布临河市民政局2024年政府信息公开工作年度报告。", "", null)]
    [InlineData("临河市民政局认真贯彻条例。", "", null)]
    [InlineData("", "临河市民政局", null)]
    [InlineData("", "", "临河市民政局2024年政府信息公开工作年度报告")]
    public void A_list_s_name_close_above_a_title_is_no_part_of_the_agency_s_name(string preface, string signature, string? called)
    {
        foreach (var above in (string[])["历年年报", "年度报告", "依法行政信息栏", "各市县"])
        {
            var read = ReadBelow(above, "临河市民政局2024年政府信息公开工作年度报告", preface, signature, called);

            Assert.Equal(("临河市民政局2024年政府信息公开工作年度报告", "临河市民政局", 2024), (read.Title, read.Agency, read.Year));
        }
    }

    [Theory]
    [InlineData("河东省", "民政厅2024年政府信息公开工作年度报告", "", "民政厅", "河东省民政厅")]
    [InlineData("临河市", "民政局2024年政府信息公开工作年度报告", "", "民政局", "临河市民政局")]
    [InlineData("边疆建设兵团", "第一师2024年政府信息公开工作年度报告", "第一师认真贯彻条例。", "", "边疆建设兵团第一师")]
    [InlineData("临河航空港综合实", "验区管委会2024年政府信息公开工作年度报告", "现将临河航空港综合实验区管委会工作报告如下。", "", "临河航空港综合实验区管委会")]
    [InlineData("临河航空港综合实", "验区管委会2024年政府信息公开工作年度报告", "", "临河航空港综合实验区管委会", "临河航空港综合实验区管委会")]
    [InlineData("临河航空港综合实", "验区管委会2024年政府信息公开工作年度报告", "", "", "临河航空港综合实验区管委会")]
    [InlineData("2024年度", "临河市民政局政府信息公开工作报告", "临河市民政局认真贯彻条例。", "", "临河市民政局")]
    public void A_title_torn_over_two_lines_keeps_its_beginning(
        string above, string title, string preface, string signature, string agency)
    {
        var read = ReadBelow(above, title, preface, signature);

        Assert.Equal((above + title, agency, 2024), (read.Title, read.Agency, read.Year));
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(34.9, true)]
    [InlineData(35, false)]
    public void An_agency_on_its_own_line_below_the_title_belongs_to_it(double top, bool belongs)
    {
        var read = Read(Line("2022年政府信息公开工作年度报告", 0), Line("（河阳市公安局）", top, size: 10), Line("一、总体情况", 100));

        Assert.Equal(belongs ? ("河阳市公安局2022年政府信息公开工作年度报告", "河阳市公安局") : ("2022年政府信息公开工作年度报告", null), (read.Title, read.Agency));
    }

    [Fact]
    public void So_does_one_above_in_other_type()
    {
        var read = Read(Line("河阳市公安局", 0, size: 16), Line("2022年政府信息公开工作年度报告", 20), Line("一、总体情况", 100));

        Assert.Equal(("河阳市公安局2022年政府信息公开工作年度报告", "河阳市公安局", true), (read.Title, read.Agency, read.IsTitlePrinted));
    }

    [Fact]
    public void A_line_on_another_page_or_after_a_title_that_names_its_agency_does_not()
    {
        Assert.Null(Read(Line("2022年政府信息公开工作年度报告", 780), Line("河阳市公安局", 0, page: 2), Line("一、总体情况", 100, page: 2)).Agency);
        Assert.Equal(
            "甲县",
            Read(Line("甲县2022年政府信息公开工作年度报告", 0), Line("河阳市公安局", 20), Line("一、总体情况", 100)).Agency);
    }

    [Fact]
    public void Where_no_title_is_printed_the_preface_tells()
    {
        var read = Read(
            Line("根据条例规定，现公布青石镇人民政府2023年政府信息公开工作年度报告。", 0), Line("一、总体情况", 100), Line("照常。", 120));

        Assert.Equal(
            ("青石镇人民政府2023年政府信息公开工作年度报告", false, "青石镇人民政府", 2023),
            (read.Title, read.IsTitlePrinted, read.Agency, read.Year));
    }

    [Fact]
    public void Where_neither_names_the_agency_the_signature_does()
    {
        var read = Read(
            Line("2024年政府信息公开工作年度报告", 0), Line("一、总体情况", 100), Line("照常。", 120), Line("临湖县林业局", 200),
            Line("2025年1月14日", 220));

        Assert.Equal(("临湖县林业局", 2024, null), (read.Agency, read.Year, read.OtherAgency));
    }

    [Fact]
    public void A_period_left_over_is_outvoted_and_told()
    {
        var read = Read(
            Line("临湖县林业局2024年政府信息公开工作年度报告", 0), Line("本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。", 40),
            Line("一、总体情况", 100), Line("2024年，我局照常。", 120));

        Assert.Equal((2024, null), (read.Year, read.OtherYear));
        Assert.Equal(new StatedPeriod(new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)), read.Period);
    }

    [Fact]
    public void Of_a_year_that_the_period_alone_contradicts_the_period_tells_and_of_another_the_year_does()
    {
        var period = Read(
            Line("临湖县林业局2024年政府信息公开工作年度报告", 0), Line("一、总体情况", 100), Line("统计期限自2023年1月1日起至12月31日止。", 120));
        var signature = Read(
            Line("临湖县林业局2024年政府信息公开工作年度报告", 0), Line("一、总体情况", 100), Line("照常。", 120),
            Line("六、其他需要报告的事项", 160), Line("2024年1月14日", 220));

        Assert.Equal((2024, null, 2023), (period.Year, period.OtherYear, period.Period!.From.Year));
        Assert.Equal((2024, 2023, null), (signature.Year, signature.OtherYear, signature.Period));
    }

    [Fact]
    public void Of_several_periods_the_one_that_departs_is_told()
    {
        var read = Read(
            Line("临湖县林业局2024年政府信息公开工作年度报告", 0), Line("统计期限自2024年1月1日起至2024年12月31日止。", 40),
            Line("一、总体情况", 100), Line("2024年，统计期限自2023年1月1日起至2023年12月31日止。", 120));

        Assert.Equal((2024, 2023), (read.Year, read.Period!.From.Year));
    }

    [Fact]
    public void Another_agency_in_preface_or_signature_is_told_and_one_that_acts_is_not()
    {
        TextLine[] Signed(string preface, string signature) =>
        [
            Line("杏花镇人民政府2024年政府信息公开工作年度报告", 0), Line(preface, 40), Line("一、总体情况", 100), Line("照常。", 120),
            Line(signature, 200), Line("2025年1月14日", 220),
        ];

        Assert.Equal(
            new NamedAgency("桃源镇人民政府", false), Read(Signed("现公布桃源镇人民政府2024年政府信息公开工作年度报告。", "桃源镇人民政府")).OtherAgency);
        Assert.Equal(new NamedAgency("桃源镇人民政府", true), Read(Signed("照常。", "桃源镇人民政府")).OtherAgency);
        Assert.Null(Read(Signed("临湖县人民政府办公室根据条例要求，照常。", "杏花镇人民政府")).OtherAgency);
    }
}
