using ReportMaker.Invention;
using ReportMaker.Pasting;
using ReportMaker.Producers;

namespace ReportMaker;

/// <summary>A report part of whose text is a picture.</summary>
/// <param name="Report">The report.</param>
/// <param name="Pasting">What of it becomes a picture.</param>
internal sealed record RegionSample(Sample Report, Pasting.Pasting Pasting)
{
    /// <summary>Writes the PDF and the truth beside it; gives what the rules must find.</summary>
    /// <exception cref="InvalidOperationException">A program is missing or fails.</exception>
    public IReadOnlyList<ExpectedFinding> Make(string folder)
    {
        IReadOnlyList<ExpectedFinding> findings = [];
        Tool.InFolder(work =>
        {
            findings = Report.Make(work);
            PastedReport.Write(Path.Combine(work, Report.Name + ".pdf"), Pasting, Path.Combine(folder, Report.Name + ".pdf"));
            File.Copy(Path.Combine(work, Report.Name + ".truth.json"), Path.Combine(folder, Report.Name + ".truth.json"), overwrite: true);
        });
        return findings;
    }
}
