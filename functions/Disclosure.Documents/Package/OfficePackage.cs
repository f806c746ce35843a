using System.IO.Compression;
using System.Xml;
using Disclosure.Documents.Binary;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Package;

/// <summary>
/// The parts of a Word or Excel file (ECMA-376 part 2): XML that is unpacked when it is asked for, whole and with its checksum. What a part
/// refers to outside the file is never looked up, and macros and embedded objects are never opened.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    /// <summary>Bytes that an entry of the archive takes up in memory.</summary>
    private const int BytesOfEntry = 512;

    /// <summary>Bytes of a part below which its ratio does not count: a small part may well be of one repeated element.</summary>
    private const int SmallPart = 1 << 20;

    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly ZipArchive _archive;
    private readonly ReadBudget _budget;
    private readonly ContentKind _kind;

    private OfficePackage(ZipArchive archive, ContentKind kind, ReadBudget budget)
    {
        (_archive, _kind, _budget) = (archive, kind, budget);
        foreach (var entry in archive.Entries)
        {
            var name = entry.FullName.Replace('\\', '/').TrimStart('/');
            if (!name.EndsWith('/') && !_entries.TryAdd(name, entry))
            {
                // Programs differ in which of two parts of one name they show.
                throw new InvalidDataException("two parts of one name");
            }
        }
    }

    /// <summary>Opens a file.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="DocumentException">It is damaged or beyond the limits.</exception>
    public static OfficePackage Open(ReadOnlyMemory<byte> file, ContentKind kind, ReadBudget budget)
    {
        // Before the library makes an object of each: whatever count the end of the file claims, so many entries there are at most.
        var entries = file.Span.Count(ZipNames.EntrySignature);
        if (entries > budget.Limits.PackageParts)
        {
            throw ReadBudget.Exceeded(ReadLimit.PackageParts);
        }

        budget.Use((long)entries * BytesOfEntry);
        return Guarded(kind, () => new OfficePackage(ZipBytes.Open(file), kind, budget));
    }

    /// <summary>Does some work on the file, and makes of every complaint of the libraries the one fault that it is damaged.</summary>
    /// <param name="kind">What the file is.</param>
    /// <param name="work">The work.</param>
    /// <exception cref="DocumentException">It is damaged or beyond the limits.</exception>
    public static T Guarded<T>(ContentKind kind, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or XmlException or ArgumentException
            or OverflowException or NotSupportedException or FormatException or InvalidOperationException)
        {
            throw new DocumentException(new OfficeFileDamaged(kind == ContentKind.Excel), exception);
        }
    }

    /// <summary>Returns the name of the main part; null where the package names none.</summary>
    public string? MainPart() => RelationsOf("").FirstOrDefault(static one => one.IsOf("officeDocument"))?.Target;

    /// <summary>Returns the relations of a part to others in the file; of the package itself for the empty name.</summary>
    public IReadOnlyList<PackageRelation> RelationsOf(string part)
    {
        var at = part.LastIndexOf('/') + 1;
        if (!Holds($"{part[..at]}_rels/{part[at..]}.rels"))
        {
            return [];
        }

        var relations = new List<PackageRelation>();
        using var xml = Open($"{part[..at]}_rels/{part[at..]}.rels");
        var root = xml.EnterRoot();
        while (xml.Next(root))
        {
            if (xml.Name == "Relationship" && !string.Equals(xml.Attribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
                && xml.Attribute("Id") is { } id && xml.Attribute("Type") is { } type && xml.Attribute("Target") is { } target)
            {
                relations.Add(new PackageRelation(id, type, Resolve(part[..at], target)));
            }
        }

        return relations;
    }

    /// <summary>Returns whether there is a part.</summary>
    public bool Holds(string part) => _entries.ContainsKey(part);

    /// <summary>Returns a part as XML.</summary>
    /// <param name="part">Its name, without the slash before it.</param>
    public PackageXml Open(string part)
    {
        if (!_entries.TryGetValue(part, out var entry))
        {
            throw new InvalidDataException("a part that is not there");
        }

        return new PackageXml(Unpack(entry), _budget);
    }

    /// <summary>Returns the bytes of a part; null where it is not there, or not what its header says.</summary>
    /// <param name="part">Its name, without the slash before it.</param>
    /// <exception cref="DocumentException">It is beyond the limits.</exception>
    public byte[]? TryUnpack(string part)
    {
        try
        {
            return _entries.TryGetValue(part, out var entry) ? Unpack(entry) : null;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();

    private byte[] Unpack(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
        {
            throw new DocumentException(new OfficeFileLocked(_kind == ContentKind.Excel));
        }

        var limits = _budget.Limits;
        if (entry.Length > limits.StreamBytes)
        {
            throw ReadBudget.Exceeded(ReadLimit.StreamData);
        }

        if (entry.Length > SmallPart && entry.Length / limits.PackageRatio > entry.CompressedLength)
        {
            throw ReadBudget.Exceeded(ReadLimit.PackageRatio);
        }

        _budget.SpendDecoded(entry.Length);
        _budget.Use(entry.Length);
        return ZipBytes.Unpack(entry);
    }

    /// <summary>The name of a part that is named from a folder.</summary>
    private static string Resolve(string folder, string target)
    {
        var path = new List<string>();
        var whole = target.Replace('\\', '/');
        foreach (var step in (whole.StartsWith('/') ? whole : folder + whole).Split('/'))
        {
            if (step == "..")
            {
                path.RemoveRange(Math.Max(0, path.Count - 1), Math.Min(1, path.Count));
            }
            else if (step is not ("" or "."))
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }
}

/// <summary>A relation of a part to another.</summary>
/// <param name="Id">What the part calls it.</param>
/// <param name="Type">What the other part is to it: an address, of which the last step tells.</param>
/// <param name="Target">Name of the other part.</param>
internal sealed record PackageRelation(string Id, string Type, string Target)
{
    /// <summary>Returns whether the other part is of a type; transitional and strict files have it in other namespaces.</summary>
    public bool IsOf(string type) => Type.EndsWith("/" + type, StringComparison.OrdinalIgnoreCase);
}
