using Disclosure.Documents.Ocr.Workers;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr;

/// <summary>Asks the children of a pool about files.</summary>
public static class FileQuestions
{
    /// <summary>Asks a child, and returns its answer.</summary>
    /// <param name="pool">The children; what they run has to take a <see cref="FileRequest"/>.</param>
    /// <param name="request">What is asked; its file must not change until the task has ended.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="DocumentException">What the child said of the file, what its end means for it, or a failure that may pass.</exception>
    public static async Task<byte[]> AskAsync(this WorkerPool pool, FileRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(pool);
        try
        {
            return await pool.RunAsync(request.Head(), request.File, cancellation).ConfigureAwait(false);
        }
        catch (DocumentException error) when (OfFile(error.Fault) is { } fault)
        {
            throw new DocumentException(fault, error);
        }
    }

    /// <summary>
    /// What the end of a child means for the file it worked on, as pools speak of pages that were to be recognised; null where the fault
    /// is said of files already.
    /// </summary>
    private static DocumentFault? OfFile(DocumentFault fault) => fault switch
    {
        RecognitionOutgrew => new ReadLimitReached(ReadLimit.HeldData),
        RecognitionTooCostly => new ReadLimitReached(ReadLimit.Time),
        RecogniserCrashed => new PdfUnreadable(),
        RecognitionRequestTooLarge => new ReadLimitReached(ReadLimit.FileSize),
        RecogniserKilled or RecognitionTimedOut or RecogniserNotStarted => new FileReaderEnded(),
        _ => null,
    };
}
