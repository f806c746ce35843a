using Azure.Data.Tables;
using Disclosure.Workflow.Ports;

namespace Disclosure.Functions.Storage.Tables;

/// <summary>
/// What is known of senders' addresses, a row each in one partition, so that changes of several rows are one transaction.
/// </summary>
internal sealed class TableSenderBook(AzureStorage storage) : ISenderBook
{
    private const string Partition = "book";
    private const string Text = "Text";
    private const string Writer = "Writer";

    private readonly StoreTable _table = storage.Senders;

    public async Task<string?> FindAsync(string key, CancellationToken cancellation) =>
        (await _table.FindAsync(Partition, key, cancellation))?.GetString(Text);

    public async Task<bool> ReplaceAsync(IReadOnlyList<BookChange> changes, CancellationToken cancellation)
    {
        var writer = StoredCommit.NewWriter();
        while (true)
        {
            var actions = new List<TableTransactionAction>(changes.Count);
            foreach (var change in changes)
            {
                var row = await _table.FindAsync(Partition, change.Key, cancellation);
                if (row?.GetString(Text) != change.Expected || row?.GetString(Writer) == writer)
                {
                    return row?.GetString(Writer) == writer; // Written by an attempt whose answer got lost.
                }

                var after = new TableEntity(Partition, change.Key) { [Text] = change.Next, [Writer] = writer };
                actions.Add(row is null
                    ? new TableTransactionAction(TableTransactionActionType.Add, after)
                    : new TableTransactionAction(TableTransactionActionType.UpdateReplace, after, row.ETag));
            }

            if (await _table.TrySubmitAsync(actions, cancellation))
            {
                return true;
            }
        }
    }
}
