using System.Buffers.Binary;
using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr.Sources;

/// <summary>Reads the chunks of a PNG file (ISO/IEC 15948:2004 §5, §11).</summary>
internal static class PngHeader
{
    /// <summary>Length and type before a chunk's data, checksum behind it.</summary>
    private const int Before = 8;
    private const int Behind = 4;
    private const int HeaderLength = 13;

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Its one page.</summary>
    /// <exception cref="DocumentException">It is damaged or cut short.</exception>
    public static PicturePage Read(ReadOnlySpan<byte> file)
    {
        PicturePage? page = null;
        var hasData = false;
        var rest = file[Signature.Length..];
        while (true)
        {
            var type = TakeChunk(ref rest, out var data);
            if (page is null)
            {
                page = type.SequenceEqual("IHDR"u8) ? ReadHeader(data) : throw new DocumentException(new PictureDamaged());
            }
            else if (type.SequenceEqual("pHYs"u8))
            {
                page = WithDensity(page, data);
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                hasData = true;
            }
            else if (type.SequenceEqual("IEND"u8))
            {
                return hasData ? page : throw new DocumentException(new PictureDamaged());
            }
        }
    }

    private static ReadOnlySpan<byte> TakeChunk(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> data)
    {
        var length = rest.Length < Before + Behind ? uint.MaxValue : BinaryPrimitives.ReadUInt32BigEndian(rest);
        if (length > rest.Length - Before - Behind)
        {
            throw new DocumentException(new PictureDamaged());
        }

        var type = rest[4..Before];
        data = rest.Slice(Before, (int)length);
        rest = rest[(Before + (int)length + Behind)..];
        return type;
    }

    private static PicturePage ReadHeader(ReadOnlySpan<byte> data)
    {
        if (data.Length != HeaderLength)
        {
            throw new DocumentException(new PictureDamaged());
        }

        var depth = data[8];
        var samples = (Colour: data[9], depth) switch
        {
            (0, 1 or 2 or 4 or 8 or 16) => 1,
            (2, 8 or 16) => 3,
            (3, 1 or 2 or 4 or 8) => 1,
            (4, 8 or 16) => 2,
            (6, 8 or 16) => 4,
            _ => throw new DocumentException(new PictureDamaged()),
        };
        return new PicturePage(
            0, Side(data), Side(data[4..]), depth * samples, null, null, PictureOrientation.Upright, PictureCompression.Deflate);
    }

    private static int Side(ReadOnlySpan<byte> data) =>
        BinaryPrimitives.ReadUInt32BigEndian(data) is var side and <= int.MaxValue
            ? (int)side : throw new DocumentException(new PictureDamaged());

    private static PicturePage WithDensity(PicturePage page, ReadOnlySpan<byte> data) => data.Length == 9 && data[8] == 1
        ? page with
        {
            HorizontalDpi = Resolution.PerMetre(BinaryPrimitives.ReadUInt32BigEndian(data)),
            VerticalDpi = Resolution.PerMetre(BinaryPrimitives.ReadUInt32BigEndian(data[4..])),
        }
        : page;
}
