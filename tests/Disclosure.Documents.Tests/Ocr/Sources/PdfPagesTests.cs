using System.Runtime.Versioning;
using System.Text;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Tests.Pdf;
using Disclosure.Documents.Words;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.Documents.Tests.Ocr.Sources;

[UnsupportedOSPlatform("windows")]
public sealed class PdfPagesTests
{
    private const int Hangs = 1;
    private const int NeverEnds = 2;
    private const int Fails = 3;
    private const int StopsShort = 4;
    private const int OnlyComplains = 5;
    private const int NamesItsFile = 6;
    private const int IsKilled = 7;
    private const int ComputesForEver = 8;
    private const int TakesLong = 9;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Faulty => Path.Combine(AppContext.BaseDirectory, "Ocr", "Sources", "faulty-pdftoppm");

    [Theory]
    [InlineData("/MediaBox [0 0 144 72]", false, "P5\n200 100\n255\n")]
    [InlineData("/MediaBox [0 0 144 72]", true, "P6\n200 100\n255\n")]
    [InlineData("/MediaBox [0 0 144 72] /Rotate 90", false, "P5\n100 200\n255\n")]
    [InlineData("/MediaBox [0 0 600 800] /CropBox [10 10 154 82]", false, "P5\n200 100\n255\n")]
    [InlineData("/MediaBox [0 0 144 72] /UserUnit 2", false, "P5\n200 100\n255\n")]
    public async Task A_page_is_rendered_as_displayed_at_the_resolution_that_was_asked_for(string box, bool colour, string header)
    {
        Assert.SkipUnless(IsInstalled, "pdftoppm is not installed");
        var pdf = PdfBuilder.WithPage("0 0 0 rg 0 0 1000 1000 re f", box).Build();
        using var pages = new PdfPages(pdf, ReadLimits.Default, TimeProvider.System);
        var page = PdfReader.Read(pdf, ReadLimits.Default, Cancellation).Pages[0];
        var (picture, isWhole) = await pages.RenderAsync(page, 100, colour, Cancellation);

        Assert.True(isWhole);
        Assert.Equal(header, Encoding.ASCII.GetString(picture.Span[..header.Length]));
        Assert.Equal(header.Length + (20_000 * (colour ? 3 : 1)), picture.Length);
        Assert.All(picture[header.Length..].ToArray(), sample => Assert.Equal(0, sample));
    }

    [Fact]
    public async Task Pages_that_follow_each_other_are_rendered_by_one_run()
    {
        Assert.SkipUnless(IsInstalled, "pdftoppm is not installed");
        var builder = new PdfBuilder();
        builder.Add("<< /Type /Catalog /Pages 2 0 R >>");
        builder.Add("<< /Type /Pages /Kids [3 0 R 4 0 R 5 0 R 6 0 R] /Count 4 >>");
        foreach (var box in (string[])["[0 0 9 9]", "[0 0 144 72]", "[0 0 1 1]", "[0 0 72 144]"])
        {
            builder.Add($"<< /Type /Page /Parent 2 0 R /MediaBox {box} /Contents 7 0 R >>");
        }

        builder.AddStream("", PdfBuilder.Latin("0 g 0 0 1000 1000 re f"));
        var pdf = builder.Build();
        using var pages = new PdfPages(pdf, ReadLimits.Default, TimeProvider.System);
        var read = PdfReader.Read(pdf, ReadLimits.Default, Cancellation).Pages;
        var pictures = new List<byte[]>();
        await foreach (var picture in pages.RenderAllAsync([.. read.Skip(1)], 72, Cancellation))
        {
            pictures.Add(picture.ToArray());
        }

        Assert.Equal(
            [
                [.. "P5\n144 72\n255\n"u8, .. new byte[144 * 72]],
                [.. "P5\n1 1\n255\n\0"u8],
                [.. "P5\n72 144\n255\n"u8, .. new byte[72 * 144]],
            ],
            pictures);
    }

    [Theory]
    [InlineData(Fails)]
    [InlineData(StopsShort)]
    [InlineData(OnlyComplains)]
    [InlineData(NeverEnds)]
    public async Task A_run_that_stops_short_is_damage_of_the_page_it_came_to(int page)
    {
        using var pages = Pages(TimeProvider.System, Faulty);
        var error = await Assert.ThrowsAsync<DocumentException>(() => RenderAllAsync(pages, page, Cancellation));
        Assert.Equal(DocumentError.Damaged, error.Code);
        Assert.Contains($"第 {page} 页", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_hangs_is_killed_when_the_time_of_a_page_is_up()
    {
        var clock = new FakeTimeProvider();
        using var pages = Pages(clock, Faulty);
        var rendering = RenderAllAsync(pages, Hangs, Cancellation);
        clock.Advance(TimeSpan.FromSeconds(1));
        clock.Advance(TimeSpan.FromSeconds(121));
        var error = await Assert.ThrowsAsync<DocumentException>(() => rendering);
        Assert.Equal(DocumentError.LimitExceeded, error.Code);
        Assert.True(error.Fault.IsOfTheMachine);
    }

    [Fact]
    public async Task A_run_can_be_cancelled()
    {
        using var cancelling = new CancellationTokenSource();
        using var pages = Pages(TimeProvider.System, Faulty);
        var rendering = RenderAllAsync(pages, Hangs, cancelling.Token);
        await cancelling.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rendering);
    }

    [Fact]
    public async Task A_missing_program_is_an_error_that_names_the_packages()
    {
        using var pages = Pages(TimeProvider.System, "/no/such/pdftoppm");
        var error = await Assert.ThrowsAsync<DocumentException>(() => RenderAsync(pages, 1));
        Assert.Equal(DocumentError.OcrMissing, error.Code);
        Assert.Contains(
            "poppler-utils tesseract-ocr tesseract-ocr-chi-sim tesseract-ocr-chi-tra tesseract-ocr-eng",
            error.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NeverEnds, "pdftoppm: more bytes than the picture has")]
    [InlineData(Fails, "pdftoppm: Syntax Error: told to fail")]
    [InlineData(StopsShort, "pdftoppm: ")]
    public async Task A_page_that_cannot_be_rendered_is_damaged(int page, string reason)
    {
        using var pages = Pages(TimeProvider.System, Faulty);
        var error = await Assert.ThrowsAsync<DocumentException>(() => RenderAsync(pages, page));
        Assert.Equal(DocumentError.Damaged, error.Code);
        Assert.Contains($"第 {page} 页", error.Message, StringComparison.Ordinal);
        Assert.Equal(reason, error.InnerException?.Message);
    }

    [Fact]
    public async Task Complaints_without_end_neither_block_the_renderer_nor_are_kept()
    {
        using var pages = Pages(TimeProvider.System, Faulty);
        Assert.Equal(DocumentError.Damaged, (await Assert.ThrowsAsync<DocumentException>(() => RenderAsync(pages, OnlyComplains))).Code);
    }

    [Fact]
    public async Task The_file_is_private_and_gone_with_the_pages()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "elsewhere the file has a name");
        string file;
        using (var pages = Pages(TimeProvider.System, Faulty))
        {
            file = await FileOf(pages);
            Assert.Equal(file, await FileOf(pages));
            Assert.Equal("%PDF-1.7", await File.ReadAllTextAsync(file, Cancellation));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        // Its number may be that of another open file by now.
        Assert.False(
            File.Exists(file) && File.ResolveLinkTarget(file, returnFinalTarget: false) is { } other
            && other.FullName.Contains("disclosure-", StringComparison.Ordinal));

        static async Task<string> FileOf(PdfPages pages) =>
            (await Assert.ThrowsAsync<DocumentException>(() => RenderAsync(pages, NamesItsFile))).InnerException!.Message[
                "pdftoppm: ".Length..];
    }

    [Fact]
    public async Task A_renderer_that_hangs_is_killed_when_its_time_is_up()
    {
        var clock = new FakeTimeProvider();
        using var pages = Pages(clock, Faulty);
        var rendering = RenderAsync(pages, Hangs);
        clock.Advance(TimeSpan.FromSeconds(1));
        clock.Advance(TimeSpan.FromSeconds(121));
        var error = await Assert.ThrowsAsync<DocumentException>(() => rendering);
        Assert.Equal(DocumentError.LimitExceeded, error.Code);
        Assert.Contains("用时", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renderer_that_was_killed_is_the_machines_trouble()
    {
        using var pages = Pages(TimeProvider.System, Faulty);
        var one = await Assert.ThrowsAsync<DocumentException>(() => RenderAsync(pages, IsKilled));
        var run = await Assert.ThrowsAsync<DocumentException>(() => RenderAllAsync(pages, IsKilled, Cancellation));
        Assert.Equal([new RenderingKilled(IsKilled), new RenderingKilled(IsKilled)], [one.Fault, run.Fault]);
        Assert.True(one.Fault.IsOfTheMachine);
    }

    [Fact]
    public async Task A_renderer_that_computes_for_ever_is_killed_and_that_is_the_pages_cost()
    {
        using var pages = Pages(TimeProvider.System, Faulty, TimeSpan.FromSeconds(0.5));
        var error = await Assert.ThrowsAsync<DocumentException>(() => RenderAsync(pages, ComputesForEver));
        Assert.Equal(new RenderingTooCostly(ComputesForEver), error.Fault);
        Assert.False(error.Fault.IsOfTheMachine);
    }

    [Fact]
    public async Task Time_that_passes_while_a_renderer_computes_nothing_is_no_cost_of_the_page()
    {
        using var pages = Pages(TimeProvider.System, Faulty, TimeSpan.FromSeconds(0.5));
        var error = await Assert.ThrowsAsync<DocumentException>(() => RenderAsync(pages, TakesLong));
        Assert.Equal("pdftoppm: told to fail late", error.InnerException?.Message);
    }

    [Fact]
    public async Task A_rendering_can_be_cancelled()
    {
        using var cancelling = new CancellationTokenSource();
        using var pages = Pages(TimeProvider.System, Faulty);
        var rendering = pages.RenderAsync(Sheet(Hangs), 72, false, cancelling.Token);
        await cancelling.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rendering);
    }

    [Theory]
    [InlineData(20_000, 20_000, 72)]
    [InlineData(595, 842, 1200)]
    [InlineData(200_000, 200_000, 10_000)]
    public async Task A_page_of_too_many_pixels_is_refused_before_it_is_rendered(double width, double height, int dpi)
    {
        using var pages = Pages(TimeProvider.System, "/no/such/pdftoppm");
        var page = new Page(7, width, height, [], [], [], TextVerdict.Picture);
        var error = await Assert.ThrowsAsync<DocumentException>(() => pages.RenderAsync(page, dpi, colour: true, Cancellation));
        Assert.Equal(DocumentError.LimitExceeded, error.Code);
        Assert.Contains("第 7 页", error.Message, StringComparison.Ordinal);
    }

    private static bool IsInstalled =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, "pdftoppm")));

    private static PdfPages Pages(TimeProvider clock, string program, TimeSpan? computing = null) =>
        new("%PDF-1.7"u8.ToArray(), ReadLimits.Default, clock, program) { PageComputing = computing ?? TimeSpan.FromSeconds(30) };

    private static Page Sheet(int number) => new(number, 100, 100, [], [], [], TextVerdict.Picture);

    private static async Task RenderAllAsync(PdfPages pages, int page, CancellationToken cancellation)
    {
        await foreach (var picture in pages.RenderAllAsync([Sheet(page)], 72, cancellation))
        {
            Assert.Fail($"a picture of {picture.Length} bytes");
        }
    }

    private static Task<RenderedPage> RenderAsync(PdfPages pages, int page) =>
        pages.RenderAsync(Sheet(page), 72, colour: false, Cancellation);
}
