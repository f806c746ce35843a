using System.Buffers.Binary;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr.Sources;

/// <summary>
/// Makes a TIFF file of one page out of a file of many (TIFF 6.0 §2), so that a child is sent the page it is to read and no more. Fields
/// and pixels are copied as they are; only where they stand changes.
/// </summary>
internal static class TiffPage
{
    private const int EntryLength = 12;
    private const int InlineLength = 4;
    private const ushort LongType = 4;

    /// <summary>Bytes of a value by its type, from 1: BYTE to DOUBLE and IFD.</summary>
    private static readonly int[] Sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

    /// <summary>Fields that lead to directories elsewhere in the file: smaller versions, EXIF, GPS.</summary>
    private static readonly int[] Leading = [330, 34665, 34853];

    /// <summary>The page as a file of its own.</summary>
    /// <param name="file">A file that <see cref="TiffHeader"/> has read.</param>
    /// <param name="index">Which of its directories, from 0.</param>
    /// <exception cref="DocumentException">Its parts lie over one another or beyond the end.</exception>
    public static byte[] Extract(ReadOnlySpan<byte> file, int index)
    {
        var bytes = new TiffBytes(file);
        var at = bytes.UInt32(4);
        for (var i = 0; i < index; i++)
        {
            at = bytes.UInt32(at + 2L + (bytes.UInt16(at) * (long)EntryLength));
        }

        var fields = Fields(bytes, at);
        var (offsets, lengths) = fields.ContainsKey(TiffTag.TileOffsets)
            ? (TiffTag.TileOffsets, TiffTag.TileByteCounts)
            : (TiffTag.StripOffsets, TiffTag.StripByteCounts);
        var directory = TiffDirectory.Read(bytes, at);
        var parts = new (long At, long Length)[directory.Count(offsets)];
        var dataLength = 0L;
        for (var i = 0u; i < parts.Length; i++)
        {
            var from = directory.Whole(bytes, offsets, i);
            parts[i] = (from, directory.Whole(bytes, lengths, i, fallback: (uint)(file.Length - from)));
            dataLength += parts[i].Length;
        }

        if (dataLength > file.Length)
        {
            throw new DocumentException(new PictureDamaged());
        }

        fields[offsets] = new Field(LongType, (uint)parts.Length, new byte[4 * parts.Length]);
        return Write(bytes, fields, offsets, parts, (int)dataLength);
    }

    private static SortedDictionary<TiffTag, Field> Fields(TiffBytes bytes, uint directory)
    {
        var fields = new SortedDictionary<TiffTag, Field>();
        for (var i = 0; i < bytes.UInt16(directory); i++)
        {
            var at = directory + 2L + (i * (long)EntryLength);
            var (tag, type, count) = (bytes.UInt16(at), bytes.UInt16(at + 2), bytes.UInt32(at + 4));
            if (type == 0 || type >= Sizes.Length || Leading.Contains(tag))
            {
                continue;
            }

            var length = Sizes[type] * (long)count;
            fields.TryAdd(
                (TiffTag)tag, new Field(type, count, bytes.At(length <= InlineLength ? at + 8 : bytes.UInt32(at + 8), length).ToArray()));
        }

        return fields;
    }

    private static byte[] Write(
        TiffBytes source, SortedDictionary<TiffTag, Field> fields, TiffTag offsets, (long At, long Length)[] parts, int dataLength)
    {
        var values = TiffBytes.HeaderLength + 2 + (fields.Count * EntryLength) + 4;
        var data = values + fields.Values.Sum(static field => field.IsInline ? 0 : field.PaddedLength);
        var file = new byte[data + dataLength];
        source.At(0, 4).CopyTo(file);
        Put32(4, TiffBytes.HeaderLength);
        Put16(TiffBytes.HeaderLength, fields.Count);
        var place = data;
        for (var i = 0; i < parts.Length; i++)
        {
            Put(fields[offsets].Value.AsSpan(4 * i), (uint)place);
            source.At(parts[i].At, parts[i].Length).CopyTo(file.AsSpan(place));
            place += (int)parts[i].Length;
        }

        var entry = TiffBytes.HeaderLength + 2;
        foreach (var (tag, field) in fields)
        {
            Put16(entry, (int)tag);
            Put16(entry + 2, field.Type);
            Put32(entry + 4, field.Count);
            if (!field.IsInline)
            {
                Put32(entry + 8, (uint)values);
            }

            field.Value.CopyTo(file.AsSpan(field.IsInline ? entry + 8 : values));
            values += field.IsInline ? 0 : field.PaddedLength;
            entry += EntryLength;
        }

        return file;

        void Put32(int at, uint value) => Put(file.AsSpan(at), value);

        void Put16(int at, int value)
        {
            if (file[0] == (byte)'I')
            {
                BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), (ushort)value);
            }
            else
            {
                BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(at), (ushort)value);
            }
        }

        void Put(Span<byte> to, uint value)
        {
            if (file[0] == (byte)'I')
            {
                BinaryPrimitives.WriteUInt32LittleEndian(to, value);
            }
            else
            {
                BinaryPrimitives.WriteUInt32BigEndian(to, value);
            }
        }
    }

    /// <summary>A field with its values, in the order of bytes of the file.</summary>
    private readonly record struct Field(ushort Type, uint Count, byte[] Value)
    {
        /// <summary>Whether the values stand in the entry itself.</summary>
        public bool IsInline => Value.Length <= InlineLength;

        /// <summary>Bytes up to the next even offset, at which values have to begin.</summary>
        public int PaddedLength => (Value.Length + 1) & ~1;
    }
}
