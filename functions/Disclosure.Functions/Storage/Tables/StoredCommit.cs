using System.Security.Cryptography;
using Azure.Data.Tables;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Functions.Storage.Tables;

/// <summary>The row of one append: its events, a line of JSON each, and its notices. Never changed.</summary>
internal static class StoredCommit
{
    private const string Writer = "Writer";
    private const string Events = "Events";
    private const string Notices = "Notices";

    /// <summary>Names one attempt to append, so that it knows its own row when the answer to its request was lost.</summary>
    public static string NewWriter() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>The row of an append.</summary>
    public static async Task<TableEntity> MakeAsync(
        ReportId id, int version, string writer, ReportCommit commit, LongText texts, CancellationToken cancellation)
    {
        var row = new TableEntity(ReportKeys.Partition(id), ReportKeys.CommitAfter(id, version)) { [Writer] = writer };
        await texts.WriteAsync(row, Events, string.Join('\n', commit.Events.Select(ReportEventJson.Serialize)), cancellation);
        if (commit.Notices.Count > 0)
        {
            await texts.WriteAsync(row, Notices, RowJson.Write(commit.Notices), cancellation);
        }

        return row;
    }

    /// <summary>Whether the attempt wrote the row.</summary>
    public static bool IsOf(TableEntity row, string writer) => row.GetString(Writer) == writer;

    /// <summary>The events.</summary>
    public static async Task<IEnumerable<ReportEvent>> EventsAsync(TableEntity row, LongText texts, CancellationToken cancellation) =>
        (await texts.ReadAsync(row, Events, cancellation)).Split('\n').Select(ReportEventJson.Parse);

    /// <summary>The notices.</summary>
    public static async Task<IReadOnlyList<Notice>> NoticesAsync(TableEntity row, LongText texts, CancellationToken cancellation) =>
        row.ContainsKey($"{Notices}0") || row.ContainsKey($"{Notices}Blob")
            ? RowJson.Read<IReadOnlyList<Notice>>(await texts.ReadAsync(row, Notices, cancellation))
            : [];
}
