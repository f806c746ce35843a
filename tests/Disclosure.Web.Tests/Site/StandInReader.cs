using System.Text;
using Disclosure.Documents;
using Disclosure.Documents.Words;
using Disclosure.Reports;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using Disclosure.Workflow.Ports;

namespace Disclosure.Web.Tests.Site;

/// <summary>
/// Reads the files of <see cref="SampleReport.File"/>; the page's only word carries the report. The rules are the real ones.
/// </summary>
internal sealed class StandInReader : IReportReader
{
    public bool IsBroken { get; set; }

    /// <summary>
    /// What the rules are told instead of when the report came, which would make the samples late, and of the year it was filed for.
    /// </summary>
    public CheckContext Context { get; set; } = new();

    public Task<Extraction> ExtractAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        if (IsBroken)
        {
            throw new IOException("识别程序没有响应");
        }

        var at = file.Span.IndexOf((byte)'{');
        if (at < 0)
        {
            throw new DocumentException(new PdfLocked());
        }

        var word = new Word(Encoding.UTF8.GetString(file.Span[at..]), default, [], 1, TextDirection.Right);
        return Task.FromResult(new Extraction("pdf", new Document([new Page(1, 595, 842, [word], [], [], TextVerdict.Trusted)])));
    }

    public IReadOnlyList<Report> Parse(Document document, CancellationToken cancellation) =>
        [ReportJson.Parse(Encoding.UTF8.GetBytes(document.Pages[0].Words[0].Text)).Report];

    public Task<ReadOnlyMemory<byte>?> CutAsync(
        ReadOnlyMemory<byte> file, int firstPage, int lastPage, CancellationToken cancellation) =>
        Task.FromResult<ReadOnlyMemory<byte>?>(null);

    public IReadOnlyList<Finding> Check(Report report, CheckContext context) =>
        ReportRules.Check(report, context with { Received = Context.Received, Year = Context.Year ?? context.Year });
}
