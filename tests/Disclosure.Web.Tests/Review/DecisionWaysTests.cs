using System.Net;
using Disclosure.Web.Links;
using Disclosure.Web.Tests.Site;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Tests.Review;

public class DecisionWaysTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Findings_picked_become_the_text_of_the_return_notice()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.WithError());
        var keys = (await site.ProcessAsync(id)).OpenErrors.Select(error => error.Key).ToList();
        using var answer = await site.PostAsync(
            $"{site.LastLink(id)}/return",
            [.. keys.Select(key => ("finding", key)), ("finding", "made@up")]);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var reason = (await site.ProcessAsync(id)).Rejection!.Reason;
        Assert.StartsWith("核验意见：\n1. ", reason, StringComparison.Ordinal);
        Assert.Equal(keys.Count, reason.Split('\n').Length - 1);
        Assert.Contains("两者应当相等", await site.PageAsync($"/reports/{site.Receipt(id)}"), StringComparison.Ordinal);
        Assert.Contains(reason, site.Store.Notices.Last(notice => notice.Kind == NoticeKind.Return).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tier_before_is_asked_again_and_hears_why()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        var first = site.LastLink(id);
        await site.PostAsync($"{first}/approve");
        await site.RunDueAsync();
        var second = site.LastLink(id);
        Assert.Contains("请初审再看一次", await site.PageAsync(second), StringComparison.Ordinal);
        using var answer = await site.PostAsync($"{second}/again", ("reason", "附表第二页看不清"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        await site.RunDueAsync();

        Assert.Contains("您已请前一级再看一次", await site.PageAsync(second), StringComparison.Ordinal);
        var again = site.LastLink(id);
        Assert.NotEqual(first, again);
        Assert.Contains("请您再看一次：附表第二页看不清", await site.PageAsync(again), StringComparison.Ordinal);
        Assert.Contains(
            "附表第二页看不清",
            site.Store.Notices.Last(notice => notice.Kind == NoticeKind.ReviewRequest).Body,
            StringComparison.Ordinal);
        using var replayed = await site.PostAsync($"{first}/approve");
        Assert.Equal(1, (await site.ProcessAsync(id)).Tier);
        await site.PostAsync($"{again}/approve");
        await site.RunDueAsync();
        Assert.Equal((2, 2), ((await site.ProcessAsync(id)).Tier, (await site.ProcessAsync(id)).Round));
        Assert.Contains("第 2 轮审核", await site.PageAsync(site.LastLink(id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_tier_is_offered_nobody_to_ask_again()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        Assert.DoesNotContain("/again\"", await site.PageAsync(site.LastLink(id)), StringComparison.Ordinal);
        using var answer = await site.PostAsync($"{site.LastLink(id)}/again", ("reason", "x"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Fact]
    public async Task A_colleague_who_takes_over_decides_by_a_link_of_their_own()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        var own = site.LastLink(id);
        Assert.Contains("<option value=\"r2\">审核员2</option>", await site.PageAsync(own), StringComparison.Ordinal);
        using var answer = await site.PostAsync($"{own}/handover", ("to", "r2"), ("remark", "我出差"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("您已把这份报告转交给审核员2办理", await site.PageAsync(own), StringComparison.Ordinal);
        using var late = await site.PostAsync($"{own}/approve");
        Assert.Empty((await site.ProcessAsync(id)).Approvals);
        var theirs = site.LastLink(id);
        Assert.NotEqual(own, theirs);
        await site.PostAsync($"{theirs}/approve");
        Assert.Equal("r2", Assert.Single((await site.ProcessAsync(id)).Approvals).By);
    }

    [Fact]
    public async Task Of_two_reviewers_who_decide_at_once_the_first_counts_and_the_second_is_told()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        var own = site.LastLink(id);
        await site.PostAsync($"{own}/approve");
        var colleague = ReviewToken.Write(new ReviewTicket(id, 1, 1, "r3", site.Time.GetUtcNow().AddDays(1)), TestSite.Keys.Signing);
        using var answer = await site.GetAsync($"/review/{colleague}");
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("“初审”已由审核员1审核通过", page, StringComparison.Ordinal);
        Assert.Contains("先作出的决定有效", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_links_of_withdrawn_and_superseded_reports_say_so()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        await site.PostAsync($"/operator/reports/{id}/withdraw", ("reason", "报送错了单位"));
        using var withdrawn = await site.GetAsync(site.LastLink(id));
        Assert.Equal(HttpStatusCode.Gone, withdrawn.StatusCode);
        var page = await withdrawn.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("<h1>报告已撤回</h1>", page, StringComparison.Ordinal);
        Assert.Contains("报送错了单位", page, StringComparison.Ordinal);

        var old = await site.FileAsync(SampleReport.WithError());
        site.Time.Advance(TimeSpan.FromMinutes(1));
        var newer = await site.PublishAsync(SampleReport.Sound().With(("proactive.penalties.decisions", 14)));
        using var superseded = await site.GetAsync(site.LastLink(old));
        page = await superseded.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("<h1>报告已被取代</h1>", page, StringComparison.Ordinal);
        Assert.Contains($"/published/{newer}", page, StringComparison.Ordinal);
    }
}
