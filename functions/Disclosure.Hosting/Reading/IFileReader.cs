using Disclosure.Documents;
using Disclosure.Documents.Ocr;

namespace Disclosure.Hosting.Reading;

/// <summary>
/// Reads any file that is taken, digital pages by our own code; the implementations differ in what reads the pages that are pictures. Safe
/// for any number of callers at once.
/// </summary>
public interface IFileReader
{
    /// <summary>
    /// What results call a file some of whose pages were read whole from their pictures: <c>ocr</c> or <c>formRecognizer</c>.
    /// </summary>
    string ScanReader { get; }

    /// <summary>Reads a file: a PDF, a picture, or a bundle of both.</summary>
    /// <param name="file">The whole file; must not change until the task has ended.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="judge">Tells what of the document is worth a second look.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>Its pages in order, those of a bundle numbered through.</returns>
    /// <exception cref="DocumentException">It cannot be read; any other exception is a failure that may pass.</exception>
    Task<ReadFile> ReadAsync(
        ReadOnlyMemory<byte> file, ReadLimits limits, IDocumentJudge judge, CancellationToken cancellation);

    /// <summary>Returns a file that shows the same and can be drawn: the PDF of an OFD, and any other file as it is.</summary>
    /// <param name="file">The whole file; must not change until the task has ended.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="DocumentException">It cannot be read; any other exception is a failure that may pass.</exception>
    Task<ReadOnlyMemory<byte>> ShownAsync(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation);
}
