using System.Text.Json;
using Disclosure.Contracts;
using Disclosure.Functions.Storage;
using Disclosure.Functions.Storage.Blobs;
using Disclosure.Functions.Storage.Tables;
using Disclosure.Functions.Tests.Storage;
using Disclosure.Functions.Transfer;
using Disclosure.Workflow;
using Disclosure.Workflow.Archive;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Transfer;

namespace Disclosure.Functions.Tests.Transfer;

/// <summary>Archives put into the container to be imported.</summary>
public sealed class ArchiveInboxTests(Azurite azurite)
{
    private const int Reports = 25;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_archive_is_imported_once_and_its_result_written_beside()
    {
        var (archive, expected) = await ArchiveAsync();
        var storage = await azurite.StorageAsync();
        using var store = Stores.Reports(storage);
        Assert.Equal(0, await InboxOf(storage, store).ImportAsync(Cancellation));
        await storage.Import.GetBlobClient("office.zip").UploadAsync(BinaryData.FromBytes(archive), Cancellation);
        Assert.Equal(1, await InboxOf(storage, store).ImportAsync(Cancellation));
        Assert.Equal(0, await InboxOf(storage, store).ImportAsync(Cancellation));

        Assert.Equal(Reports, (await ResultAsync(storage, "office.zip")).GetProperty("result").GetProperty("added").GetInt32());
        Assert.Equal(expected, await ContentAsync(storage, store));

        await storage.Import.GetBlobClient("office.zip").UploadAsync(BinaryData.FromBytes(archive), overwrite: true, Cancellation);
        Assert.Equal(1, await InboxOf(storage, store).ImportAsync(Cancellation));
        Assert.Equal(Reports, (await ResultAsync(storage, "office.zip")).GetProperty("result").GetProperty("known").GetInt32());
        Assert.Equal(expected, await ContentAsync(storage, store));
    }

    [Fact]
    public async Task An_archive_that_is_damaged_is_refused_and_the_reason_written_beside()
    {
        var storage = await azurite.StorageAsync();
        using var store = Stores.Reports(storage);
        await storage.Import.GetBlobClient("odd.zip").UploadAsync(BinaryData.FromString("no archive"), Cancellation);
        Assert.Equal(1, await InboxOf(storage, store).ImportAsync(Cancellation));
        Assert.Equal(0, await InboxOf(storage, store).ImportAsync(Cancellation));
        var refusal = (await ResultAsync(storage, "odd.zip")).GetProperty("refusal");
        Assert.Equal(nameof(ArchiveError.Damaged), refusal.GetProperty("code").GetString());
        Assert.NotEmpty(refusal.GetProperty("message").GetString()!);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(77)]
    [InlineData(150)]
    public async Task An_import_that_broke_off_is_done_again(int request)
    {
        var (archive, expected) = await ArchiveAsync();
        var account = azurite.NewAccount();
        var storage = Azurite.Connect(account);
        await storage.EnsureAsync(Cancellation);
        await storage.Import.GetBlobClient("office.zip").UploadAsync(BinaryData.FromBytes(archive), Cancellation);

        var broken = Azurite.Connect(account, new BrokenConnection(request, reaches: true));
        using (var half = Stores.Reports(broken))
        {
            await Assert.ThrowsAnyAsync<Exception>(() => InboxOf(broken, half).ImportAsync(Cancellation));
        }

        using var store = Stores.Reports(storage);
        Assert.Equal(1, await InboxOf(storage, store).ImportAsync(Cancellation));
        Assert.Equal(expected, await ContentAsync(storage, store));
    }

    private static ArchiveInbox InboxOf(AzureStorage storage, TableReportStore store) => new(
        storage,
        new ArchiveImporter(
            store, new TableOutbox(storage), new TablePublications(storage), new BlobOriginals(storage), new BlobReadings(
                storage), TimeProvider.System),
        new WorkflowOptions(() => throw new InvalidOperationException("an import asks nobody to review")));

    private async Task<(byte[] Archive, IReadOnlyList<string> Content)> ArchiveAsync()
    {
        var storage = await azurite.StorageAsync();
        using var store = Stores.Reports(storage);
        var (outbox, publications) = (new TableOutbox(storage), new TablePublications(storage));
        var (originals, readings) = (new BlobOriginals(storage), new BlobReadings(storage));
        for (var n = 0; n < Reports; n++)
        {
            await originals.PutAsync(Filings.Hash(n), Filings.Content(n), Cancellation);
            await readings.PutAsync(Filings.Hash(n), Filings.Content(n), Cancellation);
            await store.RecordAsync(await store.BeginAsync(n, Filings.Notice(n, 1), Filings.Notice(n, 2)), Filings.Read(n, $"{n}局", 2022));
            await outbox.MarkDeliveredAsync(Filings.Notice(n, 1).Key, Filings.Noon.AddDays(1), Cancellation);
            Assert.True(await publications.ReplaceAsync(
                null, new Publication($"{n}局", 2022, Filings.Id(n), Filings.Hash(n), Filings.Hash(n), Filings.Noon), Cancellation));
        }

        using var archive = new MemoryStream();
        await new ArchiveExporter(store, outbox, publications, originals, readings).WriteAsync(archive, null, Cancellation);
        return (archive.ToArray(), await ContentAsync(storage, store));
    }

    private static async Task<IReadOnlyList<string>> ContentAsync(AzureStorage storage, TableReportStore store)
    {
        var content = new List<string>();
        for (var n = 0; n < Reports; n++)
        {
            content.AddRange((await store.LoadAsync(Filings.Id(n), Cancellation)).Select(ReportEventJson.Serialize));
            content.Add($"{await new TablePublications(storage).FindAsync($"{n}局", 2022, Cancellation)}");
            content.Add(System.Text.Encoding.UTF8.GetString((await new BlobReadings(storage).FindAsync(Filings.Hash(n), Cancellation))!));
            await using var original = await new BlobOriginals(storage).OpenAsync(Filings.Hash(n), Cancellation);
            content.Add(await new StreamReader(original!).ReadToEndAsync(Cancellation));
        }

        content.AddRange(
            (await new TableOutbox(storage).ListAsync(0, 500, Cancellation)).Select(entry => $"{entry}").Order(StringComparer.Ordinal));
        content.AddRange((await store.QueryAsync(new ReportQuery { Order = ReportOrder.YearThenAgency }, Cancellation)).Rows
            .Select(row => $"{row with { Due = null }}"));
        return content;
    }

    private static async Task<JsonElement> ResultAsync(AzureStorage storage, string name)
    {
        var found = await storage.Import.GetBlobClient($"{name}.result.json").DownloadContentAsync(Cancellation);
        return JsonDocument.Parse(found.Value.Content.ToMemory()).RootElement;
    }
}
