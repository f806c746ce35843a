using System.Buffers.Binary;
using System.Text;

namespace Disclosure.Documents.Package;

/// <summary>
/// The streams at the root of a compound file ([MS-CFB]), of each as much of its beginning as is asked for. Those within storages belong
/// to embedded objects and say nothing about the file. Damage gives fewer streams, or fewer bytes of one.
/// </summary>
internal readonly ref struct CompoundStreams
{
    /// <summary>Bytes of an entry of the directory.</summary>
    private const int EntryLength = 128;

    /// <summary>Most entries of the directory that are looked at: documents have 10 to 30, with embedded objects some hundred.</summary>
    private const int MostEntries = 16_384;

    /// <summary>Sectors of the allocation table that the header names.</summary>
    private const int TableSectorsInHeader = 109;

    /// <summary>Where in the header their numbers stand.</summary>
    private const int TableSectorsAt = 76;

    /// <summary>Size of the header, and of the smallest sector, in bytes.</summary>
    private const int HeaderLength = 512;

    /// <summary>Base-2 logarithm of the size of a short sector.</summary>
    private const int ShortShift = 6;

    /// <summary>Size, in bytes, below which a stream lies in short sectors.</summary>
    private const int ShortBelow = 4_096;

    /// <summary>
    /// Most sectors of a chain that are passed over to a place in it, each time anew: of the short streams of documents with embedded
    /// objects some hundred.
    /// </summary>
    private const int MostPassed = 8_192;

    private readonly ReadOnlySpan<byte> _file;
    private readonly int _shift;
    private readonly byte[] _root;
    private readonly Dictionary<string, byte[]> _entries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Looks at the directory of a file.</summary>
    /// <param name="file">The whole file.</param>
    public CompoundStreams(ReadOnlySpan<byte> file)
    {
        _file = file;
        _root = [];
        _shift = file.StartsWith(Signature) && file.Length >= HeaderLength ? BinaryPrimitives.ReadUInt16LittleEndian(file[30..]) : 0;
        if (_shift is not (9 or 12))
        {
            return;
        }

        var directory = Chain(Number(file, 48), MostEntries * EntryLength, isShort: false);
        if (directory.Length < EntryLength)
        {
            return;
        }

        _root = directory[..EntryLength];
        AddEntries(directory);
    }

    /// <summary>Gets the bytes that begin every compound file.</summary>
    public static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Returns whether there is a stream.</summary>
    public bool Holds(string name) => _entries.ContainsKey(name);

    /// <summary>Returns the beginning of a stream; empty where there is none of the name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="length">Most bytes.</param>
    public byte[] Start(string name, int length)
    {
        if (!_entries.TryGetValue(name, out var entry))
        {
            return [];
        }

        var size = Number(entry, 120);
        return Chain(Number(entry, 116), (int)Math.Min(size, (uint)length), isShort: size < ShortBelow);
    }

    /// <summary>Adds the streams among the children of the root, a tree of entries that name each other.</summary>
    private void AddEntries(byte[] directory)
    {
        var seen = new HashSet<uint>();
        var open = new Stack<uint>([Number(directory, 76)]);
        while (open.TryPop(out var number))
        {
            if (number >= directory.Length / EntryLength || !seen.Add(number))
            {
                continue;
            }

            var entry = directory.AsSpan((int)number * EntryLength, EntryLength);
            int length = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
            if (entry[66] == 2 && length is >= 2 and <= 64)
            {
                _entries.TryAdd(Encoding.Unicode.GetString(entry[..(length - 2)]), entry.ToArray());
            }

            open.Push(Number(entry, 68));
            open.Push(Number(entry, 72));
        }
    }

    /// <summary>The beginning of what a chain of sectors holds.</summary>
    /// <param name="first">Number of the first sector.</param>
    /// <param name="length">Most bytes; the chain may have fewer.</param>
    /// <param name="isShort">Whether its sectors are short ones, which lie in the stream of the root.</param>
    private byte[] Chain(uint first, int length, bool isShort)
    {
        var bytes = new byte[Math.Min(length, _file.Length)];
        var (filled, sector, shift) = (0, first, isShort ? ShortShift : _shift);
        while (filled < bytes.Length)
        {
            var part = isShort ? ShortSector(sector) : Sector(sector);
            part = part[..Math.Min(part.Length, bytes.Length - filled)];
            part.CopyTo(bytes.AsSpan(filled));
            filled += part.Length;
            if (part.Length < 1 << shift)
            {
                break;
            }

            sector = isShort ? NextShort(sector) : Next(sector);
        }

        return bytes[..filled];
    }

    /// <summary>A sector; shorter at the end of the file, and empty where the file has none of the number.</summary>
    private ReadOnlySpan<byte> Sector(uint number)
    {
        var at = ((long)number + 1) << _shift;
        return at < _file.Length ? _file.Slice((int)at, Math.Min(1 << _shift, _file.Length - (int)at)) : [];
    }

    /// <summary>The number of the sector behind one; one that no file has where the chain ends.</summary>
    private uint Next(uint number)
    {
        var perSector = 1u << (_shift - 2);
        return Sector(TableSector(number / perSector)) is var table && table.Length == 1 << _shift
            ? Number(table, (int)(number % perSector) * 4)
            : uint.MaxValue;
    }

    /// <summary>The number of a sector of the allocation table: those behind the first ones stand in sectors of their own.</summary>
    private uint TableSector(uint index)
    {
        if (index < TableSectorsInHeader)
        {
            return Number(_file, TableSectorsAt + ((int)index * 4));
        }

        var perSector = (1u << (_shift - 2)) - 1;
        var list = Sector(Number(_file, 68));
        for (index -= TableSectorsInHeader; index >= perSector && list.Length == 1 << _shift; index -= perSector)
        {
            list = Sector(Number(list, (int)perSector * 4));
        }

        return list.Length == 1 << _shift ? Number(list, (int)index * 4) : uint.MaxValue;
    }

    private ReadOnlySpan<byte> ShortSector(uint number)
    {
        var at = (long)number << ShortShift;
        var sector = at < _file.Length ? InChain(Number(_root, 116), at >> _shift) : [];
        var within = (int)(at & ((1 << _shift) - 1));
        return within < sector.Length ? sector.Slice(within, Math.Min(1 << ShortShift, sector.Length - within)) : [];
    }

    private uint NextShort(uint number)
    {
        var perSector = 1u << (_shift - 2);
        var table = InChain(Number(_file, 60), number / perSector);
        return table.Length == 1 << _shift ? Number(table, (int)(number % perSector) * 4) : uint.MaxValue;
    }

    /// <summary>The sector at a place of a chain, from 0.</summary>
    private ReadOnlySpan<byte> InChain(uint first, long place)
    {
        var sector = first;
        for (var passed = 0; passed < Math.Min(place, MostPassed) && Sector(sector).Length > 0; passed++)
        {
            sector = Next(sector);
        }

        return place <= MostPassed ? Sector(sector) : [];
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
