using System.Net;
using System.Text;
using Disclosure.Web.Tests.Site;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Tests.Http;

public class GuardTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example.org")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Origin", "not an origin")]
    public async Task A_POST_from_another_site_does_nothing(string header, string value)
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        var before = (await site.ProcessAsync(id)).Version;
        foreach (var path in new[] {
            $"{site.LastLink(id)}/approve",
            $"/operator/reports/{id}/withdraw",
            $"/operator/reports/{id}/retry",
            "/reports",
            "/api/reports",
            "/operator/login" })
        {
            using var answer = await site.SendAsync(HttpMethod.Post, path, (header, value));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Equal(before, (await site.ProcessAsync(id)).Version);
    }

    [Fact]
    public async Task A_POST_from_our_own_page_is_done()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        using var fetch = await site.SendAsync(
            HttpMethod.Post,
            $"{site.LastLink(id)}/approve",
            ("Sec-Fetch-Site", "same-origin"),
            ("Origin", "null"));
        Assert.Equal(HttpStatusCode.SeeOther, fetch.StatusCode);
        await site.RunDueAsync();
        using var origin = await site.SendAsync(
            HttpMethod.Post,
            $"{site.LastLink(id)}/approve",
            ("Origin", site.Address.GetLeftPart(UriPartial.Authority)));
        Assert.Equal(HttpStatusCode.SeeOther, origin.StatusCode);
        await site.RunDueAsync();
        using var standardPort = await site.SendAsync(
            HttpMethod.Post, $"{site.LastLink(id)}/approve", ("Origin", "https://gk.example.org"), ("Host", "gk.example.org:443"));
        Assert.Equal(HttpStatusCode.SeeOther, standardPort.StatusCode);
        Assert.Equal(3, (await site.ProcessAsync(id)).Approvals.Length);
    }

    [Fact]
    public async Task Every_answer_carries_the_headers_that_keep_it_safe()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.PublishAsync(SampleReport.Sound());
        foreach (var path in new[] {
            "/",
            $"/published/{id}",
            $"/published/{id}/original",
            $"/reports/{site.Receipt(id)}",
            "/operator",
            site.LastLink(id),
            "/nowhere",
            "/api/nowhere",
            "/openapi.json" })
        {
            using var answer = await site.GetAsync(path);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Contains(
                "default-src 'none'",
                Assert.Single(answer.Headers.GetValues("Content-Security-Policy")),
                StringComparison.Ordinal);
            Assert.Contains(
                "frame-ancestors 'none'",
                Assert.Single(answer.Headers.GetValues("Content-Security-Policy")),
                StringComparison.Ordinal);
            Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        }
    }

    [Fact]
    public async Task No_page_holds_a_script_or_a_style_of_its_own()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.WithError());
        foreach (var path in new[] { "/", $"/reports/{site.Receipt(id)}", "/operator", $"/operator/reports/{id}", site.LastLink(id) })
        {
            var page = await site.PageAsync(path);
            foreach (var forbidden in new[] { "<script>", "<style", " style=", " onclick=", "javascript:" })
            {
                Assert.DoesNotContain(forbidden, page, StringComparison.OrdinalIgnoreCase);
            }

            Assert.All(page.Split("<script").Skip(1), script => Assert.StartsWith(" src=\"/assets/", script, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_style_sheet_is_kept_for_good_under_the_name_of_its_content()
    {
        await using var site = await TestSite.StartAsync();
        var page = await site.PageAsync("/");
        var start = page.IndexOf("/assets/", StringComparison.Ordinal);
        using var answer = await site.GetAsync(page[start..page.IndexOf('"', start)]);
        Assert.Equal("text/css", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", Assert.Single(answer.Headers.GetValues("Cache-Control")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_none_is_told_in_the_language_of_the_one_who_asks()
    {
        await using var site = await TestSite.StartAsync();
        using var page = await site.GetAsync("/nowhere");
        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (page.StatusCode, page.Content.Headers.ContentType!.MediaType));
        using var json = await site.GetAsync("/api/nowhere");
        Assert.Equal((HttpStatusCode.NotFound, "application/json"), (json.StatusCode, json.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("text/plain", "remark=x")]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nbroken")]
    public async Task A_decision_in_a_broken_form_is_400(string type, string body)
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await site.Client.PostAsync($"{site.LastLink(id)}/approve", content, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(ReportState.InReview, (await site.ProcessAsync(id)).State);
        Assert.Empty((await site.ProcessAsync(id)).Approvals);
    }

    [Fact]
    public async Task A_form_that_is_far_too_large_is_413()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        using var answer = await site.PostAsync($"{site.LastLink(id)}/return", ("reason", new string('x', 2 << 20)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task The_site_says_that_it_is_well()
    {
        await using var site = await TestSite.StartAsync();
        Assert.Equal("{\"status\":\"ok\"}", await site.PageAsync("/healthz"));
    }
}
