using System.IO.Compression;
using Disclosure.Documents.Binary;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Html;

/// <summary>
/// A ZIP archive of one web page with its pictures, scripts and styles, as a browser saves a page into a folder. The page is unpacked, and
/// those of its pictures that are asked for.
/// </summary>
internal static class WebBundle
{
    /// <summary>Bytes that an entry of the archive takes up in memory.</summary>
    private const int BytesOfEntry = 512;

    /// <summary>Returns whether a file is such an archive.</summary>
    /// <param name="file">The whole file.</param>
    public static bool Is(ReadOnlySpan<byte> file) => ZipKinds.Of(file) == ArchiveKind.WebPage;

    /// <summary>Returns the page.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="DocumentException">It is damaged, encrypted, or beyond the limits.</exception>
    public static byte[] PageOf(ReadOnlyMemory<byte> file, ReadBudget budget) => Guarded(() =>
    {
        using var archive = Open(file, budget);
        var entry = archive.Entries[IndexOfPage(file)];
        if (entry.IsEncrypted)
        {
            throw new DocumentException(new BundleLocked());
        }

        if (entry.Length > budget.Limits.ContentBytes)
        {
            throw ReadBudget.Exceeded(ReadLimit.ContentSize);
        }

        budget.Use(entry.Length);
        return ZipBytes.Unpack(entry);
    });

    /// <summary>Returns pictures by the names that the page has for them; those that are not in the archive are left out.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="names">The names, as the page has them.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="DocumentException">The archive is damaged, or the pictures are beyond the limits.</exception>
    public static IReadOnlyDictionary<string, byte[]> PicturesOf(
        ReadOnlyMemory<byte> file, IReadOnlySet<string> names, ReadBudget budget) => Guarded(() =>
    {
        using var archive = Open(file, budget);
        var page = Path(archive.Entries[IndexOfPage(file)].FullName);
        var folder = page[..(page.LastIndexOf('/') + 1)];
        var entries = archive.Entries.ToLookup(static entry => Path(entry.FullName), StringComparer.OrdinalIgnoreCase);
        var byName = archive.Entries.ToLookup(static entry => LastOf(Path(entry.FullName)), StringComparer.OrdinalIgnoreCase);
        var pictures = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            budget.Check();
            if (name.Contains("://", StringComparison.Ordinal) || name.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            // Names of folders in Chinese come in another encoding than the page's from some programs; the picture's own does not.
            var path = Resolved(folder, name);
            var found = entries[path].ToList() is { Count: > 0 } exact ? exact : byName[LastOf(path)].ToList();
            if (found is [{ IsEncrypted: false } entry] && entry.Length <= budget.Limits.StreamBytes)
            {
                budget.SpendDecoded(entry.Length);
                budget.Use(entry.Length);
                pictures[name] = ZipBytes.Unpack(entry);
            }
        }

        return (IReadOnlyDictionary<string, byte[]>)pictures;
    });

    private static ZipArchive Open(ReadOnlyMemory<byte> file, ReadBudget budget)
    {
        // Before the library makes an object of each: whatever count the end of the file claims, so many entries there are at most.
        var entries = file.Span.Count(ZipNames.EntrySignature);
        if (entries > budget.Limits.PackageParts)
        {
            throw ReadBudget.Exceeded(ReadLimit.PackageParts);
        }

        budget.Use((long)entries * BytesOfEntry);
        return ZipBytes.Open(file);
    }

    private static int IndexOfPage(ReadOnlyMemory<byte> file) =>
        ZipKinds.WebPageIn(ZipNames.Of(file.Span)) ?? throw new InvalidDataException("no page");

    private static T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (
            exception is InvalidDataException or IOException or ArgumentException or OverflowException or NotSupportedException)
        {
            throw new DocumentException(new BundleDamaged(), exception);
        }
    }

    private static string Path(string name) => name.Replace('\\', '/').TrimStart('/');

    private static string LastOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The path in the archive of what a page in a folder names.</summary>
    private static string Resolved(string folder, string name)
    {
        var end = name.IndexOfAny(['?', '#']);
        var steps = new List<string>();
        foreach (var step in (folder + Uri.UnescapeDataString(end < 0 ? name : name[..end])).Replace('\\', '/').Split('/'))
        {
            if (step == "..")
            {
                steps.RemoveRange(Math.Max(0, steps.Count - 1), Math.Min(1, steps.Count));
            }
            else if (step is not ("" or "."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
