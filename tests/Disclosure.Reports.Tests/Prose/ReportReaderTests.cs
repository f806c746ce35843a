using Disclosure.Documents;
using Disclosure.Reports.Model;
using Disclosure.Reports.Prose;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Prose;

public sealed class ReportReaderTests
{
    private static Page Page(int number, params (string Text, double Left, double Top, double Size)[] lines) => new(
        number, 595, 842,
        [.. lines.Select(line => new Word(
            line.Text, new Box(line.Left, line.Top, line.Left + (line.Text.Length * line.Size), line.Top + line.Size),
            [new Glyph(line.Text, default, line.Size)], 1, TextDirection.Right))],
        [], [], TextVerdict.Trusted);

    private static Report Read(params Page[] pages) => ReportReader.Read(new Document(pages), [], TestContext.Current.CancellationToken);

    [Fact]
    public void Title_sections_and_paragraphs_are_read_and_page_numbers_left_out()
    {
        var report = Read(
            Page(1,
                ("偃师区缑氏镇人民政府", 180, 60, 22), ("2022年政府信息公开工作年度报告", 130, 90, 22),
                ("一、总体情况", 80, 140, 16),
                ("　　2022年，我镇认真落实条例要求，主动公开各类政府", 107, 165, 14), ("信息，做到一、总体情况清楚。", 75, 185, 14),
                ("第二段文字。", 107, 205, 14), ("- 1 -", 290, 810, 10)),
            Page(2,
                ("二、主动公开政府信息情况", 80, 60, 16), ("三、收到和處(chù)理政府信息公開申請(qǐng)情況", 80, 90, 16),
                ("四、因政府信息公开工作被申请行政复议、提起", 80, 120, 16), ("行政诉讼情况", 80, 140, 16),
                ("五、政府信息公开工作存在的主要问题及改进情况", 80, 170, 16), ("人手不足。", 107, 190, 14),
                ("六、其他需要报告的事项", 80, 220, 16), ("无。", 107, 240, 14), ("- 2 -", 290, 810, 10)));

        Assert.Equal("偃师区缑氏镇人民政府2022年政府信息公开工作年度报告", report.Title);
        Assert.Equal("偃师区缑氏镇人民政府", report.Agency);
        Assert.Equal(2022, report.Year);
        Assert.Equal(SectionKinds.All.ToArray(), report.Sections.Select(section => section.Kind));
        Assert.Equal("2022年，我镇认真落实条例要求，主动公开各类政府信息，做到一、总体情况清楚。\n第二段文字。", report.Sections[0].Text);
        Assert.Equal("人手不足。", report.Sections[4].Text);
        Assert.Equal("无。", report.Sections[5].Text);
        Assert.Empty(report.Labels);
        Assert.Empty(report.Figures);
    }

    [Fact]
    public void Pinyin_at_the_beginning_of_a_line_belongs_to_the_line_before()
    {
        var report = Read(Page(1,
            ("甲縣(xiàn)教育局2022年政府信息公開工作年度報", 100, 60, 22), ("(bào)告", 100, 90, 22),
            ("一、總體情況", 80, 140, 16), ("主動公開，依法申請", 80, 170, 14), ("(qǐng)辦理。", 80, 190, 14)));

        Assert.Equal("甲县教育局2022年政府信息公开工作年度报告", report.Title);
        Assert.Equal("主动公开，依法申请办理。", report.Sections[0].Text.Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_of_another_kind_gives_an_empty_report()
    {
        var report = Read(Page(1, ("会议通知", 200, 60, 22), ("请按时参加。", 80, 100, 14)));

        Assert.Null(report.Title);
        Assert.Null(report.Year);
        Assert.Empty(report.Sections);
        Assert.Empty(report.Figures);
    }

    [Fact]
    public void A_year_missing_from_the_title_is_taken_from_the_overview()
    {
        var report = Read(Page(1, ("甲县教育局政府信息公开工作年度报告", 100, 60, 22), ("一、总体情况", 80, 100, 16), ("2023年，本局照常工作。", 80, 130, 14)));

        Assert.Equal(("甲县教育局", 2023), (report.Agency, report.Year));
    }

    [Theory]
    [InlineData("本报告统计期限自2022年1月1日起至2022年12月31日止。")]
    [InlineData("所列数据的统计期限为２０２２年１月１日至１２月３１日。")]
    [InlineData("统计时间从2022年01月01日到同年12月31日。")]
    [InlineData("数据自二〇二二年一月一日起，至十二月三十一日止。")]
    [InlineData("数据自2022年1月1日—12月31日。2021年1月1日以来，累计公开信息9条。")]
    public void The_period_stated_is_told_where_it_departs_and_overrules_a_title_left_over_where_another_word_is_with_it(string overview)
    {
        Report With(string prose) => Read(Page(
            1, ("甲县教育局2021年政府信息公开工作年度报告", 100, 60, 22), ("一、总体情况", 80, 100, 16), (overview, 80, 130, 14), (prose, 80, 150, 14)));

        var alone = With("照常工作。");
        Assert.Equal(2021, alone.Year);
        Assert.Equal(["period"], Told(alone));

        var together = With("2022年，照常工作，2022年有进步。");
        Assert.Equal(2022, together.Year);
        Assert.Equal(["title"], Told(together));

        static IEnumerable<string> Told(Report report) =>
            ReportRules.Check(report, new CheckContext()).Select(static finding => finding.Rule)
                .Where(static rule => rule is "title" or "period");
    }

    [Theory]
    [InlineData("自2020年1月1日起至2022年12月31日，三年共公开信息9条。")]
    [InlineData("2022年3月1日至12月31日开展专项行动。")]
    [InlineData("数据自2021年1月1日至12月31日；自2022年1月1日至12月31日为下一年度。")]
    [InlineData("2022年，本局照常工作。")]
    public void The_title_s_year_stands_where_no_other_period_of_one_year_is_stated(string overview)
    {
        var report = Read(Page(1, ("甲县教育局2021年政府信息公开工作年度报告", 100, 60, 22), ("一、总体情况", 80, 100, 16), (overview, 80, 130, 14)));

        Assert.Equal(2021, report.Year);
    }

    [Theory]
    [InlineData("四、因政府信息公开工作被申请行政复议、提起行政诉讼情", "况")]
    [InlineData("四、政府信息公开行政复议、", "行政诉讼情况")]
    [InlineData("四、政府信息公开行政复议及诉讼的情况", "本年没有行政复议。")]
    public void A_section_heading_that_wraps_or_departs_is_no_label_wording(string first, string second)
    {
        var report = Read(Page(1, (first, 80, 60, 16), (second, 80, 80, 16)));

        Assert.Equal(SectionKind.Remedies, Assert.Single(report.Sections).Kind);
        Assert.DoesNotContain(ReportRules.Check(report, new CheckContext()), static finding => finding.Rule == "label-wording");
    }

    [Theory]
    [InlineData("甲县教育局政府信息公开工作年度报告（2023年）", null)]
    [InlineData("甲县教育局政府信息公开工作年度报告", "（2023年度）")]
    public void A_year_in_brackets_after_the_title_belongs_to_it(string first, string? second)
    {
        var report = Read(Page(
            1, [(first, 100, 60, 22), .. second is null ? [] : new[] { (second, 200.0, 90.0, 22.0) }, ("一、总体情况", 80, 130, 16)]));

        Assert.Equal((first + second, "甲县教育局", 2023), (report.Title, report.Agency, report.Year));
    }

    [Fact]
    public void A_page_displayed_sideways_is_read_like_any_other()
    {
        var upright = Page(
            1, ("甲县教育局2023年政府信息公开工作年度报告", 60, 60, 22), ("一、总体情况", 80, 100, 16), ("照常工作。", 80, 130, 14), ("六、其他需要报告的事项", 80, 160, 16));
        var turned = upright with
        {
            Width = upright.Height,
            Height = upright.Width,
            Words = [.. upright.Words.Select(word => word with
            {
                Box = new Box(upright.Height - word.Box.Bottom, word.Box.Left, upright.Height - word.Box.Top, word.Box.Right),
                Direction = TextDirection.Down,
            })],
        };

        var report = Read(turned);

        Assert.Equal(("甲县教育局", 2023), (report.Agency, report.Year));
        Assert.Equal([SectionKind.Overview, SectionKind.Others], report.Sections.Select(section => section.Kind));
        Assert.Equal("照常工作。", report.Sections[0].Text);
    }

    [Fact]
    public void Letters_of_a_watermark_are_no_prose()
    {
        var page = Page(1, ("一、总体情况", 80, 100, 16), ("全年公开各类信息", 80, 130, 14), ("一千条。", 80, 150, 14));
        var stamp = new Box(60, 110, 130, 180);

        var report = Read(page with { Words = [.. page.Words, new Word("密", stamp, [new Glyph("密", stamp, 60)], 1, TextDirection.Right)] });

        Assert.Equal("全年公开各类信息一千条。", Assert.Single(report.Sections).Text.Replace("\n", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("甲县教育局关于2022年度政府信息公开工作年度报告", "甲县教育局", 2022)]
    [InlineData("2022年甲县教育局政府信息公开工作年度报告", "甲县教育局", 2022)]
    [InlineData("2022年甲县人民政府信息公开工作年度报告", "甲县人民政府", 2022)]
    [InlineData("甲县人民政府２０２１年政府信息公开工作年度报告", "甲县人民政府", 2021)]
    [InlineData("甲县人民政府二〇二二年政府信息公开工作年度报告", "甲县人民政府", 2022)]
    [InlineData("甲县税务局政府信息公开工作年度报告(2020年)", "甲县税务局", 2020)]
    public void Agency_and_year_are_found_wherever_the_title_has_them(string title, string agency, int year)
    {
        var read = ReportTitle.Read(title);

        Assert.Equal((agency, year), (read.Agency, read.Year));
    }

    [Theory]
    [InlineData("一、总体情况", SectionKind.Overview)]
    [InlineData("总体情况", SectionKind.Overview)]
    [InlineData("二.主动公开政府信息情况", SectionKind.Proactive)]
    [InlineData("（三）收到和处理政府信息公开申请情况", SectionKind.Applications)]
    [InlineData("四、政府信息公开行政复议、行政诉讼情况：", SectionKind.Remedies)]
    [InlineData("五、存在的主要问题及改进情况", SectionKind.Problems)]
    [InlineData("六 、其他需要报告的事項", SectionKind.Others)]
    public void Headings_are_known_in_their_variants(string line, SectionKind kind) => Assert.Equal(kind, SectionHeading.Of(line));

    [Theory]
    [InlineData("一、本年新收政府信息公开申请数量")]
    [InlineData("（一）主动公开")]
    [InlineData("（一）总体情况")]
    [InlineData("我县主动公开政府信息情况良好，")]
    [InlineData("本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六个部分组成")]
    public void Other_lines_are_no_headings(string line) => Assert.Null(SectionHeading.Of(line));

    [Theory]
    [InlineData("一“总体情况", SectionKind.Overview)]
    [InlineData("一、总体惰况", SectionKind.Overview)]
    [InlineData("大、其他需要报台的事项", SectionKind.Others)]
    [InlineData("其他需要报台的事硕", SectionKind.Others)]
    [InlineData("二、主动公开政府倌息惰况", SectionKind.Proactive)]
    public void A_heading_misread_in_a_character_or_two_is_still_the_section_s(string printed, SectionKind kind)
    {
        var report = Read(Page(1, (printed, 80, 60, 16), ("正文在此。", 107, 85, 14)));

        Assert.Equal(kind, Assert.Single(report.Sections).Kind);
    }

    [Theory]
    [InlineData("人号总体情况")]
    [InlineData("1 总体情况")]
    public void A_heading_with_dirt_before_it_counts_where_its_section_is_missing(string printed)
    {
        var report = Read(Page(
            1, (printed, 80, 60, 16), ("正文在此。", 107, 85, 14), ("二、主动公开政府信息情况", 80, 110, 16), ("工作总体情况", 80, 135, 14)));

        Assert.Equal([SectionKind.Overview, SectionKind.Proactive], report.Sections.Select(section => section.Kind));
        Assert.Equal("正文在此。", report.Sections[0].Text);
    }

    [Theory]
    [InlineData("一、总体要求")]
    [InlineData("其他应当报送的材料")]
    [InlineData("“三公”经费情况")]
    public void Other_headings_of_like_length_are_no_section_s(string printed) =>
        Assert.Empty(Read(Page(1, (printed, 80, 60, 16), ("正文在此。", 107, 85, 14))).Sections);

    [Fact]
    public void Specks_read_as_marks_beside_a_title_are_no_part_of_it()
    {
        var report = Read(Page(1, ("。", 20, 60, 22), ("甲县教育局2022年政府信息公开工作年度报告", 80, 60, 22), ("一、总体情况", 80, 120, 16)));

        Assert.Equal("甲县教育局2022年政府信息公开工作年度报告", report.Title);
        Assert.Equal("甲县教育局", report.Agency);
    }
}
