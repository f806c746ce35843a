using Disclosure.Reports.Prose;

namespace Disclosure.Reports.Parts;

/// <summary>A stretch of a document that is one report, or one blank copy of the form.</summary>
/// <param name="Lines">Its lines outside the tables.</param>
/// <param name="Headings">All headings of sections among them, by their index in <paramref name="Lines"/>.</param>
/// <param name="Tables">Its tables, those that come again left out.</param>
/// <param name="Again">Tables of the form that come again in it, without a title or heading of their own.</param>
/// <param name="FirstPage">Its first page in the document, from 1.</param>
/// <param name="LastPage">Its last page; the next part may begin on the same.</param>
internal sealed record DocumentPart(
    List<TextLine> Lines,
    List<Outline.Heading> Headings,
    List<FormTableRows> Tables,
    List<FormTableRows> Again,
    int FirstPage,
    int LastPage);
