using Disclosure.Contracts;
using Disclosure.Contracts.InMemory;
using Disclosure.Reports.Year;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Steps;
using Disclosure.Workflow.Tests.Process;
using Disclosure.Workflow.Year;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.Workflow.Tests.Steps;

/// <summary>An office with everything in memory: its stores, its desk, and the driver of its reports.</summary>
internal sealed class World : ILinks, IWakeUp
{
    private readonly Dictionary<string, ReviewTicket> _tickets = [];

    public World(
        ReviewPolicy? policy = null,
        RetryPolicy? retry = null,
        IReadOnlyList<Contact>? groups = null,
        FilingRule filing = FilingRule.Confirmed,
        int openFilings = WorkflowOptions.DefaultOpenFilings,
        OfficeRules? rules = null)
    {
        Policy = policy ?? Offices.Usual;
        Rules = rules ?? OfficeRules.Default;
        var options = new WorkflowOptions(() => Policy)
        {
            Retry = retry ?? RetryPolicy.Default,
            Filing = filing,
            OpenFilings = openFilings,
            Rules = Rules,
        };
        var store = new UnreliableStore(Store, Mishap);
        Addresses = new SenderAddresses(Book);
        Ledger = new ReportLedger(store, new NoticeWriter(this, options.Review, Addresses) { Groups = groups ?? [] }, this, Time);
        Readings = new ReadingStore(Files);
        Desk = new ReportDesk(Ledger, Files, Readings, Addresses, options, Time);
        Seats = new ReviewSeats(store, Ledger, options, Time);
        Steps = new ReportSteps(
            store, Files, new UnreliablePublications(
                Publications,
                Mishap), Reader, new RecentExtractions(), Readings,
            new YearLookup(Roster, Plans, new YearBook(Roster, Records, Store, Readings), options), Ledger, options, Time);
        Runner = new ReportRunner(Ledger, Steps, options, Time);
        Confirm(OfficeFiler.Sender!.Address);
    }

    /// <summary>Has an address confirmed, as by its link.</summary>
    public void Confirm(string address) => Addresses.ConfirmAsync(address, Cancellation).GetAwaiter().GetResult();

    /// <summary>Gets the office, filing for somebody whose address was confirmed.</summary>
    public static Filer OfficeFiler { get; } = new("报送人", new Contact("报送人", "sender@example.org"), new Origin.Operator());

    public ReviewPolicy Policy { get; set; }

    public OfficeRules Rules { get; }

    public ReviewSeats Seats { get; }

    public FakeTimeProvider Time { get; } = new(Offices.Morning);

    public Mishap Mishap { get; } = new();

    public FakeReader Reader { get; } = new();

    public InMemoryReportStore Store { get; } = new();

    public InMemoryFiles Files { get; } = new();

    public InMemoryPublications Publications { get; } = new();

    public InMemorySenderBook Book { get; } = new();

    public InMemoryRoster Roster { get; } = new();

    public InMemoryYearPlans Plans { get; } = new();

    public InMemoryYearRecords Records { get; } = new();

    public SenderAddresses Addresses { get; }

    public ReadingStore Readings { get; }

    public ReportLedger Ledger { get; }

    public ReportDesk Desk { get; }

    public ReportSteps Steps { get; }

    public ReportRunner Runner { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public string Review(ReviewTicket ticket)
    {
        var link = $"https://example.org/review/{ticket.Report}/{ticket.Tier}/{ticket.Round}/{ticket.Reviewer}/{ticket.Expires.UtcTicks}";
        _tickets[link] = ticket;
        return link;
    }

    public string Report(ReportId id) => $"https://example.org/reports/{id}";

    public string Receipt(ReportId id) => $"https://example.org/receipts/{id}";

    public string Correction(CorrectionOf correction, DateTimeOffset expires) =>
        $"https://example.org/corrections/{correction.Report}/{correction.Round}/{expires.UtcTicks}";

    public string Confirmation(string address, DateTimeOffset expires) => $"https://example.org/confirm/{address}/{expires.UtcTicks}";

    public string Office(ReportId id) => $"https://example.org/operator/reports/{id}";

    public ValueTask WakeAsync(ReportId id, ReviewTurn turn, CancellationToken cancellation) => ValueTask.CompletedTask;

    public Task<FilingResult> SendAsync(byte[] file) =>
        SendAsync(file, OfficeFiler);

    /// <summary>Sends a file in as somebody.</summary>
    public Task<FilingResult> SendAsync(byte[] file, Filer filer, string name = "年度报告.pdf") =>
        Desk.FileAsync(file, name, filer, Cancellation);

    /// <summary>Sends a file in and drives it until it waits.</summary>
    public async Task<ReportId> FileAsync(byte[] file)
    {
        var filed = Assert.IsType<FilingResult.Filed>(await SendAsync(file));
        await RunDueAsync();
        return filed.Report;
    }

    public async Task<ReportProcess> LoadAsync(ReportId id)
    {
        var process = await Ledger.LoadAsync(id, Cancellation);
        Assert.NotNull(process);
        return process;
    }

    public Task<CommandResult> ActAsync(ReportId id, ReportCommand command) => Desk.ActAsync(id, command, Cancellation);

    /// <summary>Does all that is due now, as an engine that looks at the rows alone.</summary>
    public async Task RunDueAsync()
    {
        while (await Store.DueAsync(Time.GetUtcNow(), 100, Cancellation) is { Count: > 0 } due)
        {
            foreach (var id in due)
            {
                await Runner.RunAsync(id, Cancellation);
            }
        }
    }

    /// <summary>Approves by the links that were sent, tier by tier, until the report asks no more.</summary>
    public async Task<ReportProcess> ApproveAllAsync(ReportId id)
    {
        while (await LoadAsync(id) is { State: ReportState.InReview })
        {
            Assert.IsType<CommandResult.Done>(await ActAsync(id, new ReportCommand.Approve(LastTicket(id))));
            await RunDueAsync();
        }

        return await LoadAsync(id);
    }

    /// <summary>The ticket of the link sent last.</summary>
    public ReviewTicket LastTicket(ReportId id) =>
        _tickets[Store.Notices.Last(notice => notice.Report == id && _tickets.ContainsKey(notice.Link)).Link];

    public IReadOnlyList<ReviewTicket> TicketsSent() =>
        [.. Store.Notices.Where(notice => _tickets.ContainsKey(notice.Link)).Select(notice => _tickets[notice.Link])];

    public async Task<IReadOnlyList<ReportEvent>> HistoryAsync(ReportId id) => await Store.LoadAsync(id, Cancellation);
}
