using Disclosure.Contracts;
using Disclosure.Contracts.Paths;
using Disclosure.Functions.Orchestration;
using Disclosure.Functions.Settings;
using Disclosure.Functions.Storage;
using Disclosure.Functions.Tests.Storage;
using Disclosure.Hosting.Settings;
using Disclosure.TestKit;
using Disclosure.Workflow;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.Functions.Tests.Orchestration;

public sealed class OrchestrationTests(Azurite azurite)
{
    private static readonly ReviewTurn First = new(1, 1);
    private static readonly ReviewTurn Second = new(1, 2);

    private readonly PathStores _stores = ProcessPathsTests.MemoryStores();
    private readonly EngineClient _engine = new();

    private static ReviewPolicy TwoTiers => ProcessPath.All.First(path => path.Tiers == 2).Policy;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_that_are_all_lost_the_sweep_makes_good()
    {
        var office = Office(new LostWakeUp());
        await using var host = await StartAsync(office);
        var id = await office.SendAsync(FakeReader.File("甲局", 2022));
        Assert.Null(await host.Client.GetInstanceAsync(id.ToString(), Cancellation));

        Assert.Equal(1, await SweepAsync(host));
        foreach (var turn in new[] { First, Second })
        {
            await office.AskedAsync(id, turn);
            await WaitsAsync(host, id, turn);
            await office.DoAsync(id, new ReportCommand.Approve(await office.LastTicketAsync(id)));
            Assert.Equal(1, await SweepAsync(host));
        }

        await office.BecomesAsync(id, process => process.State == ReportState.Published);
    }

    [Fact]
    public async Task A_turn_that_an_orchestration_leaves_without_a_notice_is_told_by_the_sweep()
    {
        // As after a return to an older version: the host has the instance for running and takes up nothing of it.
        using var mayAsk = new SemaphoreSlim(0);
        var isStuck = false;
        var office = Office(WakeUp());
        await using var host = await StartAsync(office, activity =>
        {
            if (isStuck && activity == ReportActivities.Look)
            {
                mayAsk.Wait(Cancellation);
            }
        });
        var id = await office.SendAsync(FakeReader.File("甲局", 2022));
        await office.AskedAsync(id, First);
        await WaitsAsync(host, id, First);
        isStuck = true;
        await office.DoAsync(id, new ReportCommand.Approve(await office.LastTicketAsync(id)));

        var log = new FakeLog();
        await Sweep(office.Seats, StandingReports.Patience - TimeSpan.FromMinutes(1), log).RunAsync(host.Client, Cancellation);
        Assert.DoesNotContain(log.Lines, static line => line.Level == LogLevel.Error);
        await Sweep(office.Seats, StandingReports.Patience + TimeSpan.FromMinutes(1), log).RunAsync(host.Client, Cancellation);
        Assert.Contains($"Report {id} stands at InReview", Assert.Single(
            log.Lines, static line => line.Level == LogLevel.Error).Text, StringComparison.Ordinal);

        isStuck = false;
        mayAsk.Release(100);
        await office.AskedAsync(id, Second);
        log = new FakeLog();
        await Sweep(office.Seats, StandingReports.Patience + TimeSpan.FromMinutes(1), log).RunAsync(host.Client, Cancellation);
        Assert.DoesNotContain(log.Lines, static line => line.Level == LogLevel.Error);
    }

    [Fact]
    public async Task The_first_sweep_of_an_instance_has_those_decide_whom_its_settings_name()
    {
        var policy = TwoTiers;
        var office = new PathOffice(_stores, new WorkflowOptions(() => policy), WakeUp());
        await using var host = await StartAsync(office);
        var id = await office.SendAsync(FakeReader.File("甲局", 2022));
        await office.AskedAsync(id, First);
        var old = await office.LastTicketAsync(id);
        var come = new Reviewer("come", "来者", "come@example.org");
        policy = policy with { Tiers = [policy.Tiers[0] with { Reviewers = [come] }, policy.Tiers[1]] };

        var sweep = Sweep(office.Seats);
        await sweep.RunAsync(host.Client, Cancellation);
        Assert.Equal("come", (await office.LastTicketAsync(id)).Reviewer);
        Assert.Equal(RefusalCode.WrongReviewer, (await office.LoadAsync(id)).RefusalOf(old, TimeProvider.System.GetUtcNow())!.Code);
        var version = (await office.LoadAsync(id)).Version;
        policy = TwoTiers;
        await sweep.RunAsync(host.Client, Cancellation);
        Assert.Equal(version, (await office.LoadAsync(id)).Version);
    }

    [Fact]
    public async Task Events_that_come_three_times_or_late_change_nothing()
    {
        var office = Office(new RepeatedWakeUp(WakeUp()));
        await using var host = await StartAsync(office);
        var id = await office.SendAsync(FakeReader.File("甲局", 2022));
        await office.AskedAsync(id, First);
        await office.DoAsync(id, new ReportCommand.Approve(await office.LastTicketAsync(id)));
        await office.AskedAsync(id, Second);
        await WaitsAsync(host, id, Second);
        var looks = host.RunsOf(ReportActivities.Look);

        for (var late = 0; late < 5; late++)
        {
            await host.Client.RaiseEventAsync(id.ToString(), DecidedEvent.Of(First), cancellation: Cancellation);
        }

        await host.Client.RaiseEventAsync(id.ToString(), DecidedEvent.Of(Second), cancellation: Cancellation);
        await Eventually.HoldsAsync(() => host.RunsOf(ReportActivities.Look) > looks);
        await WaitsAsync(host, id, Second);
        Assert.Equal(looks + 1, host.RunsOf(ReportActivities.Look));

        await office.DoAsync(id, new ReportCommand.Approve(await office.LastTicketAsync(id)));
        await office.BecomesAsync(id, process => process.State == ReportState.Published);
        Assert.Equal(2, host.RunsOf(nameof(ReportStep.RequestReview)));
        Assert.Equal(1, host.RunsOf(nameof(ReportStep.Publish)));
    }

    [Fact]
    public async Task An_event_that_comes_before_anyone_waits_for_it_changes_nothing()
    {
        using var mayRead = new SemaphoreSlim(0);
        var office = Office(WakeUp());
        await using var host = await StartAsync(office, activity =>
        {
            if (activity == nameof(ReportStep.Extract))
            {
                mayRead.Wait(Cancellation);
            }
        });
        var id = await office.SendAsync(FakeReader.File("甲局", 2022));
        await Eventually.HoldsAsync(() => host.RunsOf(nameof(ReportStep.Extract)) == 1);
        await host.Client.RaiseEventAsync(id.ToString(), DecidedEvent.Of(First), cancellation: Cancellation);
        await host.Client.RaiseEventAsync(id.ToString(), DecidedEvent.Of(Second), cancellation: Cancellation);
        mayRead.Release();

        foreach (var turn in new[] { First, Second })
        {
            await office.AskedAsync(id, turn);
            await WaitsAsync(host, id, turn);
            await office.DoAsync(id, new ReportCommand.Approve(await office.LastTicketAsync(id)));
        }

        await office.BecomesAsync(id, process => process.State == ReportState.Published);
    }

    [Fact]
    public async Task Doubled_and_repeated_starts_are_one_orchestration()
    {
        var office = Office(new LostWakeUp());
        await using var host = await StartAsync(office);
        var id = await office.SendAsync(FakeReader.File("甲局", 2022));
        var started = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.Client.TryStartAsync(id, Cancellation)));
        await office.AskedAsync(id, First);
        await WaitsAsync(host, id, First);
        Assert.Single(started, true);
        Assert.False(await host.Client.TryStartAsync(id, Cancellation));
        Assert.Equal(1, host.RunsOf(nameof(ReportStep.Extract)));
    }

    [Fact]
    public async Task A_run_that_is_lost_once_is_run_again_and_leaves_no_trace()
    {
        var isFirst = true;
        var office = Office(WakeUp());
        await using var host = await StartAsync(office, activity =>
        {
            if (activity == nameof(ReportStep.Parse) && isFirst)
            {
                isFirst = false;
                throw new IOException("the worker died");
            }
        });
        var id = await office.SendAsync(FakeReader.File("甲局", 2022));
        await office.AskedAsync(id, First);
        Assert.Equal(2, host.RunsOf(nameof(ReportStep.Parse)));
        Assert.DoesNotContain(await office.HistoryAsync(id), happened => happened is StepFailed);
    }

    [Fact]
    public async Task A_file_over_which_workers_keep_dying_is_set_aside_with_its_reason_until_someone_has_it_tried_again()
    {
        var isDeadly = true;
        var office = Office(WakeUp(), new RetryPolicy(2, TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(20)));
        await using var host = await StartAsync(office, activity =>
        {
            if (activity == nameof(ReportStep.Extract) && isDeadly)
            {
                throw new IOException("内存不足");
            }
        });
        var id = await office.SendAsync(FakeReader.File("甲局", 2022));
        var aside = await office.BecomesAsync(id, process => process.State == ReportState.Poisoned);
        Assert.Contains("内存不足", aside.Trouble!.Reason, StringComparison.Ordinal);
        Assert.Equal(4, host.RunsOf(nameof(ReportStep.Extract)));
        Assert.Equal(NoticeKind.Failure, Assert.Single(await office.NoticesAsync(id)).Kind);
        await WaitsAsync(host, id, new ReviewTurn(1, 0));
        Assert.Equal(4, host.RunsOf(nameof(ReportStep.Extract)));

        isDeadly = false;
        await office.DoAsync(id, new ReportCommand.Retry("主管部门"));
        await office.AskedAsync(id, First);
    }

    [Fact]
    public async Task A_long_wait_begins_new_histories_and_loses_no_event()
    {
        var office = Office(WakeUp());
        await using var host = await StartAsync(office);
        var id = await office.SendAsync(FakeReader.File("甲局", 2022));
        await office.AskedAsync(id, First);
        await WaitsAsync(host, id, First);
        for (var i = 0; i < 2 * ReportOrchestration.MovesInGeneration; i++)
        {
            var looks = host.RunsOf(ReportActivities.Look);
            await host.Client.RaiseEventAsync(id.ToString(), DecidedEvent.Of(First), cancellation: Cancellation);
            await Eventually.HoldsAsync(() => host.RunsOf(ReportActivities.Look) > looks);
        }

        await office.DoAsync(id, new ReportCommand.Approve(await office.LastTicketAsync(id)));
        await office.AskedAsync(id, Second);
        await office.DoAsync(id, new ReportCommand.Approve(await office.LastTicketAsync(id)));
        await office.BecomesAsync(id, process => process.State == ReportState.Published);
        Assert.True(host.Generations > 1, $"{host.Generations} generations");
    }

    [Fact]
    public async Task An_orchestration_that_was_ended_by_force_is_started_again_by_the_sweep()
    {
        var office = Office(WakeUp());
        await using var host = await StartAsync(office);
        var id = await office.SendAsync(FakeReader.File("甲局", 2022));
        await office.AskedAsync(id, First);
        await WaitsAsync(host, id, First);
        await host.Client.TerminateInstanceAsync(id.ToString(), cancellation: Cancellation);
        await host.Client.WaitForInstanceCompletionAsync(id.ToString(), Cancellation);

        Assert.Equal(0, await SweepAsync(host));
        Assert.Equal(1, await SweepAsync(host, later: TimeSpan.FromDays(4)));
        await WaitsAsync(host, id, First);
    }

    [Fact]
    public async Task Histories_that_ended_long_ago_are_removed_and_rows_and_waiting_ones_stay()
    {
        var office = Office(WakeUp());
        await using var host = await StartAsync(office);
        var published = await office.SendAsync(FakeReader.File("甲局", 2022));
        foreach (var turn in new[] { First, Second })
        {
            await office.AskedAsync(published, turn);
            await office.DoAsync(published, new ReportCommand.Approve(await office.LastTicketAsync(published)));
        }

        await office.BecomesAsync(published, process => process.State == ReportState.Published);
        await host.Client.TerminateInstanceAsync(published.ToString(), cancellation: Cancellation);
        await host.Client.WaitForInstanceCompletionAsync(published.ToString(), Cancellation);
        var waiting = await office.SendAsync(FakeReader.File("乙局", 2022));
        await office.AskedAsync(waiting, First);
        await WaitsAsync(host, waiting, First);

        Assert.Equal(0, await PurgeAsync(host, later: TimeSpan.FromDays(29)));
        Assert.Equal(1, await PurgeAsync(host, later: TimeSpan.FromDays(31)));
        Assert.Null(await host.Client.GetInstanceAsync(published.ToString(), Cancellation));
        Assert.NotNull(await host.Client.GetInstanceAsync(waiting.ToString(), Cancellation));
        Assert.Equal(ReportState.Published, (await office.LoadAsync(published)).State);

        await office.DoAsync(published, new ReportCommand.Withdraw("主管部门", "误报"));
        Assert.Equal(ReportState.Withdrawn, (await office.LoadAsync(published)).State);
    }

    [Fact]
    public async Task The_same_life_is_led_over_the_stores_of_Azure()
    {
        var account = azurite.NewAccount();
        var connection = new StorageSettings { ConnectionString = account };
        await using var services = new ServiceCollection().AddAzureStores(connection).AddSingleton(TimeProvider.System)
            .BuildServiceProvider();
        await services.GetRequiredService<AzureStorage>().EnsureAsync(Cancellation);
        var azure = new PathStores(
            services.GetRequiredService<IReportStore>(), services.GetRequiredService<IOutbox>(), services.GetRequiredService<IOriginals>(),
            services.GetRequiredService<IReadings>(), services.GetRequiredService<IPublications>(), services
                .GetRequiredService<IExtractions>(),
            services.GetRequiredService<IRoster>(), services.GetRequiredService<IYearRecords>());
        foreach (var path in ProcessPath.All.Where(path => path.Tiers == 2).Take(6))
        {
            var office = new PathOffice(azure, new WorkflowOptions(() => path.Policy), WakeUp());
            await using var host = await StartAsync(office);
            await path.WalkAsync(office, agency: path.Name);
        }
    }

    private PathOffice Office(IWakeUp wakeUp, RetryPolicy? retry = null) =>
        new(_stores, new WorkflowOptions(() => TwoTiers) { Retry = retry ?? RetryPolicy.Default }, wakeUp);

    private OrchestrationWakeUp WakeUp() => new(_engine, NullLogger<OrchestrationWakeUp>.Instance);

    private Task<OrchestrationHost> StartAsync(PathOffice office, Action<string>? before = null) =>
        OrchestrationHost.StartAsync(office.Ledger, office.Runner, _engine, before);

    /// <summary>Sweeps as if it were later.</summary>
    private Task<int> SweepAsync(OrchestrationHost host, TimeSpan? later = null) =>
        Sweep(Office(WakeUp()).Seats, later).RunAsync(host.Client, Cancellation);

    private EngineSweep Sweep(ReviewSeats seats, TimeSpan? later = null, ILogger<EngineSweep>? log = null)
    {
        var time = Later(later ?? EngineSweep.Grace + TimeSpan.FromMinutes(1));
        return new EngineSweep(
            _stores.Reports, seats, new StandingReports(_stores.Reports, time), time, log ?? NullLogger<EngineSweep>.Instance);
    }

    private static Task<int> PurgeAsync(OrchestrationHost host, TimeSpan later)
    {
        var settings = new AppSettings(new OfficeSettings(), new Uri("http://localhost/"), new StorageSettings());
        return new HistoryPurge(settings, Later(later)).RunAsync(host.Client, Cancellation);
    }

    private static FakeTimeProvider Later(TimeSpan later) => new(TimeProvider.System.GetUtcNow() + later);

    /// <summary>Waits until the orchestration shows that it waits for a decision in the turn.</summary>
    private static Task WaitsAsync(OrchestrationHost host, ReportId id, ReviewTurn turn) => Eventually.HoldsAsync(async () =>
        await host.Client
            .GetInstanceAsync(id.ToString(), getInputsAndOutputs: true, Cancellation) is { SerializedCustomStatus: not null } instance
        && instance.ReadCustomStatusAs<string>() == DecidedEvent.Of(turn));

    private sealed class FakeLog : ILogger<EngineSweep>
    {
        public List<(LogLevel Level, string Text)> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add((logLevel, formatter(state, exception)));
    }

    private sealed class LostWakeUp : IWakeUp
    {
        public ValueTask WakeAsync(ReportId id, ReviewTurn turn, CancellationToken cancellation) => ValueTask.CompletedTask;
    }

    private sealed class RepeatedWakeUp(IWakeUp wakeUp) : IWakeUp
    {
        public async ValueTask WakeAsync(ReportId id, ReviewTurn turn, CancellationToken cancellation)
        {
            for (var time = 0; time < 3; time++)
            {
                await wakeUp.WakeAsync(id, turn, cancellation);
            }
        }
    }
}
