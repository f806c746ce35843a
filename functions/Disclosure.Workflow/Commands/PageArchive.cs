using Disclosure.Documents.Binary;

namespace Disclosure.Workflow.Commands;

/// <summary>
/// Tells a ZIP of pages from the many other files that are ZIPs inside (documents of office programs, programs), by the names in its
/// central directory. Nothing is unpacked.
/// </summary>
internal static class PageArchive
{
    private const string OfdEntry = "OFD.xml";

    /// <summary>Returns whether the archive holds at least one page, or a web page, and is no document of an office program.</summary>
    /// <param name="content">The archive, or its end.</param>
    /// <param name="start">Where in the archive the content begins.</param>
    public static bool HoldsPages(ReadOnlySpan<byte> content, long start = 0) =>
        ZipNames.Of(content, start) is { } names && names.Any(IsPage)
        && !names.Any(static name => name is "[Content_Types].xml" or "mimetype" or OfdEntry);

    /// <summary>Returns whether the archive is an OFD.</summary>
    /// <inheritdoc cref="HoldsPages" path="/param"/>
    public static bool IsOfd(ReadOnlySpan<byte> content, long start = 0) =>
        ZipNames.Of(content, start)?.Any(static name => name.TrimStart('.', '/') == OfdEntry) ?? false;

    /// <summary>Returns whether a name is that of a page; those macOS adds beside each file (<c>__MACOSX/._1.jpg</c>) are not.</summary>
    private static bool IsPage(string name) =>
        !name[(name.LastIndexOf('/') + 1)..].StartsWith('.')
        && FileType.All.Any(type => (type.IsOfPages || type == FileType.Web || type == FileType.WebArchive) && type.HasEnding(name));
}
