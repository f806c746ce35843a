using System.Buffers.Binary;
using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr.Sources;

/// <summary>Reads the segments of a JPEG file up to its first scan (ITU-T T.81 Annex B; JFIF 1.02; EXIF 2.3 §4.7).</summary>
internal static class JpegHeader
{
    private const byte Escape = 0xFF;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte Jfif = 0xE0;
    private const byte Exif = 0xE1;
    private const int LengthSize = 2;

    public static ReadOnlySpan<byte> Signature => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> JfifName => "JFIF\0"u8;

    private static ReadOnlySpan<byte> ExifName => "Exif\0\0"u8;

    /// <summary>Its one page.</summary>
    /// <exception cref="DocumentException">
    /// It is damaged, cut short before its first scan, or of a process that decoders do not know.
    /// </exception>
    public static PicturePage Read(ReadOnlySpan<byte> file)
    {
        PicturePage? page = null;
        TiffDirectory? exif = null;
        (double? Horizontal, double? Vertical) jfif = default;
        var rest = file[LengthSize..];
        while (true)
        {
            var marker = TakeMarker(ref rest);
            if (marker is EndOfImage or StartOfScan)
            {
                break;
            }

            var segment = TakeSegment(ref rest);
            if (IsFrame(marker))
            {
                page ??= ReadFrame(marker, segment);
            }
            else if (marker == Jfif && segment.StartsWith(JfifName))
            {
                jfif = ReadDensity(segment[JfifName.Length..]);
            }
            else if (marker == Exif && segment.StartsWith(ExifName))
            {
                exif ??= TiffDirectory.OfExif(segment[ExifName.Length..]);
            }
        }

        if (page is null)
        {
            throw new DocumentException(new PictureDamaged());
        }

        return page with
        {
            // A transfer that broke off leaves a sound header; a decoder fills the missing part with grey, and nobody would know.
            IsCutShort = rest.LastIndexOf([Escape, EndOfImage]) < 0,
            HorizontalDpi = jfif.Horizontal ?? exif?.HorizontalDpi,
            VerticalDpi = jfif.Vertical ?? exif?.VerticalDpi,
            Orientation = exif?.Orientation ?? PictureOrientation.Upright,
        };
    }

    /// <summary>A marker may be preceded by any number of fill bytes (B.1.1.2).</summary>
    private static byte TakeMarker(ref ReadOnlySpan<byte> rest)
    {
        var at = rest.IndexOfAnyExcept(Escape);
        if (at < 1)
        {
            throw new DocumentException(new PictureDamaged());
        }

        var marker = rest[at];
        rest = rest[(at + 1)..];
        return marker;
    }

    private static ReadOnlySpan<byte> TakeSegment(ref ReadOnlySpan<byte> rest)
    {
        var length = rest.Length < LengthSize ? 0 : BinaryPrimitives.ReadUInt16BigEndian(rest);
        if (length < LengthSize || length > rest.Length)
        {
            throw new DocumentException(new PictureDamaged());
        }

        var segment = rest[LengthSize..length];
        rest = rest[length..];
        return segment;
    }

    /// <summary>SOF0 to SOF15, among which stand three markers of other meaning: DHT, JPG and DAC.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static PicturePage ReadFrame(byte marker, ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 6)
        {
            throw new DocumentException(new PictureDamaged());
        }

        // Baseline, extended and progressive, Huffman coded, eight bits a sample: what decoders in use can do.
        if (marker > 0xC2 || segment[0] != 8)
        {
            throw new DocumentException(new PictureFlavourUnknown(PictureFlavour.SpecialJpeg));
        }

        var components = segment[5];
        if (components is not (1 or 3 or 4))
        {
            throw new DocumentException(new PictureDamaged());
        }

        return new PicturePage(
            0,
            BinaryPrimitives.ReadUInt16BigEndian(segment[3..]),
            BinaryPrimitives.ReadUInt16BigEndian(segment[1..]),
            8 * components,
            null,
            null,
            PictureOrientation.Upright,
            PictureCompression.Jpeg);
    }

    private static (double? Horizontal, double? Vertical) ReadDensity(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 7)
        {
            return default;
        }

        var (x, y) = (BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), BinaryPrimitives.ReadUInt16BigEndian(segment[5..]));
        return segment[2] switch
        {
            1 => (Resolution.PerInch(x), Resolution.PerInch(y)),
            2 => (Resolution.PerCentimetre(x), Resolution.PerCentimetre(y)),
            _ => default,
        };
    }
}
