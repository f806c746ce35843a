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
    /// <summary>
    /// Returns the reader that results name: <c>text</c> or <c>html</c> of a document without pages; <c>pdf</c>, or <c>ofd</c>, where all
    /// was told by the file, <c>mixed</c> where on one of its pages a part was read from the picture, and else the reader of scans.
    /// </summary>
    /// <param name="file">The file as read.</param>
    /// <param name="scanReader">The reader of scans.</param>
    public static string Reader(ReadFile file, string scanReader)
    {
        ArgumentNullException.ThrowIfNull(file);
        return (file.Document.Content?.Kind, file.By) switch
        {
            (ContentKind.Text, _) => "text",
            (ContentKind.Web, _) => "html",
            (_, ReadBy.Pictures) => scanReader,
            (_, ReadBy.Both) => "mixed",
            _ when file.Document.Ofd is not null => "ofd",
            _ => "pdf",
        };
    }

    /// <summary>
    /// Returns whether pictures and outlines beside the text have to be read: a figure or a section was not found without them, or was
    /// found blank.
    /// </summary>
    /// <param name="document">What was read without them.</param>
    /// <param name="limits">What reading may cost.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static bool NeedsRegions(Document document, ReadLimits limits, CancellationToken cancellation)
    {
        try
        {
            return !ReportReader.ReadAll(document, limits, cancellation).All(static report =>
                IsComplete(report) && report.Figures.Values.All(static figure => figure.Value is not null));
        }
        catch (DocumentException)
        {
            // No report, or the bare form: what makes it one may stand in its pictures.
            return true;
        }
    }

    /// <summary>
    /// Returns the reports in a file, nearly always one. Throws a <see cref="DocumentException"/> of
    /// <see cref="DocumentError.OcrMissing"/> where a part of a report was not found and pages remain that only OCR can read: the missing
    /// part may stand on those pages; and of <see cref="DocumentError.NotAReport"/> where the file is no report.
    /// </summary>
    public static IReadOnlyList<Report> Parse(Document document, ReadLimits limits, CancellationToken cancellation)
    {
        var reports = ReportReader.ReadAll(document, limits, cancellation);
        return reports.All(IsComplete) || PagesForOcr(document).Count == 0
            ? reports
            : throw OcrEngine.Missing();
    }

    /// <summary>Returns what the rules find in the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="filedAt">When the file came in; the law's deadlines are days in China.</param>
    public static IReadOnlyList<Finding> Check(Report report, DateTimeOffset filedAt) =>
        ReportRules.Check(report, new CheckContext(Received: ChinaTime.DayOf(filedAt)));

    /// <summary>Returns the numbers of the pages that only OCR could read, and that were not tried for want of it.</summary>
    public static List<int> PagesForOcr(Document document)
    {
        var untold = new List<int>();
        foreach (var page in document.Pages)
        {
            if (page.Verdict is TextVerdict.Picture or TextVerdict.Unmapped && page.Unread.Count == 0)
            {
                untold.Add(page.Number);
            }
        }

        return untold;
    }

    /// <summary>Returns why pages, or pictures on them, were not read, with the numbers of the pages for each reason.</summary>
    public static IReadOnlyList<(DocumentFault Why, IReadOnlyList<int> Pages)> LeftOut(Document document)
    {
        var missing = PagesForOcr(document).Select(static page => (Why: OcrEngine.Missing().Fault, Page: page));
        var failed = document.Pages.SelectMany(static page => page.Unread.Select(part => (Why: part.Fault, Page: page.Number)));
        return [.. missing.Concat(failed)
            .GroupBy(static one => one.Why, static one => one.Page)
            .Select(static group => (group.Key, (IReadOnlyList<int>)[.. group.Distinct().Order()]))];
    }

    private static bool IsComplete(Report report) =>
        report.Sections.Count >= SectionKinds.All.Length && FormDefinition.Find(report.Form)?.Figures.Count == report.Figures.Count;
}
