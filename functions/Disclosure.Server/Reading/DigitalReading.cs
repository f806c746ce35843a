using System.Globalization;
using System.Text;
using Disclosure.Documents;
using Disclosure.Reports;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Rules;

namespace Disclosure.Server.Reading;

/// <summary>Reads reports from pages whose text the file itself tells, and says when that is not enough.</summary>
internal static class DigitalReading
{
    /// <summary>What reading in this way is called in results.</summary>
    public const string Reader = "pdf";

    private static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    /// <summary>
    /// The report. Where something of it was not found and pages remain that only OCR can read, it is a <see cref="DocumentException"/>
    /// (<see cref="DocumentError.NeedsOcr"/>): what is missing may well stand there.
    /// </summary>
    public static Report Parse(Document document, ReadLimits limits, CancellationToken cancellation)
    {
        var untold = PagesForOcr(document);
        if (untold.Count == document.Pages.Count && untold.Count > 0)
        {
            throw NeedsOcr(untold);
        }

        var report = ReportReader.Read(document, limits, cancellation);
        return untold.Count == 0 || IsComplete(report) ? report : throw NeedsOcr(untold);
    }

    /// <summary>What the rules find in it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="filedAt">When it came in; the law's deadlines are days in China.</param>
    public static IReadOnlyList<Finding> Check(Report report, DateTimeOffset filedAt) =>
        ReportRules.Check(report, new CheckContext(Received: DateOnly.FromDateTime(filedAt.ToOffset(ChinaOffset).DateTime)));

    /// <summary>The numbers of the pages whose text cannot be told.</summary>
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

    /// <summary>What to do about pages whose text cannot be told.</summary>
    public static DocumentException NeedsOcr(List<int> pages) => new(DocumentError.NeedsOcr, NeedsOcrMessage(pages));

    /// <summary>The same in words.</summary>
    public static string NeedsOcrMessage(List<int> pages)
    {
        const int Named = 10;
        var text = new StringBuilder("第 ");
        for (var i = 0; i < pages.Count && i < Named; i++)
        {
            text.Append(i == 0 ? "" : "、").Append(CultureInfo.InvariantCulture, $"{pages[i]}");
        }

        return text.Append(pages.Count > Named ? " 等页" : " 页").Append("是图片或文字无法识别，需要 OCR；请改用由办公软件直接导出的 PDF。").ToString();
    }

    private static bool IsComplete(Report report) =>
        report.Sections.Count >= SectionKinds.All.Length && FormDefinition.Find(report.Form)?.Figures.Count == report.Figures.Count;
}
