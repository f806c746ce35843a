using System.Net;
using System.Text;
using Disclosure.Web.Http;
using Disclosure.Web.Tests.Site;
using Disclosure.Workflow.Process;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

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
            Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        }
    }

    [Fact]
    public async Task What_is_for_somebody_is_kept_by_no_cache_and_embedded_by_no_other_site()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.PublishAsync(SampleReport.Sound());
        foreach (var path in new[] {
            "/operator", "/operator/waiting", $"/operator/reports/{id}", $"/operator/reports/{id}/original", "/operator/nowhere.css",
            $"/reports/{site.Receipt(id)}", $"/api/reports/{site.Receipt(id)}", site.LastLink(id), $"{site.LastLink(id)}/original",
            $"{site.LastLink(id)}/nowhere.css" })
        {
            using var answer = await site.GetAsync(path);
            var isPublic = path.EndsWith("nowhere.css", StringComparison.Ordinal);
            Assert.Equal(isPublic ? HttpStatusCode.NotFound : answer.StatusCode, answer.StatusCode);
            Assert.Equal(isPublic ? "no-cache" : "no-store", answer.Headers.CacheControl!.ToString());
            Assert.Equal(
                isPublic ? "cross-origin" : "same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
            Assert.Equal(!isPublic, answer.Headers.Contains("X-Robots-Tag"));
        }
    }

    [Fact]
    public async Task A_page_loads_nothing_but_ours_and_no_plug_in()
    {
        await using var site = await TestSite.StartAsync();
        using var answer = await site.GetAsync("/");
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy")).Split("; ");
        foreach (var directive in new[] { "script-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'" })
        {
            Assert.Contains(directive, policy);
        }
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("OPTIONS")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("POST")]
    public async Task A_method_that_is_none_of_a_path_is_405_and_carries_the_headers_too(string method)
    {
        await using var site = await TestSite.StartAsync();
        foreach (var path in new[] { "/", "/healthz", "/feed.xml" })
        {
            using var answer = await site.SendAsync(new HttpMethod(method), path, ("X-Secret", "given"));
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancellation));
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            Assert.Contains(
                "frame-ancestors 'none'",
                Assert.Single(answer.Headers.GetValues("Content-Security-Policy")),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_text_names_its_character_set()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.PublishAsync(SampleReport.Sound());
        var page = await site.PageAsync("/");
        var start = page.IndexOf("/assets/", StringComparison.Ordinal);
        foreach (var path in new[] {
            "/", page[start..page.IndexOf('"', start)], $"/published/{id}", $"/published/{id}.json", $"/published/{id}.csv", "/feed.xml",
            "/sitemap.xml", "/robots.txt", "/openapi.json", "/healthz", "/nowhere", "/api/nowhere", "/operator", site.LastLink(id) })
        {
            using var answer = await site.GetAsync(path);
            Assert.Equal("utf-8", answer.Content.Headers.ContentType!.CharSet);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_that_breaks_while_it_is_sent_is_logged_and_tells_no_reason(bool hasBegun)
    {
        await using var site = await TestSite.StartAsync();
        var connection = new Connection { HasStarted = hasBegun };
        var context = new DefaultHttpContext { RequestServices = site.Services, Response = { Body = new MemoryStream() } };
        context.Features.Set<IHttpResponseFeature>(connection);
        context.Features.Set<IHttpRequestLifetimeFeature>(connection);
        var route = Route.Get(Audience.Public, "/broken", "", _ => Task.FromResult<IResult>(new BrokenAnswer()));

        await site.Services.GetRequiredService<RouteServer>().ServeAsync(route, context);

        Assert.Contains("the secret reason", Assert.Single(site.Failures.Errors), StringComparison.Ordinal);
        site.Failures.Errors.Clear();
        Assert.Equal(hasBegun, connection.IsAborted);
        var body = Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray());
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
        Assert.Equal(hasBegun ? "" : "text/html; charset=utf-8", context.Response.ContentType ?? "");
        Assert.Equal(hasBegun ? 200 : 500, context.Response.StatusCode);
        Assert.Equal("nosniff", context.Response.Headers.XContentTypeOptions);
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

    private sealed class BrokenAnswer : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => throw new InvalidOperationException("the secret reason");
    }

    private sealed class Connection : IHttpResponseFeature, IHttpRequestLifetimeFeature
    {
        public int StatusCode { get; set; } = 200;

        public string? ReasonPhrase { get; set; }

        public IHeaderDictionary Headers { get; set; } = new HeaderDictionary();

        public Stream Body { get; set; } = Stream.Null;

        public bool HasStarted { get; init; }

        public bool IsAborted { get; private set; }

        public CancellationToken RequestAborted { get; set; }

        public void Abort() => IsAborted = true;

        public void OnStarting(Func<object, Task> callback, object state)
        {
        }

        public void OnCompleted(Func<object, Task> callback, object state)
        {
        }
    }
}
