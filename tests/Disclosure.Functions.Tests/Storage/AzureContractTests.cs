using Disclosure.Contracts;
using Disclosure.Functions.Storage;
using Disclosure.Functions.Storage.Blobs;
using Disclosure.Functions.Storage.Tables;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Transfer;

namespace Disclosure.Functions.Tests.Storage;

public sealed class TableReportStoreTests(Azurite azurite) : ReportStoreContract, IAsyncLifetime
{
    private TableReportStore? store;

    protected override IReportStore Store => store!;

    public async ValueTask InitializeAsync() => store = Stores.Reports(await azurite.StorageAsync());

    public ValueTask DisposeAsync()
    {
        store?.Dispose();
        return ValueTask.CompletedTask;
    }
}

public sealed class TableOutboxTests(Azurite azurite) : OutboxContract, IAsyncLifetime
{
    private TableReportStore? store;
    private TableOutbox? outbox;

    protected override IReportStore Store => store!;

    protected override IOutbox Outbox => outbox!;

    public async ValueTask InitializeAsync()
    {
        var storage = await azurite.StorageAsync();
        store = Stores.Reports(storage);
        outbox = new TableOutbox(storage);
    }

    public ValueTask DisposeAsync()
    {
        store?.Dispose();
        return ValueTask.CompletedTask;
    }
}

public sealed class TablePublicationsTests(Azurite azurite) : PublicationsContract, IAsyncLifetime
{
    private IPublications? publications;

    protected override IPublications Publications => publications!;

    public async ValueTask InitializeAsync() => publications = new TablePublications(await azurite.StorageAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public sealed class BlobOriginalsTests(Azurite azurite) : OriginalsContract, IAsyncLifetime
{
    private IOriginals? originals;

    protected override IOriginals Originals => originals!;

    public async ValueTask InitializeAsync() => originals = new BlobOriginals(await azurite.StorageAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public sealed class BlobReadingsTests(Azurite azurite) : ReadingsContract, IAsyncLifetime
{
    private IReadings? readings;

    protected override IReadings Readings => readings!;

    public async ValueTask InitializeAsync() => readings = new BlobReadings(await azurite.StorageAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public sealed class BlobPagePicturesTests(Azurite azurite) : PagePicturesContract, IAsyncLifetime
{
    private IPagePictures? pictures;

    protected override IPagePictures Pictures => pictures!;

    public async ValueTask InitializeAsync() => pictures = new BlobPagePictures(await azurite.StorageAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public sealed class TableNoticeRecordTests(Azurite azurite) : NoticeRecordContract, IAsyncLifetime
{
    private TableOutbox? outbox;

    protected override IOutbox Outbox => outbox!;

    protected override INoticeRecord Record => outbox!;

    public async ValueTask InitializeAsync() => outbox = new TableOutbox(await azurite.StorageAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

internal static class Stores
{
    public static TableReportStore Reports(AzureStorage storage, TimeProvider? time = null) =>
        new(storage, new TableOutbox(storage), time ?? TimeProvider.System);
}
