using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Sources;

/// <summary>One directory of a TIFF structure: the entries that are wanted of it (TIFF 6.0 §2, §8).</summary>
internal sealed class TiffDirectory
{
    private const int EntryLength = 12;
    private const int InlineLength = 4;
    private const int ByteType = 1;
    private const int ShortType = 3;
    private const int LongType = 4;
    private const int RationalType = 5;

    private readonly Dictionary<TiffTag, Entry> _entries = [];

    private TiffDirectory()
    {
    }

    public double? HorizontalDpi { get; private set; }

    public double? VerticalDpi { get; private set; }

    public PictureOrientation Orientation { get; private set; }

    /// <summary>Where the next directory stands; 0 where there is none.</summary>
    public uint Next { get; private init; }

    /// <summary>Reads the directory at an offset.</summary>
    /// <exception cref="DocumentException">It reaches beyond the end.</exception>
    public static TiffDirectory Read(TiffBytes bytes, uint offset)
    {
        var count = bytes.UInt16(offset);
        var first = offset + 2L;
        var directory = new TiffDirectory { Next = bytes.UInt32(first + ((long)count * EntryLength)) };
        for (var i = 0; i < count; i++)
        {
            var at = first + ((long)i * EntryLength);
            directory._entries.TryAdd((TiffTag)bytes.UInt16(at), Entry.Read(bytes, at));
        }

        directory.ReadPlacement(bytes);
        return directory;
    }

    /// <summary>The directory of the main picture in EXIF data; null where they are damaged, which does no harm to the picture.</summary>
    public static TiffDirectory? OfExif(ReadOnlySpan<byte> exif)
    {
        if (!TiffBytes.IsTiff(exif))
        {
            return null;
        }

        try
        {
            var bytes = new TiffBytes(exif);
            return Read(bytes, bytes.UInt32(4));
        }
        catch (DocumentException)
        {
            return null;
        }
    }

    /// <summary>Values of a tag that there are; 0 where it is absent.</summary>
    public uint Count(TiffTag tag) => _entries.TryGetValue(tag, out var entry) ? entry.Count : 0;

    /// <summary>A whole number of a tag, or the fallback where the tag is absent or of another type.</summary>
    /// <exception cref="DocumentException">The value is beyond the end.</exception>
    public uint Whole(TiffBytes bytes, TiffTag tag, uint index = 0, uint fallback = 0)
    {
        if (!_entries.TryGetValue(tag, out var entry) || index >= entry.Count)
        {
            return fallback;
        }

        return entry.Type switch
        {
            ByteType => bytes.Byte(entry.At + index),
            ShortType => bytes.UInt16(entry.At + (index * 2L)),
            LongType => bytes.UInt32(entry.At + (index * 4L)),
            _ => fallback,
        };
    }

    private void ReadPlacement(TiffBytes bytes)
    {
        var orientation = Whole(bytes, TiffTag.Orientation, fallback: 1);
        Orientation = orientation is >= 1 and <= 8 ? (PictureOrientation)orientation : PictureOrientation.Upright;
        var unit = Whole(bytes, TiffTag.ResolutionUnit, fallback: 2);
        HorizontalDpi = Dpi(Rational(bytes, TiffTag.HorizontalResolution), unit);
        VerticalDpi = Dpi(Rational(bytes, TiffTag.VerticalResolution), unit);
    }

    private static double? Dpi(double value, uint unit) => unit switch
    {
        2 => Resolution.PerInch(value),
        3 => Resolution.PerCentimetre(value),
        _ => null,
    };

    private double Rational(TiffBytes bytes, TiffTag tag) =>
        _entries.TryGetValue(tag, out var entry) && entry is { Type: RationalType, Count: > 0 }
            && bytes.UInt32(entry.At + 4) is var divisor and > 0
            ? bytes.UInt32(entry.At) / (double)divisor
            : 0;

    /// <summary>An entry with the offset of its values: they stand in the entry itself where they fit.</summary>
    private readonly record struct Entry(int Type, uint Count, long At)
    {
        public static Entry Read(TiffBytes bytes, long at)
        {
            var type = bytes.UInt16(at + 2);
            var count = bytes.UInt32(at + 4);
            var size = type switch
            {
                ByteType => 1,
                ShortType => 2,
                LongType => 4,
                _ => 8,
            };
            return new Entry(type, count, (long)size * count <= InlineLength ? at + 8 : bytes.UInt32(at + 8));
        }
    }
}

/// <summary>The tags that are read or written.</summary>
internal enum TiffTag : ushort
{
    NewSubfileType = 254,
    ImageWidth = 256,
    ImageLength = 257,
    BitsPerSample = 258,
    Compression = 259,
    PhotometricInterpretation = 262,
    StripOffsets = 273,
    Orientation = 274,
    SamplesPerPixel = 277,
    RowsPerStrip = 278,
    StripByteCounts = 279,
    HorizontalResolution = 282,
    VerticalResolution = 283,
    ResolutionUnit = 296,
    TileOffsets = 324,
    TileByteCounts = 325,
}
