using Disclosure.Documents.Ocr;

namespace Disclosure.Documents.Tests.Ocr;

/// <summary>Judges as a test says, and takes every page that was read a second time.</summary>
internal sealed class Judge : IDocumentJudge
{
    /// <summary>The answer about regions; null where no page has any.</summary>
    public bool? NeedsRegions { get; init; }

    /// <summary>The pages in doubt.</summary>
    public HashSet<int> InDoubt { get; } = [];

    /// <summary>The documents that were asked about.</summary>
    public List<Document> Asked { get; } = [];

    /// <summary>The pages read a second time.</summary>
    public List<int> Seen { get; } = [];

    bool IDocumentJudge.NeedsRegions(Document document) =>
        NeedsRegions ?? throw new InvalidOperationException("no page has regions");

    IReadOnlySet<int> IDocumentJudge.PagesInDoubt(Document document)
    {
        Asked.Add(document);
        return InDoubt;
    }

    Document IDocumentJudge.Better(Document first, IReadOnlyList<Page> second)
    {
        Seen.AddRange(second.Select(static page => page.Number));
        return new Document([.. first.Pages.Select(page => second.FirstOrDefault(other => other.Number == page.Number) ?? page)]);
    }
}
