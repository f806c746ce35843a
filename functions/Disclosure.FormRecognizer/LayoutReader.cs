using Azure.Identity;
using Disclosure.Documents;
using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Ofd;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Views;
using Disclosure.Documents.Words;
using Disclosure.Hosting.Reading;

namespace Disclosure.FormRecognizer;

/// <summary>
/// Reads files with Form Recognizer for what is a picture: what a PDF tells itself is read by our own code and costs nothing, and of a
/// mixed PDF the service is asked for the scanned pages alone.
/// </summary>
public sealed class LayoutReader : IFileReader
{
    /// <summary>Files of a bundle that are asked for at once: a good part of what the service answers one office in a second.</summary>
    private const int AtOnce = 4;

    /// <summary>Fewest lines of a table that the service found in a picture: those around two cells. A logo or a photo has none.</summary>
    private const int FewestLines = 5;

    private readonly LayoutService _service;

    /// <summary>Makes a reader that asks an account as the app's own identity.</summary>
    /// <param name="endpoint">The account's own address.</param>
    /// <param name="time">The clock.</param>
    public LayoutReader(Uri endpoint, TimeProvider time)
        : this(new LayoutService(LayoutClients.Create(endpoint, new DefaultAzureCredential()), time))
    {
    }

    internal LayoutReader(LayoutService service) => _service = service;

    /// <inheritdoc/>
    public string ScanReader => "formRecognizer";

    /// <inheritdoc/>
    public async Task<ReadFile> ReadAsync(
        ReadOnlyMemory<byte> file, ReadLimits limits, IDocumentJudge judge, CancellationToken cancellation)
    {
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
        var scans = sources.Where(static source => source.Pages.Any(static page => page.IsScan)).ToList();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(scans, options, async (source, stop) => await ReadAsync(source, stop));
        var by = scans.Count > 0 ? ReadBy.Pictures : ReadBy.File;
        var pages = PagesOf(sources);
        if (!pages.Any(static page => page.Regions.Count > 0) || !judge.NeedsRegions(new Document(pages)))
        {
            return new ReadFile(new Document(pages), by);
        }

        var beside = sources.Where(static source => source.Pages.Any(static page => page.HasRegions)).ToList();
        await Parallel.ForEachAsync(beside, options, async (source, stop) => await ReadRegionsAsync(source, stop));
        var merged = PagesOf(sources);
        var hasRead = merged.Where((page, i) => page.Words.Count > pages[i].Words.Count).Any();
        return new ReadFile(new Document(merged), hasRead ? ReadBy.Both : by);
    }

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>> ShownAsync(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation) =>
        Task.FromResult(OfdFile.Is(file.Span) ? OfdFile.ToPdf(file, limits, cancellation) : file);

    private static List<Page> PagesOf(List<Source> sources) =>
        [.. sources.SelectMany(static source => source.Pages).Select(static page => page.Read!)];

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

    private async Task ReadAsync(Source source, CancellationToken cancellation)
    {
        var asked = source.Pages.Where(static page => page.IsScan).ToList();
        var answer = await _service.AnalyzeAsync(source.File, asked.ConvertAll(static page => page.InFile), cancellation);
        foreach (var page in asked)
        {
            var found = answer.Pages.FirstOrDefault(found => found.PageNumber == page.InFile)
                ?? throw new DocumentException(new ServiceLeftOutPage(page.Number));
            var read = LayoutPages.Of(answer, found, page.Number, page.Displayed);
            page.Read = page.IsCutShort ? read with { Unread = [new UnreadPart(page.Displayed, new PictureCutShort())] } : read;
        }
    }

    /// <summary>
    /// Has the pages with pictures or outlines beside their text read as wholes, and takes what was read in those parts. What the service
    /// refuses costs the parts alone.
    /// </summary>
    private async Task ReadRegionsAsync(Source source, CancellationToken cancellation)
    {
        var asked = source.Pages.Where(static page => page.HasRegions).ToList();
        try
        {
            var answer = await _service.AnalyzeAsync(source.File, asked.ConvertAll(static page => page.InFile), cancellation);
            foreach (var page in asked)
            {
                var found = answer.Pages.FirstOrDefault(found => found.PageNumber == page.InFile)
                    ?? throw new DocumentException(new ServiceLeftOutPage(page.Number));
                var read = LayoutPages.Of(answer, found, page.Number, page.Displayed);
                page.Read = RegionMerge.Into(page.Read!, [.. page.Read!.Regions
                    .Select(region => RegionReading.Of(region.Box, read))
                    .Where(static reading => reading.Page.Rulings.Count >= FewestLines)]);
            }
        }
        catch (DocumentException error)
        {
            foreach (var page in asked.Where(static page => page.HasRegions))
            {
                page.Read = page.Read! with
                {
                    Regions = [],
                    Unread = [.. page.Read.Regions.Select(region => new UnreadPart(region.Box, error.Fault))],
                };
            }
        }
    }

    /// <summary>One file of the report.</summary>
    private sealed record Source(ReadOnlyMemory<byte> File, List<SourcePage> Pages);

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
