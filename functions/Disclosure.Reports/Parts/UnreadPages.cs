using Disclosure.Documents;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Parts;

/// <summary>Tells which pages of the parts of a document hold something that could not be read.</summary>
internal static class UnreadPages
{
    /// <summary>Returns those of a part, each once; a page between two parts is the former's, one before the first the first's.</summary>
    /// <param name="document">The document.</param>
    /// <param name="parts">Its parts.</param>
    /// <param name="at">Which of the parts.</param>
    public static List<UnreadPage> Of(Document document, List<DocumentPart> parts, int at)
    {
        var unread = new List<UnreadPage>();
        foreach (var page in document.Pages)
        {
            if (page.Unread.Count > 0 && IsOf(page.Number, parts, at))
            {
                unread.Add(new UnreadPage(page.Number, page.Words.Count == 0, page.Unread[0].Fault));
            }
        }

        return unread;
    }

    private static bool IsOf(int page, List<DocumentPart> parts, int at) =>
        (at == 0 || page >= parts[at].FirstPage)
        && (page <= parts[at].LastPage || at == parts.Count - 1 || page < parts[at + 1].FirstPage);
}
