using Disclosure.Documents;
using Disclosure.Documents.Drawn;
using Disclosure.Documents.Ocr;
using Disclosure.Documents.Pdf;
using Disclosure.Hosting.Reading;
using Disclosure.Reports.Model;
using Disclosure.TestKit;
using Microsoft.Extensions.Logging;

namespace Disclosure.Hosting.Tests.Reading;

public sealed class FileReportReaderTests : IFileReader
{
    private readonly List<string> _told = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public string ScanReader => "ocr";

    public Task<ReadFile> ReadAsync(
        ReadOnlyMemory<byte> file, ReadLimits limits, IDocumentJudge judge, CancellationToken cancellation) =>
        Task.FromResult(new ReadFile(PdfReader.Read(file, limits, cancellation), ReadBy.File));

    public Task<ReadOnlyMemory<byte>> ShownAsync(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation) =>
        Task.FromResult(file);

    [Fact]
    public async Task Figures_are_compared_with_the_pages_as_drawn()
    {
        Assert.SkipUnless(DrawnWitness.IsInstalled, "pdftoppm is not installed");
        var (sample, other) = (Samples.Read("gbk-not-embedded.pdf"), Samples.Read("gb2312-double-lines.pdf"));
        var reader = Reader();
        var document = (await reader.ExtractAsync(sample, Cancellation)).Document;
        var reports = reader.Parse(document, Cancellation);

        Assert.Equal(reports[0].Figures.Values, (await CompareAsync(reader, sample, document, reports))[0].Figures.Values);

        // The pages of another report show other numbers.
        var doubted = (await CompareAsync(reader, other, document, reports))[0].Figures.Values.Where(static figure => figure.IsUnsure);
        Assert.True(doubted.Count() > 50);
        Assert.Empty(_told);
    }

    [Fact]
    public async Task A_file_that_cannot_be_drawn_goes_on_as_it_was_read_and_it_is_told()
    {
        Assert.SkipUnless(DrawnWitness.IsInstalled, "pdftoppm is not installed");
        var reader = Reader();
        var document = (await reader.ExtractAsync(Samples.Read("gbk-not-embedded.pdf"), Cancellation)).Document;
        var reports = reader.Parse(document, Cancellation);

        Assert.Same(reports, await CompareAsync(reader, "%PDF-1.7"u8.ToArray(), document, reports));
        Assert.StartsWith("The figures of a file were not compared with its pages: ", Assert.Single(_told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_to_stop_is_heard()
    {
        Assert.SkipUnless(DrawnWitness.IsInstalled, "pdftoppm is not installed");
        var reader = Reader();
        var sample = Samples.Read("gbk-not-embedded.pdf");
        var document = (await reader.ExtractAsync(sample, Cancellation)).Document;
        var reports = reader.Parse(document, Cancellation);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.CompareAsync(
            _ => Task.FromResult<ReadOnlyMemory<byte>>(sample), document, reports, new CancellationToken(canceled: true)));
    }

    private static Task<IReadOnlyList<Report>> CompareAsync(
        FileReportReader reader, byte[] file, Document document, IReadOnlyList<Report> reports) =>
        reader.CompareAsync(_ => Task.FromResult<ReadOnlyMemory<byte>>(file), document, reports, Cancellation);

    private FileReportReader Reader() => new(
        this, new FileCutting(new ReadingChildren("none"), TimeProvider.System), ReadLimits.Default, TimeProvider.System, new Notes(_told));

    private sealed class Notes(List<string> told) : ILogger<FileReportReader>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            told.Add(formatter(state, exception));
    }
}
