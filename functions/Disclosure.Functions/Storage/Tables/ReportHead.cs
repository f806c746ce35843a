using System.Security.Cryptography;
using Azure.Data.Tables;
using Disclosure.Workflow.Process;

namespace Disclosure.Functions.Storage.Tables;

/// <summary>
/// The row that says how far a report has come. Its entity tag is what appends are conditional on. A head of version 0 stands for a report
/// that does not exist and was put there so that an append underway fails.
/// </summary>
internal static class ReportHead
{
    private const string Version = "Version";
    private const string Summary = "Row";

    /// <summary>The head after an append.</summary>
    public static async Task<TableEntity> MakeAsync(
        ReportId id,
        int version,
        ReportSummary summary,
        LongText texts,
        CancellationToken cancellation)
    {
        var head = new TableEntity(ReportKeys.Partition(id), ReportKeys.Head(id)) { [Version] = version };
        await texts.WriteAsync(head, Summary, RowJson.Write(summary), cancellation);
        return head;
    }

    /// <summary>How many events the report has.</summary>
    public static int VersionOf(TableEntity? head) => head?.GetInt32(Version) ?? 0;

    /// <summary>The report's row; null if it does not exist.</summary>
    public static async Task<ReportSummary?> SummaryAsync(TableEntity? head, LongText texts, CancellationToken cancellation) =>
        VersionOf(head) == 0 ? null : RowJson.Read<ReportSummary>(await texts.ReadAsync(head!, Summary, cancellation));

    /// <summary>Puts the head, on condition that it is as it was read.</summary>
    public static TableTransactionAction Put(TableEntity? before, TableEntity after) => before is null
        ? new TableTransactionAction(TableTransactionActionType.Add, after)
        : new TableTransactionAction(TableTransactionActionType.UpdateReplace, after, before.ETag);

    /// <summary>Leaves the head as it is but for its entity tag, so that whoever read it before can no longer write.</summary>
    public static TableTransactionAction Touch(ReportId id, TableEntity? before)
    {
        var head = new TableEntity(ReportKeys.Partition(id), ReportKeys.Head(id))
        {
            ["Touched"] = RandomNumberGenerator.GetHexString(16, lowercase: true)
        };
        if (before is not null)
        {
            return new TableTransactionAction(TableTransactionActionType.UpdateMerge, head, before.ETag);
        }

        head[Version] = 0;
        return new TableTransactionAction(TableTransactionActionType.Add, head);
    }
}
