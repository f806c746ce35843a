using Disclosure.Contracts;
using Disclosure.Contracts.Paths;
using Disclosure.Functions.Orchestration;
using Disclosure.Functions.Tests.Storage;
using Disclosure.TestKit;
using Disclosure.Workflow;
using Disclosure.Workflow.Process;
using Microsoft.Extensions.Logging.Abstractions;

namespace Disclosure.Functions.Tests.Orchestration;

/// <summary>The orchestration over the backend that is shipped, on Azurite: what the engine in memory cannot show.</summary>
public sealed class BackendTests(Azurite azurite)
{
    private const string Reason = "the rest of the shipped backend's proof is run by make azure-proof";
    private static readonly ReviewTurn First = new(1, 1);

    private readonly PathStores _stores = ProcessPathsTests.MemoryStores();
    private readonly EngineClient _engine = new();

    private static bool IsFull => Environment.GetEnvironmentVariable("AZURE_PROOF") == "full";

    private static ReviewPolicy TwoTiers => ProcessPath.All.First(path => path.Tiers == 2).Policy;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ways_through_a_review_are_gone()
    {
        Assert.SkipUnless(IsFull, Reason);
        var account = azurite.NewAccount();
        var paths = ProcessPath.All.Where(path => path.Tiers == 2).Take(6).ToList();
        var office = Office();
        await using var host = await StartAsync(account, office);
        await Task.WhenAll(paths.Select(path => path.WalkAsync(office, path.Name)));
    }

    [Fact]
    public async Task What_a_host_worked_on_when_it_was_killed_another_takes_up()
    {
        var account = azurite.NewAccount();
        var office = Office();
        using var begun = new CountdownEvent(3);
        using var never = new ManualResetEventSlim();
        var killed = await StartAsync(account, office, activity =>
        {
            if (activity == nameof(ReportStep.Extract))
            {
                begun.Signal();
                never.Wait(Cancellation);
            }
        });
        ReportId[] reports =
        [
            await office.SendAsync(FakeReader.File("甲局", 2022)), await office.SendAsync(FakeReader.File("乙局", 2022)),
            await office.SendAsync(FakeReader.File("丙局", 2022)),
        ];
        await Task.Run(() => begun.Wait(Cancellation), Cancellation);
        await killed.KillAsync();

        await using var other = await StartAsync(account, office);
        await Task.WhenAll(reports.Select(report => office.AskedAsync(report, First)));
        Assert.Equal(3, other.RunsOf(nameof(ReportStep.Extract)));
        never.Set();
    }

    [Fact]
    public async Task Two_hosts_share_the_work_and_run_nothing_twice()
    {
        var account = azurite.NewAccount();
        var office = Office();
        await using var one = await StartAsync(account, office);
        await using var two = await StartAsync(account, office);
        var reports = new List<ReportId>();
        for (var i = 0; i < 12; i++)
        {
            reports.Add(await office.SendAsync(FakeReader.File($"第{i}局", 2022)));
        }

        await Task.WhenAll(reports.Select(report => office.AskedAsync(report, First)));
        foreach (var step in new[] { nameof(ReportStep.Extract), nameof(ReportStep.Validate), nameof(ReportStep.RequestReview) })
        {
            Assert.Equal(reports.Count, one.RunsOf(step) + two.RunsOf(step));
        }
    }

    [Fact]
    public async Task Sixty_events_begin_a_new_history_and_the_report_goes_on()
    {
        Assert.SkipUnless(IsFull, Reason);
        var account = azurite.NewAccount();
        var office = Office();
        await using var host = await StartAsync(account, office);
        var id = await office.SendAsync(FakeReader.File("甲局", 2022));
        await office.AskedAsync(id, First);
        for (var i = 0; i < 60; i++)
        {
            await host.Client.RaiseEventAsync(id.ToString(), DecidedEvent.Of(First), cancellation: Cancellation);
        }

        await Eventually.HoldsAsync(() => host.Generations > 1);
        await office.DoAsync(id, new ReportCommand.Approve(await office.LastTicketAsync(id)));
        await office.AskedAsync(id, new ReviewTurn(1, 2));
        await office.DoAsync(id, new ReportCommand.Approve(await office.LastTicketAsync(id)));
        await office.BecomesAsync(id, process => process.State == ReportState.Published);
    }

    [Fact]
    public async Task A_history_that_is_removed_leaves_a_report_that_goes_on()
    {
        Assert.SkipUnless(IsFull, Reason);
        var account = azurite.NewAccount();
        var office = Office();
        await using var host = await StartAsync(account, office);
        var id = await office.SendAsync(FakeReader.File("甲局", 2022));
        await office.AskedAsync(id, First);
        await host.Client.TerminateInstanceAsync(id.ToString(), cancellation: Cancellation);
        await host.Client.WaitForInstanceCompletionAsync(id.ToString(), Cancellation);
        await host.Client.PurgeInstanceAsync(id.ToString(), Cancellation);
        Assert.Null(await host.Client.GetInstanceAsync(id.ToString(), Cancellation));

        await office.DoAsync(id, new ReportCommand.Approve(await office.LastTicketAsync(id)));
        await office.AskedAsync(id, new ReviewTurn(1, 2));
    }

    private PathOffice Office() =>
        new(_stores, new WorkflowOptions(() => TwoTiers), new OrchestrationWakeUp(_engine, NullLogger<OrchestrationWakeUp>.Instance));

    private Task<BackendHost> StartAsync(string account, PathOffice office, Action<string>? before = null) =>
        BackendHost.StartAsync(account, office.Ledger, office.Runner, _engine, before);
}
