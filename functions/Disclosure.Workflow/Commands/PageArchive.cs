using Disclosure.Documents.Binary;

namespace Disclosure.Workflow.Commands;

/// <summary>
/// Tells a ZIP of pages from the many other files that are ZIPs inside (documents of office programs, programs), by the names in its
/// central directory. Nothing is unpacked.
/// </summary>
internal static class PageArchive
{
    /// <summary>Returns whether the archive holds at least one page, or a web page, and is no document of an office program.</summary>
    /// <param name="content">The archive, or its end.</param>
    /// <param name="start">Where in the archive the content begins.</param>
    public static bool HoldsPages(ReadOnlySpan<byte> content, long start = 0) =>
        ZipKinds.Of(content, start) is ArchiveKind.WebPage or ArchiveKind.Files
        && ZipNames.Of(content, start) is { } names && names.Any(IsPage);

    /// <summary>Returns whether a name is that of a page; those macOS adds beside each file (<c>__MACOSX/._1.jpg</c>) are not.</summary>
    private static bool IsPage(string name) =>
        !name[(name.LastIndexOf('/') + 1)..].StartsWith('.')
        && FileType.All.Any(type => (type.IsOfPages || type == FileType.Web || type == FileType.WebArchive) && type.HasEnding(name));
}
