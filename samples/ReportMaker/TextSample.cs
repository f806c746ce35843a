using System.Text;
using ReportMaker.Composition;
using ReportMaker.Invention;
using ReportMaker.Producers;

namespace ReportMaker;

/// <summary>A report as plain text.</summary>
/// <param name="Report">The report; what would make a PDF of it is left aside.</param>
/// <param name="Sheet">How it is written.</param>
/// <param name="Encoding">Name of the encoding (IANA).</param>
/// <param name="IsMarked">Whether the encoding's mark stands at the beginning.</param>
internal sealed record TextSample(Sample Report, TextSheet Sheet, string Encoding = "utf-8", bool IsMarked = false)
{
    /// <summary>What the reading must find beyond the faults of the report.</summary>
    public IReadOnlyList<ExpectedFinding> Findings { get; init; } = [];

    /// <summary>Writes the text and the truth beside it; gives what the rules must find.</summary>
    public IReadOnlyList<ExpectedFinding> Make(string folder)
    {
        var (report, blocks) = Compose();
        File.WriteAllBytes(Path.Combine(folder, Report.Name + ".txt"), Encode(new PlainText(Sheet).Write(blocks)));
        File.WriteAllBytes(Path.Combine(folder, Report.Name + ".truth.json"), Truth.Of(report));
        return report.Findings;
    }

    private (InventedReport Report, List<Block> Blocks) Compose()
    {
        var report = Report.Invent();
        foreach (var finding in Findings)
        {
            report.Expect(finding.Rule, finding.Where);
        }

        return (report, new Composer(report, Report.Layout).Compose());
    }

    private byte[] Encode(string text)
    {
        var encoding = Encoding == "gb18030"
            ? CodePagesEncodingProvider.Instance.GetEncoding(Encoding)!
            : System.Text.Encoding.GetEncoding(Encoding);
        return IsMarked ? [.. encoding.GetPreamble(), .. encoding.GetBytes(text)] : encoding.GetBytes(text);
    }
}
