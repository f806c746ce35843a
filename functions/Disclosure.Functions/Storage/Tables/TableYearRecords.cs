using System.Globalization;
using Azure.Data.Tables;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Functions.Storage.Tables;

/// <summary>
/// Records of years, a row each in a partition of the year, so that a record and those whose place it takes are written in one transaction.
/// </summary>
internal sealed class TableYearRecords(AzureStorage storage) : IYearRecords
{
    private const string Prefix = "r-";
    private const string Agency = "Agency";
    private const string File = "File";
    private const string Original = "Original";
    private const string Reading = "Reading";
    private const string Filed = "Filed";
    private const string At = "At";
    private const string ReplacedBy = "ReplacedBy";
    private const string DayFormat = "yyyy-MM-dd";

    private readonly StoreTable _table = storage.Years;

    public async Task<IReadOnlyList<YearRecord>> OfYearAsync(int year, CancellationToken cancellation)
    {
        var records = new List<YearRecord>();
        await foreach (var row in _table.WithPrefixAsync(PartitionOf(year), Prefix, null, cancellation))
        {
            if (row.GetString(ReplacedBy) is null)
            {
                records.Add(new YearRecord(
                    row.RowKey[Prefix.Length..], year, row.GetString(Agency), row.GetString(File),
                    ContentHash.Parse(row.GetString(Original)), ContentHash.Parse(row.GetString(Reading)),
                    row.GetString(Filed) is { } day ? DateOnly.ParseExact(day, DayFormat, CultureInfo.InvariantCulture) : null,
                    row.GetDateTimeOffset(At) ?? default));
            }
        }

        return records;
    }

    public async Task<bool> AddAsync(YearRecord record, IReadOnlyList<string> replaced, CancellationToken cancellation)
    {
        var partition = PartitionOf(record.Year);
        while (await _table.FindAsync(partition, Prefix + record.Id, cancellation) is null)
        {
            var actions = new List<TableTransactionAction> { new(TableTransactionActionType.Add, RowOf(record)) };
            foreach (var id in replaced)
            {
                if (await _table.FindAsync(partition, Prefix + id, cancellation) is not { } row || row.GetString(ReplacedBy) is not null)
                {
                    // An answer that got lost may have been that of this record.
                    return await _table.FindAsync(partition, Prefix + record.Id, cancellation) is not null;
                }

                row[ReplacedBy] = record.Id;
                actions.Add(new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, row.ETag));
            }

            if (await _table.TrySubmitAsync(actions, cancellation))
            {
                return true;
            }
        }

        return true;
    }

    private static TableEntity RowOf(YearRecord record) => new(PartitionOf(record.Year), Prefix + record.Id)
    {
        [Agency] = record.Agency,
        [File] = record.File,
        [Original] = record.Original.ToString(),
        [Reading] = record.Reading.ToString(),
        [Filed] = record.Filed?.ToString(DayFormat, CultureInfo.InvariantCulture),
        [At] = record.At,
    };

    private static string PartitionOf(int year) => string.Create(CultureInfo.InvariantCulture, $"records-{year}");
}
