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
    /// <summary>Returns the reader that results name: <c>ocr</c> where a page needed OCR, else <c>pdf</c>.</summary>
    public static string Reader(ReadFile file) => file.UsedOcr ? "ocr" : "pdf";

    /// <summary>
    /// Returns the report. Throws a <see cref="DocumentException"/> of <see cref="DocumentError.OcrMissing"/> where a part of the report
    /// was not found and pages remain that only OCR can read: the missing part may stand on those pages.
    /// </summary>
    public static Report Parse(Document document, ReadLimits limits, CancellationToken cancellation)
    {
        var report = ReportReader.Read(document, limits, cancellation);
        return IsComplete(report) || PagesForOcr(document).Count == 0
            ? report
            : throw OcrEngine.Missing();
    }

    /// <summary>Returns what the rules find in the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="filedAt">When the file came in; the law's deadlines are days in China.</param>
    public static IReadOnlyList<Finding> Check(Report report, DateTimeOffset filedAt) =>
        ReportRules.Check(report, new CheckContext(Received: ChinaTime.DayOf(filedAt)));

    /// <summary>Returns the numbers of the pages that only OCR could read, and that were not read.</summary>
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
