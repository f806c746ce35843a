using Disclosure.Documents;
using Disclosure.Reports.Model;

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

    /// <summary>Pages to report; exceptions as above.</summary>
    Report Parse(Document document, CancellationToken cancellation);

    /// <summary>Report to findings.</summary>
    /// <param name="report">The report, corrections applied.</param>
    /// <param name="filedAt">When the file came in, for the deadline.</param>
    IReadOnlyList<Finding> Check(Report report, DateTimeOffset filedAt);
}

/// <summary>The pages of a file and what extracted them.</summary>
/// <param name="Reader"><c>pdf</c>, <c>ocr</c>, <c>formRecognizer</c> or <c>text</c>.</param>
/// <param name="Document">The pages.</param>
public sealed record Extraction(string Reader, Document Document);
