using System.Runtime.CompilerServices;
using Disclosure.Contracts.InMemory;
using Disclosure.Workflow;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Steps;
using Disclosure.Workflow.Year;

namespace Disclosure.Contracts.Paths;

/// <summary>The stores an office works with.</summary>
internal sealed record PathStores(
    IReportStore Reports, IOutbox Outbox, IOriginals Originals, IReadings Readings, IPublications Publications, IExtractions Extractions,
    IRoster Roster, IYearRecords Records);

/// <summary>
/// An office as people see it, while an engine of the host under test drives its reports. Made with the real clock, since an engine's own
/// timers know no other; nothing is expected at a time, only in the end.
/// </summary>
internal sealed class PathOffice
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(10);

    private static readonly Filer Office = new("报送人", null, new Origin.Operator());

    private readonly PathStores _stores;
    private readonly TicketLinks _links = new();

    public PathOffice(PathStores stores, WorkflowOptions options, IWakeUp wakeUp, IReportReader? reader = null)
    {
        _stores = stores;
        var addresses = new SenderAddresses(new InMemorySenderBook());
        Ledger = new ReportLedger(stores.Reports, new NoticeWriter(_links, options.Review, addresses), wakeUp, TimeProvider.System);
        var readings = new ReadingStore(stores.Readings);
        Desk = new ReportDesk(Ledger, stores.Originals, readings, addresses, options, TimeProvider.System);
        Seats = new ReviewSeats(stores.Reports, Ledger, options, TimeProvider.System);
        var steps = new ReportSteps(
            stores.Reports, stores.Originals, stores.Publications, reader ?? new FakeReader(), stores
                .Extractions, readings,
            new YearLookup(
                stores.Roster, new InMemoryYearPlans(), new YearBook(stores.Roster, stores.Records, stores.Reports, readings), options),
            Ledger, options, TimeProvider.System);
        Runner = new ReportRunner(Ledger, steps, options, TimeProvider.System);
    }

    public IRoster Roster => _stores.Roster;

    public ReportLedger Ledger { get; }

    public ReportDesk Desk { get; }

    public ReviewSeats Seats { get; }

    public ReportRunner Runner { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<ReportId> SendAsync(byte[] file) =>
        Assert.IsType<FilingResult.Filed>(await Desk.FileAsync(file, "年度报告.pdf", Office, Cancellation)).Report;

    public async Task RefileAsync(ReportId id, byte[] file) =>
        Assert.IsType<FilingResult.Filed>(await Desk.RefileAsync(id, file, "更正件.pdf", Office, Cancellation));

    public async Task DoAsync(ReportId id, ReportCommand command) =>
        Assert.IsType<CommandResult.Done>(await Desk.ActAsync(id, command, Cancellation));

    public async Task<ReportProcess> LoadAsync(ReportId id) =>
        await Ledger.LoadAsync(id, Cancellation) ?? throw new InvalidOperationException($"{id} is not there.");

    public Task<IReadOnlyList<ReportEvent>> HistoryAsync(ReportId id) => _stores.Reports.LoadAsync(id, Cancellation);

    public async Task<IReadOnlyList<Notice>> NoticesAsync(ReportId id) =>
        [.. (await _stores.Outbox.ListAsync(0, 500, Cancellation)).Select(entry => entry.Notice).Where(notice => notice.Report == id)
            .OrderBy(notice => notice.Key, StringComparer.Ordinal)];

    /// <summary>
    /// The ticket of the link that is good now, once it was sent: a store may put notices down after the event that causes them, and before
    /// its append returns.
    /// </summary>
    public async Task<ReviewTicket> LastTicketAsync(ReportId id)
    {
        ReviewTicket? ticket = null;
        await UntilAsync(
            async () =>
            {
                var process = await LoadAsync(id);
                ticket = (await NoticesAsync(id)).Select(notice => _links.Find(notice.Link))
                    .LastOrDefault(sent => sent is not null && sent == process.TicketOf(sent.Reviewer));
                return ticket is not null;
            },
            $"a link for {id} is sent");
        return ticket!;
    }

    /// <summary>Waits until the report is so.</summary>
    public async Task<ReportProcess> BecomesAsync(
        ReportId id, Func<ReportProcess, bool> so, [CallerArgumentExpression(nameof(so))] string what = "")
    {
        ReportProcess? process = null;
        await UntilAsync(async () => (process = await Ledger.LoadAsync(id, Cancellation)) is not null && so(process), $"{what} ({id})");
        return process!;
    }

    /// <summary>Waits until a tier is asked in a round.</summary>
    public Task<ReportProcess> AskedAsync(ReportId id, ReviewTurn turn) =>
        BecomesAsync(id, process => process.Turn == turn && process.Pending is not null, $"{turn} is asked");

    private static async Task UntilAsync(Func<Task<bool>> so, string what)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await so())
        {
            if (TimeProvider.System.GetElapsedTime(started) > Deadline)
            {
                throw new TimeoutException($"Never came true: {what}");
            }

            await Task.Delay(LookAgain, TimeProvider.System, Cancellation);
        }
    }
}
