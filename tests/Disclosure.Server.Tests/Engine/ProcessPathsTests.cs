using Disclosure.Contracts.Paths;
using Disclosure.Server.Engine;
using Disclosure.Server.Storage;
using Disclosure.Server.Tests.Storage;
using Disclosure.TestKit;
using Disclosure.Workflow;
using Disclosure.Workflow.Steps;
using Microsoft.Extensions.Logging.Abstractions;

namespace Disclosure.Server.Tests.Engine;

/// <summary>The engine of the stand-alone program over SQLite.</summary>
public sealed class ProcessPathsTests : ProcessPathsContract
{
    private protected override async Task InOfficeAsync(WorkflowOptions options, Func<PathOffice, Task> test)
    {
        using var temporary = new TemporaryDatabase();
        using var folder = new TemporaryFolder();
        var database = temporary.Database;
        var wakeUp = new WakeUp();
        var stores = new PathStores(
            new SqliteReportStore(database), new SqliteOutbox(database), new OriginalsFolder(folder["originals"]), new SqliteReadings(
                database),
            new SqlitePublications(database), new RecentExtractions(), new SqliteRoster(database), new SqliteYearRecords(database));
        var office = new PathOffice(stores, options, wakeUp);
        var engine = new ReportEngine(
            new Leases(database, "engine"), office.Runner, office.Seats, wakeUp, new EngineOptions(2, TimeSpan.FromMinutes(15)),
            new LoopWatch(TimeProvider.System, NullLogger<LoopWatch>.Instance), TimeProvider.System, NullLogger<ReportEngine>.Instance);
        await using var running = new RunningEngine(engine);
        await test(office);
    }
}
