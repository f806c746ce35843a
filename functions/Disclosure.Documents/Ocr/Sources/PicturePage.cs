using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Sources;

/// <summary>What a picture file says of one of its pages.</summary>
/// <param name="Index">Its place in the file, from 0, as decoders count: thumbnails and masks of a TIFF count, and are not given.</param>
/// <param name="Width">Pixels in a row, as stored.</param>
/// <param name="Height">Rows, as stored.</param>
/// <param name="BitsPerPixel">Bits of a pixel, all its samples together.</param>
/// <param name="HorizontalDpi">Pixels in an inch of a row; null where the file does not say, or says nonsense.</param>
/// <param name="VerticalDpi">Pixels in an inch of a column; null as above. A fax has half as many.</param>
/// <param name="Orientation">How the rows have to be turned for display.</param>
/// <param name="Compression">How its pixels are packed.</param>
public sealed record PicturePage(
    int Index,
    int Width,
    int Height,
    int BitsPerPixel,
    double? HorizontalDpi,
    double? VerticalDpi,
    PictureOrientation Orientation,
    PictureCompression Compression)
{
    /// <summary>Gets a value indicating whether the end of its data is missing, as far as that shows without decoding.</summary>
    public bool IsCutShort { get; init; }
}

/// <summary>How pixels are packed.</summary>
public enum PictureCompression
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>PNG's or TIFF's deflate.</summary>
    Deflate,

    /// <summary>LZW.</summary>
    Lzw,

    /// <summary>PackBits, runs of bytes.</summary>
    PackBits,

    /// <summary>Fax group 3, one dimensional or two, and modified Huffman.</summary>
    Group3,

    /// <summary>Fax group 4.</summary>
    Group4,

    /// <summary>JPEG, baseline or progressive.</summary>
    Jpeg,
}
