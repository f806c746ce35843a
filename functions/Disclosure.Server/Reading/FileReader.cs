using Disclosure.Documents;
using Disclosure.Documents.Ocr;
using Disclosure.Documents.Tables;
using Disclosure.Documents.Words;
using Disclosure.Reports.Witness;
using Disclosure.Workflow.Steps;

namespace Disclosure.Server.Reading;

/// <summary>Reads files by their path, for the command line.</summary>
internal sealed class FileReader(TimeProvider time) : IAsyncDisposable
{
    private const string ScanReader = "ocr";

    private static readonly ReadLimits Limits = ReadLimits.Default;

    private readonly OcrReader _ocr = new(ServerChildren.Own.ForReading, time);

    /// <summary>
    /// The reports in a file and what the rules find in each, as if it were submitted now. A file that cannot be read is a
    /// <see cref="DocumentException"/>; one that cannot be opened, an <see cref="IOException"/> or
    /// <see cref="UnauthorizedAccessException"/>.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="isVerified">
    /// Whether the figures are compared with the pages as poppler draws them; that it cannot be done is a <see cref="DocumentException"/>.
    /// </param>
    public async Task<IReadOnlyList<Reports.Model.Reading>> ReadReportsAsync(string file, bool isVerified = false)
    {
        return (await ReadWithContentAsync(file, isVerified)).Readings;
    }

    /// <summary>The same, with the file's bytes.</summary>
    /// <inheritdoc cref="ReadReportsAsync" path="/param"/>
    public async Task<(byte[] Content, IReadOnlyList<Reports.Model.Reading> Readings)> ReadWithContentAsync(
        string file, bool isVerified = false)
    {
        var content = Load(file);
        var read = await _ocr.ReadAsync(
            content, Limits, new ReportJudge(Limits, CancellationToken.None), CancellationToken.None);
        var reports = ReportReading.Parse(read.Document, Limits, CancellationToken.None);
        if (isVerified)
        {
            var shown = await _ocr.ShownAsync(content, Limits, CancellationToken.None);
            reports = await DrawnFigures.CompareAsync(shown, read.Document, reports, Limits, time, CancellationToken.None);
        }

        var readings = new List<Reports.Model.Reading>(reports.Count);
        foreach (var report in reports)
        {
            readings.Add(new Reports.Model.Reading(
                file,
                ReportReading.Reader(read, ScanReader),
                read.Document.Pages.Count,
                report,
                ReportReading.Check(report, time.GetUtcNow())));
        }

        return (content, readings);
    }

    /// <summary>
    /// The tables in a file, statutory or not, and the pages that may hold more but were left out, by the reason, such as want of the OCR
    /// engine; errors as above.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="withUnruled">Whether to look for tables without lines too.</param>
    public async Task<(
        IReadOnlyList<Table> Tables, IReadOnlyList<(DocumentFault Why, IReadOnlyList<int> Pages)> LeftOut)> ReadTablesAsync(
        string file, bool withUnruled)
    {
        var read = await _ocr.ReadAsync(Load(file), Limits, new TablesJudge(), CancellationToken.None);
        var document = read.Document;
        var tables = withUnruled
            ? TableExtractor.ExtractAll(document, Limits, CancellationToken.None)
            : TableExtractor.Extract(document, Limits, CancellationToken.None);
        return (tables, ReportReading.LeftOut(document));
    }

    public ValueTask DisposeAsync() => _ocr.DisposeAsync();

    private static byte[] Load(string file)
    {
        using var handle = File.OpenHandle(file, options: FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(handle);
        if (length > Limits.FileBytes)
        {
            throw new DocumentException(new FileTooLarge(Limits.FileBytes >> 20));
        }

        var content = new byte[length];
        var read = 0;
        while (read < content.Length && RandomAccess.Read(handle, content.AsSpan(read), read) is var part and > 0)
        {
            read += part;
        }

        return read == content.Length ? content : content[..read];
    }
}
