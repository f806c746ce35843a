using System.Globalization;
using Disclosure.Contracts;
using Disclosure.Functions.Storage.Blobs;
using Disclosure.Functions.Storage.Tables;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Functions.Tests.Storage;

/// <summary>What each operation costs in requests, as docs/storage-on-azure.md says.</summary>
public sealed class RequestCostTests(Azurite azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reports_and_lists()
    {
        var account = azurite.NewAccount();
        await Azurite.Connect(account).EnsureAsync(Cancellation);
        var connection = BrokenConnection.Never();
        using var store = Stores.Reports(Azurite.Connect(account, connection));
        using var elsewhere = Stores.Reports(Azurite.Connect(account));
        var costs = new Costs(connection);
        var process = ReportProcess.Begin(Filings.Received(1));

        await costs.AreAsync(1, () => store.QueryAsync(new ReportQuery(), Cancellation));
        await costs.AreAsync(4, () => store.AppendAsync(process.Id, 0, process.Commit([Filings.Received(1)]), Cancellation));
        var withdrawn = new Withdrawn(Filings.Noon, "张三", "误报");
        var after = process.Apply(withdrawn);
        await costs.AreAsync(5, () => store.AppendAsync(
            process.Id,
            1,
            after.Commit([withdrawn], [.. Enumerable.Range(0, 20).Select(n => Filings.Notice(1, n))]),
            Cancellation));
        await costs.AreAsync(1, () => store.AppendAsync(process.Id, 1, after.Commit([withdrawn]), Cancellation));
        await costs.AreAsync(1, () => store.LoadAsync(process.Id, Cancellation));
        await costs.AreAsync(1, () => store.FindAsync(process.Id, Cancellation));
        await costs.AreAsync(2, () => store.QueryAsync(new ReportQuery(), Cancellation));
        await costs.AreAsync(1, () => store.QueryAsync(new ReportQuery { Agency = "甲局", Year = 2022 }, Cancellation));
        await costs.AreAsync(1, () => store.CountAsync(null, Cancellation));
        await costs.AreAsync(1, () => store.DueAsync(Filings.Noon, 10, Cancellation));

        for (var n = 2; n < 30; n++)
        {
            await elsewhere.BeginAsync(n);
        }

        var partitions = Enumerable.Range(2, 28).Select(n => ReportKeys.Partition(Filings.Id(n))).Distinct().Count();
        await costs.AreAsync(1 + partitions, () => store.QueryAsync(new ReportQuery(), Cancellation));
        await costs.AreAsync(1, () => store.QueryAsync(new ReportQuery(), Cancellation));
        var many = connection.Requests;
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => store.QueryAsync(new ReportQuery(), Cancellation)));
        Assert.InRange(connection.Requests - many, 1, 40);
    }

    [Fact]
    public async Task Notices_places_and_files()
    {
        var account = azurite.NewAccount();
        await Azurite.Connect(account).EnsureAsync(Cancellation);
        var connection = BrokenConnection.Never();
        var storage = Azurite.Connect(account, connection);
        var costs = new Costs(connection);
        var outbox = new TableOutbox(storage);
        await costs.AreAsync(1, () => outbox.PutAsync([.. Enumerable.Range(0, 30).Select(n => Filings.Notice(1, n))], Cancellation));
        await costs.AreAsync(1, () => outbox.PendingAsync(100, Cancellation));
        await costs.AreAsync(1, () => outbox.ListAsync(10, 10, Cancellation));
        await costs.AreAsync(2, () => outbox.MarkDeliveredAsync(Filings.Notice(1, 1).Key, Filings.Noon, Cancellation));
        await costs.AreAsync(1, () => outbox.MarkDeliveredAsync(Filings.Notice(1, 1).Key, Filings.Noon, Cancellation));

        var publications = new TablePublications(storage);
        var place = new Publication("甲", 2022, Filings.Id(1), Filings.Hash(1), Filings.Hash(1), Filings.Noon);
        await costs.AreAsync(2, () => publications.ReplaceAsync(null, place, Cancellation));
        await costs.AreAsync(1, () => publications.FindAsync("甲", 2022, Cancellation));

        var originals = new BlobOriginals(storage);
        var file = new byte[9 << 20];
        Random.Shared.NextBytes(file);
        await costs.AreAsync(1, () => originals.PutAsync(ContentHash.Of(file), file, Cancellation));
        await costs.AreAsync(1, () => originals.PutAsync(ContentHash.Of(file), file, Cancellation));

        // Compared with its hash, and then read.
        await costs.AreAsync(1 + 3 + 3, async () =>
        {
            await using var stream = await originals.OpenAsync(ContentHash.Of(file), Cancellation);
            var read = new byte[file.Length];
            await stream!.ReadExactlyAsync(read, Cancellation);
            Assert.Equal(file, read);
        });
        await costs.AreAsync(1, () => originals.PutAsync(Filings.Hash(1), Filings.Content(1), Cancellation));
        await costs.AreAsync(1 + 1, async () =>
        {
            await using var stream = await originals.OpenAsync(Filings.Hash(1), Cancellation);
            var read = new byte[stream!.Length];
            await stream.ReadExactlyAsync(read, Cancellation);
            Assert.Equal(Filings.Content(1), read);
        });
        var readings = new BlobReadings(storage);
        await costs.AreAsync(1, () => readings.PutAsync(Filings.Hash(1), Filings.Content(1), Cancellation));
        await costs.AreAsync(1, () => readings.FindAsync(Filings.Hash(1), Cancellation));
    }

    private sealed class Costs(BrokenConnection connection)
    {
        public async Task AreAsync(
            int requests,
            Func<Task> operation,
            [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(operation))] string? text = null)
        {
            var before = connection.Requests;
            await operation();
            Assert.True(
                connection.Requests - before == requests,
                string.Create(CultureInfo.InvariantCulture, $"{connection.Requests - before} requests: {text}"));
        }
    }
}
