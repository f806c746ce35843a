using System.Net;
using Disclosure.Web.Tests.Site;
using Disclosure.Workflow.Ports;

namespace Disclosure.Web.Tests.Brakes;

/// <summary>
/// Who asks too often. The buckets are ASP.NET's and fill by the machine's clock: one of a minute's requests comes back at the earliest
/// after as long as these tests never take.
/// </summary>
public class RequestBrakesTests
{
    private const string Key = "correct horse battery staple";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("POST", "/api/reports")]
    [InlineData("POST", "/reports")]
    [InlineData("POST", "/operator/login")]
    [InlineData("GET", "/?agency=x")]
    [InlineData("GET", "/api/published?agency=x")]
    [InlineData("GET", "/api/published.csv?year=2024")]
    [InlineData("GET", "/review/x/pages/1")]
    [InlineData("GET", "/review/x")]
    [InlineData("POST", "/review/x/approve")]
    [InlineData("GET", "/confirm/x")]
    [InlineData("POST", "/confirm/x")]
    [InlineData("GET", "/filing/x")]
    [InlineData("GET", "/corrections/x")]
    [InlineData("GET", "/reports/x")]
    [InlineData("GET", "/api/reports/x")]
    public async Task Beyond_its_limit_a_client_is_told_to_wait_and_another_is_not(string method, string path)
    {
        await using var site = await StartAsync(new RequestRates
        {
            Uploads = 1, SignIns = 1, Searches = 1, Pictures = 1, BadLinks = 1, InAll = 2,
        });
        using (var first = await AskAsync(site, method, path, "192.0.2.1"))
        {
            Assert.NotEqual(HttpStatusCode.TooManyRequests, first.StatusCode);
        }

        // A client beyond its own limit takes nothing of what all have together.
        for (var i = 0; i < 3; i++)
        {
            using var refused = await AskAsync(site, method, path, "192.0.2.1");
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
            var isForPrograms = path.StartsWith("/api/", StringComparison.Ordinal);
            Assert.Equal(isForPrograms ? "application/json" : "text/html", refused.Content.Headers.ContentType!.MediaType);
            Assert.Contains(
                isForPrograms ? "\"too-many-requests\"" : "请求太多",
                await refused.Content.ReadAsStringAsync(Cancellation),
                StringComparison.Ordinal);
        }

        using var other = await AskAsync(site, method, path, "192.0.2.2");
        Assert.NotEqual(HttpStatusCode.TooManyRequests, other.StatusCode);

        // And then all have had what there is.
        using var third = await AskAsync(site, method, path, "192.0.2.3");
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
    }

    [Fact]
    public async Task Links_of_ours_are_never_counted_and_decisions_never_held_up()
    {
        await using var site = await StartAsync(new RequestRates { BadLinks = 1, InAll = 1 });
        var id = await site.FileAsync(SampleReport.Sound());
        for (var i = 0; i < 3; i++)
        {
            using var guess = await site.GetAsync("/review/x");
            Assert.Equal(i == 0 ? HttpStatusCode.NotFound : HttpStatusCode.TooManyRequests, guess.StatusCode);
        }

        for (var i = 0; i < 3; i++)
        {
            using var page = await site.GetAsync(site.LastLink(id));
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            using var status = await site.GetAsync($"/reports/{site.Receipt(id)}");
            Assert.Equal(HttpStatusCode.OK, status.StatusCode);
        }

        using var approved = await site.PostAsync($"{site.LastLink(id)}/approve");
        Assert.Equal(HttpStatusCode.SeeOther, approved.StatusCode);
    }

    [Fact]
    public async Task What_is_no_search_and_the_signs_of_life_are_not_counted()
    {
        await using var site = await StartAsync(new RequestRates { Searches = 1, InAll = 1 });
        foreach (var path in new[] { "/?agency=x", "/", "/", "/healthz", "/healthz", "/api/published", "/feed.xml" })
        {
            using var answer = await site.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task By_default_a_person_never_meets_them()
    {
        await using var site = await TestSite.StartAsync(options => options with { OperatorKey = Key });
        var id = await site.FileAsync(SampleReport.Sound());
        for (var i = 0; i < 200; i++)
        {
            using var picture = await site.GetAsync($"{site.LastLink(id)}/pages/{1 + (i % 5)}");
            Assert.Equal(HttpStatusCode.OK, picture.StatusCode);
        }
    }

    [Theory]
    [InlineData(28, true)]
    [InlineData(122, true)]
    [InlineData(unchecked((int)0x80070070), true)]
    [InlineData(27, false)]
    [InlineData(29, false)]
    public void A_full_disk_is_told_from_other_failures(int code, bool isFull)
    {
        Assert.Equal(isFull, FullDisk.IsCauseOf(new IOException("x", code)));
        Assert.Equal(isFull, FullDisk.IsCauseOf(new InvalidOperationException("x", new IOException("x", code))));
    }

    private static Task<TestSite> StartAsync(RequestRates rates) =>
        TestSite.StartAsync(options => options with { OperatorKey = Key, Rates = rates });

    private static Task<HttpResponseMessage> AskAsync(TestSite site, string method, string path, string from) =>
        site.SendAsync(new HttpMethod(method), path, ("Test-Remote", from));
}
