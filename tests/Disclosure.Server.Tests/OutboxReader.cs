using Disclosure.TestKit;
using Disclosure.Workflow.Process;

namespace Disclosure.Server.Tests;

/// <summary>Reads the outbox folder as a person with a mail client would: files, heads and links.</summary>
internal sealed class OutboxReader(string folder)
{
    public IReadOnlyList<OutboxFile> All => [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(Read)];

    public Task<string> ReviewLinkAsync(ReportId report, string tier, int round = 1) => Eventually.GetAsync(() => Task.FromResult(
        All.Where(file => file.Report == report && file.Kind == "ReviewRequest"
            && file.Subject.Contains($"（{tier}）", StringComparison.Ordinal)
            && file.Body.Contains($"第 {round} 轮", StringComparison.Ordinal)).Select(file => file.Link).FirstOrDefault()));

    private static OutboxFile Read(string path)
    {
        var lines = File.ReadAllLines(path);
        string Head(string name) => lines.First(line => line.StartsWith($"{name}: ", StringComparison.Ordinal))[(name.Length + 2)..];
        return new OutboxFile(
            Head("Key"), ReportId.Parse(Head("Report")), Head("Kind"), Head("Subject"), Head("Link"),
            string.Join('\n', lines.SkipWhile(line => line.Length > 0)));
    }
}

internal sealed record OutboxFile(string Key, ReportId Report, string Kind, string Subject, string Link, string Body);
