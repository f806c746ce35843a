using Disclosure.Reports.Model;

namespace ReportMaker.Composition;

/// <summary>The text of a report outside its tables, in simplified characters without white space, as a reader should give it.</summary>
/// <param name="Whole">Title, headings and sections in reading order.</param>
/// <param name="Sections">The text under each heading; empty where a section holds only tables.</param>
internal sealed record PlainProse(string Whole, IReadOnlyDictionary<SectionKind, string> Sections)
{
    /// <summary>Takes the text from the blocks of a report.</summary>
    /// <param name="blocks">The blocks, in simplified characters.</param>
    /// <param name="kinds">The sections the report has, in its order.</param>
    public static PlainProse Of(IReadOnlyList<Block> blocks, IReadOnlyList<SectionKind> kinds)
    {
        var whole = "";
        var sections = new Dictionary<SectionKind, string>();
        SectionKind? section = null;
        foreach (var block in blocks)
        {
            var text = string.Concat(TextOf(block).Where(static character => !char.IsWhiteSpace(character)));
            whole += text;
            if (block is HeadingBlock)
            {
                section = kinds[sections.Count];
                sections.Add(section.Value, "");
            }
            else if (section is { } kind)
            {
                sections[kind] += text;
            }
        }

        return new PlainProse(whole, sections);
    }

    private static string TextOf(Block block) => block switch
    {
        TitleBlock title => string.Concat(title.Lines),
        HeadingBlock heading => heading.Text,
        ParagraphBlock paragraph => paragraph.Text,
        SignatureBlock signature => string.Concat(signature.Lines),
        _ => "",
    };
}
