using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Ocr.Workers;
using Disclosure.Documents.Runs;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr;

/// <summary>
/// One reading of an <see cref="OcrReader"/>: first the pages that have to be read from their pictures; where they leave doubt, these a
/// second time; then, where what was read so far is not enough, the regions of the others. What cannot be recognised costs its page or
/// region alone.
/// </summary>
/// <param name="pool">The children, started when the first page is asked of them.</param>
/// <param name="clock">Measures the time that rendering a page takes.</param>
/// <param name="slots">Counts the pictures that may be in memory at once.</param>
/// <param name="sources">The files, opened.</param>
/// <param name="limits">What the reading may cost.</param>
/// <param name="count">Receives the times of each page that was read from a picture.</param>
internal sealed class FileReading(
    Lazy<WorkerPool> pool, TimeProvider clock, SemaphoreSlim slots, List<PageSource> sources, ReadLimits limits, Action<StageTimes> count)
{
    /// <summary>
    /// Number of pages and regions that may fail before the rest is not tried: each may take twice the 30 s that a child has. Chosen, not
    /// measured: a file that fails so often is for a person anyway.
    /// </summary>
    private const int MostFailures = 8;

    /// <summary>
    /// Number of pages that are read a second time at most, the first ones: no sample has half as many. What is longer is rarely a report,
    /// and would take twice its time. Chosen, not measured.
    /// </summary>
    private const int MostSecondSights = 24;

    /// <summary>
    /// Height, in pixels of the picture, of the type below which Chinese is never read surely, however sure the engine is: at 14 to 17
    /// pixels it read 案卷 as 案巷 and 数量 as 数呈里 with confidences of 0.93 to 0.99. Type of 10.5 points scanned at 150 dpi has 22.
    /// </summary>
    private const double SmallType = 20;

    /// <summary>
    /// Confidence, at most, of a Chinese word in small type: below what a label is judged by, so that no wording is called wrong for what
    /// may be misread. Labels are still told apart by such words.
    /// </summary>
    private const double SureOfSmallType = 0.75;

    private readonly List<(PageSource Source, int Index)> _places =
        [.. sources.SelectMany(static source => Enumerable.Range(0, source.Pages.Count).Select(index => (source, index)))];

    private readonly Lock _lock = new();
    private bool _isOfAnyForm;
    private int _failures;
    private DocumentException? _lastFailure;

    /// <summary>Reads all that has to be read.</summary>
    /// <param name="judge">Tells what of the document is worth a second look.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="DocumentException">The engine is missing or cannot be started, or no page could be read.</exception>
    public async Task<ReadFile> ReadAsync(IDocumentJudge judge, CancellationToken cancellation)
    {
        _isOfAnyForm = !judge.KnowsForm;
        var told = _places.Select(static (place, i) => place.Source.Pages[place.Index] is { } page ? page with { Number = i + 1 } : null)
            .ToList();
        var cost = CostOf(told, PageSource.IsForOcr);
        if (cost.Pages > 0)
        {
            RunMeter.Admit(cost);
        }

        var read = cost.Pages > 0
            ? await ReadPagesAsync(told, cancellation).ConfigureAwait(false)
            : new ReadFile(new Document(told!), ReadBy.File);
        if (InDoubt(told, read, judge) is { Count: > 0 } doubtful)
        {
            cost += CostOf(doubtful);
            RunMeter.Admit(cost);
            read = await ReadAgainAsync(read, doubtful, judge, cancellation).ConfigureAwait(false);
        }

        if (!read.Document.Pages.Any(static page => page.Regions.Count > 0)
            || !RunMeter.Measure(() => judge.NeedsRegions(read.Document)))
        {
            return read;
        }

        RunMeter.Admit(cost + CostOf(read.Document.Pages, static page => page?.Regions.Count > 0));
        return await ReadRegionsAsync(read, cancellation).ConfigureAwait(false);
    }

    /// <summary>What reading some of the pages from their pictures will cost.</summary>
    private ReadingCost CostOf(IReadOnlyList<Page?> pages, Predicate<Page?> isMeant) =>
        CostOf(Enumerable.Range(0, pages.Count).Where(at => isMeant(pages[at])));

    private ReadingCost CostOf(IEnumerable<int> places)
    {
        var cost = default(ReadingCost);
        foreach (var at in places)
        {
            cost += new ReadingCost(1, _places[at].Source.PixelsOf(_places[at].Index));
        }

        return cost;
    }

    private async Task<ReadFile> ReadPagesAsync(List<Page?> told, CancellationToken cancellation)
    {
        try
        {
            var pages = await AllAsync(
                told.Count,
                at => told[at] is { } page && !PageSource.IsForOcr(page) ? Task.FromResult(page) : null,
                (at, stop) => told[at] is { Regions.Count: > 0 } page
                    ? ReadRegionsAsync(at, page, stop)
                    : RecogniseAsync(at, isSecondSight: false, stop),
                cancellation).ConfigureAwait(false);
            return pages.All(static page => page.Unread.Any(static part => part.Fault is not PictureCutShort))
                ? throw new DocumentException(pages[0].Unread[0].Fault, _lastFailure)
                : new ReadFile(
                    new Document(pages),
                    told.Exists(static page => PageSource.IsForOcr(page) && page?.Regions.Count > 0) ? ReadBy.Both : ReadBy.Pictures);
        }
        catch (DocumentException error) when (
            error.Code == DocumentError.OcrMissing && !told.Contains(null) && !told.TrueForAll(PageSource.IsForOcr))
        {
            return new ReadFile(new Document(told!), ReadBy.File);
        }
    }

    /// <summary>The places of the pages read whole from their pictures that the judge doubts.</summary>
    private static HashSet<int> InDoubt(List<Page?> told, ReadFile read, IDocumentJudge judge)
    {
        var places = new List<int>();
        for (var at = 0; at < told.Count && read.By != ReadBy.File; at++)
        {
            if (told[at]?.Regions is not { Count: > 0 } && read.Document.Pages[at] is { Straight: not null } page && page != told[at])
            {
                places.Add(at);
            }
        }

        if (places.Count > 0)
        {
            var doubtful = RunMeter.Measure(() => judge.PagesInDoubt(read.Document));
            places.RemoveAll(at => !doubtful.Contains(at + 1));
        }

        return [.. places.Take(MostSecondSights)];
    }

    /// <summary>Reads pages a second time; one that cannot be read so stays as it was read first.</summary>
    private async Task<ReadFile> ReadAgainAsync(
        ReadFile read, HashSet<int> places, IDocumentJudge judge, CancellationToken cancellation)
    {
        var first = read.Document.Pages;
        var again = await AllAsync(
            first.Count,
            at => places.Contains(at) ? null : Task.FromResult(first[at]),
            (at, stop) => RecogniseAsync(at, isSecondSight: true, stop),
            cancellation).ConfigureAwait(false);
        var second = again.Where((page, at) => places.Contains(at) && page.Straight is not null).ToList();
        return second.Count == 0 ? read : read with { Document = RunMeter.Measure(() => judge.Better(read.Document, second)) };
    }

    private async Task<ReadFile> ReadRegionsAsync(ReadFile read, CancellationToken cancellation)
    {
        var pages = read.Document.Pages;
        var whole = await AllAsync(
            pages.Count,
            at => pages[at].Regions.Count == 0 ? Task.FromResult(pages[at]) : null,
            (at, stop) => ReadRegionsAsync(at, pages[at], stop),
            cancellation).ConfigureAwait(false);
        var hasRead = whole.Where((page, i) => page.Words.Count > pages[i].Words.Count || page.Straight != pages[i].Straight).Any();
        return new ReadFile(new Document(whole), hasRead ? ReadBy.Both : read.By);
    }

    /// <summary>
    /// Reads pages side by side. They are begun in their order, and no more are begun once one fails, so that the failure told is the same
    /// in every run.
    /// </summary>
    /// <param name="count">Number of pages.</param>
    /// <param name="known">Gives a page that needs no picture; null for one that does.</param>
    /// <param name="read">Reads a page that needs its picture, while the page holds a slot.</param>
    /// <param name="cancellation">Ends the work early.</param>
    private async Task<Page[]> AllAsync(
        int count, Func<int, Task<Page>?> known, Func<int, CancellationToken, Task<Page>> read, CancellationToken cancellation)
    {
        var pages = new List<Task<Page>>(count);
        try
        {
            for (var at = 0; at < count && !pages.Exists(static page => page.IsFaulted); at++)
            {
                if (known(at) is { } page)
                {
                    pages.Add(page);
                    continue;
                }

                await slots.WaitAsync(cancellation).ConfigureAwait(false);
                pages.Add(InSlotAsync(at));
            }
        }
        finally
        {
            await ((Task)Task.WhenAll(pages)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return await Task.WhenAll(pages).ConfigureAwait(false);

        async Task<Page> InSlotAsync(int at)
        {
            try
            {
                return await read(at, cancellation).ConfigureAwait(false);
            }
            finally
            {
                slots.Release();
            }
        }
    }

    /// <summary>
    /// Recognises a page as a whole. A page that cannot be recognised is given without words, its fault in <see cref="Page.Unread"/>.
    /// </summary>
    private async Task<Page> RecogniseAsync(int at, bool isSecondSight, CancellationToken cancellation)
    {
        var (source, index) = _places[at];
        var (width, height) = source.SizeOf(index);
        if (TooManyFailures() is { } last)
        {
            return Unread(last);
        }

        try
        {
            var started = clock.GetTimestamp();
            var picture = await source.PictureAsync(index, cancellation).ConfigureAwait(false);
            var request = new PageRequest(
                at + 1, limits.PicturePixels, picture, width, height, NeedsTable: false, isSecondSight, _isOfAnyForm);
            return await AskAsync(request, clock.GetElapsedTime(started), cancellation).ConfigureAwait(false);
        }
        catch (DocumentException error) when (IsOfThePage(error))
        {
            Note(error);
            return Unread(error.Fault);
        }

        Page Unread(DocumentFault fault) => new(at + 1, width, height, [], [], [], TextVerdict.Picture)
        {
            Unread = [new UnreadPart(new Box(0, 0, width, height), fault)],
        };
    }

    /// <summary>
    /// Reads the regions of a page that otherwise tells itself, and puts the words read among those of the page. On a page that is for OCR
    /// the regions are read whether or not they hold a table, and a missing engine is an error; on another page they stay unread then.
    /// </summary>
    private async Task<Page> ReadRegionsAsync(int at, Page told, CancellationToken cancellation)
    {
        var (source, index) = _places[at];
        var isForOcr = PageSource.IsForOcr(told);
        var readings = new List<RegionReading>();
        var unread = new List<UnreadPart>();
        IReadOnlyList<RegionPicture> pictures = [];
        try
        {
            pictures = TooManyFailures() is { } last
                ? throw new DocumentException(last)
                : await source.RegionPicturesAsync(index, cancellation).ConfigureAwait(false);
        }
        catch (DocumentException error) when (IsOfTheRegion(error, isForOcr))
        {
            Note(error);
            unread.AddRange(told.Regions.Select(region => new UnreadPart(region.Box, error.Fault)));
        }

        for (var i = 0; i < pictures.Count; i++)
        {
            var region = told.Regions[i];
            try
            {
                var request = new PageRequest(
                    at + 1, limits.PicturePixels, pictures[i].Picture, told.Width, told.Height,
                    NeedsTable: !isForOcr && region.Kind != RegionKind.Scan, IsOfAnyForm: _isOfAnyForm);
                var page = await AskAsync(request, TimeSpan.Zero, cancellation).ConfigureAwait(false);
                unread.AddRange(page.Unread.Select(part => part with { Box = region.Box }));
                if (page.Straight is { Words.Count: > 0 } straight)
                {
                    readings.Add(new RegionReading(
                        pictures[i].Picture.Box,
                        straight with { Words = [.. straight.Words.Select(word => Judged(word, pictures[i].OwnResolution))] }));
                }
            }
            catch (DocumentException error) when (IsOfTheRegion(error, isForOcr))
            {
                Note(error);
                unread.Add(new UnreadPart(region.Box, error.Fault));
            }
        }

        return RegionMerge.Into(told, readings) with { Verdict = TextVerdict.Trusted, Unread = unread };
    }

    /// <summary>The word; unsure where it is Chinese in small type.</summary>
    private static Word Judged(Word word, double dotsPerInch) =>
        word.FontSize / SheetResolution.PointsInInch * dotsPerInch < SmallType
            && word.Text.Any(static character => character is >= '\u4E00' and <= '\u9FFF')
            ? word with { Confidence = Math.Min(word.Confidence, SureOfSmallType) }
            : word;

    private async Task<Page> AskAsync(PageRequest request, TimeSpan rendering, CancellationToken cancellation)
    {
        try
        {
            var answer = await pool.Value.RunAsync(request.Write(), cancellation).ConfigureAwait(false);
            var (page, times, isWhole) = PageAnswer.Read(answer);
            times.Rendering = rendering.TotalMilliseconds;
            count(times);
            return isWhole && !request.Picture.IsCutShort
                ? page
                : page with { Unread = [new UnreadPart(new Box(0, 0, request.PageWidth, request.PageHeight), new PictureCutShort())] };
        }
        catch (InvalidDataException exception)
        {
            throw new DocumentException(new RecognisedPageUnreadable(request.Number), exception);
        }
    }

    /// <summary>
    /// Whether the page is at fault, or what its picture does to the child; false where the machine is: then the file is read another time.
    /// </summary>
    private static bool IsOfThePage(DocumentException error) => !error.Fault.IsOfTheMachine;

    /// <summary>
    /// Whether a region stays unread for the reason. That the engine is missing is one: a page that tells itself is enough, where nothing
    /// else can be had.
    /// </summary>
    private static bool IsOfTheRegion(DocumentException error, bool isPageForOcr) =>
        IsOfThePage(error) || (!isPageForOcr && error.Code == DocumentError.OcrMissing);

    private void Note(DocumentException error)
    {
        lock (_lock)
        {
            _failures++;
            _lastFailure = error;
        }
    }

    private DocumentFault? TooManyFailures()
    {
        lock (_lock)
        {
            return _failures >= MostFailures ? _lastFailure!.Fault : null;
        }
    }
}
