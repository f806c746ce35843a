using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Disclosure.Attack.Tests.DamagedFiles;

/// <summary>Damages to files, as disks, networks and people who mean harm make them.</summary>
internal static partial class Damage
{
    private const int MostBytes = 64;

    /// <summary>Returns a damaged copy of a file, and what was done to it.</summary>
    /// <param name="file">The sound file.</param>
    /// <param name="random">Decides what is done, and where.</param>
    public static (byte[] File, string What) Of(byte[] file, Random random)
    {
        (string What, Func<byte[], Random, byte[]> Do)[] ways =
        [
            ("bytes", Bytes), ("cut", Cut), ("piece out", PieceOut), ("piece twice", PieceTwice), ("block", Block), ("swapped", Swapped),
            .. IsPdf(file)
                ? new (string, Func<byte[], Random, byte[]>)[]
                {
                    ("objects swapped", ObjectsSwapped), ("length doubled", LengthDoubled), ("xref changed", ReferencesChanged),
                    ("filter changed", FilterChanged), ("number changed", NumberChanged), ("reference changed", ReferenceChanged),
                }
                : IsPng(file) ? [("chunk", Chunk), ("size", PngSize)]
                : IsJpeg(file) ? [("segment", Segment), ("size", JpegSize)]
                : IsTiff(file) ? [("entry", TiffEntry)]
                : IsZip(file) ? [("directory", ZipDirectory), ("in an entry", InEntry)]
                : new (string, Func<byte[], Random, byte[]>)[] { ("number changed", NumberChanged), ("marks swapped", MarksSwapped) },
        ];
        var (what, damage) = ways[random.Next(ways.Length)];
        return (damage([.. file], random), what);
    }

    private static bool IsPdf(byte[] file) => file.AsSpan().StartsWith("%PDF"u8);

    private static bool IsPng(byte[] file) => file.AsSpan(1).StartsWith("PNG"u8);

    private static bool IsJpeg(byte[] file) => file[0] == 0xFF;

    private static bool IsTiff(byte[] file) => file.AsSpan().StartsWith("II"u8) || file.AsSpan().StartsWith("MM"u8);

    private static bool IsZip(byte[] file) => file.AsSpan().StartsWith("PK\u0003\u0004"u8);

    private static byte[] Bytes(byte[] file, Random random)
    {
        for (var n = random.Next(1, MostBytes); n > 0; n--)
        {
            file[random.Next(file.Length)] = (byte)random.Next(256);
        }

        return file;
    }

    private static byte[] Cut(byte[] file, Random random) => file[..random.Next(16, file.Length)];

    private static byte[] PieceOut(byte[] file, Random random)
    {
        var (at, length) = Piece(file, random);
        return [.. file[..at], .. file[(at + length)..]];
    }

    private static byte[] PieceTwice(byte[] file, Random random)
    {
        var (at, length) = Piece(file, random);
        return [.. file[..(at + length)], .. file[at..]];
    }

    private static byte[] Block(byte[] file, Random random)
    {
        var (at, length) = Piece(file, random);
        if (random.Next(2) == 0)
        {
            file.AsSpan(at, length).Clear();
        }
        else
        {
            random.NextBytes(file.AsSpan(at, length));
        }

        return file;
    }

    private static byte[] Swapped(byte[] file, Random random)
    {
        var length = random.Next(1, Math.Min(4_096, file.Length / 2));
        var one = random.Next(file.Length - (2 * length) + 1);
        var other = random.Next(one + length, file.Length - length + 1);
        var held = file[one..(one + length)];
        file.AsSpan(other, length).CopyTo(file.AsSpan(one));
        held.CopyTo(file.AsSpan(other));
        return file;
    }

    private static (int At, int Length) Piece(byte[] file, Random random)
    {
        var length = random.Next(1, Math.Min(20_000, file.Length / 2));
        return (random.Next(file.Length - length), length);
    }

    private static byte[] ObjectsSwapped(byte[] file, Random random)
    {
        var text = Encoding.Latin1.GetString(file);
        var heads = ObjectHead().Matches(text);
        if (heads.Count < 2)
        {
            return Swapped(file, random);
        }

        var (one, other) = (heads[random.Next(heads.Count)], heads[random.Next(heads.Count)]);
        if (one.Index > other.Index)
        {
            (one, other) = (other, one);
        }

        return Encoding.Latin1.GetBytes(one.Index == other.Index
            ? string.Concat(text.AsSpan(0, one.Index), text.AsSpan(one.Index + one.Length))
            : string.Concat(
                text[..one.Index], other.Value, text[(one.Index + one.Length)..other.Index],
                string.Concat(one.Value, text[(other.Index + other.Length)..])));
    }

    private static byte[] LengthDoubled(byte[] file, Random random) => Replaced(
        file, Length(), random, static (match, _) => $"/Length {2 * long.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)}");

    private static byte[] ReferencesChanged(byte[] file, Random random) => Replaced(
        file, ReferenceLine(), random, static (_, random) => $"{random.Next(100_000_000):D10} 00000 {"nf"[random.Next(2)]}");

    private static byte[] FilterChanged(byte[] file, Random random)
    {
        string[] filters =
            ["/FlateDecode", "/LZWDecode", "/DCTDecode", "/JPXDecode", "/JBIG2Decode", "/CCITTFaxDecode", "/RunLengthDecode",
            "/ASCII85Decode", "/ASCIIHexDecode", "[/FlateDecode /FlateDecode]", "/Crypt", "/None"];
        return Replaced(file, Filter(), random, (_, source) => filters[source.Next(filters.Length)]);
    }

    private static byte[] NumberChanged(byte[] file, Random random)
    {
        string[] numbers = ["0", "-1", "1", "65536", "2147483647", "2147483648", "-2147483648", "9223372036854775808", "1e99", "0.0000001"];
        return Replaced(file, Number(), random, (_, source) => $" {numbers[source.Next(numbers.Length)]}");
    }

    private static byte[] ReferenceChanged(byte[] file, Random random) =>
        Replaced(file, Reference(), random, static (_, random) => $" {random.Next(1, 200)} 0 R");

    /// <summary>Replaces one place, or up to eight, of those that match; damages bytes where none does.</summary>
    private static byte[] Replaced(byte[] file, Regex pattern, Random random, Func<Match, Random, string> with)
    {
        var text = Encoding.Latin1.GetString(file);
        var matches = pattern.Matches(text);
        if (matches.Count == 0)
        {
            return Bytes(file, random);
        }

        var chosen = Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(matches.Count)).ToHashSet();
        var number = 0;
        return Encoding.Latin1.GetBytes(pattern.Replace(text, match => chosen.Contains(number++) ? with(match, random) : match.Value));
    }

    private static byte[] Chunk(byte[] file, Random random)
    {
        var chunks = PngChunks(file);
        var at = chunks[random.Next(chunks.Count)];
        var length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
        switch (random.Next(3))
        {
            case 0:
                BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at), unchecked(length * 2));
                break;
            case 1:
                file[at + 4 + random.Next(4)] ^= 0x20;
                break;
            default:
                // The checksum is right again, so that what the chunk holds is believed.
                file[at + 8 + random.Next((int)Math.Max(1, length))] ^= (byte)random.Next(1, 256);
                SetCrc(file, at, (int)length);
                break;
        }

        return file;
    }

    private static byte[] PngSize(byte[] file, Random random)
    {
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16 + (4 * random.Next(2))), Size(random));
        SetCrc(file, 8, 13);
        return file;
    }

    private static void SetCrc(byte[] file, int chunk, int length) => BinaryPrimitives.WriteUInt32BigEndian(
        file.AsSpan(chunk + 8 + length), PngChecksum.Of(file.AsSpan(chunk + 4, length + 4)));

    private static List<int> PngChunks(byte[] file)
    {
        var chunks = new List<int>();
        for (var at = 8; at + 12 <= file.Length; at += 12 + (int)BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at)))
        {
            chunks.Add(at);
        }

        return chunks;
    }

    private static byte[] Segment(byte[] file, Random random)
    {
        var segments = JpegSegments(file);
        var at = segments[random.Next(segments.Count)];
        var length = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2));
        switch (random.Next(3))
        {
            case 0:
                BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(at + 2), unchecked((ushort)(length * 2)));
                break;
            case 1:
                file[at + 1] = (byte)random.Next(0xC0, 0xFF);
                break;
            default:
                file[at + 4 + random.Next(Math.Max(1, length - 2))] = (byte)random.Next(256);
                break;
        }

        return file;
    }

    private static byte[] JpegSize(byte[] file, Random random)
    {
        foreach (var at in JpegSegments(file).Where(at => file[at + 1] is 0xC0 or 0xC1 or 0xC2))
        {
            BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(at + 5 + (2 * random.Next(2))), unchecked((ushort)Size(random)));
        }

        return file;
    }

    private static List<int> JpegSegments(byte[] file)
    {
        var segments = new List<int>();
        for (var at = 2; at + 4 <= file.Length && file[at] == 0xFF; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2)))
        {
            segments.Add(at);
            if (file[at + 1] == 0xDA)
            {
                break;
            }
        }

        return segments;
    }

    private static byte[] TiffEntry(byte[] file, Random random)
    {
        var isLittle = file[0] == (byte)'I';
        var directory = (int)UInt32(file, 4, isLittle);
        var entries = isLittle
            ? BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(directory))
            : BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(directory));
        var entry = directory + 2 + (12 * random.Next(entries));
        switch (random.Next(4))
        {
            case 0:
                file[entry + random.Next(2)] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                SetUInt32(file, entry + 4, isLittle, unchecked(UInt32(file, entry + 4, isLittle) * 2));
                break;
            case 2:
                SetUInt32(file, entry + 8, isLittle, unchecked(UInt32(file, entry + 8, isLittle) * 2));
                break;
            default:
                SetUInt32(file, entry + 8, isLittle, unchecked((uint)Size(random)));
                break;
        }

        return file;
    }

    private static uint UInt32(byte[] file, int at, bool isLittle) => isLittle
        ? BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at))
        : BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));

    private static void SetUInt32(byte[] file, int at, bool isLittle, uint value)
    {
        if (isLittle)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);
        }
        else
        {
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at), value);
        }
    }

    /// <summary>Changes a number of the central directory (APPNOTE 6.3.10 §4.3.12): sizes, offsets, method.</summary>
    private static byte[] ZipDirectory(byte[] file, Random random)
    {
        var at = file.AsSpan().IndexOf("PK\u0001\u0002"u8);
        int[] fields = [10, 16, 20, 24, 28, 30, 32, 42];
        var field = at + fields[random.Next(fields.Length)];
        BinaryPrimitives.WriteUInt16LittleEndian(
            file.AsSpan(field), unchecked((ushort)(BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(field)) * 2)));
        file[field] ^= (byte)random.Next(1, 256);
        return file;
    }

    /// <summary>Damages one of the files in an archive, and packs it again: the archive is sound, and what it holds is not.</summary>
    private static byte[] InEntry(byte[] file, Random random)
    {
        using var bytes = new MemoryStream();
        using (var target = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var source = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read))
        {
            var chosen = random.Next(source.Entries.Count);
            for (var i = 0; i < source.Entries.Count; i++)
            {
                var content = new MemoryStream();
                using (var from = source.Entries[i].Open())
                {
                    from.CopyTo(content);
                }

                var held = content.ToArray();
                if (i == chosen && held.Length > 32)
                {
                    Func<byte[], Random, byte[]>[] ways = [Bytes, Cut, PieceOut, PieceTwice, Block, Swapped, NumberChanged, MarksSwapped];
                    held = ways[random.Next(ways.Length)](held, random);
                }

                using var to = target.CreateEntry(source.Entries[i].FullName, CompressionLevel.Fastest).Open();
                to.Write(held);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Puts some of the marks that divide a text into cells, elements and attributes in the places of others.</summary>
    private static byte[] MarksSwapped(byte[] file, Random random)
    {
        var marks = file.Select(static (mark, at) => (Mark: mark, At: at))
            .Where(static one => "<>/=\"|\t\r\n&;".Contains((char)one.Mark, StringComparison.Ordinal)).ToList();
        for (var n = marks.Count == 0 ? 0 : random.Next(1, 9); n > 0; n--)
        {
            var (one, other) = (marks[random.Next(marks.Count)], marks[random.Next(marks.Count)]);
            (file[one.At], file[other.At]) = (file[other.At], file[one.At]);
        }

        return file;
    }

    private static int Size(Random random)
    {
        int[] sizes = [0, 1, 7, 255, 65_535, 65_536, 1_000_000, int.MaxValue, -1];
        return sizes[random.Next(sizes.Length)];
    }

    [GeneratedRegex(@"\d+ 0 obj")]
    private static partial Regex ObjectHead();

    [GeneratedRegex(@"/Length (\d{1,9})\b(?! 0 R)")]
    private static partial Regex Length();

    [GeneratedRegex(@"\d{10} \d{5} [nf]")]
    private static partial Regex ReferenceLine();

    [GeneratedRegex("/(FlateDecode|DCTDecode|CCITTFaxDecode|JBIG2Decode|JPXDecode|LZWDecode)")]
    private static partial Regex Filter();

    [GeneratedRegex(@"(?<=/[A-Za-z]+\d*) -?\d+\b(?! \d+ R)")]
    private static partial Regex Number();

    [GeneratedRegex(@" \d+ 0 R")]
    private static partial Regex Reference();
}
