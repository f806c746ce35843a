using System.Text;
using Disclosure.Contracts.InMemory;
using Disclosure.Workflow.Archive;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Transfer;

namespace Disclosure.Workflow.Tests.Transfer;

/// <summary>Archives that are none, or not what they were.</summary>
public sealed class ArchiveReaderTests
{
    private const string OfReport = "reports/";
    private const string OfOriginal = "originals/";

    [Theory]
    [InlineData("")]
    [InlineData("PK")]
    [InlineData("%PDF-1.7 not an archive at all, but a report somebody took for one")]
    public async Task A_file_that_is_no_archive_is_refused(string content) =>
        await RefusedAsync(ArchiveError.Damaged, Encoding.UTF8.GetBytes(content));

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("originals/../../x")]
    [InlineData("originals\\x")]
    [InlineData("reports/")]
    [InlineData("originals/ABCDEF")]
    [InlineData("notes.txt")]
    [InlineData("archive.json")]
    public async Task An_archive_with_something_else_in_it_is_refused(string name) =>
        await RefusedAsync(ArchiveError.NotAnArchive, await ChangedAsync(entries => entries.Add((name, [1]))));

    [Fact]
    public async Task A_zip_file_of_something_else_is_no_archive() =>
        await RefusedAsync(ArchiveError.NotAnArchive, await ChangedAsync(entries => entries.Clear()));

    [Theory]
    [InlineData(OfReport, ArchiveError.Damaged)]
    [InlineData(OfOriginal, ArchiveError.Incomplete)]
    [InlineData("readings/", ArchiveError.Incomplete)]
    [InlineData("notices.jsonl", ArchiveError.Incomplete)]
    [InlineData("publications.jsonl", ArchiveError.Incomplete)]
    [InlineData("reports.jsonl", ArchiveError.Incomplete)]
    public async Task An_archive_that_lacks_something_is_refused(string name, ArchiveError error) =>
        await RefusedAsync(error, await ChangedAsync(
            entries => entries.RemoveAt(entries.FindIndex(entry => entry.Name.StartsWith(name, StringComparison.Ordinal)))));

    /// <summary>The ZIP file is sound; what was put into it is not what was exported.</summary>
    [Theory]
    [InlineData(OfReport)]
    [InlineData(OfOriginal)]
    [InlineData("readings/")]
    [InlineData("notices.jsonl")]
    [InlineData("publications.jsonl")]
    [InlineData("reports.jsonl")]
    public async Task An_archive_changed_by_hand_is_refused(
        string name) => await RefusedAsync(ArchiveError.Damaged, await ChangedAsync(entries =>
    {
        var index = entries.FindIndex(entry => entry.Name.StartsWith(name, StringComparison.Ordinal));
        byte[] content = [.. entries[index].Content];
        content[content.Length / 2] ^= 1;
        entries[index] = (entries[index].Name, content);
    }));

    [Fact]
    public async Task An_archive_of_a_newer_program_is_refused_as_that() => await RefusedAsync(
        ArchiveError.NewerVersion, await ReplacedAsync("archive.json", "\"version\":1", "\"version\":2"));

    [Fact]
    public async Task A_manifest_of_another_kind_is_no_archive() => await RefusedAsync(
        ArchiveError.NotAnArchive, await ReplacedAsync("archive.json", "disclosure-archive", "disclosure-backup!"));

    [Fact]
    public async Task Every_limit_is_kept()
    {
        var archive = await (await Archives.SampleAsync()).ExportAsync();
        foreach (var limits in new[]
                 {
                     ArchiveLimits.Default with { Entries = 3 },
                     ArchiveLimits.Default with { LineBytes = 100 },
                     ArchiveLimits.Default with { ReportBytes = 100 },
                     ArchiveLimits.Default with { OriginalBytes = 10 },
                     ArchiveLimits.Default with { ReadingBytes = 10 },
                 })
        {
            await RefusedAsync(ArchiveError.LimitExceeded, archive, limits);
        }
    }

    /// <summary>An entry may unpack to far more than it says.</summary>
    [Fact]
    public async Task A_bomb_is_cut_off() => await RefusedAsync(
        ArchiveError.LimitExceeded,
        await ChangedAsync(entries => entries[entries.FindIndex(entry => entry.Name == "archive.json")]
            = ("archive.json", new byte[ArchiveLimits.Default.LineBytes + 1])));

    [Fact]
    public async Task Data_that_lack_an_original_are_not_exported()
    {
        var source = await Archives.SampleAsync();
        var lacking = source with { Files = new InMemoryFiles() };
        Assert.Equal(ArchiveError.Incomplete, (await Assert.ThrowsAsync<ArchiveException>(lacking.ExportAsync)).Code);
    }

    /// <summary>A report that went another way in the target is left as it is, and named; the rest comes in.</summary>
    [Fact]
    public async Task A_report_that_differs_is_left_and_named()
    {
        var source = await Archives.SampleAsync();
        var id = source.Store.Ids[0];
        var target = new Holdings();
        ReportEvent[] other = [(await source.Store.LoadAsync(id, TestContext.Current
            .CancellationToken))[0], new Withdrawn(default, "别处", "误报")];
        await target.Store.AppendAsync(
            id,
            0,
            new ReportCommit(other, ReportProcess.Fold(other)!.Summarize(default), []),
            TestContext.Current.CancellationToken);

        var result = await target.ImportAsync(await source.ExportAsync());
        Assert.Equal([id.ToString()], result.Differing);
        Assert.Equal(source.Store.Ids.Count - 1, result.Added);
        Assert.Equal(2, (await target.EventsAsync(id)).Count);
        Assert.DoesNotContain(target.Store.Notices, notice => notice.Report == id);
    }

    private static async Task<byte[]> ChangedAsync(Action<List<(string Name, byte[] Content)>> change) =>
        Archives.Rewritten(await (await Archives.SampleAsync()).ExportAsync(), change);

    private static Task<byte[]> ReplacedAsync(string name, string old, string other) => ChangedAsync(entries =>
    {
        var index = entries.FindIndex(entry => entry.Name == name);
        var text = Encoding.UTF8.GetString(entries[index].Content);
        Assert.Contains(old, text, StringComparison.Ordinal);
        entries[index] = (name, Encoding.UTF8.GetBytes(text.Replace(old, other, StringComparison.Ordinal)));
    });

    private static async Task RefusedAsync(ArchiveError error, byte[] archive, ArchiveLimits? limits = null)
    {
        var refused = await Assert.ThrowsAsync<ArchiveException>(() => new Holdings().ImportAsync(archive, limits));
        Assert.Equal(error, refused.Code);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", refused.Message);
    }
}
