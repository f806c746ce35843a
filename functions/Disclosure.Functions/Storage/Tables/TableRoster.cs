using System.Globalization;
using Azure.Data.Tables;
using Disclosure.Reports.Roster;
using Disclosure.Workflow.Ports;

namespace Disclosure.Functions.Storage.Tables;

/// <summary>
/// The versions of the roster, a row each in one partition, the latest first. A row is only ever added, and the number in its key makes
/// sure that of two versions with one number one is.
/// </summary>
internal sealed class TableRoster(AzureStorage storage) : IRoster
{
    private const string Partition = "roster";
    private const string Prefix = "v-";
    private const string Number = "Number";
    private const string At = "At";
    private const string By = "By";
    private const string Json = "Json";
    private const string Writer = "Writer";

    private readonly StoreTable _table = storage.Years;
    private readonly LongText _texts = new(storage.Texts);

    public async Task<RosterVersion?> FindAsync(CancellationToken cancellation) =>
        await TrailAsync(1, cancellation) is [var latest, ..] ? latest : null;

    public async Task<bool> AddAsync(RosterVersion next, CancellationToken cancellation)
    {
        var latest = 0;
        await foreach (var row in _table.WithPrefixAsync(Partition, Prefix, 1, cancellation))
        {
            latest = row.GetInt32(Number) ?? 0;
            break;
        }

        if (latest != next.Number - 1)
        {
            return false;
        }

        var writer = StoredCommit.NewWriter();
        var after = new TableEntity(Partition, KeyOf(next.Number))
        {
            [Number] = next.Number, [At] = next.At, [By] = next.By, [Writer] = writer,
        };
        await _texts.WriteAsync(after, Json, RosterJson.Serialize(next.Roster), cancellation);
        return await _table.TrySubmitAsync([new TableTransactionAction(TableTransactionActionType.Add, after)], cancellation)
            || (await _table.FindAsync(Partition, KeyOf(next.Number), cancellation))?.GetString(Writer) == writer;
    }

    public async Task<IReadOnlyList<RosterVersion>> TrailAsync(int most, CancellationToken cancellation)
    {
        var versions = new List<RosterVersion>();
        await foreach (var row in _table.WithPrefixAsync(Partition, Prefix, most, cancellation))
        {
            versions.Add(new RosterVersion(
                row.GetInt32(Number) ?? 0, row.GetDateTimeOffset(At) ?? default, row.GetString(By),
                RosterJson.Parse(await _texts.ReadAsync(row, Json, cancellation))));
            if (versions.Count >= most)
            {
                break;
            }
        }

        return versions;
    }

    /// <summary>Keys sort the latest version first.</summary>
    private static string KeyOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{int.MaxValue - number:D10}");
}
