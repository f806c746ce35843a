using System.Buffers.Binary;
using System.Globalization;
using Disclosure.Documents.Pdf.Filters;

namespace Disclosure.Documents.Ofd.Pictures;

/// <summary>
/// Takes the first page of a TIFF over into a PDF (TIFF 6.0): fax data of group 4 in one strip as they are, samples that are not packed, or
/// packed by LZW or Deflate, unpacked.
/// </summary>
internal static class TiffConversion
{
    private const int EntryLength = 12;
    private const int MostStrips = 100_000;

    /// <summary>Returns the picture; null where it is damaged, or of a kind that is not taken over.</summary>
    public static PdfPicture? Of(ReadOnlyMemory<byte> file, ReadBudget budget)
    {
        var tags = new Tags(file);
        if (!tags.IsSound)
        {
            return null;
        }

        var (width, height) = (tags.Value(256), tags.Value(257));
        var (bits, samples) = (tags.Value(258, fallback: 1), tags.Value(277, fallback: 1));
        var photometric = tags.Value(262);
        var strips = tags.Count(273);
        if (!PictureConversion.IsSound(width, height, budget) || strips is < 1 or > MostStrips || strips != tags.Count(279)
            || tags.Value(266, fallback: 1) != 1 || tags.Value(284, fallback: 1) != 1)
        {
            return null;
        }

        var (w, h) = ((int)width, (int)height);
        if (tags.Value(259, fallback: 1) == 4)
        {
            return strips == 1 && bits == 1 && samples == 1 && photometric <= 1 && tags.Strip(0) is { } fax
                ? new PdfPicture(
                    w, h,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns {w} "
                        + $"/Rows {h} >>{(photometric == 1 ? " /Decode [1 0]" : "")}"),
                    fax)
                : null;
        }

        var space = (photometric, samples) switch
        {
            (0 or 1, 1) => "/DeviceGray",
            (2, 3) => "/DeviceRGB",
            _ => null,
        };
        if (space is null || bits is not (1 or 2 or 4 or 8) || tags.Value(317, fallback: 1) != 1)
        {
            return null;
        }

        var row = ((width * bits * samples) + 7) / 8;
        budget.Use(row * height);
        var data = new byte[row * height];
        var filled = 0;
        for (var i = 0; i < strips; i++)
        {
            if (tags.Strip(i) is not { } packed)
            {
                return null;
            }

            ReadOnlyMemory<byte>? strip = tags.Value(259, fallback: 1) switch
            {
                1 => packed,
                5 => LzwFilter.Decode(packed.Span, earlyChange: true, budget),
                8 or 32946 => FlateFilter.Decode(packed, data.Length - filled, budget),
                _ => null,
            };
            if (strip is not { } part)
            {
                return null;
            }

            var taken = Math.Min(part.Length, data.Length - filled);
            part.Span[..taken].CopyTo(data.AsSpan(filled));
            filled += taken;
        }

        return filled < data.Length
            ? null
            : PictureConversion.Packed(
                w, h,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"/ColorSpace {space} /BitsPerComponent {bits}{(photometric == 0 ? " /Decode [1 0]" : "")}"),
                data, budget);
    }

    /// <summary>The fields of the first directory.</summary>
    private sealed class Tags
    {
        private readonly ReadOnlyMemory<byte> _file;
        private readonly bool _isLittle;
        private readonly Dictionary<int, (int Type, long Count, long At)> _fields = [];

        public Tags(ReadOnlyMemory<byte> file)
        {
            _file = file;
            _isLittle = file.Span[0] == (byte)'I';
            var at = Number(4, 4);
            var count = at is { } start ? Number(start, 2) ?? 0 : 0;
            for (long i = 0; i < count; i++)
            {
                var entry = at!.Value + 2 + (EntryLength * i);
                if (Number(entry, 2) is not { } tag || Number(entry + 2, 2) is not { } type || Number(entry + 4, 4) is not { } values)
                {
                    break;
                }

                var size = type == 3 ? 2 : type == 4 ? 4 : 1;
                var place = size * values <= 4 ? entry + 8 : Number(entry + 8, 4) ?? long.MaxValue;
                _fields.TryAdd((int)tag, ((int)type, values, place));
            }
        }

        public bool IsSound => _fields.Count > 0;

        public long Count(int tag) => _fields.TryGetValue(tag, out var field) ? field.Count : 0;

        public long Value(int tag, long index = 0, long fallback = 0)
        {
            if (!_fields.TryGetValue(tag, out var field) || index >= field.Count)
            {
                return fallback;
            }

            var size = field.Type == 3 ? 2 : field.Type == 4 ? 4 : 1;
            return Number(field.At + (index * size), size) ?? fallback;
        }

        public ReadOnlyMemory<byte>? Strip(int index)
        {
            var (at, length) = (Value(273, index, fallback: -1), Value(279, index, fallback: -1));
            return at >= 0 && length >= 0 && at + length <= _file.Length ? _file.Slice((int)at, (int)length) : null;
        }

        private long? Number(long at, int bytes)
        {
            if (at < 0 || at + bytes > _file.Length)
            {
                return null;
            }

            var span = _file.Span.Slice((int)at, bytes);
            return bytes switch
            {
                1 => span[0],
                2 => _isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(span) : BinaryPrimitives.ReadUInt16BigEndian(span),
                _ => _isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(span) : BinaryPrimitives.ReadUInt32BigEndian(span),
            };
        }
    }
}
