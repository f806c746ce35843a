using ReportMaker.Composition;
using ReportMaker.Invention;

namespace ReportMaker;

/// <summary>A report as a Word or Excel file.</summary>
/// <param name="Report">The report; what would make a PDF of it is left aside.</param>
/// <param name="Ending">Ending of the file's name.</param>
/// <param name="Write">Writes the file.</param>
internal sealed record OfficeSample(Sample Report, string Ending, Func<IReadOnlyList<Block>, byte[]> Write)
{
    /// <summary>What the reading must find beyond the faults of the report.</summary>
    public IReadOnlyList<ExpectedFinding> Findings { get; init; } = [];

    /// <summary>Writes the file and the truth beside it; gives what the rules must find.</summary>
    public IReadOnlyList<ExpectedFinding> Make(string folder)
    {
        var report = Report.Invent();
        foreach (var finding in Findings)
        {
            report.Expect(finding.Rule, finding.Where);
        }

        var truth = Truth.Of(report);
        File.WriteAllBytes(Path.Combine(folder, Report.Name + Ending), Write(new Composer(report, Report.Layout).Compose()));
        File.WriteAllBytes(Path.Combine(folder, Report.Name + ".truth.json"), truth);
        return report.Findings;
    }
}
