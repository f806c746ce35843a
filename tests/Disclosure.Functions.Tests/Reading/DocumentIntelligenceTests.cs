using System.Text;
using Azure.Core;
using Disclosure.Documents;
using Disclosure.Documents.Ocr;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Words;
using Disclosure.Functions.Reading.Service;
using Disclosure.Functions.Settings;
using Disclosure.Hosting.Reading.Layout;
using Disclosure.Reports;
using Disclosure.TestKit;
using Microsoft.Extensions.Time.Testing;
using static Disclosure.Functions.Tests.Reading.LoopbackService;

namespace Disclosure.Functions.Tests.Reading;

public sealed class DocumentIntelligenceTests
{
    private const string Underway = """{"status":"running","createdDateTime":"2026-01-20T01:00:00Z"}""";
    private const int AnswerOfOnePage = (4 + 2) << 20;

    private readonly HurriedTime _time = new() { Bounds = TimeSpan.FromSeconds(100) };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2024-11-30", "documentintelligence")]
    [InlineData("2023-07-31", "formrecognizer")]
    public async Task A_file_is_submitted_and_its_result_asked_for_as_documented(string version, string root)
    {
        await using var service = await StartAsync([Taken()], Says(200, Underway), Says(200, Answer(version)));
        byte[] file = [1, 2, 3, 4, 5];

        var answer = await Reader(service, version).AnalyzeAsync(file, [1, 2, 3, 5], Stop);

        Assert.Equal(5, answer.Pages.Count);
        var result = $"/{root}/documentModels/prebuilt-layout/analyzeResults/3b31320d-8bab-4f88-b19c-2322a7f11034?api-version={version}";
        Assert.Equal(
            [
                $"POST /{root}/documentModels/prebuilt-layout:analyze?api-version={version}&pages=1-3,5&stringIndexType=utf16CodeUnit",
                $"GET {result}",
                $"GET {result}",
            ],
            service.Requests);
        Assert.Equal(file, service.File);
        Assert.Equal("application/octet-stream", service.Headers.First()["Content-Type"]);
        Assert.All(service.Headers, static headers => Assert.Equal("the key", headers["Ocp-Apim-Subscription-Key"]));
    }

    [Fact]
    public async Task A_scan_becomes_a_report_by_the_same_reading_as_any_file()
    {
        var truth = SampleTruth.Load("city-large-figures");
        await using var service = await StartAsync([Taken()], Says(200, Answer(name: "city-large-figures")));
        var reader = new LayoutFileReader("formRecognizer", Reader(service), TimeProvider.System);

        var read = await reader.ReadAsync(Samples.Read("scans/grey-200-plain.pdf"), ReadLimits.Default, new Contented(), Stop);

        Assert.Contains("&pages=1-3&", Assert.Single(service.Requests, static one => one.StartsWith("POST", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Equal(Samples.Read("scans/grey-200-plain.pdf"), service.File);
        var report = ReportReader.ReadAll(read.Document, ReadLimits.Default, Stop)[0];
        Assert.Equal(truth.Figures, report.Figures.ToDictionary(static figure => figure.Key, static figure => figure.Value.Value));
    }

    [Fact]
    public async Task An_answer_of_the_free_tier_with_two_pages_is_not_taken_for_the_whole_file()
    {
        await using var service = await StartAsync([Taken()], Says(200, Answer(name: "city-large-figures", pages: 2)));
        var reader = new LayoutFileReader("formRecognizer", Reader(service), TimeProvider.System);

        var error = await Assert.ThrowsAsync<DocumentException>(
            () => reader.ReadAsync(Samples.Read("scans/grey-200-plain.pdf"), ReadLimits.Default, new Contented(), Stop));

        Assert.Equal(new ServiceLeftOutPage(3), error.Fault);
    }

    [Fact]
    public async Task The_rests_are_those_the_service_asks_for_and_a_second_at_least()
    {
        await using var service = await StartAsync(
            [Taken(retryAfter: "3")],
            Says(200, Underway, "7"), Says(200, Underway, "0"), Says(200, Underway), Says(200, Underway, "2000000000"),
            Says(200, Answer()));

        await Reader(service).AnalyzeAsync(new byte[1], [1], Stop);

        Assert.Equal([3, 7, 1, 1, 60], _time.Rests.Select(static rest => rest.TotalSeconds));
    }

    [Fact]
    public async Task A_time_until_which_to_rest_is_understood()
    {
        var until = TimeProvider.System.GetUtcNow().AddSeconds(30);
        await using var service = await StartAsync(
            [Says(503, "", until.ToString("R", System.Globalization.CultureInfo.InvariantCulture)), Taken()], Says(200, Answer()));

        await Reader(service).AnalyzeAsync(new byte[1], [1], Stop);

        Assert.InRange(_time.Rests[0].TotalSeconds, 1, 30);
    }

    [Fact]
    public async Task A_service_that_is_busy_for_a_while_is_waited_for_longer_from_time_to_time()
    {
        await using var service = await StartAsync(
            [Says(429, "", "5"), Says(503, ""), Says(500, ""), BreaksOff, Taken()],
            Says(429, ""), Says(200, Answer()));
        byte[] file = [1, 2, 3];

        await Reader(service).AnalyzeAsync(file, [1], Stop);

        // 5 as asked for; 2, 4, 8 as the second to the fourth refusal; the second before the first question; 1 for its first refusal.
        Assert.Equal([5, 2, 4, 8, 1, 1], _time.Rests.Select(static rest => rest.TotalSeconds));
        Assert.Equal(file, service.File);
    }

    [Theory]
    [InlineData(429, typeof(ServiceBusy))]
    [InlineData(503, typeof(ServiceUnavailable))]
    public async Task One_that_stays_so_is_tried_again_with_the_step(int status, Type fault)
    {
        await using var service = await StartAsync([Says(status, "")]);

        Assert.IsType(fault, (await FailureAsync(service)).Fault);
        Assert.Equal(7, service.Requests.Count);
    }

    [Theory]
    [InlineData("60", 2)]
    [InlineData("61", 1)]
    public async Task A_rest_longer_than_a_minute_is_left_to_the_step(string retryAfter, int requests)
    {
        await using var service = await StartAsync([Says(429, "", retryAfter), Says(400, "")]);

        await FailureAsync(service);

        Assert.Equal(requests, service.Requests.Count);
    }

    [Fact]
    public async Task A_tier_without_calls_left_is_told_at_once_though_it_asks_to_wait_for_days()
    {
        const string Body = """
            {"error":{"code":"403","message":"Out of call volume quota for FormRecognizer F0 pricing tier. Please retry after 12 days."}}
            """;
        await using var service = await StartAsync([Says(403, Body, "1036800")]);

        Assert.IsType<ServiceQuotaUsedUp>((await FailureAsync(service)).Fault);
        Assert.Empty(_time.Rests);
    }

    [Theory]
    [InlineData(401, """{"error":{"code":"401","message":"Access denied due to invalid key."}}""", typeof(ServiceRefusedAccess))]
    [InlineData(404, """{"error":{"code":"404","message":"Resource not found"}}""", typeof(ServiceRefusedAccess))]
    [InlineData(413, "", typeof(ServiceFileTooLarge))]
    [InlineData(415, "", typeof(ServiceRefusedType))]
    [InlineData(
        400, """{"error":{"code":"InvalidRequest","innererror":{"code":"InvalidContentLength"}}}""", typeof(ServiceFileTooLarge))]
    [InlineData(
        400, """{"error":{"code":"InvalidRequest","innererror":{"code":"UnsupportedContent"}}}""", typeof(ServiceRefusedContent))]
    [InlineData(200, "", typeof(ServiceUnavailable))]
    public async Task What_the_service_refuses_is_told_and_not_tried_again_at_once(int status, string body, Type fault)
    {
        await using var service = await StartAsync([Says(status, body)]);

        Assert.IsType(fault, (await FailureAsync(service)).Fault);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task An_operation_that_failed_tells_why()
    {
        const string Body = """
            {"status":"failed","error":{"code":"InternalServerError","details":[{"code":"InvalidContentDimensions"}]}}
            """;
        await using var service = await StartAsync([Taken()], Says(200, Body));

        Assert.IsType<ServicePictureOutOfRange>((await FailureAsync(service)).Fault);
    }

    [Theory]
    [InlineData(404, typeof(ServiceUnavailable))]
    [InlineData(401, typeof(ServiceRefusedAccess))]
    public async Task A_result_that_is_gone_is_no_word_on_the_account(int status, Type fault)
    {
        await using var service = await StartAsync([Taken()], Says(status, ""));

        Assert.IsType(fault, (await FailureAsync(service)).Fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not an address")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("https://elsewhere.example/results/a..b%2f")]
    [InlineData("https://elsewhere.example/results/00000000000000000000000000000000000000000000000000000000000000000")]
    public async Task A_result_without_a_sound_name_is_unusable(string place)
    {
        await using var service = await StartAsync([Taken(place)]);

        Assert.IsType<ServiceAnswerUnusable>((await FailureAsync(service)).Fault);
    }

    [Fact]
    public async Task The_key_goes_to_the_accounts_own_address_whatever_the_answer_names()
    {
        await using var elsewhere = await StartAsync([Taken()], Says(200, Answer()));
        await using var service = await StartAsync(
            [Taken(new Uri(elsewhere.Address, "/documentModels/prebuilt-layout/analyzeResults/x1").ToString())], Says(200, Answer()));

        await Reader(service).AnalyzeAsync(new byte[1], [1], Stop);

        Assert.Empty(elsewhere.Requests);
        Assert.Contains("/analyzeResults/x1?", service.Requests.Last(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AnswerOfOnePage, true, true)]
    [InlineData(AnswerOfOnePage + 1, true, false)]
    [InlineData(AnswerOfOnePage, false, true)]
    [InlineData(AnswerOfOnePage + 1, false, false)]
    public async Task An_answer_larger_than_its_pages_may_be_is_not_held(int bytes, bool tellsLength, bool isTaken)
    {
        var answer = Encoding.UTF8.GetBytes(Answer()).ToList();
        answer.AddRange(Enumerable.Repeat((byte)' ', bytes - answer.Count));
        await using var service = await StartAsync([Taken()], async context =>
        {
            context.Response.ContentLength = tellsLength ? bytes : null;
            await context.Response.Body.WriteAsync(answer.ToArray());
        });

        if (isTaken)
        {
            Assert.NotEmpty((await Reader(service).AnalyzeAsync(new byte[1], [1], Stop)).Pages);
        }
        else
        {
            Assert.IsType<ServiceAnswerUnusable>((await FailureAsync(service)).Fault);
        }
    }

    [Fact]
    public async Task A_result_that_never_comes_is_given_up_after_a_time_that_grows_with_the_pages()
    {
        await using var service = await StartAsync([Taken()], Says(200, Underway));
        var clock = new FakeTimeProvider();
        var began = clock.GetUtcNow();
        var answer = Reader(service, clock: clock).AnalyzeAsync(new byte[1], [1, 2], Stop);

        await Eventually.HoldsAsync(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return answer.IsCompleted;
        });

        Assert.IsType<ServiceUnavailable>((await Assert.ThrowsAsync<DocumentException>(() => answer)).Fault);
        Assert.True(clock.GetUtcNow() - began >= TimeSpan.FromSeconds(120 + 10), $"{clock.GetUtcNow() - began}");
    }

    [Fact]
    public async Task A_caller_that_stops_is_no_trouble_of_the_service()
    {
        using var stop = new CancellationTokenSource();
        await using var service = await StartAsync([Taken()], _ => stop.CancelAsync());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Reader(service).AnalyzeAsync(new byte[1], [1], stop.Token));
    }

    [Fact]
    public async Task Pages_beyond_the_services_limit_are_not_sent()
    {
        await using var service = await StartAsync([Taken()], Says(200, Answer()));

        var error = await Assert.ThrowsAsync<DocumentException>(() => Reader(service).AnalyzeAsync(new byte[1], [1, 2001], Stop));
        Assert.Equal(new ServiceLimitExceeded(500, 2_000), error.Fault);
        Assert.Empty(service.Requests);

        await Reader(service).AnalyzeAsync(new byte[1], [2000], Stop);
    }

    [Fact]
    public async Task Nobody_at_the_address_is_a_service_that_is_away()
    {
        var service = await StartAsync([Taken()]);
        await service.DisposeAsync();

        Assert.IsType<ServiceUnavailable>((await FailureAsync(service)).Fault);
        Assert.Equal([1, 2, 4, 8, 16, 32], _time.Rests.Select(static rest => rest.TotalSeconds));
    }

    private async Task<DocumentException> FailureAsync(LoopbackService service) =>
        await Assert.ThrowsAsync<DocumentException>(() => Reader(service).AnalyzeAsync(new byte[1], [1], Stop));

    private DocumentIntelligence Reader(LoopbackService service, string version = "2024-11-30", TimeProvider? clock = null)
    {
        var account = new ScanAccount(service.Address, "the key", ServiceVersion.All.Single(one => one.Name == version));
        return new DocumentIntelligence(ServicePipeline.Create(account, new NoIdentity()), account, clock ?? _time);
    }

    private static string Answer(string version = "2024-11-30", string name = "five-pages", int pages = int.MaxValue) => SimulatedAnswer.Of(
        PdfReader.Read(Samples.Read(name + ".pdf"), ReadLimits.Default, CancellationToken.None).Pages.Take(pages),
        version: version).ToJsonString();

    /// <summary>An account with a key needs none.</summary>
    private sealed class NoIdentity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }

    private sealed class Contented : IDocumentJudge
    {
        public bool NeedsRegions(Document document) => false;

        public IReadOnlySet<int> PagesInDoubt(Document document) => new HashSet<int>();

        public Document Better(Document first, IReadOnlyList<Page> second) => first;
    }
}
