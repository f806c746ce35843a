using System.Globalization;
using System.Text;
using Disclosure.Documents;
using Disclosure.Documents.Words;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using Disclosure.Workflow.Ports;

namespace Disclosure.Contracts;

/// <summary>
/// Reads files made by <see cref="File"/>: a line of agency, year and the total of the applications received, of which 10 is right. The
/// page's only word carries the line from extracting to parsing.
/// </summary>
internal sealed class FakeReader : IReportReader
{
    public const string Unreadable = "unreadable";
    public const string Uncuttable = "uncuttable";
    public const string Total = "applications.received.total";

    /// <summary>Gets the day by which the last check judged the deadline; null before the first.</summary>
    public DateOnly? JudgedBy { get; private set; }

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

    /// <summary>One file of several, each of which takes a page of it.</summary>
    public static byte[] Several(params IReadOnlyList<byte[]> files) =>
        Encoding.UTF8.GetBytes(string.Join('\n', files.Select(Encoding.UTF8.GetString)));

    public IReadOnlyList<Report> Parse(Document document, CancellationToken cancellation)
    {
        var lines = document.Pages[0].Words[0].Text.Split('\n');
        return lines.Length == 1
            ? [ReportOf(lines[0], 1)]
            : [.. lines.Select((line, i) => ReportOf(line, i + 1) with { Part = new ReportPart(i + 1, lines.Length, i + 1, i + 1) })];
    }

    /// <summary>A file whose last line says so cannot be cut.</summary>
    public Task<ReadOnlyMemory<byte>?> CutAsync(
        ReadOnlyMemory<byte> file, int firstPage, int lastPage, CancellationToken cancellation)
    {
        var lines = Encoding.UTF8.GetString(file.Span).Split('\n');
        if (lines[^1].EndsWith(Uncuttable, StringComparison.Ordinal))
        {
            return Task.FromResult<ReadOnlyMemory<byte>?>(null);
        }

        var cut = Encoding.UTF8.GetBytes(string.Join('\n', lines[(firstPage - 1)..lastPage]));
        return Task.FromResult<ReadOnlyMemory<byte>?>(cut);
    }

    private static Report ReportOf(string line, int page)
    {
        var parts = line.Split('|');
        var total = decimal.Parse(parts[3], CultureInfo.InvariantCulture);
        return new Report(
            $"{parts[1]}{parts[2]}年政府信息公开工作年度报告",
            parts[1].Length > 0 ? parts[1] : null,
            int.Parse(parts[2], CultureInfo.InvariantCulture),
            "2021",
            new Dictionary<string, Figure> { [Total] = new(Total, total, parts[3], page, new Box(1, 2, 3, 4), 1) },
            new Dictionary<string, LabelReading>(),
            []);
    }

    public IReadOnlyList<Finding> Check(Report report, CheckContext context)
    {
        JudgedBy = context.Received;
        return report.Figures[Total].Value is { } total && total != 10
            ? [new Finding("row-total", Severity.Error, "applications.received", $"总计为 {total}，应为 10。", [total, 10], "国办公开办函〔2021〕30号")]
            : [];
    }
}
