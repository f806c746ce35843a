using System.Net;
using Disclosure.Web.Tests.Site;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Tests.Review;

/// <summary>Tiers of several approvals, and those who may read only.</summary>
public class SeveralPeopleTests
{
    private static readonly Reviewer Second = new("r9", "审核员9", "r9@example.org");
    private static readonly Reviewer Reader = new("q1", "阅知人", "q1@example.org");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tier_of_several_says_how_many_it_wants_and_publishes_with_the_last()
    {
        await using var site = await StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        var (first, second) = (LinkOf(site, id, "审核员1"), LinkOf(site, id, "审核员9"));
        var page = await site.PageAsync(first);
        Assert.Contains("这一级需要 2 人通过，已有 0 人通过", page, StringComparison.Ordinal);
        Assert.DoesNotContain("通过并发布", page, StringComparison.Ordinal);
        using var one = await site.PostAsync($"{first}/approve");
        Assert.Contains("通过并发布", await site.PageAsync(second), StringComparison.Ordinal);
        using var late = await site.PostAsync($"{first}/return", ("reason", "改主意"));
        Assert.Contains("改主意</textarea>", await late.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        using var two = await site.PostAsync($"{second}/approve");
        await site.RunDueAsync();
        Assert.Equal(ReportState.Published, (await site.ProcessAsync(id)).State);
    }

    [Fact]
    public async Task Who_may_read_only_sees_the_report_and_nothing_to_act_by()
    {
        await using var site = await StartAsync();
        var id = await site.FileAsync(SampleReport.WithError());
        var link = LinkOf(site, id, "阅知人");
        var page = await site.PageAsync(link);
        Assert.Contains("请您阅知这份报告", page, StringComparison.Ordinal);
        Assert.Contains("两者应当相等", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/edit", page, StringComparison.Ordinal);
        foreach (var act in new[] { "approve", "return", "again", "handover", "accept", "correct" })
        {
            using var answer = await site.PostAsync($"{link}/{act}", ("reason", "不行"), ("to", "r1"));
            Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.Conflict });
        }

        Assert.Equal(ReportState.InReview, (await site.ProcessAsync(id)).State);
        Assert.Empty((await site.ProcessAsync(id)).Approvals);
    }

    [Fact]
    public async Task Only_those_are_offered_to_hand_over_to_who_may_decide()
    {
        await using var site = await TestSite.StartAsync();
        site.Settings = static policy => policy with { DecidesOnce = true };
        var id = await site.FileAsync(SampleReport.Sound());
        Assert.DoesNotContain("/handover", await site.PageAsync(site.LastLink(id)), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"otherways\"", await site.PageAsync(site.LastLink(id)), StringComparison.Ordinal);
        site.Settings = static policy => policy with { DecidesOnce = true, Deputies = [Second] };
        Assert.Contains("<option value=\"r9\">审核员9</option>", await site.PageAsync(site.LastLink(id)), StringComparison.Ordinal);
        using var over = await site.PostAsync($"{site.LastLink(id)}/handover", ("to", "r9"), ("remark", "出差"));
        Assert.Equal(["r9"], (await site.ProcessAsync(id)).Pending!.Reviewers);
        using var approved = await site.PostAsync($"{site.LastLink(id)}/approve");
        Assert.Equal("r9", Assert.Single((await site.ProcessAsync(id)).Approvals).By);
    }

    private static async Task<TestSite> StartAsync()
    {
        var site = await TestSite.StartAsync(tiers: ["会签"]);
        site.Settings = static policy => policy with
        {
            Tiers = [policy.Tiers[0] with { Reviewers = [policy.Tiers[0].Reviewers[0], Second], WantsAll = true, Readers = [Reader] }],
        };
        return site;
    }

    private static string LinkOf(TestSite site, ReportId id, string name) => new Uri(site.Store.Notices.Last(notice =>
        notice.Report == id && notice.To.Name == name
        && notice.Kind is (NoticeKind.ReviewRequest or NoticeKind.Information)).Link).AbsolutePath;
}
