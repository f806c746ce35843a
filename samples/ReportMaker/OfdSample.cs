using ReportMaker.Composition;
using ReportMaker.Invention;
using ReportMaker.Ofd;
using ReportMaker.Pdf;

namespace ReportMaker;

/// <summary>A report as an OFD.</summary>
/// <param name="Report">The report; what would make a PDF of it is left aside.</param>
/// <param name="Shape">How it is written.</param>
internal sealed record OfdSample(Sample Report, OfdShape Shape)
{
    /// <summary>Gets how pages are set: letters and digits half an em wide, as in Chinese typefaces.</summary>
    public static DirectStyle Style { get; } = new() { Font = HanFont.SongGbk, LatinInHelvetica = false, Numbered = true };

    /// <summary>What the reading must find beyond the faults of the report.</summary>
    public IReadOnlyList<ExpectedFinding> Findings { get; init; } = [];

    /// <summary>Writes the OFD and the truth beside it; gives what the rules must find.</summary>
    public IReadOnlyList<ExpectedFinding> Make(string folder)
    {
        var report = Report.Invent();
        foreach (var finding in Findings)
        {
            report.Expect(finding.Rule, finding.Where);
        }

        var blocks = new Composer(report, Report.Layout).Compose();
        File.WriteAllBytes(Path.Combine(folder, Report.Name + ".ofd"), OfdWriter.Write(blocks, Style, Shape));
        File.WriteAllBytes(Path.Combine(folder, Report.Name + ".truth.json"), Truth.Of(report));
        return report.Findings;
    }
}
