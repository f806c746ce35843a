using Disclosure.Documents;
using Disclosure.Reports.Prose;

namespace Disclosure.Reports.Flow;

/// <summary>Puts what a web page says of itself above its text, where the text has no title of a report.</summary>
internal static class ContentTitle
{
    /// <summary>Returns the content, with its title where it had none.</summary>
    public static Content Complete(Content content)
    {
        if (content.Title is not { } title || ReportTitle.Read(title) is not { Year: not null, Agency: not null } read)
        {
            return content;
        }

        var lines = TextLine.Of(content).ConvertAll(static one => one.Line);
        var headings = Outline.HeadingsOf(lines);
        return ReportTitle.Find(lines, headings.Count > 0 ? headings[0].First : lines.Count) is not null
            ? content
            : content with { Blocks = [new ContentParagraph(read.Text, new ParagraphPlace(0)), .. content.Blocks] };
    }
}
