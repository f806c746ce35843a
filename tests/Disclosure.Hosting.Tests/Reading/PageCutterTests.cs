using System.Text;
using Disclosure.Documents;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Pdf;
using Disclosure.Hosting.Reading;
using Disclosure.Reports;
using Disclosure.Reports.Model;
using Disclosure.TestKit;

namespace Disclosure.Hosting.Tests.Reading;

public sealed class PageCutterTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A hybrid file, whose fonts the library does not find: it is not cut.</summary>
    private const string Hybrid = "hybrid-references.pdf";

    public static TheoryData<string> Names() =>
    [
        .. Directory.EnumerateFiles(Samples.Folder, "*.pdf").Order(StringComparer.Ordinal).Select(static file => Path.GetFileName(file))
            .Where(static name => name != Hybrid),
    ];

    private static ReadOnlyMemory<byte>? Cut(ReadOnlyMemory<byte> file, int first, int last) =>
        PageCutter.Cut(file, first, last, ReadLimits.Default, Cancellation);

    private static Document Read(ReadOnlyMemory<byte> file) => PdfReader.Read(file, ReadLimits.Default, Cancellation);

    private static Report Report(Document document) => Assert.Single(ReportReader.ReadAll(document, ReadLimits.Default, Cancellation));

    [Theory]
    [MemberData(nameof(Names))]
    public void Pages_cut_out_read_as_they_did_and_come_out_the_same_each_time(string name)
    {
        var file = Samples.Read(name);
        var whole = Read(file);

        var cut = Cut(file, 1, whole.Pages.Count)!.Value;

        Assert.Equal(cut, Cut(file, 1, whole.Pages.Count)!.Value);
        var (before, after) = (Report(whole), Report(Read(cut)));
        Assert.Equal(before.Figures.Values.Select(WithoutBox), after.Figures.Values.Select(WithoutBox));
        Assert.All(before.Figures.Values, figure => AssertNear(figure.Box, after.Figures[figure.Id].Box));
        Assert.Equal(before.Sections, after.Sections);
        Assert.Equal((before.Title, before.Agency, before.Year), (after.Title, after.Agency, after.Year));
    }

    private static Figure WithoutBox(Figure figure) => figure with { Box = default };

    /// <summary>The library writes the size of a page with three decimals.</summary>
    private static void AssertNear(Box one, Box other)
    {
        Assert.Equal(one.Left, other.Left, 0.001);
        Assert.Equal(one.Top, other.Top, 0.001);
        Assert.Equal(one.Right, other.Right, 0.001);
        Assert.Equal(one.Bottom, other.Bottom, 0.001);
    }

    [Fact]
    public void Single_pages_are_those_asked_for()
    {
        var file = Samples.Read("five-pages.pdf");
        var words = Words(file);

        for (var page = 1; page <= words.Count; page++)
        {
            Assert.Equal(words[page - 1], Assert.Single(Words(Cut(file, page, page)!.Value)));
        }

        Assert.Equal(words[1..3], Words(Cut(file, 2, 3)!.Value));

        static List<string> Words(ReadOnlyMemory<byte> file) =>
            [.. Read(file).Pages.Select(static page => string.Concat(page.Words.Select(static word => word.Text)))];
    }

    [Fact]
    public void Of_a_bundle_one_file_comes_out_as_it_went_in_and_several_as_a_bundle()
    {
        var (one, other, third) = (Samples.Read("five-pages.pdf"), Samples.Read("gbk-not-embedded.pdf"), Samples.Read("linearised.pdf"));
        var (pages, more) = (Read(one).Pages.Count, Read(other).Pages.Count);
        ReadOnlyMemory<byte> bundle = PageBundle.Create([("1.pdf", one), ("2.pdf", other), ("3.pdf", third)]);

        Assert.Equal(one, Cut(bundle, 1, pages)!.Value.ToArray());
        Assert.Equal(other, Cut(bundle, pages + 1, pages + more)!.Value.ToArray());
        Assert.Equal(PageBundle.Create([("1.pdf", one), ("2.pdf", other)]), Cut(bundle, 1, pages + more)!.Value.ToArray());
        Assert.Null(Cut(bundle, 1, pages - 1));
        Assert.Null(Cut(bundle, 2, pages));
        Assert.Null(Cut(bundle, 1, pages + 1));
        Assert.Null(Cut(bundle, 1000, 1001));
    }

    [Fact]
    public void Pictures_and_files_that_are_broken_or_too_short_are_not_cut()
    {
        Assert.Null(Cut(Samples.Read("scans/bilevel-200-turned.tiff"), 1, 1));
        Assert.Null(Cut(Encoding.ASCII.GetBytes("%PDF-1.7\nnothing"), 1, 1));
        Assert.Null(Cut(Samples.Read(Hybrid), 1, 1));
        Assert.Null(Cut(Samples.Read("five-pages.pdf"), 5, 6));
        Assert.Null(Cut(Samples.Read("five-pages.pdf"), 0, 1));
    }
}
