using Disclosure.Documents;
using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Words;
using Disclosure.TestKit;
using Disclosure.Workflow.Steps;

namespace Disclosure.Workflow.Tests.Steps;

public sealed class ReportReadingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ReadBy.File, "pdf")]
    [InlineData(ReadBy.Pictures, "formRecognizer")]
    [InlineData(ReadBy.Both, "mixed")]
    public void Results_name_the_reader(ReadBy by, string reader) =>
        Assert.Equal(reader, ReportReading.Reader(new ReadFile(new Document([]), by), "formRecognizer"));

    [Theory]
    [InlineData(ContentKind.Text, "text")]
    [InlineData(ContentKind.Web, "html")]
    public void Results_name_what_a_document_without_pages_is(ContentKind kind, string reader) => Assert.Equal(
        reader, ReportReading.Reader(new ReadFile(new Document([]) { Content = new Content(kind, []) }, ReadBy.File), "ocr"));

    [Theory]
    [InlineData(ReadBy.File, "ofd")]
    [InlineData(ReadBy.Pictures, "ocr")]
    [InlineData(ReadBy.Both, "mixed")]
    public void Results_name_an_OFD_where_it_told_all_itself(ReadBy by, string reader) => Assert.Equal(
        reader, ReportReading.Reader(new ReadFile(new Document([]) { Ofd = new OfdMarks(0, 0, 0) }, by), "ocr"));

    [Fact]
    public void A_digital_report_with_all_figures_leaves_pictures_alone() =>
        Assert.False(ReportReading.NeedsRegions(FivePages(), ReadLimits.Default, Stop));

    [Fact]
    public void A_report_without_one_of_its_tables_needs_its_pictures()
    {
        var document = FivePages();
        var cut = new Document([.. document.Pages.Select(static page => page.Number == 3 ? page with { Words = [], Rulings = [] } : page)]);
        Assert.True(ReportReading.NeedsRegions(cut, ReadLimits.Default, Stop));
    }

    [Fact]
    public void A_report_with_a_blank_cell_needs_its_pictures()
    {
        var document = Read("blank-row-and-strokes.pdf");
        Assert.True(ReportReading.NeedsRegions(document, ReadLimits.Default, Stop));
    }

    [Fact]
    public void What_is_no_report_without_its_pictures_needs_them() =>
        Assert.True(ReportReading.NeedsRegions(new Document([]), ReadLimits.Default, Stop));

    [Fact]
    public void Pages_left_out_are_told_by_the_reason()
    {
        var failed = new RecogniserCrashed(2);
        var document = new Document(
        [
            Page(1, TextVerdict.Picture), Page(2, TextVerdict.Trusted, failed, failed), Page(3, TextVerdict.Picture, failed),
            Page(4, TextVerdict.Unmapped), Page(5, TextVerdict.Trusted),
        ]);

        Assert.Equal([1, 4], ReportReading.PagesForOcr(document));
        Assert.Equal(
            [(OcrEngine.Missing().Fault, "1 4"), (failed, "2 3")],
            ReportReading.LeftOut(document).Select(static one => (one.Why, string.Join(' ', one.Pages))));
    }

    private static Page Page(int number, TextVerdict verdict, params DocumentFault[] faults) => new(number, 595, 842, [], [], [], verdict)
    {
        Unread = [.. faults.Select(static fault => new UnreadPart(default, fault))],
    };

    private static Document FivePages() => Read(Samples.FivePages);

    private static Document Read(string sample) => PdfReader.Read(File.ReadAllBytes(Samples.PathOf(sample)), ReadLimits.Default, Stop);
}
