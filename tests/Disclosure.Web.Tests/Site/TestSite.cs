using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Disclosure.Contracts.InMemory;
using Disclosure.Documents;
using Disclosure.Reports.Model;
using Disclosure.Web.Access;
using Disclosure.Web.Links;
using Disclosure.Workflow;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Steps;
using Disclosure.Workflow.Year;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.Web.Tests.Site;

/// <summary>
/// The whole site on a port of its own, with the real desk and steps over stores in memory; the clock stands still until a test moves it.
/// </summary>
internal sealed partial class TestSite : IAsyncDisposable
{
    public const int LargestFile = 1 << 20;

    private readonly WebApplication _app;
    private readonly ReportRunner _runner;

    /// <summary>The cookie of the operator's session; null before it is begun, empty for none.</summary>
    private string? _session;

    private TestSite(WebApplication app, InMemoryReportStore store, FailureLog failures)
    {
        Failures = failures;
        _app = app;
        Store = store;
        _runner = app.Services.GetRequiredService<ReportRunner>();
    }

    /// <summary>Gets or sets how the settings name the reviewers, by those the site began with.</summary>
    public Func<ReviewPolicy, ReviewPolicy> Settings { get; set; } = static policy => policy;

    public static LinkKeyRing Keys { get; } = new(new LinkKey("k1", SHA256.HashData("the first key"u8)));

    public InMemoryReportStore Store { get; }

    /// <summary>What the site logged as errors; a test that expects some takes them out.</summary>
    public FailureLog Failures { get; }

    public StandInReader Reader => (StandInReader)_app.Services.GetRequiredService<IReportReader>();

    public StandInViewer Viewer => (StandInViewer)_app.Services.GetRequiredService<IPageViewer>();

    public FakeTimeProvider Time => (FakeTimeProvider)_app.Services.GetRequiredService<TimeProvider>();

    public ReviewLinks Links => _app.Services.GetRequiredService<ReviewLinks>();

    public Uri Address => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    public IReadOnlyList<Endpoint> Endpoints => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    public HttpClient Client { get; private set; } = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts a site. A request may say in a header which address it seems to come from.</summary>
    public static async Task<TestSite> StartAsync(
        Func<DisclosureWebOptions, DisclosureWebOptions>? configure = null,
        Uri? address = null,
        IReadOnlyList<string>? tiers = null,
        FilingRule filing = FilingRule.Open,
        IOfficeTroubles? troubles = null,
        IStorageRoom? room = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        var failures = new FailureLog();
        builder.Logging.ClearProviders().AddProvider(failures);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var store = new InMemoryReportStore();
        var files = new InMemoryFiles();
        TestSite? site = null;
        var options = new WorkflowOptions(() => (site?.Settings ?? (static policy => policy))(Policy(tiers ?? ["初审", "复审", "终审"])))
        {
            Filing = filing,
            Limits = ReadLimits.Default with { FileBytes = LargestFile },
        };
        var web = new DisclosureWebOptions(() => address ?? site!.Address, Keys)
        {
            Office = "青河县人民政府办公室",
            HasSignInCodes = true,
        };
        builder.Services
            .AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2025, 1, 20, 9, 0, 0, TimeSpan.FromHours(8))))
            .AddSingleton(options)
            .AddSingleton<IReportStore>(store)
            .AddSingleton<IOutbox>(store)
            .AddSingleton<IOriginals>(files)
            .AddSingleton<IReadings>(files)
            .AddSingleton<IPublications, InMemoryPublications>()
            .AddSingleton<IReportReader, StandInReader>()
            .AddSingleton<IPageViewer, StandInViewer>()
            .AddSingleton<IPagePictures, InMemoryPagePictures>()
            .AddSingleton<OriginalPages>()
            .AddSingleton<IExtractions, RecentExtractions>()
            .AddSingleton<IWakeUp, NoWakeUp>()
            .AddSingleton(provider => new NoticeWriter(
                provider.GetRequiredService<ILinks>(), options.Review, provider.GetRequiredService<SenderAddresses>()))
            .AddSingleton<ISenderBook, InMemorySenderBook>()
            .AddSingleton<SenderAddresses>()
            .AddSingleton<Rivals>()
            .AddSingleton<ReportLedger>()
            .AddSingleton<StandingReports>()
            .AddSingleton<ReadingStore>()
            .AddSingleton<ReportDesk>()
            .AddSingleton<ReviewSeats>()
            .AddSingleton<IRoster, InMemoryRoster>()
            .AddSingleton<IYearRecords, InMemoryYearRecords>()
            .AddSingleton<IYearPlans, InMemoryYearPlans>()
            .AddSingleton<YearBook>()
            .AddSingleton<YearLookup>()
            .AddSingleton<RosterDesk>()
            .AddSingleton<PlanDesk>()
            .AddSingleton<YearDesk>()
            .AddSingleton<ReportSteps>()
            .AddSingleton<ReportRunner>()
            .AddDisclosureWeb(configure?.Invoke(web) ?? web);
        if (troubles is not null)
        {
            builder.Services.AddSingleton(troubles);
        }

        if (room is not null)
        {
            builder.Services.AddSingleton(room);
        }

        var app = builder.Build();
        app.Use(async (context, next) =>
        {
            if (IPAddress.TryParse(context.Request.Headers["Test-Remote"], out var remote))
            {
                context.Connection.RemoteIpAddress = remote;
            }

            await next(context);
            Undeclared.Note(context, failures);
        });
        app.UseDisclosureProxies();
        app.UseDisclosureHeaders();
        app.UseRouting();
        app.MapDisclosure();
        await app.StartAsync(Cancellation);
        site = new TestSite(app, store, failures);
        site.Client = new HttpClient(
            new OfficeSession(site, new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }))
        {
            BaseAddress = site.Address,
        };
        return site;
    }

    /// <summary>Does all that is due, as the engine would.</summary>
    public async Task RunDueAsync()
    {
        while (await Store.DueAsync(Time.GetUtcNow(), 100, Cancellation) is { Count: > 0 } due)
        {
            foreach (var id in due)
            {
                await _runner.RunAsync(id, Cancellation);
            }
        }
    }

    /// <summary>Sends a report in and drives it as far as it goes.</summary>
    public async Task<ReportId> FileAsync(Report report, string name = "年度报告.pdf")
    {
        using var content = new ByteArrayContent(report.File());
        using var answer = await Client.PostAsync($"/api/reports?file={Uri.EscapeDataString(name)}", content, Cancellation);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        await RunDueAsync();
        return ReportId.Of(ContentHash.Of(report.File()));
    }

    /// <summary>Sends a report in and approves it by its links until it is published.</summary>
    public async Task<ReportId> PublishAsync(Report report, string name = "年度报告.pdf")
    {
        var id = await FileAsync(report, name);
        while ((await ProcessAsync(id)).State == ReportState.InReview)
        {
            // As a browser does, the page's hidden fields go along.
            var shown = Replaces().Matches(await PageAsync(LastLink(id))).Select(match => ("replaces", match.Groups[1].Value));
            using var answer = await PostAsync($"{LastLink(id)}/approve", [.. shown]);
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            await RunDueAsync();
        }

        Assert.Equal(ReportState.Published, (await ProcessAsync(id)).State);
        return id;
    }

    /// <summary>Has somebody act who is no browser of ours.</summary>
    public Task<CommandResult> ActAsync(ReportId id, ReportCommand command) =>
        _app.Services.GetRequiredService<ReportDesk>().ActAsync(id, command, Cancellation);

    public async Task<ReportProcess> ProcessAsync(ReportId id) => ReportProcess.Fold(await Store.LoadAsync(id, Cancellation))!;

    /// <summary>Has the client go on without the session of the operator's that it has where no key is set.</summary>
    public void SignOut() => _session = "";

    /// <summary>Makes a code by which the operator signs in once.</summary>
    public string MakeCode() => _app.Services.GetRequiredService<SignInCodes>().Make();

    /// <summary>The receipt of a report.</summary>
    public string Receipt(ReportId id) => Links.Filing.Receipt(id);

    /// <summary>The path of the review link sent last.</summary>
    public string LastLink(ReportId id) =>
        new Uri(Store.Notices.Last(notice => notice.Report == id && notice.Kind == NoticeKind.ReviewRequest).Link).AbsolutePath;

    /// <summary>Posts a form as a page of ours does.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Client.PostAsync(path, form, Cancellation);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(path, Cancellation);

    /// <summary>The page at a path, which must be there.</summary>
    public Task<string> PageAsync(string path) => Client.GetStringAsync(path, Cancellation);

    /// <summary>Sends a request with headers.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (method == HttpMethod.Post)
        {
            request.Content = new FormUrlEncodedContent([]);
        }

        return Client.SendAsync(request, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Assert.Empty(Failures.Errors);
    }

    private static ReviewPolicy Policy(IReadOnlyList<string> tiers) => new(
        [.. tiers.Select((name, index) => new Tier(name, [new Reviewer($"r{index + 1}", $"审核员{index + 1}", $"r{index + 1}@example.org")]))],
        new Contact("公开办", "office@example.org"));

    [GeneratedRegex("name=\"replaces\" value=\"([0-9a-f]{32})\"")]
    private static partial Regex Replaces();

    /// <summary>
    /// The browser of an operator: signs in where the site takes codes and brings the session along to the operator's pages, but for
    /// requests that bring one of their own.
    /// </summary>
    private sealed class OfficeSession(TestSite site, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private DateTimeOffset _began;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var path = request.RequestUri!.AbsolutePath;
            var cookies = request.Headers.TryGetValues("Cookie", out var own) ? string.Join("; ", own) : "";
            if (path.StartsWith("/operator", StringComparison.Ordinal) && !cookies.Contains("operator=", StringComparison.Ordinal)
                && await FindAsync(cancellationToken) is { Length: > 0 } session)
            {
                request.Headers.Remove("Cookie");
                request.Headers.TryAddWithoutValidation("Cookie", cookies.Length > 0 ? $"{cookies}; {session}" : session);
            }

            var answer = await base.SendAsync(request, cancellationToken);
            if (path.StartsWith("/operator/logout", StringComparison.Ordinal) && site._session is { Length: > 0 })
            {
                site._session = null;
            }

            return answer;
        }

        /// <summary>Returns the cookie of the session, begun anew where there is none or it is over; empty for none.</summary>
        private async Task<string> FindAsync(CancellationToken cancellation)
        {
            var now = site.Time.GetUtcNow();
            if (site._session is null || (site._session.Length > 0 && now - _began >= OperatorSessions.Length))
            {
                (site._session, _began) = (await BeginAsync(cancellation), now);
            }

            return site._session;
        }

        private async Task<string> BeginAsync(CancellationToken cancellation)
        {
            if (site.Services.GetRequiredService<DisclosureWebOptions>() is not { OperatorKey: null, HasSignInCodes: true })
            {
                return "";
            }

            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site.Address, "/operator/login"))
            {
                Content = new FormUrlEncodedContent([KeyValuePair.Create("code", site.MakeCode())]),
            };
            using var answer = await base.SendAsync(request, cancellation);
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            return Assert.Single(answer.Headers.GetValues("Set-Cookie")).Split(';')[0];
        }
    }

    private sealed class NoWakeUp : IWakeUp
    {
        public ValueTask WakeAsync(ReportId id, ReviewTurn turn, CancellationToken cancellation) => ValueTask.CompletedTask;
    }
}
