using Disclosure.Documents.Ocr.Sources;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;

namespace Disclosure.Workflow.Commands;

/// <summary>A file that holds a page or some pages of a report.</summary>
/// <param name="Name">The name it came with; the pages are put in the order of their names.</param>
/// <param name="Content">The whole file.</param>
public sealed record PageFile(string Name, ReadOnlyMemory<byte> Content);

/// <summary>The files of one report's pages made into one file, or why they are not.</summary>
public abstract record Binding
{
    private Binding()
    {
    }

    /// <summary>The pages are one file.</summary>
    /// <param name="Name">Name of the file, for people.</param>
    /// <param name="Content">Bytes of the file; the same pages give the same bytes.</param>
    public sealed record Bound(string Name, ReadOnlyMemory<byte> Content) : Binding;

    /// <summary>The pages are not taken.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : Binding;

    /// <summary>Makes one file of the pages: of a single page the page itself, of several a ZIP.</summary>
    /// <param name="pages">The files, in any order.</param>
    public static Binding Of(IReadOnlyList<PageFile> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        if (pages is [var only])
        {
            return new Bound(only.Name, only.Content);
        }

        if (pages.Count > PageBundle.LargestCount)
        {
            return new Refused(new Refusal.TooManyPages(PageBundle.LargestCount, pages.Count));
        }

        foreach (var page in pages)
        {
            if (Unfit(page) is { } unfit)
            {
                return new Refused(unfit);
            }
        }

        var named = pages.Select(static page => (FileType.Of(page.Content.Span)!.Named(FileNames.Clean(page.Name)), page.Content)).ToList();
        return new Bound(NameOf(named), PageBundle.Create(named));
    }

    /// <summary>
    /// Returns the name of the file, made of the shortest name of a page: of pages numbered without leading zeros that is the first.
    /// </summary>
    private static string NameOf(List<(string Name, ReadOnlyMemory<byte>)> pages)
    {
        var first = pages.Select(static page => page.Name).OrderBy(static name => name.Length)
            .ThenBy(static name => name, StringComparer.Ordinal)
            .First();
        return GivenNames.Bundle(Path.GetFileNameWithoutExtension(first), pages.Count);
    }

    private static Refusal? Unfit(PageFile page) =>
        page.Content.IsEmpty ? new Refusal.PageEmpty(page.Name)
        : FileType.Of(page.Content.Span) is not { } type ? new Refusal.PageTypeUnknown(page.Name)
        : type == FileType.Zip ? new Refusal.ZipAmongPages(page.Name)
        : type.IsOfPages ? null
        : new Refusal.PageTypeUnknown(page.Name);
}
