using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Runs;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr.Sources;

/// <summary>
/// A PDF, or the PDF that shows what an OFD shows, as the pages of a report. The picture of a scanned page is taken out as it stands, or
/// else the page is rendered.
/// </summary>
internal sealed class PdfSource : PageSource
{
    /// <summary>Resolutions, in dpi, between which a page is rendered as finely as its picture is.</summary>
    private const double Coarsest = 150;
    private const double Finest = 300;

    /// <summary>Resolution for a page of characters that cannot be told and no picture.</summary>
    private const double ForDrawings = 250;

    /// <summary>
    /// Part of the resolution asked for below which a page was rendered without its user unit, a whole number at most pages that have one.
    /// </summary>
    private const double TooCoarse = 0.8;

    /// <summary>
    /// Area of pictures, in parts of the page's largest, from which their resolution counts: print may be cut into stencils a block of text
    /// each, but a signature or an emblem pasted over a scan makes it no finer.
    /// </summary>
    private const double ShareOfPrint = 0.125;

    /// <summary>
    /// Resolution, in dpi, below which no region is rendered: tables pasted as pictures come from screens, with type of half the size of a
    /// scan's and lines of one pixel. At 150 dpi two columns of the third table of a screenshot of 149 dpi are lost; at 200 to 300 none is.
    /// </summary>
    private const double CoarsestRegion = 200;

    /// <summary>Points of white around the picture of a region: lines at its very edge have ground on both sides then.</summary>
    private const double Margin = 8;

    /// <summary>Pixels above which a page counts no more: sums of them stay numbers, whatever sizes a file claims.</summary>
    private const double MostPixels = 1e12;

    private readonly IReadOnlyList<Page> _pages;
    private readonly Lazy<PdfPictures?> _pictures;
    private readonly PdfPages _renderer;
    private readonly Lock _lock = new();

    private PdfSource(
        ReadOnlyMemory<byte> file, ToldFile told, ReadLimits limits, TimeProvider clock, bool isBehind, CancellationToken cancellation)
    {
        (_pages, HeldBytes, Ofd) = (told.Document.Pages, told.HeldBytes, told.Document.Ofd);
        _renderer = new PdfPages(file, limits, clock, isBehind: isBehind);

        // Pictures are looked for between the reading of pages, which has limits of its own; that time does not count.
        _pictures = new Lazy<PdfPictures?>(
            () => TryOpen(file, limits with { Time = TimeSpan.MaxValue }, cancellation), isThreadSafe: false);
    }

    /// <summary>Opens the sheets on which the pictures of a document without pages stand.</summary>
    public static PdfSource Of(
        HeldPictures pictures, ReadLimits limits, TimeProvider clock, bool isBehind, CancellationToken cancellation) =>
        new(pictures.Pdf, new ToldFile(new Document(pictures.ToPages()), 0), limits, clock, isBehind, cancellation);

    /// <summary>Reads what the PDF or the OFD tells itself.</summary>
    /// <exception cref="DocumentException">It cannot be read.</exception>
    public static async Task<PdfSource> ReadAsync(
        ReadOnlyMemory<byte> file, ReadLimits limits, FileTeller teller, TimeProvider clock, bool isBehind, CancellationToken cancellation)
    {
        var told = await teller.ReadAsync(file, limits, cancellation).ConfigureAwait(false);
        if (told.Document.Ofd is not null)
        {
            // Pages whose pictures are never asked for need no PDF to take them from.
            file = told.Document.Pages.Any(static page => IsForOcr(page) || page.Regions.Count > 0)
                ? await teller.ShownAsync(file, limits, cancellation).ConfigureAwait(false)
                : default;
        }

        var here = teller.LargestHere is { } largest
            ? limits with { HeldBytes = Math.Min(largest, limits.HeldBytes), StreamBytes = Math.Min(largest, limits.StreamBytes) }
            : limits;
        return new PdfSource(file, told, here, clock, isBehind, cancellation);
    }

    public override IReadOnlyList<Page> Pages => _pages;

    public override long HeldBytes { get; }

    public override OfdMarks? Ofd { get; }

    public override (double Width, double Height) SizeOf(int index) => (_pages[index].Width, _pages[index].Height);

    /// <summary>The pixels of its pictures, or of the page as it would be rendered coarsest, whichever are more.</summary>
    public override long PixelsOf(int index)
    {
        var page = _pages[index];
        var rendered = page.Width * page.Height * Math.Pow(Coarsest / SheetResolution.PointsInInch, 2);
        var stored = page.Images.Sum(static image => (double)image.PixelWidth * image.PixelHeight);
        return (long)Math.Min(Math.Max(stored, rendered), MostPixels);
    }

    public override async Task<PagePicture> PictureAsync(int index, CancellationToken cancellation)
    {
        var page = _pages[index];
        return Find(page) ?? await RenderAsync(page, Dpi(page), cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// The page is rendered once and the regions cut out of it: so a picture is as people see it, however it is packed, masked, turned,
    /// clipped or cut into strips.
    /// </summary>
    public override async Task<IReadOnlyList<RegionPicture>> RegionPicturesAsync(int index, CancellationToken cancellation)
    {
        var page = _pages[index];
        var regions = page.Regions;
        var inRegions = page with { Images = [.. page.Images.Where(image => regions.Any(region => IsIn(image.Box, region.Box)))] };
        var dpi = Dpi(inRegions);
        var rendered = await RenderAsync(inRegions, Math.Max(CoarsestRegion, dpi), cancellation).ConfigureAwait(false);
        var file = rendered.File;
        var header = PnmHeader.Read(file.Span)!.Value;
        var (across, down) = (header.Width / page.Width, header.Height / page.Height);
        var points = SheetResolution.SheetPoints(page.Width, page.Height);
        var pictures = new List<RegionPicture>(regions.Count);
        foreach (var region in regions)
        {
            var (left, top) = (Pixel(region.Box.Left * across, header.Width), Pixel(region.Box.Top * down, header.Height));
            var width = Math.Max(1, Pixel(region.Box.Right * across, header.Width) - left);
            var height = Math.Max(1, Pixel(region.Box.Bottom * down, header.Height) - top);
            var margin = (int)Math.Ceiling(Margin / points * across);
            var box = new Box(
                (left - margin) / across, (top - margin) / down, (left + width + margin) / across, (top + height + margin) / down);
            var resolution = new SheetResolution(
                across / points * SheetResolution.PointsInInch, down / points * SheetResolution.PointsInInch);
            pictures.Add(new RegionPicture(
                new PagePicture(
                    PnmCut.Of(file.Span, left, top, width, height, margin), 0, PictureOrientation.Upright, resolution, box)
                {
                    IsCutShort = rendered.IsCutShort,
                },
                dpi));
        }

        return pictures;
    }

    public override void Dispose() => _renderer.Dispose();

    private static int Pixel(double place, int most) => (int)Math.Clamp(Math.Round(place), 0, most - 1);

    private static bool IsIn(Box image, Box region) => region.Contains(image.CenterX, image.CenterY);

    /// <summary>Opens the file to look for pictures; null where that takes more than it may here, and the pages are rendered.</summary>
    private static PdfPictures? TryOpen(ReadOnlyMemory<byte> file, ReadLimits limits, CancellationToken cancellation)
    {
        try
        {
            return PdfPictures.Open(file, limits, cancellation);
        }
        catch (DocumentException error) when (error.Code == DocumentError.LimitExceeded)
        {
            return null;
        }
    }

    private PdfPicture? TryFind(int page)
    {
        try
        {
            return RunMeter.Measure(() => _pictures.Value?.Find(page));
        }
        catch (DocumentException error) when (error.Fault is ReadLimitReached { Limit: ReadLimit.HeldData or ReadLimit.StreamData })
        {
            return null;
        }
    }

    private PagePicture? Find(Page page)
    {
        lock (_lock)
        {
            if (TryFind(page.Number) is not { } found)
            {
                return null;
            }

            var (width, height) = PagePicture.Displayed(found.Width, found.Height, found.Orientation);
            return new PagePicture(
                found.File, 0, found.Orientation, SheetResolution.OnPage(width, height, found.Box), found.Box);
        }
    }

    /// <summary>
    /// A seal tells itself by its colour, so a page with pictures is rendered in colour; on a page of characters alone a red heading is to
    /// stay as dark as any.
    /// </summary>
    private async Task<PagePicture> RenderAsync(Page page, double sheetDpi, CancellationToken cancellation)
    {
        var isColour = page.Images.Count > 0;
        var dpi = sheetDpi * SheetResolution.SheetPoints(page.Width, page.Height);
        var (file, isWhole) = await _renderer.RenderAsync(page, (int)Math.Ceiling(dpi), isColour, cancellation).ConfigureAwait(false);
        var header = PnmHeader.Read(file.Span)!.Value;
        var rendered = header.Width / page.Width * SheetResolution.PointsInInch;
        if (rendered < TooCoarse * dpi)
        {
            var userUnit = dpi / rendered;
            var inUnits = page with { Width = page.Width / userUnit, Height = page.Height / userUnit };
            (file, _) =
                await _renderer.RenderAsync(inUnits, (int)Math.Ceiling(dpi * userUnit), isColour, cancellation).ConfigureAwait(false);
            header = PnmHeader.Read(file.Span)!.Value;
        }

        var box = new Box(0, 0, page.Width, page.Height);
        return new PagePicture(
            file, 0, PictureOrientation.Upright, SheetResolution.OnPage(header.Width, header.Height, box), box)
        {
            IsCutShort = !isWhole || page.Images.Any(static image => image.IsCutShort),
        };
    }

    /// <summary>
    /// The resolution of the page's pictures on the sheet, so that nothing is lost and nothing made up: the finest that pictures of some
    /// size have. A scanner that parts print from paper lays its print, a fine stencil, over a coarse ground.
    /// </summary>
    internal static double Dpi(Page page)
    {
        if (page.Images.Count == 0)
        {
            return ForDrawings;
        }

        var points = SheetResolution.SheetPoints(page.Width, page.Height);
        var pictures = page.Images
            .Select(image => (Area: image.Box.Width * image.Box.Height,
                Dpi: image.PixelWidth / (image.Box.Width * points / SheetResolution.PointsInInch)))
            .Where(static picture => picture.Area > 0)
            .OrderByDescending(static picture => picture.Dpi)
            .ToList();
        if (pictures.Count == 0)
        {
            return ForDrawings;
        }

        var enough = ShareOfPrint * pictures.Max(static picture => picture.Area);
        var area = 0.0;
        return Math.Clamp(pictures.First(picture => (area += picture.Area) >= enough).Dpi, Coarsest, Finest);
    }
}
