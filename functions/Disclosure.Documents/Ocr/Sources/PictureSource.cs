using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Sources;

/// <summary>A TIFF, JPEG or PNG as the pages of a report.</summary>
internal sealed class PictureSource : PageSource
{
    private readonly ReadOnlyMemory<byte> _file;
    private readonly PictureHeader _header;

    public PictureSource(ReadOnlyMemory<byte> file, ReadLimits limits)
    {
        (_file, _header) = (file, PictureHeader.Read(file.Span, limits));
        Pages = new Page?[_header.Pages.Count];
    }

    public override IReadOnlyList<Page?> Pages { get; }

    public override (double Width, double Height) SizeOf(int index)
    {
        var (_, box) = Sheet(_header.Pages[index]);
        return (box.Width, box.Height);
    }

    public override long PixelsOf(int index) => (long)_header.Pages[index].Width * _header.Pages[index].Height;

    public override Task<PagePicture> PictureAsync(int index, CancellationToken cancellation)
    {
        var page = _header.Pages[index];
        var (resolution, box) = Sheet(page);
        var isOneOfMany = _header is { Kind: PictureKind.Tiff, Pages.Count: > 1 };

        // The decoder of TIFFs turns them itself; that of JPEGs does not heed EXIF data.
        return Task.FromResult(new PagePicture(
            isOneOfMany ? TiffPage.Extract(_file.Span, page.Index) : _file,
            isOneOfMany ? 0 : page.Index,
            _header.Kind == PictureKind.Tiff ? PictureOrientation.Upright : page.Orientation,
            resolution,
            box)
        {
            IsCutShort = page.IsCutShort,
        });
    }

    /// <summary>A picture has no regions: all of it is read.</summary>
    public override Task<IReadOnlyList<RegionPicture>> RegionPicturesAsync(int index, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<RegionPicture>>([]);

    /// <summary>The resolution of a page as displayed, and the sheet it shows, in points.</summary>
    public static (SheetResolution Resolution, Box Box) Sheet(PicturePage page)
    {
        var (width, height) = PagePicture.Displayed(page.Width, page.Height, page.Orientation);
        var (across, down) = PagePicture.IsOnItsSide(page.Orientation)
            ? (page.VerticalDpi, page.HorizontalDpi) : (page.HorizontalDpi, page.VerticalDpi);
        var resolution = SheetResolution.OfPicture(width, height, across, down);
        return (
            resolution,
            new Box(
                0,
                0,
                width / resolution.Horizontal * SheetResolution.PointsInInch,
                height / resolution.Vertical * SheetResolution.PointsInInch));
    }

    public override void Dispose()
    {
    }
}
