using Disclosure.Documents;
using Disclosure.Documents.Ocr;

namespace Disclosure.Server.Reading;

/// <summary>Judges nothing: of a document of any kind, all tables are read once, as they are seen first.</summary>
internal sealed class TablesJudge : IDocumentJudge
{
    /// <inheritdoc/>
    public bool KnowsForm => false;

    /// <inheritdoc/>
    public bool NeedsRegions(Document document) => true;

    /// <inheritdoc/>
    public IReadOnlySet<int> PagesInDoubt(Document document) => new HashSet<int>();

    /// <inheritdoc/>
    public Document Better(Document first, IReadOnlyList<Page> second) => first;
}
