using Azure.Identity;
using Disclosure.Documents;
using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Sources;
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
    public async Task<ReadFile> ReadAsync(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation)
    {
        var sources = Open(file, limits, cancellation);
        var scans = sources.Where(static source => source.Pages.Any(static page => page.IsScan)).ToList();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(scans, options, async (source, stop) => await ReadAsync(source, stop));
        var pages = sources.SelectMany(static source => source.Pages).Select(static page => page.Read!);
        return new ReadFile(new Document([.. pages]), UsedOcr: scans.Count > 0);
    }

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
            new SourcePage(page.Index + 1, before + i + 1, new Box(0, 0, sheets[i].Width, sheets[i].Height), null))];
    }

    private async Task ReadAsync(Source source, CancellationToken cancellation)
    {
        var asked = source.Pages.Where(static page => page.IsScan).ToList();
        var answer = await _service.AnalyzeAsync(source.File, asked.ConvertAll(static page => page.InFile), cancellation);
        foreach (var page in asked)
        {
            var found = answer.Pages.FirstOrDefault(found => found.PageNumber == page.InFile)
                ?? throw new DocumentException(new ServiceLeftOutPage(page.Number));
            page.Read = LayoutPages.Of(answer, found, page.Number, page.Displayed);
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

        public bool IsScan { get; } = told is null;

        public Page? Read { get; set; } = told;
    }
}
