using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr.Sources;

/// <summary>Reads the directories of a TIFF file, one a page (TIFF 6.0 §2, §3; compression 8 by Adobe's technical note of 2002).</summary>
internal static class TiffHeader
{
    /// <summary>Bits of NewSubfileType: a smaller version of another page; a transparency mask for one.</summary>
    private const uint ReducedOrMask = 0b101;

    /// <summary>Its pages; thumbnails and masks are left out.</summary>
    /// <exception cref="DocumentException">
    /// It is damaged, cut short, goes in circles, has too many pages, or is of a flavour that is not read.
    /// </exception>
    public static List<PicturePage> Read(ReadOnlySpan<byte> file, ReadLimits limits)
    {
        var bytes = new TiffBytes(file);
        if (bytes.IsBig)
        {
            throw new DocumentException(new PictureFlavourUnknown(PictureFlavour.BigTiff));
        }

        var pages = new List<PicturePage>();
        var visited = new HashSet<uint>();
        for (var offset = bytes.UInt32(4); offset != 0;)
        {
            if (!visited.Add(offset))
            {
                throw new DocumentException(new PictureDamaged());
            }

            if (visited.Count > limits.Pages)
            {
                throw new DocumentException(new PicturePagesExceeded());
            }

            var directory = TiffDirectory.Read(bytes, offset);
            if ((directory.Whole(bytes, TiffTag.NewSubfileType) & ReducedOrMask) == 0)
            {
                pages.Add(ReadPage(bytes, directory, visited.Count - 1));
            }

            offset = directory.Next;
        }

        return pages.Count > 0 ? pages : throw new DocumentException(new PictureDamaged());
    }

    private static PicturePage ReadPage(TiffBytes bytes, TiffDirectory directory, int index)
    {
        CheckData(bytes, directory);
        var samples = directory.Whole(bytes, TiffTag.SamplesPerPixel, fallback: 1);
        var bits = directory.Whole(bytes, TiffTag.BitsPerSample, fallback: 1);
        if (samples is < 1 or > 8 || bits is < 1 or > 32)
        {
            throw new DocumentException(new PictureDamaged());
        }

        return new PicturePage(
            index,
            Side(directory.Whole(bytes, TiffTag.ImageWidth)),
            Side(directory.Whole(bytes, TiffTag.ImageLength)),
            (int)(samples * bits),
            directory.HorizontalDpi,
            directory.VerticalDpi,
            directory.Orientation,
            Compression(directory.Whole(bytes, TiffTag.Compression, fallback: 1)));
    }

    private static int Side(uint side) => side <= int.MaxValue ? (int)side : throw new DocumentException(new PictureDamaged());

    private static PictureCompression Compression(uint code) => code switch
    {
        1 => PictureCompression.None,
        2 or 3 => PictureCompression.Group3,
        4 => PictureCompression.Group4,
        5 => PictureCompression.Lzw,
        7 => PictureCompression.Jpeg,
        8 or 32946 => PictureCompression.Deflate,
        32773 => PictureCompression.PackBits,
        _ => throw new DocumentException(new PictureFlavourUnknown(PictureFlavour.PackedTiff)),
    };

    /// <summary>
    /// Every strip or tile has to lie in the file: a decoder fills those that a broken transfer left out with white, and nobody would know.
    /// </summary>
    private static void CheckData(TiffBytes bytes, TiffDirectory directory)
    {
        var (offsets, lengths) = directory.Count(TiffTag.TileOffsets) > 0
            ? (TiffTag.TileOffsets, TiffTag.TileByteCounts)
            : (TiffTag.StripOffsets, TiffTag.StripByteCounts);
        var count = directory.Count(offsets);
        if (count == 0 || count > bytes.Length)
        {
            throw new DocumentException(new PictureDamaged());
        }

        for (var i = 0u; i < count; i++)
        {
            var offset = directory.Whole(bytes, offsets, i, fallback: uint.MaxValue);
            _ = bytes.At(offset, directory.Whole(bytes, lengths, i, fallback: 1));
        }
    }
}
