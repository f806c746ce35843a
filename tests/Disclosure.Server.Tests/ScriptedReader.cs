using System.Text;
using Disclosure.Documents;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using Disclosure.Workflow.Ports;

namespace Disclosure.Server.Tests;

/// <summary>A reader that gives an empty report for any file, unless the test has it do something else first.</summary>
internal sealed class ScriptedReader : IReportReader
{
    /// <summary>What happens before a file is read; an exception is a failure that may pass.</summary>
    public Func<ReadOnlyMemory<byte>, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    public int Reads { get; private set; }

    public static byte[] File(int number) => Encoding.ASCII.GetBytes($"%PDF-1.7\n% {number}\n%%EOF\n");

    public async Task<Extraction> ExtractAsync(ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        Reads++;
        await Before(file, cancellation);
        return new Extraction("pdf", new Document([]));
    }

    public IReadOnlyList<Report> Parse(Document document, CancellationToken cancellation) =>
    [
        new(
            "某市2022年政府信息公开工作年度报告", "某市", 2022, "2021", new Dictionary<string, Figure>(), new Dictionary<string, LabelReading>(), []),
    ];

    public Task<ReadOnlyMemory<byte>?> CutAsync(
        ReadOnlyMemory<byte> file, int firstPage, int lastPage, CancellationToken cancellation) =>
        Task.FromResult<ReadOnlyMemory<byte>?>(null);

    public IReadOnlyList<Finding> Check(Report report, CheckContext context) => [];
}
