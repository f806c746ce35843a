namespace Disclosure.Documents;

/// <summary>A file as read: its pages in order, or what a file without pages holds.</summary>
/// <param name="Pages">The pages, numbered from 1; none where the file has none.</param>
public sealed record Document(IReadOnlyList<Page> Pages)
{
    /// <summary>Gets what a file without pages holds; null where the file has pages.</summary>
    public Content? Content { get; init; }

    /// <summary>Gets what an OFD holds beside the pages; null where the file is none.</summary>
    public OfdMarks? Ofd { get; init; }
}
