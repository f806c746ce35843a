using Disclosure.Contracts;
using Disclosure.Server.Storage;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Transfer;

namespace Disclosure.Server.Tests.Storage;

public sealed class SqliteReportStoreTests : ReportStoreContract, IDisposable
{
    private readonly TemporaryDatabase temporary = new();

    protected override IReportStore Store => new SqliteReportStore(temporary.Database);

    public void Dispose() => temporary.Dispose();
}

public sealed class SqliteOutboxTests : OutboxContract, IDisposable
{
    private readonly TemporaryDatabase temporary = new();

    protected override IReportStore Store => new SqliteReportStore(temporary.Database);

    protected override IOutbox Outbox => new SqliteOutbox(temporary.Database);

    public void Dispose() => temporary.Dispose();
}

public sealed class SqliteReadingsTests : ReadingsContract, IDisposable
{
    private readonly TemporaryDatabase temporary = new();

    protected override IReadings Readings => new SqliteReadings(temporary.Database);

    public void Dispose() => temporary.Dispose();
}

public sealed class SqlitePublicationsTests : PublicationsContract, IDisposable
{
    private readonly TemporaryDatabase temporary = new();

    protected override IPublications Publications => new SqlitePublications(temporary.Database);

    public void Dispose() => temporary.Dispose();
}

public sealed class OriginalsFolderContractTests : OriginalsContract, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public OriginalsFolderContractTests() => Originals = new OriginalsFolder(folder.Path);

    protected override IOriginals Originals { get; }

    public void Dispose() => folder.Dispose();
}

internal sealed class TemporaryDatabase : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TemporaryDatabase() => Database = new Database(File);

    public string File => folder["disclosure.db"];

    public Database Database { get; }

    public void Dispose()
    {
        Database.Dispose();
        folder.Dispose();
    }
}

public sealed class SqliteNoticeRecordTests : NoticeRecordContract, IDisposable
{
    private readonly TemporaryDatabase temporary = new();

    protected override IOutbox Outbox => new SqliteOutbox(temporary.Database);

    protected override INoticeRecord Record => new SqliteOutbox(temporary.Database);

    public void Dispose() => temporary.Dispose();
}

public sealed class PagePicturesFolderTests : PagePicturesContract, IDisposable
{
    private readonly TemporaryFolder temporary = new();

    protected override IPagePictures Pictures => new PagePicturesFolder(temporary.Path);

    public void Dispose() => temporary.Dispose();
}
