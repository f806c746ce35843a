using Disclosure.Contracts;
using Disclosure.Functions.Storage;
using Disclosure.Functions.Storage.Blobs;
using Disclosure.Functions.Storage.Tables;
using Disclosure.Functions.Transfer;
using Disclosure.Workflow;
using Disclosure.Workflow.Ports;

namespace Disclosure.Functions.Tests.Storage;

/// <summary>
/// An account without the tables and containers: the error says so, and what to do; nothing takes it for "no such report".
/// </summary>
public sealed class MissingStorageTests(Azurite azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_table_or_container_that_is_lacking_is_named()
    {
        var storage = Azurite.Connect(azurite.NewAccount());
        using var store = Stores.Reports(storage);
        await LacksAsync("reports", () => store.LoadAsync(Filings.Id(1), Cancellation));
        await LacksAsync("reports", () => store.FindAsync(Filings.Id(1), Cancellation));
        await LacksAsync("appends", () => store.QueryAsync(new ReportQuery(), Cancellation));
        await LacksAsync("outbox", () => new TableOutbox(storage).PendingAsync(1, Cancellation));
        await LacksAsync("outbox", () => new TableOutbox(storage).PutAsync([Filings.Notice(1, 1)], Cancellation));
        await LacksAsync("publications", () => new TablePublications(storage).FindAsync("甲", 2022, Cancellation));
        await LacksAsync("senders", () => new TableSenderBook(storage).FindAsync("a", Cancellation));
        await LacksAsync("originals", () => new BlobOriginals(storage).OpenAsync(Filings.Hash(1), Cancellation));
        await LacksAsync("originals", () => new BlobOriginals(storage).PutAsync(Filings.Hash(1), Filings.Content(1), Cancellation));
        await LacksAsync("readings", () => new BlobReadings(storage).FindAsync(Filings.Hash(1), Cancellation));
        await LacksAsync("import", () => new ArchiveInbox(storage, null!, new WorkflowOptions(() => null!)).ImportAsync(Cancellation));
    }

    [Fact]
    public async Task Made_twice_they_are_there_once()
    {
        var storage = await azurite.StorageAsync();
        await storage.EnsureAsync(Cancellation);
        using var store = Stores.Reports(storage);
        await store.BeginAsync(1);
        Assert.Single(await store.LoadAsync(Filings.Id(1), Cancellation));
    }

    private static async Task LacksAsync(string name, Func<Task> operation)
    {
        var missing = await Assert.ThrowsAsync<StorageMissingException>(operation);
        Assert.Equal(name, missing.Name);
        Assert.Contains(name, missing.Message, StringComparison.Ordinal);
    }
}
