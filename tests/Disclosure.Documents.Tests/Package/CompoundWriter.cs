using System.Buffers.Binary;
using System.Text;

namespace Disclosure.Documents.Tests.Package;

/// <summary>
/// Writes small compound files ([MS-CFB]) for tests: their streams lie backwards in the file, so that only chains lead through.
/// </summary>
/// <param name="shift">Base-2 logarithm of the size of a sector: 9 or 12.</param>
internal sealed class CompoundWriter(int shift = 9)
{
    private const uint End = 0xFFFFFFFE;
    private const uint None = 0xFFFFFFFF;
    private const uint OfTable = 0xFFFFFFFD;
    private const int EntryLength = 128;
    private const int ShortLength = 64;

    private readonly int _size = 1 << shift;
    private readonly List<byte[]> _sectors = [];
    private readonly List<uint> _next = [];

    /// <summary>Returns a file.</summary>
    /// <param name="streams">Its streams at the root; in their tree each stands left of the one before.</param>
    /// <param name="nested">Streams in a storage.</param>
    public byte[] Write((string Name, byte[] Content)[] streams, params (string Name, byte[] Content)[] nested)
    {
        var all = streams.Concat(nested).ToList();
        var shorts = new List<byte>();
        var nextShort = new List<uint>();
        var starts = all.ConvertAll(stream => stream.Content.Length < 4096
            ? AddShort(stream.Content, shorts, nextShort)
            : AddBackwards(stream.Content));
        var shortTable = Numbers(nextShort, _size);
        var shortTableAt = nextShort.Count > 0 ? AddBackwards(shortTable) : End;
        var rootAt = shorts.Count > 0 ? AddBackwards([.. shorts]) : End;

        var entries = new List<byte[]>();
        var hasStorage = nested.Length > 0;
        entries.Add(Entry("Root Entry", 5, None, streams.Length > 0 ? 1 : None, rootAt, (uint)shorts.Count));
        for (var i = 0; i < all.Count; i++)
        {
            // The last one at the root has the storage to its left.
            var isLast = i == streams.Length - 1;
            var left = i + 1 < streams.Length || (i >= streams.Length && i + 1 < all.Count) ? (uint)i + 2
                : isLast && hasStorage ? (uint)all.Count + 1 : None;
            entries.Add(Entry(all[i].Name, 2, left, None, starts[i], (uint)all[i].Content.Length));
        }

        if (hasStorage)
        {
            entries.Add(Entry("ObjectPool", 1, None, (uint)streams.Length + 1, 0, 0));
        }

        var directoryAt = AddBackwards([.. entries.SelectMany(static entry => entry)]);
        var perSector = _size / 4;
        var tables = 1;
        while (tables * perSector < _sectors.Count + tables)
        {
            tables++;
        }

        var header = new byte[_size];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(26), (ushort)(shift == 9 ? 3 : 4));
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(28), 0xFFFE);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(30), (ushort)shift);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(32), 6);
        Put(header, 44, (uint)tables);
        Put(header, 48, directoryAt);
        Put(header, 56, 4096);
        Put(header, 60, shortTableAt);
        Put(header, 68, End);
        for (var i = 0; i < 109; i++)
        {
            Put(header, 76 + (i * 4), i < tables ? (uint)(_sectors.Count + i) : None);
        }

        _next.AddRange(Enumerable.Repeat(OfTable, tables));
        return [.. header, .. _sectors.SelectMany(static sector => sector), .. Numbers(_next, _size * tables)];
    }

    private uint AddBackwards(byte[] content)
    {
        var count = Math.Max(1, (content.Length + _size - 1) / _size);
        for (var i = count - 1; i >= 0; i--)
        {
            var sector = new byte[_size];
            content.AsSpan(i * _size, Math.Min(_size, content.Length - (i * _size))).CopyTo(sector);
            _next.Add(i == count - 1 ? End : (uint)_sectors.Count - 1);
            _sectors.Add(sector);
        }

        return (uint)_sectors.Count - 1;
    }

    private static uint AddShort(byte[] content, List<byte> shorts, List<uint> next)
    {
        var count = Math.Max(1, (content.Length + ShortLength - 1) / ShortLength);
        for (var i = count - 1; i >= 0; i--)
        {
            var sector = new byte[ShortLength];
            content.AsSpan(i * ShortLength, Math.Min(ShortLength, content.Length - (i * ShortLength))).CopyTo(sector);
            next.Add(i == count - 1 ? End : (uint)next.Count - 1);
            shorts.AddRange(sector);
        }

        return (uint)next.Count - 1;
    }

    private static byte[] Entry(string name, byte type, uint left, uint child, uint start, uint size)
    {
        var entry = new byte[EntryLength];
        var text = Encoding.Unicode.GetBytes(name + "\0");
        text.CopyTo(entry, 0);
        entry[64] = (byte)text.Length;
        entry[66] = type;
        Put(entry, 68, left);
        Put(entry, 72, None);
        Put(entry, 76, child);
        Put(entry, 116, start);
        Put(entry, 120, size);
        return entry;
    }

    private static byte[] Numbers(List<uint> numbers, int unit)
    {
        var bytes = new byte[Math.Max(1, ((numbers.Count * 4) + unit - 1) / unit) * unit];
        bytes.AsSpan().Fill(0xFF);
        for (var i = 0; i < numbers.Count; i++)
        {
            Put(bytes, i * 4, numbers[i]);
        }

        return bytes;
    }

    private static void Put(byte[] bytes, int at, uint number) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), number);
}
