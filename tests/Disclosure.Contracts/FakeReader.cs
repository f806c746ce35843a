using System.Globalization;
using System.Text;
using Disclosure.Documents;
using Disclosure.Documents.Words;
using Disclosure.Reports.Model;
using Disclosure.Workflow.Ports;

namespace Disclosure.Contracts;

/// <summary>
/// Reads files made by <see cref="File"/>: a line of agency, year and the total of the applications received, of which 10 is right. The
/// page's only word carries the line from extracting to parsing.
/// </summary>
internal sealed class FakeReader : IReportReader
{
    public const string Unreadable = "unreadable";
    public const string Total = "applications.received.total";

    public static byte[] File(string agency, int year, int total = 10, string copy = "") =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"%PDF-1.7|{agency}|{year}|{total}|{copy}"));

    public Task<Extraction> ExtractAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        var line = Encoding.UTF8.GetString(file.Span);
        if (line.Contains(Unreadable, StringComparison.Ordinal))
        {
            throw new DocumentException(new PdfLocked());
        }

        var word = new Word(line, default, [], 1, TextDirection.Right);
        return Task.FromResult(new Extraction("pdf", new Document([new Page(1, 595, 842, [word], [], [], TextVerdict.Trusted)])));
    }

    public Report Parse(Document document, CancellationToken cancellation)
    {
        var parts = document.Pages[0].Words[0].Text.Split('|');
        var total = decimal.Parse(parts[3], CultureInfo.InvariantCulture);
        return new Report(
            $"{parts[1]}{parts[2]}年政府信息公开工作年度报告",
            parts[1].Length > 0 ? parts[1] : null,
            int.Parse(parts[2], CultureInfo.InvariantCulture),
            "2021",
            new Dictionary<string, Figure> { [Total] = new(Total, total, parts[3], 1, new Box(1, 2, 3, 4), 1) },
            new Dictionary<string, LabelReading>(),
            []);
    }

    public IReadOnlyList<Finding> Check(Report report, DateTimeOffset filedAt) => report.Figures[Total].Value is { } total && total != 10
        ? [new Finding("row-total", Severity.Error, "applications.received", $"总计为 {total}，应为 10。", [total, 10], "国办公开办函〔2021〕30号")]
        : [];
}
