using System.Net;
using Disclosure.Web.Tests.Site;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Tests.Operator;

public class OperatorAccessTests
{
    private const string Key = "correct horse battery staple";

    [Theory]
    [InlineData("Host", "localhost")]
    [InlineData("Host", "127.0.0.1:5080")]
    [InlineData("Host", "[::1]:5080")]
    [InlineData("Test-Remote", "::1")]
    [InlineData("Test-Remote", "::ffff:127.0.0.1")]
    public async Task Without_a_key_the_pages_open_at_this_machine(string header, string value)
    {
        await using var site = await TestSite.StartAsync();
        using var answer = await site.SendAsync(HttpMethod.Get, "/operator", (header, value));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("Test-Remote", "192.168.1.7")]
    [InlineData("Test-Remote", "2001:db8::1")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("Host", "evil.example.org")]
    [InlineData("Host", "localhost.evil.example.org")]
    [InlineData("Host", "127.0.0.1.evil.example.org")]
    public async Task Without_a_key_the_pages_open_to_nobody_else(string header, string value)
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        foreach (var path in new[] { "/operator", "/operator/outbox", $"/operator/reports/{id}", $"/operator/reports/{id}/original" })
        {
            using var answer = await site.SendAsync(HttpMethod.Get, path, (header, value));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.DoesNotContain(
                "/review/",
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal);
        }

        using var post = await site.SendAsync(HttpMethod.Post, $"/operator/reports/{id}/withdraw", (header, value));
        Assert.Equal(HttpStatusCode.Forbidden, post.StatusCode);
        Assert.Equal(ReportState.InReview, (await site.ProcessAsync(id)).State);
    }

    [Fact]
    public async Task Without_a_key_a_site_with_a_public_address_opens_them_to_nobody()
    {
        await using var site = await TestSite.StartAsync(address: new Uri("https://gk.example.org"));
        using var answer = await site.GetAsync("/operator");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_key_opens_them_from_anywhere_and_nothing_else_does()
    {
        await using var site = await TestSite.StartAsync(options => options with { OperatorKey = Key });
        using var closed = await site.GetAsync("/operator");
        Assert.Equal(HttpStatusCode.Unauthorized, closed.StatusCode);
        using var wrong = await site.PostAsync("/operator/login", ("key", "wrong"));
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.False(wrong.Headers.Contains("Set-Cookie"));
        using var right = await site.PostAsync("/operator/login", ("key", Key));
        Assert.Equal(HttpStatusCode.SeeOther, right.StatusCode);
        var cookie = Assert.Single(right.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, Uri.UnescapeDataString(cookie), StringComparison.Ordinal);
        var session = cookie.Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, ("Cookie", session)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, ("Cookie", session), ("Test-Remote", "192.168.1.7")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, ("Authorization", $"Bearer {Key}")));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(site, ("Authorization", "Bearer wrong")));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(site, ("Cookie", "operator=9999999999." + session.Split('.')[^1])));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(site, ("Cookie", "operator=.")));
        site.Time.Advance(TimeSpan.FromHours(13));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(site, ("Cookie", session)));
    }

    [Fact]
    public async Task A_site_behind_https_sends_its_cookie_over_nothing_else()
    {
        await using var site = await TestSite.StartAsync(options => options with { OperatorKey = Key }, new Uri("https://gk.example.org"));
        using var answer = await site.PostAsync("/operator/login", ("key", Key));
        Assert.Contains("secure", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_too_short_is_not_taken() =>
        await Assert.ThrowsAsync<ArgumentException>(() => TestSite.StartAsync(options => options with { OperatorKey = "short" }));

    private static async Task<HttpStatusCode> StatusAsync(TestSite site, params (string, string)[] headers)
    {
        using var answer = await site.SendAsync(HttpMethod.Get, "/operator", headers);
        return answer.StatusCode;
    }
}
