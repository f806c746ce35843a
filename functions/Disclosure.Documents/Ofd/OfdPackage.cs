using System.IO.Compression;
using Disclosure.Documents.Binary;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ofd;

/// <summary>The files inside an OFD, which is a ZIP archive (GB/T 33190-2016 §6, PKWARE APPNOTE 6.3.10).</summary>
internal sealed class OfdPackage : IDisposable
{
    /// <summary>Name of the entry from which all others are found.</summary>
    private const string Entry = "OFD.xml";

    /// <summary>Name of the file that lists what is encrypted (GM/T 0099-2020 §7).</summary>
    private const string Encryptions = "Encryptions.xml";

    /// <summary>Most entries: a document of 2,000 pages has two for each, and its pictures.</summary>
    private const int MostEntries = 20_000;

    /// <summary>
    /// Largest ratio of an XML file to what it is packed to; those of public samples come to 45. Small ones may have any.
    /// </summary>
    private const int LargestRatio = 250;

    /// <summary>Bytes up to which an XML file may have any ratio.</summary>
    private const int SmallFile = 1 << 20;

    private readonly ReadBudget _budget;
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ZipArchiveEntry> _anyCase = new(StringComparer.OrdinalIgnoreCase);

    private OfdPackage(ZipArchive archive, ReadBudget budget) => (_archive, _budget) = (archive, budget);

    /// <summary>Returns whether a file is an OFD, by the names in its directory, or in its beginning where that is all there is.</summary>
    /// <param name="file">The file, or its beginning.</param>
    public static bool Is(ReadOnlySpan<byte> file) => ZipKinds.Of(file) == ArchiveKind.Ofd;

    /// <summary>Opens an OFD.</summary>
    /// <exception cref="DocumentException">It is none, damaged, encrypted, or beyond the limits.</exception>
    public static OfdPackage Open(ReadOnlyMemory<byte> file, ReadBudget budget)
    {
        if (file.Length > budget.Limits.FileBytes)
        {
            throw ReadBudget.Exceeded(ReadLimit.FileSize);
        }

        // Before the library makes an object of each: whatever count the end of the file claims, so many entries there are at most.
        if (file.Span.Count(ZipNames.EntrySignature) > 2 * MostEntries)
        {
            throw ReadBudget.Exceeded(ReadLimit.Objects);
        }

        try
        {
            var package = new OfdPackage(ZipBytes.Open(file), budget);
            package.List();
            return package;
        }
        catch (Exception exception) when (IsOfArchive(exception))
        {
            throw Damaged("the archive", exception);
        }
    }

    /// <summary>Returns the root element of the entry.</summary>
    public OfdElement Root() => Xml(Entry) ?? throw Damaged(Entry);

    /// <summary>Returns the path of a location (GB/T 33190-2016 table 2, ST_Loc).</summary>
    /// <param name="from">Path of the file in which it stands.</param>
    /// <param name="location">The location, from the archive's root or from the folder of that file.</param>
    public static string Resolve(string from, string location)
    {
        var slashed = location.Trim().Replace('\\', '/');
        var parts = new List<string>();
        if (!slashed.StartsWith('/'))
        {
            parts.AddRange(from.Split('/')[..^1]);
        }

        foreach (var part in slashed.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "." or ".."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>Returns the root element of a file; null where there is no such file.</summary>
    /// <exception cref="DocumentException">It is no XML, damaged, or beyond the limits.</exception>
    public OfdElement? Xml(string path)
    {
        if (Find(path) is not { } entry)
        {
            return null;
        }

        if (entry.Length > SmallFile && entry.Length / LargestRatio > entry.CompressedLength)
        {
            throw ReadBudget.Exceeded(ReadLimit.DecodedData);
        }

        return OfdElement.Read(Unpack(entry), _budget);
    }

    /// <summary>Returns the bytes of a file; null where there is no such file.</summary>
    /// <exception cref="DocumentException">It is damaged, or beyond the limits.</exception>
    public ReadOnlyMemory<byte>? Bytes(string path) => Find(path) is { } entry ? Unpack(entry) : (ReadOnlyMemory<byte>?)null;

    /// <summary>Lets go of the archive.</summary>
    public void Dispose() => _archive.Dispose();

    /// <summary>Returns the error of an OFD that cannot be read.</summary>
    /// <param name="what">What in it, for the log.</param>
    /// <param name="cause">The error underneath.</param>
    public static DocumentException Damaged(string what, Exception? cause = null) =>
        new(new OfdDamaged(), new InvalidDataException(what, cause));

    private static bool IsOfArchive(Exception exception) => exception
        is InvalidDataException or IOException or ArgumentException or OverflowException or NotSupportedException;

    private static string Clean(string name) => Resolve("", name);

    private void List()
    {
        if (_archive.Entries.Count > MostEntries)
        {
            throw ReadBudget.Exceeded(ReadLimit.Objects);
        }

        foreach (var entry in _archive.Entries)
        {
            if (entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\'))
            {
                continue;
            }

            var name = Clean(entry.FullName);
            if (entry.IsEncrypted || name.Split('/')[^1] == Encryptions)
            {
                throw new DocumentException(new OfdLocked());
            }

            // One name with two contents reads otherwise in other programs.
            if (!_entries.TryAdd(name, entry) && (_entries[name].Crc32 != entry.Crc32 || _entries[name].Length != entry.Length))
            {
                throw Damaged($"{name} twice");
            }

            _anyCase.TryAdd(name, entry);
        }
    }

    private ZipArchiveEntry? Find(string path) => _entries.GetValueOrDefault(path) ?? _anyCase.GetValueOrDefault(path);

    /// <summary>The entry's bytes: exactly as many as its header says, and with its checksum.</summary>
    private byte[] Unpack(ZipArchiveEntry entry)
    {
        _budget.Check();
        if (entry.Length > _budget.Limits.StreamBytes)
        {
            throw ReadBudget.Exceeded(ReadLimit.StreamData);
        }

        try
        {
            _budget.SpendDecoded(entry.Length);
            _budget.Use(entry.Length);
            return ZipBytes.Unpack(entry);
        }
        catch (Exception exception) when (IsOfArchive(exception))
        {
            throw Damaged(entry.FullName, exception);
        }
    }
}
