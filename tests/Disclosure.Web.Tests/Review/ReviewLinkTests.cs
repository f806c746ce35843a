using System.Net;
using System.Security.Cryptography;
using Disclosure.Web.Links;
using Disclosure.Web.Tests.Site;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Process;
using Microsoft.Extensions.DependencyInjection;

namespace Disclosure.Web.Tests.Review;

public class ReviewLinkTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opening_a_link_a_hundred_times_changes_nothing()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.WithError());
        var link = site.LastLink(id);
        var before = await site.ProcessAsync(id);
        var notices = site.Store.Notices.Count;
        foreach (var _ in Enumerable.Range(0, 100))
        {
            foreach (var path in new[] { link, $"{link}/original" })
            {
                using var get = await site.GetAsync(path);
                Assert.Equal(HttpStatusCode.OK, get.StatusCode);
                using var head = await site.SendAsync(HttpMethod.Head, path);
                Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            }
        }

        Assert.Equal(before.Version, (await site.ProcessAsync(id)).Version);
        Assert.Equal(notices, site.Store.Notices.Count);
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("return")]
    [InlineData("accept")]
    [InlineData("correct")]
    [InlineData("again")]
    [InlineData("handover")]
    public async Task A_GET_never_decides(string act)
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        var before = await site.ProcessAsync(id);
        using var answer = await site.GetAsync($"{site.LastLink(id)}/{act}?reason=x");
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed });
        Assert.Equal(before.Version, (await site.ProcessAsync(id)).Version);
    }

    [Fact]
    public async Task A_link_cut_off_by_a_mail_program_says_so()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        await AssertClosedAsync(site, site.LastLink(id)[..30], HttpStatusCode.NotFound, "链接可能在邮件中被截断");
    }

    [Fact]
    public async Task Who_is_no_reviewer_any_more_sees_and_decides_nothing_and_who_came_does()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        var link = site.LastLink(id);
        site.Settings = policy => policy with
        {
            Tiers = [policy.Tiers[0] with { Reviewers = [new Reviewer("new", "新审核人", "new@example.org")] }, .. policy.Tiers.Skip(1)],
        };
        await AssertClosedAsync(site, link, HttpStatusCode.Forbidden, "您已不在本单位设置的审核人员之列");
        using var original = await site.GetAsync($"{link}/original");
        Assert.Equal(HttpStatusCode.Forbidden, original.StatusCode);
        using var approve = await site.PostAsync($"{link}/approve");
        Assert.Equal(HttpStatusCode.Forbidden, approve.StatusCode);
        Assert.Empty((await site.ProcessAsync(id)).Approvals);

        Assert.Equal(1, await site.Services.GetRequiredService<ReviewSeats>().RenewAsync(Cancellation));
        Assert.NotEqual(link, site.LastLink(id));
        using var decided = await site.PostAsync($"{site.LastLink(id)}/approve");
        Assert.Equal(HttpStatusCode.SeeOther, decided.StatusCode);
        Assert.Equal("new", Assert.Single((await site.ProcessAsync(id)).Approvals).By);
        Assert.Contains("改由新审核人审核", await site.PageAsync($"/operator/reports/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sits_in_another_tier_now_is_told_so_before_anything_is_written()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        var link = site.LastLink(id);
        var version = (await site.ProcessAsync(id)).Version;
        site.Settings = policy => policy with
        {
            Tiers =
            [
                policy.Tiers[0] with { Reviewers = policy.Tiers[1].Reviewers },
                policy.Tiers[1] with { Reviewers = policy.Tiers[0].Reviewers },
                policy.Tiers[2],
            ],
        };
        await AssertClosedAsync(site, link, HttpStatusCode.Forbidden, "您不是“初审”的审核人");
        Assert.Equal(version, (await site.ProcessAsync(id)).Version);
    }

    [Fact]
    public async Task A_forged_link_says_so_and_decides_nothing()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        var ticket = new ReviewTicket(id, 1, 1, "r1", site.Time.GetUtcNow().AddDays(1));
        var forged = ReviewToken.Write(ticket, new LinkKey("k1", SHA256.HashData("a guess"u8)));
        await AssertClosedAsync(site, $"/review/{forged}", HttpStatusCode.Forbidden, "与签名不符");
        Assert.Empty((await site.ProcessAsync(id)).Approvals);
    }

    [Fact]
    public async Task A_link_of_a_retired_key_says_so()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        var ticket = new ReviewTicket(id, 1, 1, "r1", site.Time.GetUtcNow().AddDays(1));
        var retired = ReviewToken.Write(ticket, new LinkKey("k0", SHA256.HashData("the old key"u8)));
        await AssertClosedAsync(site, $"/review/{retired}", HttpStatusCode.Gone, "密钥已经停用");
    }

    [Fact]
    public async Task An_expired_link_says_so_and_shows_nothing_of_the_report()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        var link = site.LastLink(id);
        site.Time.Advance(TimeSpan.FromDays(31));
        await AssertClosedAsync(site, link, HttpStatusCode.Gone, "请使用最新的通知");
        using var original = await site.GetAsync($"{link}/original");
        Assert.Equal(HttpStatusCode.Gone, original.StatusCode);
        Assert.DoesNotContain(
            SampleReport.Agency,
            await (await site.GetAsync(link)).Content.ReadAsStringAsync(Cancellation),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_used_link_tells_its_reviewer_what_was_decided()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        var link = site.LastLink(id);
        using var approved = await site.PostAsync($"{link}/approve", ("remark", "核对无误"));
        Assert.Equal((HttpStatusCode.SeeOther, link), (approved.StatusCode, approved.Headers.Location!.ToString()));
        await site.RunDueAsync();
        var page = await site.PageAsync(link);
        Assert.Contains("您已审核通过", page, StringComparison.Ordinal);
        Assert.Contains("等待复审", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_of_the_round_before_says_so()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.WithError());
        var first = site.LastLink(id);
        await site.PostAsync($"{first}/approve");
        await site.RunDueAsync();
        var second = site.LastLink(id);
        using var corrected = await site.PostAsync($"{second}/correct", [.. await CorrectionAsync(site, id)]);
        Assert.Equal(HttpStatusCode.SeeOther, corrected.StatusCode);
        await site.RunDueAsync();
        Assert.Contains("您的更正已记录", await site.PageAsync(second), StringComparison.Ordinal);
        Assert.Contains("您已审核通过", await site.PageAsync(first), StringComparison.Ordinal);
        using var post = await site.PostAsync($"{first}/approve");
        Assert.Equal(HttpStatusCode.SeeOther, post.StatusCode);
        var process = await site.ProcessAsync(id);
        Assert.Equal((2, 1, 0), (process.Round, process.Tier, process.Approvals.Length));
        var stranger = ReviewToken.Write(new ReviewTicket(id, 3, 1, "r3", site.Time.GetUtcNow().AddDays(1)), TestSite.Keys.Signing);
        await AssertClosedAsync(site, $"/review/{stranger}", HttpStatusCode.Gone, "第 1 轮审核的链接");
    }

    [Fact]
    public async Task A_link_of_a_later_tier_waits_for_its_turn()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        var early = ReviewToken.Write(new ReviewTicket(id, 3, 1, "r3", site.Time.GetUtcNow().AddDays(1)), TestSite.Keys.Signing);
        await AssertClosedAsync(site, $"/review/{early}", HttpStatusCode.Conflict, "还没有轮到");
        using var post = await site.PostAsync($"/review/{early}/approve");
        Assert.Equal(HttpStatusCode.Conflict, post.StatusCode);
        Assert.Empty((await site.ProcessAsync(id)).Approvals);
    }

    [Fact]
    public async Task A_review_page_is_kept_nowhere_and_named_to_nobody()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        using var page = await site.GetAsync(site.LastLink(id));
        Assert.Equal("no-store", page.Headers.CacheControl!.ToString());
        Assert.Equal("same-origin", Assert.Single(page.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("noindex", Assert.Single(page.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
    }

    private static async Task<(string, string)[]> CorrectionAsync(TestSite site, ReportId id) =>
    [
        ("seen", (await site.ProcessAsync(id)).CheckedReading!.Value.ToString()),
        ("edit", "true"), ("figure:applications.received.total", "16"), ("reason", "原件上是 16"),
    ];

    private static async Task AssertClosedAsync(TestSite site, string path, HttpStatusCode status, string text)
    {
        using var answer = await site.GetAsync(path);
        Assert.Equal(status, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
    }
}
