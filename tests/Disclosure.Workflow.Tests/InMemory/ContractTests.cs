using Disclosure.Contracts;
using Disclosure.Contracts.InMemory;
using Disclosure.Workflow.Ports;

namespace Disclosure.Workflow.Tests.InMemory;

public sealed class InMemoryReportStoreTests : ReportStoreContract
{
    protected override IReportStore Store { get; } = new InMemoryReportStore();
}

public sealed class InMemoryOutboxTests : OutboxContract
{
    private readonly InMemoryReportStore _store = new();

    protected override IReportStore Store => _store;

    protected override IOutbox Outbox => _store;
}

public sealed class InMemoryOriginalsTests : OriginalsContract
{
    protected override IOriginals Originals { get; } = new InMemoryFiles();
}

public sealed class InMemoryReadingsTests : ReadingsContract
{
    protected override IReadings Readings { get; } = new InMemoryFiles();
}

public sealed class InMemoryPublicationsTests : PublicationsContract
{
    protected override IPublications Publications { get; } = new InMemoryPublications();
}

public sealed class InMemoryRosterTests : RosterContract
{
    protected override IRoster Roster { get; } = new InMemoryRoster();
}

public sealed class InMemoryYearRecordsTests : YearRecordsContract
{
    protected override IYearRecords Records { get; } = new InMemoryYearRecords();
}

public sealed class InMemoryYearPlansTests : YearPlansContract
{
    protected override IYearPlans Plans { get; } = new InMemoryYearPlans();
}

public sealed class InMemorySenderBookTests : SenderBookContract
{
    protected override ISenderBook Book { get; } = new InMemorySenderBook();
}

public sealed class InMemoryNoticeRecordTests : NoticeRecordContract
{
    private readonly InMemoryReportStore _store = new();

    protected override IOutbox Outbox => _store;

    protected override INoticeRecord Record => _store;
}

public sealed class InMemoryPagePicturesTests : PagePicturesContract
{
    protected override IPagePictures Pictures { get; } = new InMemoryPagePictures();
}
