using Disclosure.Documents;
using Disclosure.Documents.Words;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Tests.Parts;

/// <summary>What becomes of pages that were not read.</summary>
public sealed class UnreadPagesTests
{
    private const string Title = "青河县财政局2023年政府信息公开工作年度报告";
    private const string OtherTitle = "白石县水利局2023年政府信息公开工作年度报告";
    private const string Overview = "全年主动公开信息312条，收到申请2件，均已按期办结，培训3次。";

    private static readonly DocumentFault Fault = new RecogniserCrashed(2);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void A_page_that_was_not_read_is_told_and_what_it_may_hold_is_not_missing()
    {
        var paper = BlankPaper.With(Title, Overview, "1");
        var tables = paper.Tables.Where(static table => table.Parts[0].Page != 3).ToList();
        Assert.NotEmpty(Assert.Single(ReportReader.ReadAll(WithUnread(paper.Document, 3, isEmptied: true), tables, Stop)).Unread);

        var report = ReportReader.ReadAll(WithUnread(paper.Document, 3, isEmptied: true), tables, Stop)[0];

        Assert.Equal([new UnreadPage(3, true, Fault)], report.Unread);
        Assert.Empty(report.Missing);
        Assert.DoesNotContain(report.Figures.Keys, static id => id.StartsWith("applications.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_that_was_not_read_on_a_page_that_was_is_told_as_such()
    {
        var paper = BlankPaper.With(Title, Overview, "1");
        var report = ReportReader.ReadAll(WithUnread(paper.Document, 1, isEmptied: false), paper.Tables, Stop)[0];
        Assert.Equal([new UnreadPage(1, false, Fault)], report.Unread);
    }

    [Fact]
    public void Each_of_several_reports_has_its_own()
    {
        var paper = BlankPaper.With(Title, Overview, "1").Add(OtherTitle, Overview, "2");
        var document = WithUnread(WithUnread(paper.Document, 2, isEmptied: false), 6, isEmptied: false);
        var reports = ReportReader.ReadAll(document, paper.Tables, Stop);
        Assert.Equal([2, 6], reports.Select(static report => Assert.Single(report.Unread).Page));
    }

    [Fact]
    public void The_form_left_blank_is_not_refused_where_something_was_not_read()
    {
        var paper = BlankPaper.With("〈单位名称〉2023年政府信息公开工作年度报告", "（文字描述）", "");
        Assert.Throws<DocumentException>(() => ReportReader.ReadAll(paper.Document, paper.Tables, Stop));
        Assert.Single(ReportReader.ReadAll(WithUnread(paper.Document, 2, isEmptied: false), paper.Tables, Stop));
    }

    [Fact]
    public void Another_document_is_not_refused_where_something_was_not_read()
    {
        const string Letter = "本公司为贵单位提供办公用品一批，货款合计人民币叁仟元整，请于收到后三十日内付清，逾期按合同约定办理，特此函告，顺祝商祺。";
        var word = new Word(Letter, new Box(80, 60, 500, 74), [new Glyph(Letter, default, 14)], 1, TextDirection.Right);
        var document = new Document([new Page(1, 595, 842, [word], [], [], TextVerdict.Trusted)]);
        Assert.Throws<DocumentException>(() => ReportReader.ReadAll(document, [], Stop));
        Assert.Single(ReportReader.ReadAll(WithUnread(document, 1, isEmptied: false), [], Stop));
    }

    private static Document WithUnread(Document document, int number, bool isEmptied) => new([.. document.Pages.Select(page =>
        page.Number != number ? page
        : (isEmptied ? page with { Words = [], Rulings = [] } : page) with { Unread = [new UnreadPart(default, Fault)] })]);
}
