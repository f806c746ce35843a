using Disclosure.Documents.Ocr.Sources;
using Disclosure.Workflow.Process;

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

    /// <summary>They are one file.</summary>
    /// <param name="Name">Its name, for people.</param>
    /// <param name="Content">Its bytes; the same pages give the same.</param>
    public sealed record Bound(string Name, ReadOnlyMemory<byte> Content) : Binding;

    /// <summary>They make no report.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : Binding;

    /// <summary>Makes one file of the pages: a single one as it is, several as a ZIP of them.</summary>
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
            return new Refused(new Refusal(RefusalCode.FileTooLarge, $"一份报告最多由 {PageBundle.LargestCount} 个文件组成，这里有 {pages.Count} 个，没有收取。"));
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

    /// <summary>Named after the shortest name, which of pages numbered without leading zeros is the first.</summary>
    private static string NameOf(List<(string Name, ReadOnlyMemory<byte>)> pages)
    {
        var first = pages.Select(static page => page.Name).OrderBy(static name => name.Length)
            .ThenBy(static name => name, StringComparer.Ordinal)
            .First();
        return $"{Path.GetFileNameWithoutExtension(first)}等{pages.Count}个文件.zip";
    }

    private static Refusal? Unfit(PageFile page) =>
        page.Content.IsEmpty ? new Refusal(RefusalCode.EmptyFile, $"“{page.Name}”是空的，各页没有收取。请重新选择全部各页。")
        : FileType.Of(page.Content.Span) is not { } type
            ? new Refusal(RefusalCode.UnknownFileType, $"“{page.Name}”不是 PDF、TIFF、JPEG 或 PNG（按内容判断），各页没有收取。请去掉它，重新选择全部各页。")
        : type == FileType.Zip
            ? new Refusal(RefusalCode.UnknownFileType, $"“{page.Name}”是 ZIP，不能再作为一份报告的一页。请单独报送这个 ZIP，或解开后选择其中的各页。")
        : null;
}
