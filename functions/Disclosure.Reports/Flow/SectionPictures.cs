using Disclosure.Documents;
using Disclosure.Reports.Model;
using Disclosure.Reports.Prose;

namespace Disclosure.Reports.Flow;

/// <summary>The sections of a document without pages in which a picture stands that is not in the file.</summary>
internal static class SectionPictures
{
    /// <summary>Returns the sections, in the order of the document.</summary>
    public static IReadOnlyList<SectionKind> Of(Content content)
    {
        var lines = TextLine.Of(content);
        var headings = Outline.HeadingsOf(lines.ConvertAll(static one => one.Line));
        var pictured = new List<SectionKind>();
        for (var i = 0; i < headings.Count; i++)
        {
            var from = lines[headings[i].First].Block;
            var to = i + 1 < headings.Count ? lines[headings[i + 1].First].Block : content.Blocks.Count;
            if (content.Blocks.Skip(from).Take(to - from).Any(static block => block is ContentParagraph { HasPicture: true }
                || (block is ContentTable table && table.Cells.Any(static cell => cell.HasPicture))))
            {
                pictured.Add(headings[i].Kind);
            }
        }

        return pictured;
    }
}
