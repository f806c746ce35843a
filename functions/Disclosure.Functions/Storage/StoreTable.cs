using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace Disclosure.Functions.Storage;

/// <summary>
/// One table, used by partition and row key alone: no query of the product scans. <see cref="StorageMissingException"/> where the table is
/// lacking.
/// </summary>
internal sealed class StoreTable(TableClient client)
{
    /// <summary>Makes the table if it is not there.</summary>
    public Task EnsureAsync(CancellationToken cancellation) => client.CreateIfNotExistsAsync(cancellation);

    /// <summary>
    /// A row; null if it is not there (which the client's own question whether one exists also says of a table that is lacking). One
    /// request.
    /// </summary>
    public async Task<TableEntity?> FindAsync(string partition, string row, CancellationToken cancellation)
    {
        try
        {
            return (await client.GetEntityAsync<TableEntity>(partition, row, cancellationToken: cancellation)).Value;
        }
        catch (RequestFailedException failure) when (StorageMissingException.Of(client.Name, failure) is { } missing)
        {
            throw missing;
        }
        catch (RequestFailedException failure) when (failure.ErrorCode is "ResourceNotFound" or "EntityNotFound")
        {
            return null;
        }
    }

    /// <summary>
    /// The rows of a partition whose keys begin with the prefix, by key. One request for each thousand rows (or four million bytes) and one
    /// at least.
    /// </summary>
    public async IAsyncEnumerable<TableEntity> WithPrefixAsync(
        string partition, string prefix, int? most, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var end = $"{prefix[..^1]}{(char)(prefix[^1] + 1)}";
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {prefix} and RowKey lt {end}");
        await using var rows = client.QueryAsync<TableEntity>(filter, most, cancellationToken: cancellation)
            .GetAsyncEnumerator(cancellation);
        while (await NextAsync(rows))
        {
            yield return rows.Current;
        }
    }

    /// <summary>
    /// Writes up to a hundred rows of one partition together or not at all, each under its condition. False, with nothing written, where a
    /// condition does not hold: a row to be added exists, one to be changed was changed by another, one to be deleted is gone. One request.
    /// </summary>
    public async Task<bool> TrySubmitAsync(IEnumerable<TableTransactionAction> actions, CancellationToken cancellation)
    {
        try
        {
            await client.SubmitTransactionAsync(actions, cancellation);
            return true;
        }
        catch (RequestFailedException failure) when (StorageMissingException.Of(client.Name, failure) is { } missing)
        {
            throw missing;
        }
        catch (RequestFailedException failure) when (IsUnmetCondition(failure.ErrorCode))
        {
            return false;
        }
    }

    /// <summary>
    /// Whether the service says that a row is not as a transaction expects it. Its other refusals with the same status (an account that is
    /// being moved, a row that is too large, a lease) say nothing of rows.
    /// </summary>
    private static bool IsUnmetCondition(string? code) =>
        code is "EntityAlreadyExists" or "UpdateConditionNotSatisfied" or "ConditionNotMet" or "ResourceNotFound" or "EntityNotFound";

    private async ValueTask<bool> NextAsync(IAsyncEnumerator<TableEntity> rows)
    {
        try
        {
            return await rows.MoveNextAsync();
        }
        catch (RequestFailedException failure) when (StorageMissingException.Of(client.Name, failure) is { } missing)
        {
            throw missing;
        }
    }
}
