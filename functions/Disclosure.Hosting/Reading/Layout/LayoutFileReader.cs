using Disclosure.Documents;
using Disclosure.Documents.Drawn;
using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Ofd;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Views;
using Disclosure.Documents.Words;

namespace Disclosure.Hosting.Reading.Layout;

/// <summary>
/// Reads files with a service for what is a picture: what a PDF tells itself is read by our own code and costs nothing, and of a mixed PDF
/// the service is asked for the scanned pages alone. A file is read only if the service answers for every page it was asked for. Where
/// poppler is installed, the lines drawn on the scanned pages of a PDF are a second witness of the service's tables.
/// </summary>
/// <param name="name">What results call a file that the service read.</param>
/// <param name="service">The service.</param>
/// <param name="time">The clock.</param>
public sealed class LayoutFileReader(string name, ILayoutService service, TimeProvider time) : IFileReader
{
    /// <summary>
    /// Most pages of one question. An answer takes about 600 KB a page and is held whole, four at a time; a report has three to five pages.
    /// </summary>
    public const int PagesAtOnce = 100;

    /// <summary>Questions asked at once: a good part of what the service answers one office in a second.</summary>
    private const int AtOnce = 4;

    /// <summary>Fewest lines of a table that the service found in a picture: those around two cells. A logo or a photo has none.</summary>
    private const int FewestLines = 5;

    /// <inheritdoc/>
    public string ScanReader => name;

    /// <inheritdoc/>
    public async Task<ReadFile> ReadAsync(
        ReadOnlyMemory<byte> file, ReadLimits limits, IDocumentJudge judge, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(judge);
        if (ContentFile.KindOf(file.Span) is not null)
        {
            return new ReadFile(ContentFile.Read(file, limits, cancellation), ReadBy.File);
        }

        if (OfdFile.Is(file.Span))
        {
            var marks = OfdFile.Read(file, limits, cancellation).Ofd;
            var shown = await ReadAsync(OfdFile.ToPdf(file, limits, cancellation), limits, judge, cancellation);
            return shown with { Document = shown.Document with { Ofd = marks } };
        }

        var sources = Open(file, limits, cancellation);
        var scans = Questions(sources, static page => page.IsScan);
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(scans, options, async (question, stop) => await ReadAsync(question, limits, stop));
        var by = scans.Count > 0 ? ReadBy.Pictures : ReadBy.File;
        var pages = PagesOf(sources);
        if (!pages.Any(static page => page.Regions.Count > 0) || !judge.NeedsRegions(new Document(pages)))
        {
            return new ReadFile(new Document(pages), by);
        }

        var beside = Questions(sources, static page => page.HasRegions);
        await Parallel.ForEachAsync(beside, options, async (question, stop) => await ReadRegionsAsync(question, stop));
        var merged = PagesOf(sources);
        var hasRead = merged.Where((page, i) => page.Words.Count > pages[i].Words.Count).Any();
        return new ReadFile(new Document(merged), hasRead ? ReadBy.Both : by);
    }

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>> ShownAsync(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation) =>
        Task.FromResult(OfdFile.Is(file.Span) ? OfdFile.ToPdf(file, limits, cancellation) : file);

    private static List<Page> PagesOf(List<Source> sources) =>
        [.. sources.SelectMany(static source => source.Pages).Select(static page => page.Read!)];

    private static List<Question> Questions(List<Source> sources, Func<SourcePage, bool> isAsked) =>
        [.. sources.SelectMany(source => source.Pages.Where(isAsked).Chunk(PagesAtOnce).Select(pages => new Question(source.File, pages)))];

    /// <summary>Opens all files of a bundle before any is sent: what is damaged is to be told soon, and for nothing.</summary>
    private static List<Source> Open(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation)
    {
        var sources = new List<Source>();
        if (!PageBundle.IsBundle(file.Span))
        {
            sources.Add(new Source(file, PagesOf(file, limits, 0, cancellation)));
            return sources;
        }

        var pages = 0;
        foreach (var bundled in PageBundle.Open(file, limits))
        {
            try
            {
                sources.Add(new Source(bundled.Content, PagesOf(bundled.Content, limits, pages, cancellation)));
            }
            catch (DocumentException error)
            {
                throw new DocumentException(new InBundledFile(bundled.Name, error.Fault), error);
            }

            pages += sources[^1].Pages.Count;
            if (pages > limits.Pages)
            {
                throw new DocumentException(new BundlePagesExceeded(limits.Pages));
            }
        }

        return sources;
    }

    private static List<SourcePage> PagesOf(ReadOnlyMemory<byte> file, ReadLimits limits, int before, CancellationToken cancellation)
    {
        if (!PictureHeader.IsPicture(file.Span))
        {
            return [.. PdfReader.Read(file, limits, cancellation).Pages.Select(page => new SourcePage(
                page.Number,
                before + page.Number,
                new Box(0, 0, page.Width, page.Height),
                page.Verdict is TextVerdict.Picture or TextVerdict.Unmapped ? null : page with { Number = before + page.Number }))];
        }

        // A TIFF's thumbnails are no pages of the report, and count in the file.
        var sheets = PageViews.Measure(file, limits, cancellation);
        return [.. PictureHeader.Read(file.Span, limits).Pages.Select((page, i) =>
            new SourcePage(page.Index + 1, before + i + 1, new Box(0, 0, sheets[i].Width, sheets[i].Height), null)
            {
                IsCutShort = page.IsCutShort,
            })];
    }

    private async Task ReadAsync(Question question, ReadLimits limits, CancellationToken cancellation)
    {
        var asked = await AskAsync(question, cancellation);
        var compared = await CompareAsync(question.File, asked, limits, cancellation);
        foreach (var ((page, _), read) in asked.Zip(compared))
        {
            page.Read = page.IsCutShort ? read with { Unread = [new UnreadPart(page.Displayed, new PictureCutShort())] } : read;
        }
    }

    /// <summary>The pages with doubt where their drawn lines contradict the service; as they are where they cannot be drawn.</summary>
    private async Task<IReadOnlyList<Page>> CompareAsync(
        ReadOnlyMemory<byte> file, List<(SourcePage Page, Page Read)> asked, ReadLimits limits, CancellationToken cancellation)
    {
        if (PictureHeader.IsPicture(file.Span) || !DrawnWitness.IsInstalled)
        {
            return asked.ConvertAll(static one => one.Read);
        }

        try
        {
            return await DrawnLines.CompareAsync(
                file, asked.ConvertAll(static one => (one.Page.InFile, one.Read)), limits, time, cancellation);
        }
        catch (DocumentException trouble) when (trouble.Fault is not (RenderingTimedOut or RenderingKilled))
        {
            return asked.ConvertAll(static one => one.Read);
        }
    }

    /// <summary>
    /// Has the pages with pictures or outlines beside their text read as wholes, and takes what was read in those parts. What the service
    /// refuses costs the parts alone; that the service is away is no word on them.
    /// </summary>
    private async Task ReadRegionsAsync(Question question, CancellationToken cancellation)
    {
        try
        {
            foreach (var (page, read) in await AskAsync(question, cancellation))
            {
                page.Read = RegionMerge.Into(page.Read!, [.. page.Read!.Regions
                    .Select(region => RegionReading.Of(region.Box, read))
                    .Where(static reading => reading.Page.Rulings.Count >= FewestLines)]);
            }
        }
        catch (DocumentException error) when (!error.Fault.IsOfTheMachine)
        {
            foreach (var page in question.Pages.Where(static page => page.HasRegions))
            {
                page.Read = page.Read! with
                {
                    Regions = [],
                    Unread = [.. page.Read.Regions.Select(region => new UnreadPart(region.Box, error.Fault))],
                };
            }
        }
    }

    /// <summary>Asks for pages and returns each as it was read; the answer lacks none of them and has none twice.</summary>
    private async Task<List<(SourcePage Page, Page Read)>> AskAsync(Question question, CancellationToken cancellation)
    {
        var answer = await service.AnalyzeAsync(question.File, Array.ConvertAll(question.Pages, static page => page.InFile), cancellation);
        return [.. question.Pages.Select(page => answer.Pages.FirstOrDefault(found => found.Number == page.InFile) is { } found
            ? (page, LayoutPages.Of(answer, found, page.Number, page.Displayed))
            : throw new DocumentException(new ServiceLeftOutPage(page.Number)))];
    }

    /// <summary>One file of the report.</summary>
    private sealed record Source(ReadOnlyMemory<byte> File, List<SourcePage> Pages);

    /// <summary>Pages of one file that the service is asked for at once.</summary>
    private sealed record Question(ReadOnlyMemory<byte> File, SourcePage[] Pages);

    /// <summary>A page of it: its number there and in the report, how it is displayed, and what was read of it.</summary>
    private sealed class SourcePage(int inFile, int number, Box displayed, Page? told)
    {
        public int InFile => inFile;

        public int Number => number;

        public Box Displayed => displayed;

        /// <summary>Gets a value indicating whether the end of its picture is missing.</summary>
        public bool IsCutShort { get; init; }

        public bool IsScan { get; } = told is null;

        public bool HasRegions => !IsScan && Read!.Regions.Count > 0;

        public Page? Read { get; set; } = told;
    }
}
