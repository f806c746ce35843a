using Disclosure.Documents;
using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Words;
using Disclosure.Reports;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using Disclosure.Workflow.Words;

namespace Disclosure.Workflow.Steps;

/// <summary>Makes reports of pages, and says when the pages that could be read are not enough.</summary>
public static class ReportReading
{
    /// <summary>What the way in which a file was read is called in results.</summary>
    public static string Reader(ReadFile file) => file.UsedOcr ? "ocr" : "pdf";

    /// <summary>
    /// The report. Where something of it was not found and pages remain that only OCR can read, it is a <see cref="DocumentException"/>
    /// (<see cref="DocumentError.OcrMissing"/>): what is missing may well stand there.
    /// </summary>
    public static Report Parse(Document document, ReadLimits limits, CancellationToken cancellation)
    {
        var report = ReportReader.Read(document, limits, cancellation);
        return IsComplete(report) || PagesForOcr(document).Count == 0
            ? report
            : throw OcrEngine.Missing();
    }

    /// <summary>What the rules find in it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="filedAt">When it came in; the law's deadlines are days in China.</param>
    public static IReadOnlyList<Finding> Check(Report report, DateTimeOffset filedAt) =>
        ReportRules.Check(report, new CheckContext(Received: ChinaTime.DayOf(filedAt)));

    /// <summary>The numbers of the pages that only OCR could read, and that were not read.</summary>
    public static List<int> PagesForOcr(Document document)
    {
        var untold = new List<int>();
        foreach (var page in document.Pages)
        {
            if (page.Verdict is TextVerdict.Picture or TextVerdict.Unmapped)
            {
                untold.Add(page.Number);
            }
        }

        return untold;
    }

    private static bool IsComplete(Report report) =>
        report.Sections.Count >= SectionKinds.All.Length && FormDefinition.Find(report.Form)?.Figures.Count == report.Figures.Count;
}
