using Disclosure.Documents;
using Disclosure.Reports.Prose;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Parts;

/// <summary>
/// Tells documents that are no yearly report on government information from reports that are damaged or badly read. A document is refused
/// only where it could be read, and where nothing in it is a report's: neither tables nor sections nor title.
/// </summary>
internal static class OtherDocument
{
    /// <summary>Fewest rows labelled as the form's that make a report: another table may share one or two labels with it.</summary>
    private const int RowsOfReport = 3;

    /// <summary>Fewest rows labelled much as the form's that make a report: a third of its rows, where OCR misread every label.</summary>
    private const int RowsMisread = 10;

    /// <summary>Fewest headings that make a report: reports on other work have 总体情况 and 存在的主要问题 as well.</summary>
    private const int HeadingsOfReport = 3;

    /// <summary>Fewest headings that make a report together with <see cref="MentionsOfReport"/>: a page of a torn one.</summary>
    private const int HeadingsOfRemnant = 1;

    /// <summary>Fewest lines that speak of the report's subject in a remnant of one.</summary>
    private const int MentionsOfReport = 2;

    /// <summary>Fewest characters of a document that can be judged: fewer may be the rest of a page that was not read.</summary>
    private const int FewestCharacters = 40;

    /// <summary>Fewest Chinese characters of a document read from pictures that can be judged: a page has some five hundred.</summary>
    private const int FewestRecognised = 150;

    /// <summary>Least mean confidence, 0 to 1, of the words of a document read from pictures: below it much may be misread.</summary>
    private const double Legible = 0.8;

    /// <summary>The same for documents in other letters, which a page of Chinese that was misread looks like.</summary>
    private const int FewestForeign = 300;
    private const double LegibleForeign = 0.9;

    private const string Subject = "政府信息公开";

    /// <summary>What the reports of universities on their own information say, which follow rules of their own.</summary>
    private static readonly string[] OfUniversities = ["高等学校信息公开办法", "学年信息公开", "学年度信息公开"];

    /// <summary>What the names of universities end with; an office for education may speak of their rules too.</summary>
    private static readonly string[] Schools = ["大学", "学院", "学校"];

    /// <summary>Whether the document is no report.</summary>
    /// <param name="document">The document.</param>
    /// <param name="lines">Its lines outside the tables.</param>
    /// <param name="part">What was read of it.</param>
    public static bool Is(Document document, List<TextLine> lines, ReadPart part)
    {
        if (part.ExactRows >= RowsOfReport || part.KnownRows >= RowsMisread || !IsLegible(document))
        {
            return false;
        }

        var isTitled = IsOfReport(part.Report.Title);
        if ((!isTitled || IsSchool(part.Report.Agency))
            && lines.Exists(static line => Array.Exists(OfUniversities, words => line.Text.Contains(words, StringComparison.Ordinal))))
        {
            return true;
        }

        var headings = part.Report.Sections.Count;
        return headings < HeadingsOfReport && !isTitled
            && !(headings >= HeadingsOfRemnant
                && lines.Count(static line => line.Text.Contains(Subject, StringComparison.Ordinal)) >= MentionsOfReport);
    }

    private static int LengthOf(ContentBlock block) => block switch
    {
        ContentParagraph paragraph => paragraph.Text.Length,
        ContentTable table => table.Cells.Sum(static cell => cell.Text.Length),
        _ => 0,
    };

    private static bool IsSchool(string? agency) =>
        agency is not null && Array.Exists(Schools, ending => agency.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsOfReport(string? title) =>
        title is not null && title.Contains(Subject, StringComparison.Ordinal)
        && (title.Contains("年度", StringComparison.Ordinal) || title.Contains("年报", StringComparison.Ordinal)
            || YearInText.Find(title).Year is not null);

    /// <summary>Whether enough of the document was read, and surely enough, to say what it is not.</summary>
    private static bool IsLegible(Document document)
    {
        if (document.Content is { } content)
        {
            return content.Blocks.Sum(LengthOf) >= FewestCharacters;
        }

        var (words, characters, han) = (0, 0, 0);
        var confidence = 0.0;
        foreach (var page in document.Pages)
        {
            if (page.Verdict is TextVerdict.Picture or TextVerdict.Unmapped || page.Unread.Count > 0)
            {
                return false;
            }

            foreach (var word in page.Words)
            {
                words++;
                characters += word.Text.Length;
                confidence += word.Confidence;
                han += word.Text.Count(Folding.IsHan);
            }
        }

        return confidence >= words ? characters >= FewestCharacters
            : (han >= FewestRecognised && confidence >= Legible * words)
                || (characters >= FewestForeign && confidence >= LegibleForeign * words);
    }
}
