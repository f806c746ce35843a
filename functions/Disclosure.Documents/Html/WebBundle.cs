using Disclosure.Documents.Binary;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Html;

/// <summary>
/// A ZIP archive of one web page with its pictures, scripts and styles, as a browser saves a page into a folder. The page alone is
/// unpacked.
/// </summary>
internal static class WebBundle
{
    private static readonly string[] PageEndings = [".html", ".htm", ".mht", ".mhtml"];

    /// <summary>Endings of files with which an archive is one of pages or of documents, not of a web page.</summary>
    private static readonly string[] OtherEndings =
        [".pdf", ".ofd", ".tif", ".tiff", ".doc", ".docx", ".xls", ".xlsx", ".wps", ".et", ".zip"];

    /// <summary>Returns whether a file is such an archive.</summary>
    /// <param name="file">The whole file.</param>
    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith("PK\x3\x4"u8) && PageIn(ZipNames.Of(file)) is not null;

    /// <summary>Returns the page.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="DocumentException">It is damaged, encrypted, or beyond the limits.</exception>
    public static byte[] PageOf(ReadOnlyMemory<byte> file, ReadBudget budget)
    {
        try
        {
            using var archive = ZipBytes.Open(file);
            var index = PageIn(ZipNames.Of(file.Span)) ?? throw new InvalidDataException("no page");
            var entry = archive.Entries[index];
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
        }
        catch (Exception exception) when (
            exception is InvalidDataException or IOException or ArgumentException or OverflowException or NotSupportedException)
        {
            throw new DocumentException(new BundleDamaged(), exception);
        }
    }

    /// <summary>The place of the one page among the names; null where there is none, or more than one at the same depth.</summary>
    private static int? PageIn(IReadOnlyList<string>? names)
    {
        int? found = null;
        var (depth, isOne) = (int.MaxValue, false);
        for (var i = 0; i < names?.Count; i++)
        {
            var name = names[i].Replace('\\', '/');
            if (name is "[Content_Types].xml" or "mimetype" or "OFD.xml" || Ends(name, OtherEndings))
            {
                return null;
            }

            var parts = name.Split('/');
            if (!Ends(name, PageEndings) || parts.Any(static part => part.StartsWith('.') || part == "__MACOSX"))
            {
                continue;
            }

            (found, depth, isOne) = parts.Length < depth ? (i, parts.Length, true)
                : parts.Length == depth ? (found, depth, false)
                : (found, depth, isOne);
        }

        return isOne ? found : null;
    }

    private static bool Ends(string name, string[] endings) =>
        Array.Exists(endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
