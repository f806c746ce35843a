using System.Text;
using Disclosure.Documents;
using Disclosure.Documents.Ofd;
using Disclosure.Documents.Pdf;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using ReportMaker;
using ReportMaker.Composition;
using ReportMaker.Ofd;
using ReportMaker.Pdf;
using ReportMaker.Producers;

namespace Disclosure.Reports.Tests.Samples;

/// <summary>The same report as PDF and in other forms gives the same.</summary>
public sealed class SameReportTests
{
    public static TheoryData<string> Names() =>
    [
        "five-pages", "all-zero-township", "traditional-with-pinyin", "city-large-figures", "form-2019-outdated",
        "balance-broken", "gbk-not-embedded", "ucs2-not-embedded", "utf16-object-streams", "linearised", "cairo-redistilled",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void As_text_with_tabs(string name) => AssertSame(name, new TextSheet { HasReturns = true });

    [Theory]
    [MemberData(nameof(Names))]
    public void As_text_with_bars(string name) => AssertSame(name, new TextSheet { Cells = TextCells.Bars, IsMarkdown = true });

    [Theory]
    [MemberData(nameof(Names))]
    public void As_text_with_a_cell_on_each_line_ended_by_a_bar(string name) =>
        AssertSame(name, new TextSheet { Cells = TextCells.Ended, IsSpaced = false });

    [Theory]
    [MemberData(nameof(Names))]
    public void As_text_with_a_cell_on_each_line(string name) => AssertSame(name, new TextSheet { Cells = TextCells.Lines });

    [Theory]
    [MemberData(nameof(Names))]
    public void As_web_page(string name) => AssertSame(
        Printed(name), ReportOf(ReadContent(new ReportHtml(new HtmlSheet()).Write("报告", BlocksOf(name)))));

    [Theory]
    [MemberData(nameof(Names))]
    public void As_OFD(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var blocks = BlocksOf(name);
        var report = ReportOf(OfdFile.Read(
            OfdWriter.Write(blocks, OfdSample.Style, new OfdShape { Text = OfdText.Groups }), ReadLimits.Default, cancellation));
        var writer = new DirectWriter(OfdSample.Style);
        blocks.ForEach(writer.Set);

        // Set on the same lines; what a line's end does to words and labels is no matter of the format.
        AssertSame(ReportOf(PdfReader.Read(writer.Save(), ReadLimits.Default, cancellation)), report);
        Assert.Equal(
            Printed(name).Figures.Values.Select(static figure => $"{figure.Id} = {figure.Value}").Order(StringComparer.Ordinal),
            report.Figures.Values.Select(static figure => $"{figure.Id} = {figure.Value}").Order(StringComparer.Ordinal));
    }

    private static void AssertSame(string name, TextSheet sheet) =>
        AssertSame(Printed(name), ReportOf(ReadContent(new PlainText(sheet).Write(BlocksOf(name)))));

    private static Document ReadContent(string text) =>
        ContentFile.Read(Encoding.UTF8.GetBytes(text), ReadLimits.Default, TestContext.Current.CancellationToken);

    private static void AssertSame(Report printed, Report other)
    {
        Assert.Equal(
            (printed.Title, printed.Agency, printed.Year, printed.Form, printed.FeeDecimalsAsked),
            (other.Title, other.Agency, other.Year, other.Form, other.FeeDecimalsAsked));
        Assert.Equal(
            printed.Figures.Values.Select(static figure => (figure.Id, figure.Value)),
            printed.Figures.Keys.Concat(other.Figures.Keys).Distinct().Select(id => (id, other.Figures.GetValueOrDefault(id)?.Value)));
        Assert.Equal(FindingsOf(printed), FindingsOf(other));
        Assert.Equal(
            printed.Sections.Select(static section => (section.Kind, section.Heading, section.Text)),
            other.Sections.Select(static section => (section.Kind, section.Heading, section.Text)));
    }

    private static IEnumerable<string> FindingsOf(Report report) =>
        ReportRules.Check(report, new CheckContext()).Select(static finding => finding.Key).Order(StringComparer.Ordinal);

    private static List<Block> BlocksOf(string name)
    {
        var sample = Catalogue.Samples.Single(sample => sample.Name == name);
        return new Composer(sample.Invent(), sample.Layout).Compose();
    }

    private static Report Printed(string name) => ReportOf(PdfReader.Read(
        File.ReadAllBytes(TestKit.Samples.PathOf(name + ".pdf")), ReadLimits.Default, TestContext.Current.CancellationToken));

    private static Report ReportOf(Document document) =>
        Assert.Single(ReportReader.ReadAll(document, ReadLimits.Default, TestContext.Current.CancellationToken));
}
