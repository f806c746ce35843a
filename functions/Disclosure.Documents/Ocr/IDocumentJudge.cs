namespace Disclosure.Documents.Ocr;

/// <summary>
/// What a caller knows of documents that their readers do not: whether what was read of one is enough, and which of two readings of a page
/// makes more of it. Safe for any number of readings at once.
/// </summary>
public interface IDocumentJudge
{
    /// <summary>
    /// Gets whether the caller knows what may stand in the tables, and has sums that vouch for figures. Where it does not, each cell of a
    /// picture needs a second witness to be sure, and signs beside figures are read.
    /// </summary>
    bool KnowsForm => true;

    /// <summary>
    /// Returns whether what a document tells leaves the pictures and outlines beside its text to be read; asked where there are any.
    /// </summary>
    /// <param name="document">What was read without them.</param>
    bool NeedsRegions(Document document);

    /// <summary>
    /// Returns the numbers of pages whose pictures are worth a second look, at lines too faint to be ink and with ink told by its
    /// neighbourhood; asked where pages were read from pictures.
    /// </summary>
    /// <param name="document">What was read at first sight.</param>
    IReadOnlySet<int> PagesInDoubt(Document document);

    /// <summary>Returns the document with those of the pages read a second time that make more of it.</summary>
    /// <param name="first">What was read at first sight.</param>
    /// <param name="second">The pages as read at second sight, one at least.</param>
    Document Better(Document first, IReadOnlyList<Page> second);
}
