namespace Disclosure.Documents.Binary;

/// <summary>
/// Tells what a ZIP archive is by the names of its entries, to all who ask in one order: what is an OFD to one reader is no Word document
/// to another. Nothing is unpacked.
/// </summary>
public static class ZipKinds
{
    private static readonly string[] PageEndings = [".html", ".htm", ".mht", ".mhtml"];

    /// <summary>Endings of files with which an archive is one of pages or of documents, not of a web page.</summary>
    private static readonly string[] OtherEndings =
        [".pdf", ".ofd", ".tif", ".tiff", ".doc", ".docx", ".xls", ".xlsx", ".wps", ".et", ".zip"];

    /// <summary>Returns what an archive is; null where the bytes are none, or too few to tell.</summary>
    /// <param name="content">
    /// The archive, or its end, or its beginning, which tells documents of office programs and those of OFD alone.
    /// </param>
    /// <param name="start">Where in the archive the content begins.</param>
    public static ArchiveKind? Of(ReadOnlySpan<byte> content, long start = 0)
    {
        if (start == 0 && !content.StartsWith(ZipNames.Signature))
        {
            return null;
        }

        if (ZipNames.Of(content, start) is { } names)
        {
            return DocumentAmong(names) ?? (names.Any(static name => Path(name) is "[Content_Types].xml" or "mimetype")
                ? ArchiveKind.OtherDocument
                : WebPageIn(names) is null ? ArchiveKind.Files : ArchiveKind.WebPage);
        }

        var first = start == 0 ? ZipNames.AtStart(content) : [];

        // Producers of OFD write documents into Doc_0, Doc_1 …, and some of them before the entry that names these.
        return DocumentAmong(first) ?? (first.Any(static name =>
            name.StartsWith("Doc_", StringComparison.Ordinal) && name.Length > 4 && char.IsAsciiDigit(name[4])) ? ArchiveKind.Ofd : null);
    }

    /// <summary>
    /// Returns the place of the one web page among the names; null where there is none, or more than one at the same depth, or the archive
    /// holds pages or documents of other kinds.
    /// </summary>
    internal static int? WebPageIn(IReadOnlyList<string>? names)
    {
        int? found = null;
        var (depth, isOne) = (int.MaxValue, false);
        for (var i = 0; i < names?.Count; i++)
        {
            var name = names[i].Replace('\\', '/');
            if (Ends(name, OtherEndings))
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

    private static ArchiveKind? DocumentAmong(IReadOnlyList<string> names) => names.Any(static name => Path(name) == "OFD.xml")
        ? ArchiveKind.Ofd
        : names.Select(OfficeKindOf).FirstOrDefault(static kind => kind is not null);

    private static ArchiveKind? OfficeKindOf(string name)
    {
        var path = Path(name);
        if (!path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return path.StartsWith("word/", StringComparison.OrdinalIgnoreCase) ? ArchiveKind.Word
            : path.StartsWith("xl/", StringComparison.OrdinalIgnoreCase) ? ArchiveKind.Excel
            : null;
    }

    private static string Path(string name)
    {
        var path = name.Replace('\\', '/');
        return (path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path).TrimStart('/');
    }

    private static bool Ends(string name, string[] endings) =>
        Array.Exists(endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}

/// <summary>What a ZIP archive is.</summary>
public enum ArchiveKind
{
    /// <summary>An OFD (GB/T 33190).</summary>
    Ofd,

    /// <summary>A Word document (ECMA-376).</summary>
    Word,

    /// <summary>An Excel workbook (ECMA-376).</summary>
    Excel,

    /// <summary>A document of another program: OpenDocument, PowerPoint, an e-book.</summary>
    OtherDocument,

    /// <summary>One web page with what belongs to it.</summary>
    WebPage,

    /// <summary>Files, whatever they are.</summary>
    Files,
}
