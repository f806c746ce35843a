using System.Net;
using Disclosure.Reports.Model;
using Disclosure.Web.Tests.Site;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Tests.Operator;

/// <summary>What the office does about a withdrawal, and what the public sees of it.</summary>
public class RestoringTests
{
    private static readonly Report Second = SampleReport.Sound().With(("proactive.penalties.decisions", 14));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_withdrawal_offers_to_make_the_version_before_public_again()
    {
        await using var site = await TestSite.StartAsync();
        var (earlier, newer) = await TwoVersionsAsync(site);
        Assert.Contains(
            $"name=\"restore\" value=\"{earlier}\"", await site.PageAsync($"/operator/reports/{newer}"), StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"restore\"", await site.PageAsync($"/operator/reports/{earlier}"), StringComparison.Ordinal);

        using var answer = await site.PostAsync(
            $"/operator/reports/{newer}/withdraw", ("reason", "发错了文件"), ("restore", earlier.ToString()));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);

        // Between the word of the office and the engine's work the page is there, as it was before.
        Assert.Contains("已于2025年1月20日", await site.PageAsync($"/published/{earlier}"), StringComparison.Ordinal);
        await site.RunDueAsync();
        Assert.Equal(ReportState.Published, (await site.ProcessAsync(earlier)).State);
        var page = await site.PageAsync($"/published/{earlier}");
        Assert.Contains("恢复公开。理由：发错了文件", page, StringComparison.Ordinal);
        Assert.DoesNotContain("这是旧版本", page, StringComparison.Ordinal);
        using var gone = await site.GetAsync($"/published/{newer}");
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        var told = await gone.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("发错了文件", told, StringComparison.Ordinal);
        Assert.Contains("<h1>报告已撤回</h1>", told, StringComparison.Ordinal);
        Assert.DoesNotContain("链接已失效", told, StringComparison.Ordinal);
        Assert.Contains(
            "<h1>The report was withdrawn</h1>",
            await ContentAsync(site, $"/published/{newer}?lang=en"),
            StringComparison.Ordinal);
        Assert.Contains($"href=\"/published/{earlier}/\"", told, StringComparison.Ordinal);
    }

    private static async Task<string> ContentAsync(TestSite site, string path)
    {
        using var answer = await site.GetAsync(path);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }

    [Fact]
    public async Task Without_it_the_public_page_says_that_nothing_is_in_force_and_the_office_finds_the_version_before()
    {
        await using var site = await TestSite.StartAsync();
        var (earlier, newer) = await TwoVersionsAsync(site);
        Assert.Contains($"href=\"/published/{newer}/\"", await site.PageAsync($"/published/{earlier}"), StringComparison.Ordinal);
        using var withdrawn = await site.PostAsync($"/operator/reports/{newer}/withdraw", ("reason", "发错了文件"));
        var page = await site.PageAsync($"/published/{earlier}");
        Assert.Contains("取代它的报告已经撤回，目前没有现行的版本", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"/published/{newer}/\"", page, StringComparison.Ordinal);
        Assert.Contains(
            $"/operator/reports/{earlier}#restore", await site.PageAsync($"/operator/reports/{newer}"), StringComparison.Ordinal);

        using var restored = await site.PostAsync($"/operator/reports/{earlier}/restore", ("reason", "恢复上一版"));
        await site.RunDueAsync();
        Assert.Equal(ReportState.Published, (await site.ProcessAsync(earlier)).State);
        Assert.DoesNotContain("#restore", await site.PageAsync($"/operator/reports/{newer}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawal_made_in_error_is_undone_on_the_reports_page()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.PublishAsync(SampleReport.Sound());
        using var withdrawn = await site.PostAsync($"/operator/reports/{id}/withdraw", ("reason", "看错了"));
        Assert.Contains("id=\"restore\"", await site.PageAsync($"/operator/reports/{id}"), StringComparison.Ordinal);
        using var without = await site.PostAsync($"/operator/reports/{id}/restore", ("reason", " "));
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        using var restored = await site.PostAsync($"/operator/reports/{id}/restore", ("reason", "撤回有误"));
        Assert.Equal(HttpStatusCode.SeeOther, restored.StatusCode);
        await site.RunDueAsync();
        Assert.Contains("撤回有误", await site.PageAsync($"/published/{id}"), StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"restore\"", await site.PageAsync($"/operator/reports/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_superseded_by_a_version_in_force_is_not_put_back()
    {
        await using var site = await TestSite.StartAsync();
        var (earlier, _) = await TwoVersionsAsync(site);
        using var answer = await site.PostAsync($"/operator/reports/{earlier}/restore", ("reason", "恢复上一版"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(ReportState.Superseded, (await site.ProcessAsync(earlier)).State);
    }

    [Fact]
    public async Task A_report_that_was_withdrawn_and_filed_again_is_not_public_before_it_is_published_anew()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.PublishAsync(SampleReport.Sound());
        using var withdrawn = await site.PostAsync($"/operator/reports/{id}/withdraw", ("reason", "看错了"));
        Assert.Equal(id, await site.FileAsync(SampleReport.Sound()));
        Assert.Equal(ReportState.InReview, (await site.ProcessAsync(id)).State);
        using var hidden = await site.GetAsync($"/published/{id}");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    private static async Task<(ReportId Earlier, ReportId Newer)> TwoVersionsAsync(TestSite site)
    {
        var earlier = await site.PublishAsync(SampleReport.Sound());
        site.Time.Advance(TimeSpan.FromMinutes(1));
        var newer = await site.PublishAsync(Second);
        Assert.Equal(ReportState.Superseded, (await site.ProcessAsync(earlier)).State);
        return (earlier, newer);
    }
}
