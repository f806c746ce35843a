using Disclosure.Contracts.InMemory;
using Disclosure.Contracts.Paths;
using Disclosure.Functions.Orchestration;
using Disclosure.Workflow;
using Disclosure.Workflow.Steps;
using Microsoft.Extensions.Logging.Abstractions;

namespace Disclosure.Functions.Tests.Orchestration;

/// <summary>The durable orchestration.</summary>
public sealed class ProcessPathsTests : ProcessPathsContract
{
    private protected override async Task InOfficeAsync(WorkflowOptions options, Func<PathOffice, Task> test)
    {
        var engine = new EngineClient();
        var office = new PathOffice(MemoryStores(), options, new OrchestrationWakeUp(engine, NullLogger<OrchestrationWakeUp>.Instance));
        await using var host = await OrchestrationHost.StartAsync(office.Ledger, office.Runner, engine);
        await test(office);
    }

    internal static PathStores MemoryStores()
    {
        var reports = new InMemoryReportStore();
        var files = new InMemoryFiles();
        return new PathStores(
            reports, reports, files, files, new InMemoryPublications(), new RecentExtractions(), new InMemoryRoster(),
            new InMemoryYearRecords());
    }
}
