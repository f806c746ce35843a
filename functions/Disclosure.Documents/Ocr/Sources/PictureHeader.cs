using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr.Sources;

/// <summary>
/// What a picture file says of itself, read before anything is decoded, and with no more work than its size in bytes allows: by its
/// content, whatever its name says.
/// </summary>
/// <param name="Kind">The file's format.</param>
/// <param name="Pages">Its pages, at least one.</param>
public sealed record PictureHeader(PictureKind Kind, IReadOnlyList<PicturePage> Pages)
{
    /// <summary>Whether a file is a picture of a kind that is read, to judge by its first bytes.</summary>
    /// <param name="file">The file, or its first 8 bytes at least.</param>
    public static bool IsPicture(ReadOnlySpan<byte> file) => KindOf(file) is not null;

    /// <summary>Reads the header.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="limits">
    /// <see cref="ReadLimits.FileBytes"/>, <see cref="ReadLimits.Pages"/> and <see cref="ReadLimits.PicturePixels"/> count here.
    /// </param>
    /// <exception cref="DocumentException">
    /// It is no picture, or of a flavour that is not read; it is cut short or damaged; or it is beyond the limits.
    /// </exception>
    public static PictureHeader Read(ReadOnlySpan<byte> file, ReadLimits limits)
    {
        if (file.Length > limits.FileBytes)
        {
            throw new DocumentException(new PictureFileTooLarge());
        }

        var kind = KindOf(file) ?? throw new DocumentException(new NotAPicture());
        var pages = kind switch
        {
            PictureKind.Jpeg => [JpegHeader.Read(file)],
            PictureKind.Png => [PngHeader.Read(file)],
            _ => TiffHeader.Read(file, limits),
        };
        foreach (var page in pages)
        {
            Check(page, limits);
        }

        return new PictureHeader(kind, pages);
    }

    private static PictureKind? KindOf(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith(JpegHeader.Signature))
        {
            return PictureKind.Jpeg;
        }

        if (file.StartsWith(PngHeader.Signature))
        {
            return PictureKind.Png;
        }

        return TiffBytes.IsTiff(file) ? PictureKind.Tiff : null;
    }

    private static void Check(PicturePage page, ReadLimits limits)
    {
        if (page.Width < 1 || page.Height < 1)
        {
            throw new DocumentException(new PictureDamaged());
        }

        if ((long)page.Width * page.Height > limits.PicturePixels)
        {
            throw new DocumentException(new PicturePixelsExceeded(page.Width, page.Height));
        }
    }
}

/// <summary>The formats of pictures that are read.</summary>
public enum PictureKind
{
    /// <summary>JPEG (ITU-T T.81), with or without JFIF and EXIF.</summary>
    Jpeg,

    /// <summary>PNG (ISO/IEC 15948).</summary>
    Png,

    /// <summary>TIFF 6.0, one page or many.</summary>
    Tiff,
}
