using System.Net;
using System.Text.RegularExpressions;
using Disclosure.Web.Access;
using Disclosure.Web.Brakes;
using Disclosure.Web.Tests.Site;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Tests.Operator;

public partial class OperatorAccessTests
{
    private const string Key = "correct horse battery staple";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Host", "localhost")]
    [InlineData("Host", "127.0.0.1:5080")]
    [InlineData("Test-Remote", "::1")]
    [InlineData("Test-Remote", "::ffff:127.0.0.1")]
    [InlineData("Test-Remote", "192.168.1.7")]
    [InlineData("Test-Remote", "2001:db8::1")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("Host", "evil.example.org")]
    public async Task Without_a_session_the_pages_open_to_nobody_at_this_machine_neither(string header, string value)
    {
        await using var site = await TestSite.StartAsync();
        site.SignOut();
        var id = await site.FileAsync(SampleReport.Sound());
        foreach (var path in new[] { "/operator", "/operator/outbox", $"/operator/reports/{id}", $"/operator/reports/{id}/original",
            $"/operator/reports/{id}/reading", $"/operator/reports/{id}/reading/original", $"/operator/reports/{id}/reading/pages/1" })
        {
            using var answer = await site.SendAsync(HttpMethod.Get, path, (header, value));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.DoesNotContain("/review/", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }

        using var post = await site.SendAsync(HttpMethod.Post, $"/operator/reports/{id}/withdraw", (header, value));
        Assert.Equal(HttpStatusCode.Forbidden, post.StatusCode);
        Assert.Equal(ReportState.InReview, (await site.ProcessAsync(id)).State);
    }

    [Fact]
    public async Task A_code_signs_in_once()
    {
        await using var site = await TestSite.StartAsync();
        site.SignOut();
        var code = site.MakeCode();
        var page = await site.PageAsync(SignInCodes.PathOf(code));
        Assert.Contains($"name=\"code\" value=\"{code}\"", page, StringComparison.Ordinal);

        // To look at the page uses nothing up.
        await site.PageAsync(SignInCodes.PathOf(code));
        var session = await SessionAsync(site, ("code", code));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, ("Cookie", session)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, ("Cookie", session), ("Test-Remote", "192.168.1.7")));
        using var again = await site.PostAsync("/operator/login", ("code", code));
        Assert.Equal(HttpStatusCode.Forbidden, again.StatusCode);
        Assert.False(again.Headers.Contains("Set-Cookie"));
        Assert.Contains("已经用过或过期", await again.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_good_for_an_hour()
    {
        await using var site = await TestSite.StartAsync();
        var (late, just) = (site.MakeCode(), site.MakeCode());
        site.Time.Advance(SignInCodes.Lifetime - TimeSpan.FromTicks(1));
        await SessionAsync(site, ("code", just));
        site.Time.Advance(TimeSpan.FromTicks(1));
        using var refused = await site.PostAsync("/operator/login", ("code", late));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task What_is_no_code_opens_nothing_and_neither_does_a_link_of_another_kind()
    {
        await using var site = await TestSite.StartAsync();
        site.SignOut();
        var id = await site.FileAsync(SampleReport.Sound());
        var code = site.MakeCode();
        foreach (var wrong in new[] { "", "x", code[..^1], site.Receipt(id), site.LastLink(id).Split('/')[2] })
        {
            using var answer = await site.PostAsync("/operator/login", ("code", wrong));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }

        foreach (var cookie in new[] { code, site.Receipt(id), "", "9999999999.x" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(site, ("Cookie", $"operator={cookie}")));
        }
    }

    [Fact]
    public async Task A_host_that_makes_no_codes_opens_them_to_nobody_without_a_key()
    {
        await using var site = await TestSite.StartAsync(options => options with { HasSignInCodes = false });
        using var answer = await site.GetAsync("/operator");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        using var page = await site.GetAsync("/operator/login");
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        using var post = await site.PostAsync("/operator/login", ("code", site.MakeCode()), ("key", ""));
        Assert.Equal(HttpStatusCode.Forbidden, post.StatusCode);
        Assert.False(post.Headers.Contains("Set-Cookie"));
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
        using var code = await site.PostAsync("/operator/login", ("code", site.MakeCode()));
        Assert.Equal(HttpStatusCode.Unauthorized, code.StatusCode);
        using var right = await site.PostAsync("/operator/login", ("key", Key));
        Assert.Equal(HttpStatusCode.SeeOther, right.StatusCode);
        var cookie = Assert.Single(right.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("secure", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, Uri.UnescapeDataString(cookie), StringComparison.Ordinal);
        var session = cookie.Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, ("Cookie", session)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, ("Cookie", session), ("Test-Remote", "192.168.1.7")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, ("Authorization", $"Bearer {Key}")));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(site, ("Authorization", "Bearer wrong")));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(site, ("Cookie", session[..^4] + "AAAA")));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(site, ("Cookie", "operator=.")));
        site.Time.Advance(OperatorSessions.Length - TimeSpan.FromTicks(1));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, ("Cookie", session)));
        site.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(site, ("Cookie", session)));
    }

    [Fact]
    public async Task The_operator_signs_out_and_the_other_browser_stays()
    {
        await using var site = await TestSite.StartAsync();
        var (one, other) = (await SessionAsync(site, ("code", site.MakeCode())), await SessionAsync(site, ("code", site.MakeCode())));
        using (var list = await site.SendAsync(HttpMethod.Get, "/operator", ("Cookie", one)))
        {
            Assert.Contains("退出", await list.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }

        using var answer = await site.SendAsync(HttpMethod.Post, "/operator/logout", ("Cookie", one));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("operator=;", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.Equal("\"cache\"", Assert.Single(answer.Headers.GetValues("Clear-Site-Data")));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(site, ("Cookie", one)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, ("Cookie", other)));
    }

    [Fact]
    public async Task All_sessions_are_ended_at_once_and_new_ones_begin()
    {
        await using var site = await TestSite.StartAsync();
        var (one, other) = (await SessionAsync(site, ("code", site.MakeCode())), await SessionAsync(site, ("code", site.MakeCode())));
        using var answer = await site.SendAsync(HttpMethod.Post, "/operator/logout/all", ("Cookie", one));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(site, ("Cookie", one)));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(site, ("Cookie", other)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, ("Cookie", await SessionAsync(site, ("code", site.MakeCode())))));
    }

    [Fact]
    public async Task A_session_ends_with_the_key_it_was_begun_with()
    {
        string session;
        await using (var site = await TestSite.StartAsync(options => options with { OperatorKey = Key }))
        {
            session = await SessionAsync(site, ("key", Key));
        }

        await using (var same = await TestSite.StartAsync(options => options with { OperatorKey = Key }))
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(same, ("Cookie", session)));
        }

        await using var changed = await TestSite.StartAsync(options => options with { OperatorKey = $"{Key}!" });
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(changed, ("Cookie", session)));
        await using var gone = await TestSite.StartAsync();
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(gone, ("Cookie", session)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_tries_wrong_keys_has_to_wait_before_the_next_is_looked_at(bool asProgram)
    {
        await using var site = await TestSite.StartAsync(options => options with { OperatorKey = Key });
        for (var i = 0; i < SignInDelays.FreeTries; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync("wrong", "192.0.2.1"));
        }

        // The last of them has to be waited for, with the right key too; elsewhere nobody waits.
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(Key, "192.0.2.1"));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, await TryAsync(Key, "192.0.2.2"));
        site.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(asProgram ? HttpStatusCode.OK : HttpStatusCode.SeeOther, await TryAsync(Key, "192.0.2.1"));

        // What it says in the log: whence, and no key.
        var log = site.Failures.Warnings;
        Assert.Equal(SignInDelays.FreeTries, log.Count);
        Assert.All(log, line => Assert.Contains("192.0.2.1", line, StringComparison.Ordinal));
        Assert.All(log, line => Assert.DoesNotContain(
            "wrong ", line.Replace("A wrong ", "", StringComparison.Ordinal), StringComparison.Ordinal));

        async Task<HttpStatusCode> TryAsync(string key, string from)
        {
            using var request = asProgram
                ? new HttpRequestMessage(HttpMethod.Get, "/operator") { Headers = { { "Authorization", $"Bearer {key}" } } }
                : new HttpRequestMessage(HttpMethod.Post, "/operator/login")
                {
                    Content = new FormUrlEncodedContent([KeyValuePair.Create("key", key)]),
                };
            request.Headers.Add("Test-Remote", from);
            using var answer = await site.Client.SendAsync(request, Cancellation);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter!.Delta);
                Assert.Contains("请在 1 秒后再试", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
            }

            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Who_has_to_wait_sees_what_is_public_and_decides_by_links()
    {
        await using var site = await TestSite.StartAsync(options => options with { OperatorKey = Key });
        var id = await site.FileAsync(SampleReport.Sound());
        for (var i = 0; i <= SignInDelays.FreeTries; i++)
        {
            using var wrong = await site.PostAsync("/operator/login", ("key", "wrong"));
        }

        foreach (var path in new[] { "/", "/healthz", "/operator/login", site.LastLink(id) })
        {
            using var answer = await site.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        using var approved = await site.PostAsync($"{site.LastLink(id)}/approve");
        Assert.Equal(HttpStatusCode.SeeOther, approved.StatusCode);
    }

    [Theory]
    [InlineData("https://gk.example.org", null, true)]
    [InlineData("http://gk.example.org", "https", true)]
    [InlineData("http://gk.example.org", "http", false)]
    [InlineData("http://gk.example.org", null, false)]
    public async Task A_site_behind_https_sends_its_cookie_over_nothing_else_and_has_browsers_stay_there(
        string address, string? told, bool isSecure)
    {
        await using var site = await TestSite.StartAsync(
            options => options with { OperatorKey = Key, Proxies = [IPNetwork.Parse("127.0.0.1/32")] }, new Uri(address));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/operator/login")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("key", Key)]),
        };
        request.Headers.Add("X-Forwarded-For", "192.0.2.1");
        if (told is not null)
        {
            request.Headers.Add("X-Forwarded-Proto", told);
        }

        using var answer = await site.Client.SendAsync(request, Cancellation);
        Assert.Equal(
            isSecure, Assert.Single(answer.Headers.GetValues("Set-Cookie")).Contains("secure", StringComparison.Ordinal));
        Assert.Equal(isSecure, answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("https://gk.example.org", "__Host-operator=", "__Host-lang=en", "; path=/;")]
    [InlineData("http://gk.example.org", "operator=", "lang=en", "; path=/operator;")]
    public async Task Behind_https_cookies_have_names_that_no_other_host_can_set(
        string address, string operatorCookie, string languageCookie, string path)
    {
        await using var site = await TestSite.StartAsync(options => options with { OperatorKey = Key }, new Uri(address));
        using var answer = await site.PostAsync("/operator/login", ("key", Key));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith(operatorCookie, cookie, StringComparison.Ordinal);
        Assert.Contains(path, cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain", cookie, StringComparison.Ordinal);
        Assert.InRange(cookie.Length, 1, 4096);
        var session = cookie.Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, ("Cookie", session)));
        if (session.StartsWith("__Host-", StringComparison.Ordinal))
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(site, ("Cookie", session["__Host-".Length..])));
        }

        using var chosen = await site.GetAsync("/?lang=en");
        var language = Assert.Single(chosen.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith(languageCookie, language, StringComparison.Ordinal);
        using var later = await site.SendAsync(HttpMethod.Get, "/", ("Cookie", language.Split(';')[0]));
        Assert.Contains("<html lang=\"en\">", await later.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_counts_as_it_was_entered()
    {
        var key = " 口令 <&> \"'\\" + new string('x', 100) + " ";
        await using var site = await TestSite.StartAsync(options => options with { OperatorKey = key });
        foreach (var (entered, status) in new[]
        {
            (key, HttpStatusCode.SeeOther), (key.Trim(), HttpStatusCode.Unauthorized), (key[..^2], HttpStatusCode.Unauthorized),
            (key.ToUpperInvariant(), HttpStatusCode.Unauthorized),
        })
        {
            using var answer = await site.PostAsync("/operator/login", ("key", entered));
            Assert.Equal(status, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Who_signs_in_again_leaves_the_session_before()
    {
        await using var site = await TestSite.StartAsync();
        var (before, other) = (await SessionAsync(site, ("code", site.MakeCode())), await SessionAsync(site, ("code", site.MakeCode())));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/operator/login")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("code", site.MakeCode())]),
            Headers = { { "Cookie", before } },
        };
        using var answer = await site.Client.SendAsync(request, Cancellation);
        var after = Assert.Single(answer.Headers.GetValues("Set-Cookie")).Split(';')[0];
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(site, ("Cookie", before)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, ("Cookie", after)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, ("Cookie", other)));
    }

    [Fact]
    public async Task Every_page_of_the_operator_has_the_way_out()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        foreach (var path in new[] {
            "/operator", "/operator/waiting", "/operator/missing", "/operator/outbox", "/operator/filing", $"/operator/reports/{id}" })
        {
            Assert.Contains("action=\"/operator/logout\"", await site.PageAsync(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_key_that_is_too_short_is_not_taken() =>
        await Assert.ThrowsAsync<ArgumentException>(() => TestSite.StartAsync(options => options with { OperatorKey = "short" }));

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task The_page_that_asks_for_a_code_says_where_there_is_one(string language)
    {
        await using var site = await TestSite.StartAsync();
        site.SignOut();
        var page = await site.PageAsync($"/operator/login?lang={language}");
        Assert.Contains("disclosure sign-in", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(language == "en" ? Han() : Latin(), MainOf(page).Replace("disclosure sign-in", "", StringComparison.Ordinal));
    }

    private static string MainOf(string page) => Tag().Replace(page.Split("<main")[1].Split("</main>")[0], "");

    private static async Task<string> SessionAsync(TestSite site, params (string, string)[] fields)
    {
        using var answer = await site.PostAsync("/operator/login", fields);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return Assert.Single(answer.Headers.GetValues("Set-Cookie")).Split(';')[0];
    }

    private static async Task<HttpStatusCode> StatusAsync(TestSite site, params (string, string)[] headers)
    {
        using var answer = await site.SendAsync(HttpMethod.Get, "/operator", headers);
        return answer.StatusCode;
    }

    [GeneratedRegex("\\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex("[A-Za-z]{3}")]
    private static partial Regex Latin();

    [GeneratedRegex("<[^>]*>|^ [^>]*>")]
    private static partial Regex Tag();
}
