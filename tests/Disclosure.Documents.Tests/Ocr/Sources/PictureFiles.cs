using System.Buffers.Binary;
using Disclosure.Documents.Tests.Pdf.Filters;

namespace Disclosure.Documents.Tests.Ocr.Sources;

/// <summary>Writes small picture files, as sound or as odd as a test needs them.</summary>
internal static class PictureFiles
{
    /// <summary>A white picture in shades of grey.</summary>
    public static byte[] Png(int width, int height, byte[]? density = null, byte depth = 8, byte colour = 0)
    {
        byte[] header = [.. Big32(width), .. Big32(height), depth, colour, 0, 0, 0];
        var data = Encoders.Flate(new byte[Math.Min(1000, (width + 1) * (long)height)]);
        return
        [
            0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10,
            .. Chunk("IHDR", header), .. density is null ? [] : Chunk("pHYs", density), .. Chunk("IDAT", data), .. Chunk("IEND", []),
        ];
    }

    public static byte[] Chunk(string type, byte[] data) => [.. Big32(data.Length), .. Ascii(type), .. data, 0, 0, 0, 0];

    /// <summary>The segments of a JPEG file with a scan of nothing.</summary>
    public static byte[] Jpeg(int width, int height, byte components = 3, byte process = 0xC0, byte precision = 8, byte[]? before = null)
    {
        byte[] frame = [precision, .. Big16(height), .. Big16(width), components, .. Enumerable.Range(1, components)
            .SelectMany(i => (byte[])[(byte)i, 0x11, 0])];
        return [0xFF, 0xD8, .. before ?? [], .. Segment(process, frame), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x12, 0x34, 0xFF, 0xD9];
    }

    public static byte[] Segment(byte marker, byte[] data) => [0xFF, marker, .. Big16(data.Length + 2), .. data];

    public static byte[] Jfif(byte unit, int x, int y) => Segment(0xE0, [.. Ascii("JFIF\0"), 1, 2, unit, .. Big16(x), .. Big16(y), 0, 0]);

    public static byte[] Exif(byte[] tiff) => Segment(0xE1, [.. Ascii("Exif\0\0"), .. tiff]);

    /// <summary>Appends a page to pages; see <see cref="Tiff"/>.</summary>
    public static TiffPageFields Page(int width = 1653, int height = 2339) => new(width, height);

    /// <summary>A TIFF file: a strip and a directory for each page; the last directory leads to <paramref name="next"/>.</summary>
    public static byte[] Tiff(bool isLittleEndian, IReadOnlyList<TiffPageFields> pages, uint next = 0)
    {
        var file = new List<byte>();
        file.AddRange(isLittleEndian ? "II"u8 : "MM"u8);
        file.AddRange(U16(42));
        file.AddRange(U32(8));
        for (var i = 0; i < pages.Count; i++)
        {
            var page = pages[i];
            var start = file.Count;
            var entries = page.Entries();
            var values = start + 2 + (entries.Count * 12) + 4;
            file.AddRange(U16((ushort)entries.Count));
            foreach (var (tag, type, value) in entries)
            {
                file.AddRange(U16(tag));
                file.AddRange(U16(type));
                file.AddRange(U32(1));
                var written = tag switch
                {
                    273 => page.StripOffset ?? (uint)values + 16,
                    279 => page.StripLength ?? 20,
                    282 => (uint)values,
                    283 => (uint)values + 8,
                    _ => value,
                };
                file.AddRange(type == 3 ? [.. U16((ushort)written), 0, 0] : U32(written));
            }

            file.AddRange(U32(i == pages.Count - 1 ? next : (uint)values + 16 + 20));
            file.AddRange([.. U32(page.Dpi), .. U32(1), .. U32(page.Dpi / 2), .. U32(1)]);
            file.AddRange(new byte[20]);
        }

        return [.. file];

        byte[] U16(ushort value)
        {
            var bytes = new byte[2];
            if (isLittleEndian)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
            }
            else
            {
                BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
            }

            return bytes;
        }

        byte[] U32(uint value)
        {
            var bytes = new byte[4];
            if (isLittleEndian)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
            }
            else
            {
                BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
            }

            return bytes;
        }
    }

    private static byte[] Ascii(string text) => System.Text.Encoding.ASCII.GetBytes(text);

    private static byte[] Big16(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)value);
        return bytes;
    }

    private static byte[] Big32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}

/// <summary>The fields of a TIFF page that tests change.</summary>
internal sealed record TiffPageFields(int Width, int Height)
{
    public ushort Compression { get; init; } = 4;

    public ushort Bits { get; init; } = 1;

    public ushort Samples { get; init; } = 1;

    public ushort Orientation { get; init; } = 1;

    public ushort Unit { get; init; } = 2;

    public uint Subfile { get; init; }

    public uint Dpi { get; init; } = 300;

    public uint? StripOffset { get; init; }

    public uint? StripLength { get; init; }

    public IReadOnlyList<(ushort Tag, ushort Type, uint Value)> Entries() =>
    [
        (254, 4, Subfile), (256, 4, (uint)Width), (257, 4, (uint)Height), (258, 3, Bits), (259, 3, Compression), (273, 4, 0),
        (274, 3, Orientation),
        (277, 3, Samples), (279, 4, 0), (282, 5, 0), (283, 5, 0), (296, 3, Unit),
    ];
}
