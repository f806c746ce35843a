using Disclosure.Documents;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Workflow.Ports;

/// <summary>
/// Reads files and checks what it read. Every call gives the same for the same input, so a step that runs twice finds what it found before.
/// Safe for any number of callers at once.
/// </summary>
public interface IReportReader
{
    /// <summary>
    /// File to pages. A file that cannot be read is a <see cref="DocumentException"/>; any other exception is taken for a failure that may
    /// pass.
    /// </summary>
    Task<Extraction> ExtractAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation);

    /// <summary>Pages to the reports they hold, at least one; exceptions as above.</summary>
    IReadOnlyList<Report> Parse(Document document, CancellationToken cancellation);

    /// <summary>
    /// Compares the figures that were read from a file's text with its pages as another program draws them, and returns the reports with
    /// doubt where they differ. Where nothing draws, and where the file cannot be drawn, the reports are returned as they are: this is a
    /// second look, and no file fails by it. What befalls the machine meanwhile is a failure that may pass.
    /// </summary>
    /// <param name="open">Gets the whole file.</param>
    /// <param name="document">Its pages.</param>
    /// <param name="reports">The reports they hold.</param>
    /// <param name="cancellation">Ends the work early.</param>
    Task<IReadOnlyList<Report>> CompareAsync(
        Func<CancellationToken, Task<ReadOnlyMemory<byte>>> open,
        Document document,
        IReadOnlyList<Report> reports,
        CancellationToken cancellation) => Task.FromResult(reports);

    /// <summary>
    /// Returns some pages of a file as a file of their own; null where it is of a kind that cannot be cut, or not there. The same pages of
    /// the same file give the same bytes. What befalls the machine meanwhile is a failure that may pass.
    /// </summary>
    /// <param name="file">The whole file.</param>
    /// <param name="firstPage">The first page, from 1.</param>
    /// <param name="lastPage">The last page.</param>
    /// <param name="cancellation">Ends the work early.</param>
    Task<ReadOnlyMemory<byte>?> CutAsync(ReadOnlyMemory<byte> file, int firstPage, int lastPage, CancellationToken cancellation);

    /// <summary>Report to findings.</summary>
    /// <param name="report">The report, corrections applied.</param>
    /// <param name="context">What is known beside the report.</param>
    IReadOnlyList<Finding> Check(Report report, CheckContext context);
}

/// <summary>The pages of a file and what extracted them.</summary>
/// <param name="Reader"><c>pdf</c>, <c>ocr</c>, <c>mixed</c>, <c>formRecognizer</c> or <c>text</c>.</param>
/// <param name="Document">The pages.</param>
public sealed record Extraction(string Reader, Document Document);
