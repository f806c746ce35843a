using Disclosure.Hosting.Settings;
using Disclosure.Server.Engine;
using Disclosure.Server.Intake;
using Disclosure.Server.Notices;
using Disclosure.Server.Storage;
using Disclosure.Server.Tests.Storage;
using Disclosure.TestKit;
using Disclosure.Web.Links;
using Disclosure.Workflow;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Steps;
using Disclosure.Workflow.Year;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.Server.Tests;

/// <summary>The host's parts over a real database, with a clock and a reader in the test's hands, and without a web server.</summary>
internal sealed class TestOffice : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();
    private readonly TemporaryFolder _folder = new();
    private readonly ReportRunner _runner;

    public TestOffice()
    {
        Store = new SqliteReportStore(_temporary.Database);
        Options = new OfficeSettings { Retry = new RetryPolicy(3, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(5)) }.ToWorkflowOptions();
        var originals = new OriginalsFolder(_folder["originals"]);
        var readings = new ReadingStore(new SqliteReadings(_temporary.Database));
        var key = new LinkKey("test", new byte[LinkKey.ShortestSecret]);
        var links = new ReviewLinks(() => new Uri("http://localhost/"), new LinkKeyRing(key), Time);
        var addresses = new SenderAddresses(new SqliteSenderBook(_temporary.Database));
        Ledger = new ReportLedger(Store, new NoticeWriter(links, Options.Review, addresses), WakeUp, Time);
        Desk = new ReportDesk(Ledger, originals, readings, addresses, Options, Time);
        var roster = new SqliteRoster(_temporary.Database);
        var steps = new ReportSteps(
            Store, originals, new SqlitePublications(_temporary.Database), Reader, new RecentExtractions(),
            readings,
            new YearLookup(
                roster, new SqliteYearPlans(_temporary.Database),
                new YearBook(roster, new SqliteYearRecords(_temporary.Database), Store, readings), Options),
            Ledger, Options, Time);
        _runner = new ReportRunner(Ledger, steps, Options, Time);
        Intake = new IntakeFolder(_folder["intake"]);
        Loops = new LoopWatch(Time, NullLogger<LoopWatch>.Instance);
        Room = new DiskRoom(() => FreeMegabytes << 20, static () => 0, new LimitSettings { LeastFreeMegabytes = 500 }, Time);
        Watch = new IntakeWatch(
            Intake, Desk, Options, new ConsoleLines(TextWriter.Null), Loops, Room, Time, NullLogger<IntakeWatch>.Instance);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2023, 1, 10, 8, 0, 0, TimeSpan.Zero));

    public ScriptedReader Reader { get; } = new();

    public WakeUp WakeUp { get; } = new();

    public IReportStore Store { get; }

    public WorkflowOptions Options { get; }

    public ReportLedger Ledger { get; }

    public ReportDesk Desk { get; }

    public LoopWatch Loops { get; }

    public IntakeFolder Intake { get; }

    public IntakeWatch Watch { get; }

    /// <summary>How much room the intake is told there is: by <see cref="FreeMegabytes"/> against 500.</summary>
    public DiskRoom Room { get; }

    public long FreeMegabytes { get; set; } = 100_000;

    /// <summary>Gets how often the engine told of a failure.</summary>
    public CountingLog<ReportEngine> EngineLog { get; } = new();

    /// <summary>
    /// Has every write fail that a run and its lease need, as on a disk without any room; <see cref="LetDatabaseGrowAsync"/> leaves room in
    /// the pages there are.
    /// </summary>
    public Task LetWriteAsync(bool may) => _temporary.Database.WriteAsync(
        session =>
        {
            foreach (var (act, table) in ((string, string)[])[("INSERT", "event"), ("UPDATE", "lease"), ("DELETE", "lease")])
            {
                session.Script(may
                    ? $"DROP TRIGGER no_{act}"
                    : $"CREATE TRIGGER no_{act} BEFORE {act} ON {table} BEGIN SELECT RAISE(ABORT, 'no room'); END");
            }

            return may;
        },
        Cancellation);

    /// <summary>Lets the database grow, or keeps it as large as it is, as a full disk does.</summary>
    public Task LetDatabaseGrowAsync(bool may) => _temporary.Database.WriteAsync(
        session => session.Number($"PRAGMA max_page_count = {(may ? int.MaxValue : 1)}"), Cancellation);

    public IOutbox Outbox => new SqliteOutbox(_temporary.Database);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Leases LeasesOf(string owner) => new(_temporary.Database, owner);

    /// <summary>Starts an engine over the database, as a host does that has just taken hold of it; disposing of it stops it.</summary>
    public RunningEngine StartEngine(string owner = "engine", int places = 4) => new(new ReportEngine(
        LeasesOf(owner),
        _runner,
        new ReviewSeats(Store, Ledger, Options, Time),
        WakeUp,
        new EngineOptions(places, TimeSpan.FromMinutes(15)),
        Loops,
        Time,
        EngineLog));

    public async Task<ReportId> FileAsync(int number, string by = "报送人") =>
        Assert.IsType<FilingResult.Filed>(await Desk.FileAsync(
            ScriptedReader.File(number), $"{number}.pdf", new Filer(by, null, new Origin.Operator()), Cancellation)).Report;

    public async Task<ReportProcess> ProcessAsync(ReportId report) =>
        await Ledger.LoadAsync(report, Cancellation) ?? throw new InvalidOperationException($"{report} is not there.");

    /// <summary>Waits until the report is so, while the clock stands.</summary>
    public Task<ReportProcess> BecomesAsync(ReportId report, Func<ReportProcess, bool> so) => Eventually.GetAsync(async () =>
    {
        var process = await ProcessAsync(report);
        return so(process) ? process : null;
    });

    public void Dispose()
    {
        _temporary.Dispose();
        _folder.Dispose();
    }
}

internal sealed class RunningEngine : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _loop;

    public RunningEngine(ReportEngine engine) => _loop = engine.RunAsync(_stopping.Token);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _loop);
        _stopping.Dispose();
    }
}
