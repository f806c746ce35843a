using Disclosure.Documents.Ocr.Workers;
using Disclosure.Documents.Ofd;
using Disclosure.Documents.Runs;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr;

/// <summary>
/// Reads what files tell themselves, PDFs and documents without pages: in child processes, where strangers' files are read, or in
/// this one, as the command line does.
/// </summary>
/// <param name="children">What the children are: they have to run <see cref="FileWorker"/>; null to read in this process.</param>
/// <param name="clock">Measures for how long a child stands still.</param>
internal sealed class FileTeller(WorkerOptions? children, TimeProvider clock) : IAsyncDisposable
{
    private readonly Lazy<WorkerPool>? _pool = children is null ? null : new Lazy<WorkerPool>(() => new WorkerPool(children, clock));

    /// <summary>Gets what may be held of a file in this process beside its pages, where children read it; null where they do not.</summary>
    /// <remarks>
    /// The pictures of scanned pages are looked up here, for which the objects of the file are needed but not its fonts and text: those of
    /// a report take less than 4 million bytes. A file that needs more is rendered.
    /// </remarks>
    public long? LargestHere => _pool is null ? null : 32L << 20;

    /// <summary>Reads a PDF or a document without pages.</summary>
    /// <param name="file">The whole file; must not change until the task has ended.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="DocumentException">It cannot be read, or not now.</exception>
    public Task<ToldFile> ReadAsync(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation) => AskAsync(
        file, limits, FileQuestion.Told,
        budget => new ToldFile(ToldFile.DocumentOf(file, budget), budget.PageBytes),
        static answer => ToldFile.Read(answer),
        cancellation);

    /// <summary>Finds the pictures in a document without pages.</summary>
    /// <inheritdoc cref="ReadAsync" path="/param"/>
    /// <inheritdoc cref="ReadAsync" path="/exception"/>
    public Task<HeldPictures> PicturesAsync(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation) => AskAsync(
        file, limits, FileQuestion.Pictures,
        budget => HeldPictures.Of(file, budget),
        static answer => HeldPictures.Read(answer),
        cancellation);

    /// <summary>Returns the PDF that shows what an OFD shows, page by page.</summary>
    /// <inheritdoc cref="ReadAsync" path="/param"/>
    /// <inheritdoc cref="ReadAsync" path="/exception"/>
    public Task<ReadOnlyMemory<byte>> ShownAsync(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation) => AskAsync(
        file, limits, FileQuestion.Shown,
        budget => OfdFile.ToPdf(file, budget),
        static answer => answer,
        cancellation);

    /// <summary>Ends the children.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_pool is { IsValueCreated: true })
        {
            await _pool.Value.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<T> AskAsync<T>(
        ReadOnlyMemory<byte> file,
        ReadLimits limits,
        FileQuestion question,
        Func<ReadBudget, T> here,
        Func<ReadOnlyMemory<byte>, T> read,
        CancellationToken cancellation)
    {
        if (_pool is null)
        {
            return RunMeter.Measure(() => here(new ReadBudget(limits, cancellation)));
        }

        try
        {
            var request = new FileRequest((byte)question, 0, 0, limits, file);
            var answer = await _pool.Value.AskAsync(request, cancellation).ConfigureAwait(false);
            return RunMeter.Measure(() => read(answer));
        }
        catch (InvalidDataException exception)
        {
            throw new DocumentException(new PdfUnreadable(), exception);
        }
    }
}
