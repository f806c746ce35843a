using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Ocr.Workers;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr;

/// <summary>
/// Reads any file that is taken: PDFs, pictures, and bundles of both. What a PDF tells itself is read in this process; pages that are
/// pictures are read in child processes, several at once, and no child is started before there is one. Safe for any number of callers at
/// once.
/// </summary>
public sealed class OcrReader : IAsyncDisposable
{
    private readonly Lazy<WorkerPool> _pool;
    private readonly TimeProvider _clock;

    /// <summary>A page for every child, and one that is made ready meanwhile: no more pictures than that are in memory.</summary>
    private readonly SemaphoreSlim _slots;
    private readonly Lock _lock = new();
    private readonly StageTimes _times = new();

    /// <summary>Makes the reader.</summary>
    /// <param name="options">What the children are: they have to run <see cref="OcrWorker"/>.</param>
    /// <param name="clock">Measures time limits.</param>
    public OcrReader(WorkerOptions options, TimeProvider clock)
    {
        // Most files need no child; a pool has a clock running, and ending that starts threads.
        (_pool, _clock) = (new Lazy<WorkerPool>(() => new WorkerPool(options, clock)), clock);
        _slots = new SemaphoreSlim(options.Workers + 1);
    }

    /// <summary>Where the time of all pages read from pictures so far went, added up over the children.</summary>
    public StageTimes Times
    {
        get
        {
            lock (_lock)
            {
                var times = new StageTimes();
                times.Add(_times);
                return times;
            }
        }
    }

    /// <summary>Reads a file. Invisible text laid over a scan by others does not count: the page is read from its picture.</summary>
    /// <param name="file">The whole file; must not change until the task has ended.</param>
    /// <param name="limits">What it may cost. <see cref="ReadLimits.Time"/> counts for the pages that the file tells itself.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>
    /// Its pages in order, those of a bundle numbered through. Where the engine is not installed, a file some of whose pages tell
    /// themselves still gives these, and the others as they are, with the verdict that they are for OCR.
    /// </returns>
    /// <exception cref="DocumentException">
    /// It cannot be read, or not without the engine, which is not installed; or one of its pages cannot be recognised.
    /// </exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public async Task<ReadFile> ReadAsync(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation)
    {
        var sources = new List<PageSource>();
        try
        {
            Open(file, limits, sources, cancellation);
            return await ReadAsync(sources, limits, cancellation).ConfigureAwait(false);
        }
        finally
        {
            foreach (var source in sources)
            {
                source.Dispose();
            }
        }
    }

    /// <summary>Ends the children.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_pool.IsValueCreated)
        {
            await _pool.Value.DisposeAsync().ConfigureAwait(false);
        }

        _slots.Dispose();
    }

    /// <summary>Opens all files of a bundle before the first page is recognised: what is damaged is to be told soon.</summary>
    private void Open(ReadOnlyMemory<byte> file, ReadLimits limits, List<PageSource> sources, CancellationToken cancellation)
    {
        if (!PageBundle.IsBundle(file.Span))
        {
            sources.Add(PageSource.Open(file, limits, _clock, cancellation));
            return;
        }

        foreach (var bundled in PageBundle.Open(file, limits))
        {
            try
            {
                sources.Add(PageSource.Open(bundled.Content, limits, _clock, cancellation));

                // The pages of all files are held together.
                limits = limits with { HeldBytes = limits.HeldBytes - sources[^1].HeldBytes };
            }
            catch (DocumentException error)
            {
                throw new DocumentException(new InBundledFile(bundled.Name, error.Fault), error);
            }
        }

        if (sources.Sum(static source => source.Pages.Count) > limits.Pages)
        {
            throw new DocumentException(new BundlePagesExceeded(limits.Pages));
        }
    }

    private async Task<ReadFile> ReadAsync(List<PageSource> sources, ReadLimits limits, CancellationToken cancellation)
    {
        var told = sources.SelectMany(static source => source.Pages)
            .Select(static (page, i) => page is null ? null : page with { Number = i + 1 }).ToList();
        if (!told.Exists(PageSource.IsForOcr))
        {
            return new ReadFile(new Document(told!), UsedOcr: false);
        }

        try
        {
            return new ReadFile(
                new Document(await RecogniseAsync(sources, told, limits, cancellation).ConfigureAwait(false)), UsedOcr: true);
        }
        catch (DocumentException error) when (
            error.Code == DocumentError.OcrMissing && !told.Contains(null) && !told.TrueForAll(PageSource.IsForOcr))
        {
            return new ReadFile(new Document(told!), UsedOcr: false);
        }
    }

    /// <summary>Pages are begun in their order and end when one fails, so that the first that failed is the same in every run.</summary>
    private async Task<Page[]> RecogniseAsync(List<PageSource> sources, List<Page?> told, ReadLimits limits, CancellationToken cancellation)
    {
        var pages = new List<Task<Page>>(told.Count);
        try
        {
            foreach (var (source, index) in sources
                .SelectMany(static source => Enumerable.Range(0, source.Pages.Count).Select(index => (source, index))))
            {
                if (told[pages.Count] is { } page && !PageSource.IsForOcr(page))
                {
                    pages.Add(Task.FromResult(page));
                    continue;
                }

                await _slots.WaitAsync(cancellation).ConfigureAwait(false);
                pages.Add(RecogniseAsync(source, index, pages.Count + 1, limits, cancellation));
                if (pages.Exists(static page => page.IsFaulted))
                {
                    break;
                }
            }
        }
        finally
        {
            await ((Task)Task.WhenAll(pages)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return await Task.WhenAll(pages).ConfigureAwait(false);
    }

    private async Task<Page> RecogniseAsync(PageSource source, int index, int number, ReadLimits limits, CancellationToken cancellation)
    {
        try
        {
            var started = _clock.GetTimestamp();
            var picture = await source.PictureAsync(index, cancellation).ConfigureAwait(false);

            // A picture file tells no pages; its page is as large as the picture.
            var (width, height) = source.Pages[index] is { } told ? (told.Width, told.Height) : (picture.Box.Width, picture.Box.Height);
            var request = new PageRequest(number, limits.PicturePixels, picture, width, height);
            var rendering = _clock.GetElapsedTime(started);
            var answer = await _pool.Value.RunAsync(request.Write(), cancellation).ConfigureAwait(false);
            var (page, times) = PageAnswer.Read(answer);
            times.Rendering = rendering.TotalMilliseconds;
            Count(times);
            return page;
        }
        catch (InvalidDataException exception)
        {
            throw new DocumentException(new RecognisedPageUnreadable(number), exception);
        }
        finally
        {
            _slots.Release();
        }
    }

    private void Count(StageTimes times)
    {
        lock (_lock)
        {
            _times.Add(times);
        }
    }
}
