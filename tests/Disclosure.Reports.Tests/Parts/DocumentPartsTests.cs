using Disclosure.Documents;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Words;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Tests.Parts;

/// <summary>Several reports in one file, and blank copies of the form among them.</summary>
public sealed class DocumentPartsTests
{
    private const string First = "甲镇人民政府2024年政府信息公开工作年度报告";
    private const string Second = "乙镇人民政府2024年政府信息公开工作年度报告";
    private const string Prose = "2024年，照常公开各类信息，没有大事。";
    private const string Placeholder = "（文字描述）";

    public static TheoryData<string, string> Pairs()
    {
        var names = Directory.EnumerateFiles(TestKit.Samples.Folder, "*.pdf").Order(StringComparer.Ordinal)
            .Select(static file => Path.GetFileNameWithoutExtension(file)).ToList();
        var pairs = new TheoryData<string, string>();
        for (var i = 0; i < names.Count; i++)
        {
            pairs.Add(names[i], names[(i + 1) % names.Count]);
            pairs.Add(names[i], names[(i + 7) % names.Count]);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_samples_in_one_file_read_as_each_alone(string first, string second)
    {
        var (one, other) = (Pages(first), Pages(second));
        var cancellation = TestContext.Current.CancellationToken;
        var joined = new Document(
            [.. one.Pages, .. other.Pages.Select(page => page with { Number = page.Number + one.Pages.Count })]);

        var reports = ReportReader.ReadAll(joined, ReadLimits.Default, cancellation);

        Assert.Equal(2, reports.Count);
        Assert.Equal(new ReportPart(1, 2, 1, one.Pages.Count), reports[0].Part);
        Assert.Equal(new ReportPart(2, 2, one.Pages.Count + 1, one.Pages.Count + other.Pages.Count), reports[1].Part);
        AssertSame(Assert.Single(ReportReader.ReadAll(one, ReadLimits.Default, cancellation)), reports[0], 0);
        AssertSame(Assert.Single(ReportReader.ReadAll(other, ReadLimits.Default, cancellation)), reports[1], one.Pages.Count);
    }

    [Fact]
    public void Three_reports_are_three_and_each_has_its_own_figures()
    {
        var reports = BlankPaper.With(First, Prose, "1").Add(Second, Prose, "2").Add("丙镇人民政府2024年政府信息公开工作年度报告", Prose, "3").Read();

        Assert.Equal(["甲镇人民政府", "乙镇人民政府", "丙镇人民政府"], reports.Select(static report => report.Agency));
        Assert.Equal(
            ["1", "2", "3"],
            reports.Select(static report => string.Join(' ', report.Figures.Values.Select(static one => one.Text).Distinct())));
        Assert.All(reports, static report => Assert.Equal(200, report.Figures.Count));
        Assert.Equal(
            [new ReportPart(1, 3, 1, 4), new ReportPart(2, 3, 5, 8), new ReportPart(3, 3, 9, 12)],
            reports.Select(static report => report.Part));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(First)]
    public void A_second_report_without_a_title_begins_with_its_first_heading(string? title)
    {
        var reports = BlankPaper.With(title, Prose, "1").Add(null, Prose, "2").Read();

        Assert.Equal([1, 5], reports.Select(static report => report.Part!.FirstPage));
        Assert.Equal(["1", "2"], reports.Select(static report => report.Figures["reconsideration.total"].Text));
        Assert.Equal("没有其他需要报告的事项。", reports[0].Sections[^1].Text);
    }

    [Fact]
    public void The_same_agency_s_report_of_another_year_is_a_report_of_its_own()
    {
        var before = First.Replace("2024", "2023", StringComparison.Ordinal);
        var reports = BlankPaper.With(First, Prose, "1").Add(before, "2023年照常。", "2", "2019").Read();

        Assert.Equal([2024, 2023], reports.Select(static report => report.Year));
        Assert.Equal(["2021", "2019"], reports.Select(static report => report.Form));
    }

    [Fact]
    public void A_table_of_contents_or_a_title_repeated_begins_nothing()
    {
        var paper = new BlankPaper();
        paper.AddPage([(First, 26)]);
        paper.AddPage([("目录", 16), .. SectionKinds.All.ToArray().Select(static kind => (kind.Heading(), 12.0))]);
        paper.Add(First, Prose, "1");

        var report = Assert.Single(paper.Read());

        Assert.Null(report.Part);
        Assert.Equal(200, report.Figures.Count);
        Assert.Equal(Prose, report.Sections[0].Text);
    }

    [Fact]
    public void A_title_that_stands_again_before_the_last_sections_begins_nothing()
    {
        var paper = BlankPaper.With(First, Prose, "1");
        paper.AddPage([(First, 10), ("完。", 12)]);

        Assert.Null(Assert.Single(paper.Read()).Part);
    }

    [Fact]
    public void A_report_whose_tables_were_not_found_ends_where_another_agency_s_begins()
    {
        (string, double)[] Headings(string title) =>
            [(title, 22), .. SectionKinds.All.ToArray().Select(static kind => (kind.Heading(), 14.0)), ("照常。", 14)];

        var reports = new BlankPaper().AddPage(Headings(First)).Add(Second, Prose, "2").Read();

        Assert.Equal(["甲镇人民政府", "乙镇人民政府"], reports.Select(static report => report.Agency));
        Assert.Equal([0, 200], reports.Select(static report => report.Figures.Count));
    }

    [Theory]
    [InlineData("政府信息公开工作年度报告格式模板", Placeholder)]
    [InlineData("政府信息公开工作年度报告", Placeholder)]
    [InlineData("XX县XX局2024年政府信息公开工作年度报告", "照常。")]
    [InlineData(null, Placeholder)]
    public void A_blank_copy_is_left_out_before_and_behind_the_report(string? title, string overview)
    {
        var behind = Assert.Single(BlankPaper.With(First, Prose, "1").Add(title, overview, "").Read());
        var before = Assert.Single(BlankPaper.With(title, overview, "").Add(First, Prose, "1").Read());

        Assert.All([behind, before], static report =>
        {
            Assert.Equal((true, null, "甲镇人民政府"), (report.HasBlankCopy, report.Part, report.Agency));
            Assert.All(report.Figures.Values, static figure => Assert.Equal("1", figure.Text));
            Assert.Equal(200, report.Figures.Count);
            Assert.Equal(6, report.Sections.Count);
        });
    }

    [Fact]
    public void Of_several_reports_the_first_tells_of_the_blank_copy()
    {
        var reports = BlankPaper.With(First, Prose, "1").Add(Second, Prose, "2").Add("政府信息公开工作年度报告格式", Placeholder, "").Read();

        Assert.Equal(
            [(1, 2, true), (2, 2, false)],
            reports.Select(static report => (report.Part!.Number, report.Part.Of, report.HasBlankCopy)));
    }

    [Fact]
    public void The_blank_form_alone_is_no_report()
    {
        var refused = Assert.Throws<DocumentException>(() => BlankPaper.With("政府信息公开工作年度报告格式", Placeholder, "").Read());

        Assert.Equal((DocumentError.NotAReport, new BlankFormOnly()), (refused.Code, refused.Fault));
    }

    [Theory]
    [InlineData("", Prose)]
    [InlineData("/", Prose)]
    public void A_report_of_a_named_agency_that_left_its_tables_empty_is_one(string figure, string overview)
    {
        var report = Assert.Single(BlankPaper.With(First, overview, figure).Read());

        Assert.Equal(("甲镇人民政府", false), (report.Agency, report.HasBlankCopy));
        Assert.All(report.Figures.Values, static one => Assert.Null(one.Value));
        Assert.Equal(200, report.Figures.Count);
    }

    /// <summary>
    /// Some programs lose all digits of a file, the year's among them; what the agency wrote shows that it filled the form in.
    /// </summary>
    [Theory]
    [InlineData(80, false)]
    [InlineData(81, true)]
    public void A_report_that_lost_its_digits_is_told_from_the_form_by_its_prose(int length, bool isReport)
    {
        var paper = BlankPaper.With("甲镇人民政府政府信息公开工作年度报告", new string('照', length - 1) + "。", "");

        if (isReport)
        {
            Assert.Equal(("甲镇人民政府", null), (Assert.Single(paper.Read()).Agency, paper.Read()[0].Year));
        }
        else
        {
            Assert.Equal(new BlankFormOnly(), Assert.Throws<DocumentException>(paper.Read).Fault);
        }
    }

    [Fact]
    public void Where_a_table_comes_again_alone_the_first_stands_and_numbers_that_differ_are_doubted()
    {
        const string Changed = "applications.granted.natural";

        var report = Assert.Single(BlankPaper.With(First, Prose, "1").AddTable(1, "1", Changed).Read());

        Assert.All(report.Figures.Values, static figure => Assert.Equal(1, figure.Value));
        var doubted = Assert.Single(report.Figures.Values, static figure => figure.Confidence < 1);
        Assert.Equal((Changed, 0.5), (doubted.Id, doubted.Confidence));
        Assert.Equal((null, false), (report.Part, report.HasBlankCopy));
    }

    [Fact]
    public void A_blank_copy_of_one_table_is_left_out_and_told()
    {
        var report = Assert.Single(BlankPaper.With(First, Prose, "1").AddTable(1, "").Read());

        Assert.All(report.Figures.Values, static figure => Assert.Equal((1, 1), (figure.Value, figure.Confidence)));
        Assert.True(report.HasBlankCopy);
    }

    [Fact]
    public void One_figure_filled_in_makes_a_report_of_the_form()
    {
        var paper = BlankPaper.With("政府信息公开工作年度报告", Placeholder, "");
        var table = paper.Tables[1];
        var cells = table.Cells.ToList();
        var at = cells.FindLastIndex(static cell => cell.Text.Length == 0);
        cells[at] = cells[at] with { Text = "0" };

        Assert.Single(ReportReader.ReadAll(
            paper.Document, [paper.Tables[0], table with { Cells = cells }, paper.Tables[2]], TestContext.Current.CancellationToken));
    }

    private static Document Pages(string name) =>
        PdfReader.Read(
            File.ReadAllBytes(TestKit.Samples.PathOf(name + ".pdf")), ReadLimits.Default, TestContext.Current.CancellationToken);

    private static void AssertSame(Report alone, Report inFile, int pagesBefore)
    {
        Assert.Equal(
            (alone.Title, alone.Agency, alone.Year, alone.Form, alone.FeeDecimalsAsked, alone.Period),
            (inFile.Title, inFile.Agency, inFile.Year, inFile.Form, inFile.FeeDecimalsAsked, inFile.Period));
        Assert.Equal(
            alone.Figures.Values.Select(figure => figure with { Page = figure.Page + pagesBefore }), inFile.Figures.Values);
        Assert.Equal(alone.Labels.Values, inFile.Labels.Values);
        Assert.Equal(
            alone.Sections.Select(section => section with { Page = section.Page + pagesBefore }), inFile.Sections);
    }
}
