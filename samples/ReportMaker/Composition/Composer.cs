using Disclosure.Reports.Model;
using ReportMaker.Invention;

namespace ReportMaker.Composition;

/// <summary>Turns an invented report into blocks for a producer to set.</summary>
internal sealed class Composer(InventedReport report, LayoutChoices choices)
{
    /// <summary>The blocks as they are printed.</summary>
    public List<Block> Compose() => Mirror(ComposePlain());

    /// <summary>Simplified blocks in the characters in which they are printed.</summary>
    public List<Block> Mirror(List<Block> plain) =>
        choices.Mirrored || choices.Traditional ? plain.ConvertAll(block => TraditionalMirror.Of(block, choices.Mirrored)) : plain;

    /// <summary>The blocks in simplified characters.</summary>
    public List<Block> ComposePlain()
    {
        var blocks = new List<Block> { Title() };
        var prose = new Prose(report);
        var tables = new FormTables(report, choices);
        foreach (var kind in SectionKinds.All)
        {
            if (!report.Headings.TryGetValue(kind, out var heading))
            {
                continue;
            }

            blocks.Add(new HeadingBlock(choices.Heading(kind, heading)));
            foreach (var paragraph in prose.Of(kind, choices.ProseLength))
            {
                blocks.Add(new ParagraphBlock(paragraph));
            }

            blocks.AddRange(tables.Of(kind));
            if (kind == SectionKind.Others && choices.OwnTables)
            {
                blocks.AddRange(OwnTables.Make(report.Dice));
            }
        }

        if (choices.Signed)
        {
            blocks.Add(new SignatureBlock([report.Agency, $"{report.Year + 1}年1月{12 + report.Dice.Below(15)}日"]));
        }

        return blocks;
    }

    private TitleBlock Title() => choices.TitleOnTwoLines
        ? new TitleBlock([report.Agency, report.Title[report.Agency.Length..]])
        : new TitleBlock([report.Title]);
}
