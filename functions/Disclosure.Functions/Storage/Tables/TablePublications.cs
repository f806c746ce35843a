using System.Globalization;
using System.Runtime.InteropServices;
using Azure.Data.Tables;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Functions.Storage.Tables;

/// <summary>
/// Who holds the place of each agency and year, a row each: its partition is the SHA-256 of the agency's name, since a name may hold what a
/// key may not, its row the year.
/// </summary>
internal sealed class TablePublications(AzureStorage storage) : IPublications
{
    private const string Holder = "Holder";
    private const string Writer = "Writer";

    private readonly StoreTable _table = storage.Publications;

    public async Task<Publication?> FindAsync(string agency, int year, CancellationToken cancellation) =>
        HolderIn(await FindRowAsync(agency, year, cancellation));

    public async Task<bool> ReplaceAsync(Publication? expected, Publication next, CancellationToken cancellation)
    {
        var writer = StoredCommit.NewWriter();
        while (true)
        {
            var row = await FindRowAsync(next.Agency, next.Year, cancellation);
            var holder = HolderIn(row);
            if ((holder?.Report, holder?.Reading) != (expected?.Report, expected?.Reading))
            {
                return row?.GetString(Writer) == writer; // Written by an attempt whose answer got lost.
            }

            var after = new TableEntity(PartitionOf(next.Agency), RowOf(next.Year)) { [Holder] = RowJson.Write(next), [Writer] = writer };
            var action = row is null
                ? new TableTransactionAction(TableTransactionActionType.Add, after)
                : new TableTransactionAction(TableTransactionActionType.UpdateReplace, after, row.ETag);
            if (await _table.TrySubmitAsync([action], cancellation))
            {
                return true;
            }
        }
    }

    private Task<TableEntity?> FindRowAsync(string agency, int year, CancellationToken cancellation) =>
        _table.FindAsync(PartitionOf(agency), RowOf(year), cancellation);

    private static Publication? HolderIn(TableEntity? row) => row is null ? null : RowJson.Read<Publication>(row.GetString(Holder));

    private static string PartitionOf(string agency) => ContentHash.Of(MemoryMarshal.AsBytes(agency.AsSpan())).ToString();

    private static string RowOf(int year) => year.ToString(CultureInfo.InvariantCulture);
}
