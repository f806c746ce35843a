using Disclosure.Contracts;
using Disclosure.Functions.Storage;
using Disclosure.Functions.Storage.Blobs;
using Disclosure.Functions.Storage.Tables;
using Disclosure.Workflow.Ports;

namespace Disclosure.Functions.Tests.Storage;

public sealed class TableReportStoreTests(Azurite azurite) : ReportStoreContract, IAsyncLifetime
{
    private TableReportStore? _store;

    protected override IReportStore Store => _store!;

    public async ValueTask InitializeAsync() => _store = Stores.Reports(await azurite.StorageAsync());

    public ValueTask DisposeAsync()
    {
        _store?.Dispose();
        return ValueTask.CompletedTask;
    }
}

public sealed class TableOutboxTests(Azurite azurite) : OutboxContract, IAsyncLifetime
{
    private TableReportStore? _store;
    private TableOutbox? _outbox;

    protected override IReportStore Store => _store!;

    protected override IOutbox Outbox => _outbox!;

    public async ValueTask InitializeAsync()
    {
        var storage = await azurite.StorageAsync();
        _store = Stores.Reports(storage);
        _outbox = new TableOutbox(storage);
    }

    public ValueTask DisposeAsync()
    {
        _store?.Dispose();
        return ValueTask.CompletedTask;
    }
}

public sealed class TablePublicationsTests(Azurite azurite) : PublicationsContract, IAsyncLifetime
{
    private IPublications? _publications;

    protected override IPublications Publications => _publications!;

    public async ValueTask InitializeAsync() => _publications = new TablePublications(await azurite.StorageAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public sealed class TableSenderBookTests(Azurite azurite) : SenderBookContract, IAsyncLifetime
{
    private ISenderBook? _book;

    protected override ISenderBook Book => _book!;

    public async ValueTask InitializeAsync() => _book = new TableSenderBook(await azurite.StorageAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public sealed class TableRosterTests(Azurite azurite) : RosterContract, IAsyncLifetime
{
    private IRoster? _roster;

    protected override IRoster Roster => _roster!;

    public async ValueTask InitializeAsync() => _roster = new TableRoster(await azurite.StorageAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public sealed class TableYearPlansTests(Azurite azurite) : YearPlansContract, IAsyncLifetime
{
    private IYearPlans? _plans;

    protected override IYearPlans Plans => _plans!;

    public async ValueTask InitializeAsync() => _plans = new TableYearPlans(await azurite.StorageAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public sealed class TableYearRecordsTests(Azurite azurite) : YearRecordsContract, IAsyncLifetime
{
    private IYearRecords? _records;

    protected override IYearRecords Records => _records!;

    public async ValueTask InitializeAsync() => _records = new TableYearRecords(await azurite.StorageAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public sealed class BlobOriginalsTests(Azurite azurite) : OriginalsContract, IAsyncLifetime
{
    private IOriginals? _originals;

    protected override IOriginals Originals => _originals!;

    public async ValueTask InitializeAsync() => _originals = new BlobOriginals(await azurite.StorageAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public sealed class BlobReadingsTests(Azurite azurite) : ReadingsContract, IAsyncLifetime
{
    private IReadings? _readings;

    protected override IReadings Readings => _readings!;

    public async ValueTask InitializeAsync() => _readings = new BlobReadings(await azurite.StorageAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public sealed class BlobPagePicturesTests(Azurite azurite) : PagePicturesContract, IAsyncLifetime
{
    private IPagePictures? _pictures;

    protected override IPagePictures Pictures => _pictures!;

    public async ValueTask InitializeAsync() => _pictures = new BlobPagePictures(await azurite.StorageAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public sealed class TableNoticeRecordTests(Azurite azurite) : NoticeRecordContract, IAsyncLifetime
{
    private TableOutbox? _outbox;

    protected override IOutbox Outbox => _outbox!;

    protected override INoticeRecord Record => _outbox!;

    public async ValueTask InitializeAsync() => _outbox = new TableOutbox(await azurite.StorageAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

internal static class Stores
{
    public static TableReportStore Reports(AzureStorage storage, TimeProvider? time = null) =>
        new(storage, new TableOutbox(storage), time ?? TimeProvider.System);
}
