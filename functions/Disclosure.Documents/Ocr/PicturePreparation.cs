using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Ocr.Straightening;

namespace Disclosure.Documents.Ocr;

/// <summary>Makes of a decoded picture the page as displayed, in pixels as wide as high, no finer than reading needs.</summary>
internal static class PicturePreparation
{
    /// <summary>
    /// Resolution, in pixels an inch, beyond which pictures are reduced, as finer pixels cost time. Chosen a fifth above the 300 dpi of the
    /// finest scanned samples; not measured.
    /// </summary>
    private const double FinestDpi = 360;

    /// <summary>
    /// Ratio of the two resolutions from which pixels are repeated to make them square. It separates fax pictures (204 by 98 dpi, a ratio
    /// of 2.1) from what rounding and cameras leave.
    /// </summary>
    private const double Uneven = 1.4;

    /// <summary>Returns the page as displayed, and its resolution in pixels an inch.</summary>
    /// <param name="picture">The picture as decoded; its pixels are changed.</param>
    /// <param name="orientation">How the picture has to be turned.</param>
    /// <param name="resolution">Resolution of the picture once it is turned.</param>
    public static (GrayPicture Picture, double DotsPerInch) Apply(
        GrayPicture picture, PictureOrientation orientation, SheetResolution resolution)
    {
        var turned = WithColours(picture, plane => Turn(plane, orientation));
        var (across, down) = (resolution.Horizontal, resolution.Vertical);
        if (across > Uneven * down)
        {
            var factor = (int)Math.Round(across / down);
            (turned, down) = (WithColours(turned, plane => Repeat(plane, 1, factor)), down * factor);
        }
        else if (down > Uneven * across)
        {
            var factor = (int)Math.Round(down / across);
            (turned, across) = (WithColours(turned, plane => Repeat(plane, factor, 1)), across * factor);
        }

        var reduction = (int)Math.Ceiling(across / FinestDpi);
        return reduction > 1 ? (WithColours(turned, plane => Reduce(plane, reduction)), across / reduction) : (turned, across);
    }

    /// <summary>Changes the grey of a picture and its colours alike.</summary>
    private static GrayPicture WithColours(GrayPicture picture, Func<GrayPicture, GrayPicture> change)
    {
        var changed = change(picture);
        return picture.Redness is null && picture.Coolness is null
            ? changed
            : new GrayPicture(changed.Width, changed.Height, changed.Pixels)
            {
                Redness = Changed(picture.Redness),
                Coolness = Changed(picture.Coolness),
            };

        byte[]? Changed(byte[]? plane) => plane is null ? null : change(new GrayPicture(picture.Width, picture.Height, plane)).Pixels;
    }

    private static GrayPicture Turn(GrayPicture picture, PictureOrientation orientation)
    {
        if (orientation is PictureOrientation.Mirrored or PictureOrientation.MirroredUpsideDown
            or PictureOrientation.Transposed or PictureOrientation.Transversed)
        {
            for (var y = 0; y < picture.Height; y++)
            {
                picture.Row(y).Reverse();
            }
        }

        return QuarterTurn.Turn(picture, orientation switch
        {
            PictureOrientation.TurnedLeft or PictureOrientation.Transversed => 1,
            PictureOrientation.UpsideDown or PictureOrientation.MirroredUpsideDown => 2,
            PictureOrientation.TurnedRight or PictureOrientation.Transposed => 3,
            _ => 0,
        });
    }

    /// <summary>The picture with each pixel repeated so many times across and down.</summary>
    private static GrayPicture Repeat(GrayPicture picture, int across, int down)
    {
        var pixels = new byte[checked(picture.Pixels.Length * across * down)];
        var repeated = new GrayPicture(picture.Width * across, picture.Height * down, pixels);
        for (var y = 0; y < repeated.Height; y++)
        {
            var from = picture.Row(y / down);
            var to = repeated.Row(y);
            for (var x = 0; x < to.Length; x++)
            {
                to[x] = from[x / across];
            }
        }

        return repeated;
    }

    /// <summary>
    /// The picture with each square of pixels made one, their mean. What remains at the right and at the bottom, less than a square, is
    /// left out.
    /// </summary>
    private static GrayPicture Reduce(GrayPicture picture, int factor)
    {
        var (width, height) = (Math.Max(1, picture.Width / factor), Math.Max(1, picture.Height / factor));
        var reduced = new GrayPicture(width, height, new byte[width * height]);
        var sums = new int[width];
        for (var y = 0; y < height; y++)
        {
            Array.Clear(sums);
            var rows = Math.Min(factor, picture.Height);
            var columns = Math.Min(factor, picture.Width);
            for (var row = 0; row < rows; row++)
            {
                var from = picture.Row((y * factor) + row);
                for (var x = 0; x < width; x++)
                {
                    foreach (var pixel in from.Slice(x * factor, columns))
                    {
                        sums[x] += pixel;
                    }
                }
            }

            var to = reduced.Row(y);
            for (var x = 0; x < width; x++)
            {
                to[x] = (byte)(sums[x] / (rows * columns));
            }
        }

        return reduced;
    }
}
