using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using Disclosure.Workflow.Process;

namespace Disclosure.Functions.Storage.Tables;

/// <summary>
/// What lets readers keep rows in memory and never miss a change. Before an append writes, it leaves a row here; when all it caused is
/// written, it takes the row away and gives its partition a new stamp, both at once. So a reader of this one small partition knows every
/// partition that changed since it looked, and every one that may be changing; and an append whose process died stays visible until
/// somebody has finished it.
/// </summary>
internal sealed class AppendLog(StoreTable table, TimeProvider time)
{
    private const string Partition = "appends";
    private const string All = "append-";
    private const string Open = $"{All}open-";
    private const string Stamp = $"{All}stamp-";

    /// <summary>Announces an append. One request.</summary>
    public async Task OpenAsync(ReportId id, int version, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, OpenKey(id, version)) { ["At"] = time.GetUtcNow() };
        await table.TrySubmitAsync([new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)], cancellation);
    }

    /// <summary>
    /// Ends an append whose commit and notices are written, whichever process wrote them. One request; two where another process ended the
    /// append already.
    /// </summary>
    public async Task CloseAsync(ReportId id, int version, CancellationToken cancellation)
    {
        var stamp = NewStamp(id);
        if (!await table.TrySubmitAsync([stamp, Delete(id, version, ETag.All)], cancellation))
        {
            await table.TrySubmitAsync([stamp], cancellation);
        }
    }

    /// <summary>Ends an append that its process left, unless it was announced again since it was read. One request.</summary>
    public Task CloseAsync(OpenAppend open, CancellationToken cancellation) =>
        table.TrySubmitAsync([NewStamp(open.Report), Delete(open.Report, open.Version, open.ETag)], cancellation);

    /// <summary>Stamps and open appends. One request as long as there are fewer than a thousand of both.</summary>
    public async Task<AppendState> ReadAsync(CancellationToken cancellation)
    {
        var stamps = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new List<OpenAppend>();
        await foreach (var row in table.WithPrefixAsync(Partition, All, null, cancellation))
        {
            if (row.RowKey.StartsWith(Stamp, StringComparison.Ordinal))
            {
                stamps[row.RowKey[Stamp.Length..]] = row.GetString("Stamp");
            }
            else
            {
                open.Add(OpenIn(row));
            }
        }

        return new AppendState(stamps, open);
    }

    private static OpenAppend OpenIn(TableEntity row)
    {
        var parts = row.RowKey[Open.Length..].Split('-');
        return new OpenAppend(
            ReportId.Parse(parts[0]), int.Parse(parts[1], CultureInfo.InvariantCulture), row.GetDateTimeOffset("At") ?? default, row.ETag);
    }

    private static string OpenKey(ReportId id, int version) => string.Create(CultureInfo.InvariantCulture, $"{Open}{id}-{version:D10}");

    private static TableTransactionAction Delete(ReportId id, int version, ETag etag) =>
        new(TableTransactionActionType.Delete, new TableEntity(Partition, OpenKey(id, version)), etag);

    /// <summary>A stamp is random: entity tags are derived from clocks, and two changes may share one.</summary>
    private static TableTransactionAction NewStamp(ReportId id) => new(
        TableTransactionActionType.UpsertReplace,
        new TableEntity(Partition, $"{Stamp}{ReportKeys.Partition(id)}")
        {
            ["Stamp"] = RandomNumberGenerator.GetHexString(16, lowercase: true)
        });
}

/// <summary>What the log says.</summary>
/// <param name="Stamps">The stamp of each partition that ever changed.</param>
/// <param name="Open">Appends that may be underway.</param>
internal sealed record AppendState(IReadOnlyDictionary<string, string> Stamps, IReadOnlyList<OpenAppend> Open)
{
    /// <summary>Gets whether it is certain that nothing changed between the two states.</summary>
    public bool IsSameAs(AppendState other) =>
        Open.Count == 0 && other.Open.Count == 0 && Stamps.Count == other.Stamps.Count
        && Stamps.All(stamp => other.Stamps.GetValueOrDefault(stamp.Key) == stamp.Value);
}

/// <summary>An append that was announced and not ended.</summary>
/// <param name="Report">The report.</param>
/// <param name="Version">The version it is to follow.</param>
/// <param name="At">When it was announced, by the announcer's clock.</param>
/// <param name="ETag">Changes when it is announced again.</param>
internal sealed record OpenAppend(ReportId Report, int Version, DateTimeOffset At, ETag ETag);
