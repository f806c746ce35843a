using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Ocr.Workers;
using Disclosure.Documents.Ofd;
using Disclosure.Documents.Runs;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr;

/// <summary>
/// Reads any file that is taken: PDFs, OFDs, pictures, bundles of both, and documents without pages. What a file tells itself is read in
/// this process or in child processes; pages that are pictures are read in child processes, several at once, and no child is started
/// before there is one. Safe for any number of callers at once.
/// </summary>
public sealed class OcrReader : IAsyncDisposable
{
    private readonly Lazy<WorkerPool> _pool;
    private readonly TimeProvider _clock;
    private readonly bool _isBehind;
    private readonly FileTeller _teller;

    /// <summary>Counts the pictures in memory: one for every child, and one that is made ready meanwhile.</summary>
    private readonly SemaphoreSlim _slots;
    private readonly Lock _lock = new();
    private readonly StageTimes _times = new();

    /// <summary>Initializes a new instance of the <see cref="OcrReader"/> class.</summary>
    /// <param name="options">How the children are started: the program has to run <see cref="OcrWorker"/>.</param>
    /// <param name="clock">Measures for how long children stand still.</param>
    /// <param name="tellers">
    /// How the children are started in which PDFs are read: the program has to run <see cref="FileWorker"/>; null to read them in this
    /// process.
    /// </param>
    public OcrReader(WorkerOptions options, TimeProvider clock, WorkerOptions? tellers = null)
    {
        // Most files need no child; a pool has a clock running, and ending that starts threads.
        (_pool, _clock) = (new Lazy<WorkerPool>(() => new WorkerPool(options, clock)), clock);
        _isBehind = options.IsBehind;
        _teller = new FileTeller(tellers, clock);
        _slots = new SemaphoreSlim(options.Workers + 1);
    }

    /// <summary>Gets the time that each stage took over all pages read from pictures so far, added up over the children.</summary>
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
    /// <param name="limits">
    /// What the reading may cost. <see cref="ReadLimits.Time"/> counts for the pages that the file tells itself.
    /// </param>
    /// <param name="judge">Tells what of the document is worth a second look.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>
    /// Its pages in order, those of a bundle numbered through. A page, or a region of one, that could not be recognised says so in
    /// <see cref="Page.Unread"/>. Where the engine is not installed, a file some of whose pages tell themselves still gives these, and the
    /// others as they are, with the verdict that they are for OCR.
    /// </returns>
    /// <exception cref="DocumentException">
    /// It cannot be read, or not without the engine, which is not installed; or none of its pages.
    /// </exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public async Task<ReadFile> ReadAsync(
        ReadOnlyMemory<byte> file, ReadLimits limits, IDocumentJudge judge, CancellationToken cancellation)
    {
        if (ContentFile.KindOf(file.Span) is { } kind)
        {
            file = kind == ContentKind.Office97
                ? await OfficeConversion.ConvertAsync(file, limits, _clock, _isBehind, cancellation).ConfigureAwait(false)
                : file;
            var told = (await _teller.ReadAsync(file, limits, cancellation).ConfigureAwait(false)).Document;
            return await WithPicturesAsync(file, told, limits, judge, cancellation).ConfigureAwait(false);
        }

        var sources = new List<PageSource>();
        try
        {
            await OpenAsync(file, limits, sources, cancellation).ConfigureAwait(false);
            var reading = new FileReading(_pool, _clock, _slots, sources, limits, Count);
            var read = await reading.ReadAsync(judge, cancellation).ConfigureAwait(false);
            return sources is [{ Ofd: { } marks }] ? read with { Document = read.Document with { Ofd = marks } } : read;
        }
        finally
        {
            foreach (var source in sources)
            {
                source.Dispose();
            }
        }
    }

    /// <summary>Returns a file that shows the same and can be drawn: the PDF of an OFD, and any other file as it is.</summary>
    /// <param name="file">The whole file; must not change until the task has ended.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="DocumentException">It cannot be read.</exception>
    public Task<ReadOnlyMemory<byte>> ShownAsync(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation) =>
        OfdFile.Is(file.Span) ? _teller.ShownAsync(file, limits, cancellation) : Task.FromResult(file);

    /// <summary>Ends the children.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_pool.IsValueCreated)
        {
            await _pool.Value.DisposeAsync().ConfigureAwait(false);
        }

        await _teller.DisposeAsync().ConfigureAwait(false);
        _slots.Dispose();
    }

    /// <summary>Opens all files of a bundle before the first page is recognised: what is damaged is to be told soon.</summary>
    private async Task OpenAsync(
        ReadOnlyMemory<byte> file, ReadLimits limits, List<PageSource> sources, CancellationToken cancellation)
    {
        if (!PageBundle.IsBundle(file.Span))
        {
            sources.Add(await PageSource.OpenAsync(file, limits, _teller, _clock, _isBehind, cancellation).ConfigureAwait(false));
            return;
        }

        foreach (var bundled in PageBundle.Open(file, limits))
        {
            try
            {
                sources.Add(
                    await PageSource.OpenAsync(bundled.Content, limits, _teller, _clock, _isBehind, cancellation).ConfigureAwait(false));

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

    /// <summary>
    /// The document with the tables that stand in its pictures, where something lacks without them. What cannot be had stays as it was
    /// told: a picture of which nothing is read.
    /// </summary>
    private async Task<ReadFile> WithPicturesAsync(
        ReadOnlyMemory<byte> file, Document told, ReadLimits limits, IDocumentJudge judge, CancellationToken cancellation)
    {
        if (told.Content is not { } content || !content.Blocks.Any(static block => block is ContentParagraph { HasPicture: true })
            || !RunMeter.Measure(() => judge.NeedsRegions(told)))
        {
            return new ReadFile(told, ReadBy.File);
        }

        try
        {
            var pictures = await _teller.PicturesAsync(file, limits, cancellation).ConfigureAwait(false);
            if (pictures.Pictures.Count == 0)
            {
                return new ReadFile(told, ReadBy.File);
            }

            using var source = PdfSource.Of(pictures, limits, _clock, _isBehind, cancellation);
            var reading = new FileReading(_pool, _clock, _slots, [source], limits, Count);
            var read = await reading.ReadAsync(new PictureJudge(), cancellation).ConfigureAwait(false);
            var placed = RunMeter.Measure(() => PictureTables.Into(content, pictures.Pictures, read.Document.Pages, limits, cancellation));
            return placed == content
                ? new ReadFile(told, ReadBy.File)
                : new ReadFile(told with { Content = placed }, ReadBy.Both);
        }
        catch (DocumentException error) when (!error.Fault.IsOfTheMachine || error.Code == DocumentError.OcrMissing)
        {
            return new ReadFile(told, ReadBy.File);
        }
    }

    private void Count(StageTimes times)
    {
        lock (_lock)
        {
            _times.Add(times);
        }
    }

    /// <summary>Has every picture read: whether the document needs them was asked before they were looked for.</summary>
    private sealed class PictureJudge : IDocumentJudge
    {
        public bool NeedsRegions(Document document) => true;

        public IReadOnlySet<int> PagesInDoubt(Document document) => new HashSet<int>();

        public Document Better(Document first, IReadOnlyList<Page> second) => first;
    }
}
