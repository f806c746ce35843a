namespace Disclosure.Documents;

/// <summary>A file as read: its pages in order.</summary>
/// <param name="Pages">The pages, numbered from 1.</param>
public sealed record Document(IReadOnlyList<Page> Pages);
