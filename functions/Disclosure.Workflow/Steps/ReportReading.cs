using System.Globalization;
using System.Text;
using Disclosure.Documents;
using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Engines;
using Disclosure.Documents.Words;
using Disclosure.Reports;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Workflow.Steps;

/// <summary>Makes reports of pages, and says when the pages that could be read are not enough.</summary>
public static class ReportReading
{
    private static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    /// <summary>What the way in which a file was read is called in results.</summary>
    public static string Reader(ReadFile file) => file.UsedOcr ? "ocr" : "pdf";

    /// <summary>
    /// The report. Where something of it was not found and pages remain that only OCR can read, it is a <see cref="DocumentException"/>
    /// (<see cref="DocumentError.OcrMissing"/>): what is missing may well stand there.
    /// </summary>
    public static Report Parse(Document document, ReadLimits limits, CancellationToken cancellation)
    {
        var report = ReportReader.Read(document, limits, cancellation);
        return IsComplete(report) || PagesForOcr(document) is not { Count: > 0 } untold
            ? report
            : throw OcrEngine.Missing(new InvalidDataException(Named(untold)));
    }

    /// <summary>What the rules find in it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="filedAt">When it came in; the law's deadlines are days in China.</param>
    public static IReadOnlyList<Finding> Check(Report report, DateTimeOffset filedAt) =>
        ReportRules.Check(report, new CheckContext(Received: DateOnly.FromDateTime(filedAt.ToOffset(ChinaOffset).DateTime)));

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

    /// <summary>Says that pages were left out for want of the engine.</summary>
    public static string LeftOut(List<int> pages) => $"{Named(pages)}未读。{OcrEngine.Missing().Message}";

    private static string Named(List<int> pages)
    {
        const int Most = 10;
        var text = new StringBuilder("第 ");
        for (var i = 0; i < pages.Count && i < Most; i++)
        {
            text.Append(i == 0 ? "" : "、").Append(CultureInfo.InvariantCulture, $"{pages[i]}");
        }

        return text.Append(pages.Count > Most ? " 等页" : " 页").ToString();
    }

    private static bool IsComplete(Report report) =>
        report.Sections.Count >= SectionKinds.All.Length && FormDefinition.Find(report.Form)?.Figures.Count == report.Figures.Count;
}
