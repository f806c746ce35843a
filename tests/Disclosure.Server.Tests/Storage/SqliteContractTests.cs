using Disclosure.Contracts;
using Disclosure.Server.Storage;
using Disclosure.TestKit;
using Disclosure.Workflow.Ports;

namespace Disclosure.Server.Tests.Storage;

public sealed class SqliteReportStoreTests : ReportStoreContract, IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    protected override IReportStore Store => new SqliteReportStore(_temporary.Database);

    public void Dispose() => _temporary.Dispose();
}

public sealed class SqliteOutboxTests : OutboxContract, IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    protected override IReportStore Store => new SqliteReportStore(_temporary.Database);

    protected override IOutbox Outbox => new SqliteOutbox(_temporary.Database);

    public void Dispose() => _temporary.Dispose();
}

public sealed class SqliteReadingsTests : ReadingsContract, IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    protected override IReadings Readings => new SqliteReadings(_temporary.Database);

    public void Dispose() => _temporary.Dispose();
}

public sealed class SqliteSenderBookTests : SenderBookContract, IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    protected override ISenderBook Book => new SqliteSenderBook(_temporary.Database);

    public void Dispose() => _temporary.Dispose();
}

public sealed class SqliteRosterTests : RosterContract, IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    protected override IRoster Roster => new SqliteRoster(_temporary.Database);

    public void Dispose() => _temporary.Dispose();
}

public sealed class SqliteYearRecordsTests : YearRecordsContract, IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    protected override IYearRecords Records => new SqliteYearRecords(_temporary.Database);

    public void Dispose() => _temporary.Dispose();
}

public sealed class SqliteYearPlansTests : YearPlansContract, IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    protected override IYearPlans Plans => new SqliteYearPlans(_temporary.Database);

    public void Dispose() => _temporary.Dispose();
}

public sealed class SqlitePublicationsTests : PublicationsContract, IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    protected override IPublications Publications => new SqlitePublications(_temporary.Database);

    public void Dispose() => _temporary.Dispose();
}

public sealed class OriginalsFolderContractTests : OriginalsContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OriginalsFolderContractTests() => Originals = new OriginalsFolder(_folder.Path);

    protected override IOriginals Originals { get; }

    public void Dispose() => _folder.Dispose();
}

internal sealed class TemporaryDatabase : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TemporaryDatabase() => Database = new Database(File);

    public string File => _folder["disclosure.db"];

    public Database Database { get; }

    public void Dispose()
    {
        Database.Dispose();
        _folder.Dispose();
    }
}

public sealed class SqliteNoticeRecordTests : NoticeRecordContract, IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    protected override IOutbox Outbox => new SqliteOutbox(_temporary.Database);

    protected override INoticeRecord Record => new SqliteOutbox(_temporary.Database);

    public void Dispose() => _temporary.Dispose();
}

public sealed class PagePicturesFolderTests : PagePicturesContract, IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    protected override IPagePictures Pictures => new PagePicturesFolder(_temporary.Path);

    public void Dispose() => _temporary.Dispose();
}
