using System.Net;
using Disclosure.Web.Tests.Site;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Tests.Operator;

public class OperatorPagesTests
{
    [Fact]
    public async Task Where_the_program_is_tried_the_office_sees_the_link_to_review_by()
    {
        await using var site = await TestSite.StartAsync(static web => web with { ShowsLinks = true });
        var id = await site.FileAsync(SampleReport.Sound());
        var link = site.LastLink(id);
        Assert.Contains(link, await site.PageAsync("/operator"), StringComparison.Ordinal);
        Assert.Contains(link, await site.PageAsync("/operator/outbox"), StringComparison.Ordinal);
        Assert.Contains(link, await site.PageAsync($"/operator/reports/{id}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "（链接只供收件人本人使用，这里不显示）", "这里只供主管部门查看，不能作出决定")]
    [InlineData("?lang=en", "(the link is the addressee’s alone, and not shown here)", "The office reads here and decides nothing")]
    public async Task The_office_reads_what_reviewers_see_and_gets_no_link_of_theirs(string language, string kept, string told)
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.WithError());
        var token = site.LastLink(id)[(site.LastLink(id).LastIndexOf('/') + 1)..];
        foreach (var path in new[] { "/operator", "/operator/outbox", $"/operator/reports/{id}", $"/operator/reports/{id}/reading" })
        {
            var page = await site.PageAsync(path + language);
            Assert.DoesNotContain(token, page, StringComparison.Ordinal);
            Assert.DoesNotContain("/review/", page, StringComparison.Ordinal);
        }

        Assert.Contains(kept, await site.PageAsync($"/operator/outbox{language}"), StringComparison.Ordinal);
        Assert.Contains(
            $"href=\"/operator/reports/{id}/reading\"", await site.PageAsync($"/operator/reports/{id}"), StringComparison.Ordinal);

        var reading = await site.PageAsync($"/operator/reports/{id}/reading{language}");
        Assert.Contains(told, reading, StringComparison.Ordinal);
        Assert.Contains("id=\"finding-1\"", reading, StringComparison.Ordinal);
        Assert.DoesNotContain("<textarea", reading, StringComparison.Ordinal);
        Assert.DoesNotContain("/edit", reading, StringComparison.Ordinal);
        Assert.Contains($"src=\"/operator/reports/{id}/reading/pages/1\"", reading, StringComparison.Ordinal);
        foreach (var part in new[] { "pages/1", "original" })
        {
            using var answer = await site.Client.GetAsync(
                $"/operator/reports/{id}/reading/{part}", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("return")]
    [InlineData("handover")]
    public async Task By_the_reading_view_nothing_is_decided(string act)
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        using var answer = await site.PostAsync($"/operator/reports/{id}/reading/{act}", ("reason", "x"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(ReportState.InReview, (await site.ProcessAsync(id)).State);
    }

    [Fact]
    public async Task What_is_amiss_in_the_host_stands_on_the_page_in_either_language()
    {
        await using var site = await TestSite.StartAsync(troubles: new Troubles());
        var page = await site.PageAsync("/operator");
        Assert.Contains("收件文件夹的收取自2025年1月20日 09:00起没有动静", page, StringComparison.Ordinal);
        Assert.Contains("“&lt;b&gt;.pdf”没有收取（2025-01-19，已移到 refused）： 这是管道。", page, StringComparison.Ordinal);
        var english = await site.PageAsync("/operator?lang=en");
        Assert.Contains("The intake folder has stood still since 20 January 2025, 09:00", english, StringComparison.Ordinal);
        Assert.Contains("""<span lang="zh-CN">这是管道。</span>""", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_whose_next_link_was_never_sent_stands_on_the_page_until_it_goes_on()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        using var answer = await site.PostAsync($"{site.LastLink(id)}/approve");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.DoesNotContain("下一步没有进行", await site.PageAsync("/operator"), StringComparison.Ordinal);

        site.Time.Advance(StandingReports.Patience);
        var page = await site.PageAsync("/operator");
        Assert.Contains("停在“正在审核”，下一步没有进行，该发的通知没有发出", page, StringComparison.Ordinal);
        Assert.Contains("换回较新的版本", page, StringComparison.Ordinal);
        Assert.Contains($"""<a href="/operator/reports/{id}">打开报告页面</a>""", Troubled(page), StringComparison.Ordinal);
        Assert.Contains("the notice that is due was not sent", await site.PageAsync("/operator?lang=en"), StringComparison.Ordinal);

        await site.RunDueAsync();
        Assert.DoesNotContain("下一步没有进行", await site.PageAsync("/operator"), StringComparison.Ordinal);

        static string Troubled(string page) => page[page.IndexOf("id=\"troubles\"", StringComparison.Ordinal)..
            page.IndexOf("</section>", page.IndexOf("id=\"troubles\"", StringComparison.Ordinal), StringComparison.Ordinal)];
    }

    [Fact]
    public async Task A_page_on_which_nothing_is_amiss_says_nothing_of_it()
    {
        await using var site = await TestSite.StartAsync();
        Assert.DoesNotContain("id=\"troubles\"", await site.PageAsync("/operator"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_tells_for_whom_a_report_waits_and_how_long()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.WithError());
        site.Time.Advance(TimeSpan.FromHours(50));
        var list = await site.PageAsync("/operator");
        Assert.Contains("初审：审核员1<br><small>2 天</small>", list, StringComparison.Ordinal);
        Assert.Contains("错误 2", list, StringComparison.Ordinal);
        Assert.Contains("等待审核员1，已等待 2 天", await site.PageAsync($"/operator/reports/{id}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?pile=review", true)]
    [InlineData("?pile=published", false)]
    [InlineData("?year=2024", true)]
    [InlineData("?year=2023", false)]
    [InlineData("?q=民政", true)]
    [InlineData("?q=教育", false)]
    [InlineData("?pile=nonsense&year=x&page=-5", true)]
    public async Task The_list_can_be_narrowed(string query, bool isShown)
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        Assert.Equal(
            isShown, (await site.PageAsync($"/operator{query}")).Contains($"href=\"/operator/reports/{id}\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_report_set_aside_tells_why_and_is_tried_again()
    {
        await using var site = await TestSite.StartAsync();
        site.Reader.IsBroken = true;
        var id = await site.FileAsync(SampleReport.Sound());
        for (var i = 0; i < 10; i++)
        {
            site.Time.Advance(TimeSpan.FromMinutes(10));
            await site.RunDueAsync();
        }

        Assert.Equal(ReportState.Poisoned, (await site.ProcessAsync(id)).State);
        Assert.Contains("识别程序没有响应", await site.PageAsync("/operator?pile=attention"), StringComparison.Ordinal);
        Assert.DoesNotContain("识别程序没有响应", await site.PageAsync($"/reports/{site.Receipt(id)}"), StringComparison.Ordinal);
        site.Reader.IsBroken = false;
        using var retried = await site.PostAsync($"/operator/reports/{id}/retry");
        Assert.Equal(HttpStatusCode.SeeOther, retried.StatusCode);
        await site.RunDueAsync();
        Assert.Equal(ReportState.InReview, (await site.ProcessAsync(id)).State);
        using var again = await site.PostAsync($"/operator/reports/{id}/retry");
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_tells_its_sender_what_to_do()
    {
        await using var site = await TestSite.StartAsync();
        using var content = new ByteArrayContent("%PDF-1.7 locked"u8.ToArray());
        using var answer = await site.Client.PostAsync("/api/reports", content, TestContext.Current.CancellationToken);
        await site.RunDueAsync();
        var page = await site.PageAsync($"/reports/{site.Receipt(Assert.Single(site.Store.Ids))}");
        Assert.Contains("请去除密码", page, StringComparison.Ordinal);
        Assert.Contains("提交更正件", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawal_needs_a_reason_and_leaves_a_notice_in_public()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.PublishAsync(SampleReport.Sound());
        using var without = await site.PostAsync($"/operator/reports/{id}/withdraw");
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        using var with = await site.PostAsync($"/operator/reports/{id}/withdraw", ("reason", "发布错误"));
        Assert.Equal(HttpStatusCode.SeeOther, with.StatusCode);
        foreach (var suffix in new[] { "", ".json", ".csv", "/original" })
        {
            using var gone = await site.GetAsync($"/published/{id}{suffix}");
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
            var text = await gone.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("发布错误", text, StringComparison.Ordinal);
            Assert.DoesNotContain("38.6250", text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(id.ToString(), await site.PageAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_withdrawn_before_it_was_published_does_not_exist_for_the_public()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        await site.PostAsync($"/operator/reports/{id}/withdraw", ("reason", "重复"));
        using var answer = await site.GetAsync($"/published/{id}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private sealed class Troubles : IOfficeTroubles
    {
        public IReadOnlyList<OfficeTrouble> List() =>
        [
            new OfficeTrouble.PartStands(HostPart.Intake, new DateTimeOffset(2025, 1, 20, 9, 0, 0, TimeSpan.FromHours(8))),
            new OfficeTrouble.RefusedFromIntake("<b>.pdf", "2025-01-19", "这是管道。"),
        ];
    }
}
