using System.Net;
using Disclosure.Web.Tests.Site;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Tests.Operator;

public class OfficeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_numbers_of_each_year_and_pile_lead_to_the_list_of_just_those()
    {
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        await site.PublishAsync(SampleReport.Sound("甲局", 2023));
        await site.FileAsync(SampleReport.Sound("乙局", 2024));
        await site.FileAsync(SampleReport.Sound("丙局", 2024));
        var page = await site.PageAsync("/operator");
        Assert.Contains("2024 年度，审核中：</span>2<span", page, StringComparison.Ordinal);
        Assert.Contains("2023 年度，已发布：</span>1<span", page, StringComparison.Ordinal);
        Assert.Contains("全部年度，全部：</span><b data-pile=\"all\">3</b>", page, StringComparison.Ordinal);
        var list = await site.PageAsync("/operator?pile=review&year=2024");
        Assert.Contains("共 2 份报告", list, StringComparison.Ordinal);
        Assert.DoesNotContain(">甲局</a>", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trying_all_again_keeps_to_the_filter()
    {
        await using var site = await TestSite.StartAsync();
        foreach (var name in new[] { "一月.pdf", "二月.pdf" })
        {
            using var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes($"%PDF-1.7 {name}"));
            using var answer = await site.Client.PostAsync($"/api/reports?file={Uri.EscapeDataString(name)}", content, Cancellation);
        }

        await site.RunDueAsync();
        Assert.Equal(2, await CountAsync(site, ReportState.Unreadable));
        using var none = await site.PostAsync("/operator/retry", ("pile", "published"));
        using var other = await site.PostAsync("/operator/retry", ("pile", "all"), ("q", "三月"));
        Assert.Equal(2, await CountAsync(site, ReportState.Unreadable));
        using var all = await site.PostAsync("/operator/retry", ("pile", "all"));
        Assert.Equal(2, await CountAsync(site, ReportState.Received));
    }

    [Fact]
    public async Task Who_is_waited_for_is_told_the_longest_first()
    {
        await using var site = await TestSite.StartAsync();
        await site.FileAsync(SampleReport.Sound("甲局"));
        site.Time.Advance(TimeSpan.FromDays(2));
        await site.FileAsync(SampleReport.Sound("乙局"));
        site.Time.Advance(TimeSpan.FromHours(5));
        var page = await site.PageAsync("/operator/waiting");
        Assert.Contains("<tr><th scope=\"row\">初审：审核员1</th><td>2</td><td>2 天</td></tr>", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf(">甲局</a>", StringComparison.Ordinal) < page.IndexOf(">乙局</a>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_not_filed_is_named_for_the_year_that_is_due()
    {
        await using var site = await TestSite.StartAsync(options => options with { ExpectedAgencies = ["甲局", "乙局", "丙<b>局"] });
        await site.FileAsync(SampleReport.Sound("甲局"));
        var withdrawn = await site.FileAsync(SampleReport.Sound("乙局"));
        await site.PostAsync($"/operator/reports/{withdrawn}/withdraw", ("reason", "误报"));
        var page = await site.PageAsync("/operator/missing");
        Assert.Contains("2024 年度尚未报送", page, StringComparison.Ordinal);
        Assert.Contains("<li>乙局</li>\n<li>丙&lt;b&gt;局</li>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<li>甲局</li>", page, StringComparison.Ordinal);
        Assert.Contains("尚未报送 3 个", await site.PageAsync("/operator/missing?year=2022"), StringComparison.Ordinal);
        Assert.Contains("/operator/missing", await site.PageAsync("/operator"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notices_without_a_way_are_not_said_to_be_sent_and_are_sent_once_there_is_one()
    {
        await using var site = await TestSite.StartAsync();
        await site.FileAsync(SampleReport.Sound());
        var notice = Assert.Single(site.Store.Notices);
        var unreached = new DeliveryFailure(site.Time.GetUtcNow(), 0, "没有发送途径：没有设置邮件服务器。", null);
        await site.Store.MarkFailedAsync(notice.Key, unreached, Cancellation);
        foreach (var path in new[] { "/operator", "/operator/outbox" })
        {
            var page = await site.PageAsync(path);
            Assert.Contains("有 1 份通知没有发送途径，没有人收到", page, StringComparison.Ordinal);
            Assert.Contains("没有发送途径：没有设置邮件服务器。", page, StringComparison.Ordinal);
            Assert.DoesNotContain("已发出", page, StringComparison.Ordinal);
            Assert.DoesNotContain("份没有送达", page, StringComparison.Ordinal);
        }

        using var answer = await site.PostAsync("/operator/outbox/retry");
        Assert.Equal([notice], await site.Store.PendingAsync(10, Cancellation));
    }

    [Fact]
    public async Task Notices_that_were_given_up_show_why_and_are_sent_again_on_demand()
    {
        await using var site = await TestSite.StartAsync();
        await site.FileAsync(SampleReport.Sound());
        var notice = Assert.Single(site.Store.Notices);
        await site.Store.MarkFailedAsync(notice.Key, new DeliveryFailure(site.Time.GetUtcNow(), 7, "收件地址<不存在>", null), Cancellation);
        Assert.Contains("1 份没有送达", await site.PageAsync("/operator"), StringComparison.Ordinal);
        Assert.Contains("试过 7 次，不再尝试：收件地址&lt;不存在&gt;", await site.PageAsync("/operator/outbox"), StringComparison.Ordinal);
        Assert.Empty(await site.Store.PendingAsync(10, Cancellation));
        using var answer = await site.PostAsync("/operator/outbox/retry");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal([notice], await site.Store.PendingAsync(10, Cancellation));
    }

    [Fact]
    public async Task One_notice_that_was_given_up_is_sent_again_by_itself_and_no_other()
    {
        await using var site = await TestSite.StartAsync();
        await site.FileAsync(SampleReport.Sound("甲局"));
        await site.FileAsync(SampleReport.Sound("乙局"));
        var (first, second) = (site.Store.Notices[0], site.Store.Notices[1]);
        Assert.DoesNotContain("/operator/outbox/resend", await site.PageAsync("/operator/outbox"), StringComparison.Ordinal);
        var failure = new DeliveryFailure(site.Time.GetUtcNow(), 7, "收件地址不存在", null);
        await site.Store.MarkFailedAsync(first.Key, failure, Cancellation);
        await site.Store.MarkFailedAsync(second.Key, failure with { Attempts = 0 }, Cancellation);
        Assert.Contains(
            $"name=\"key\" value=\"{first.Key}\"", await site.PageAsync("/operator/outbox"), StringComparison.Ordinal);
        using var answer = await site.PostAsync("/operator/outbox/resend", ("key", first.Key));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal([first], await site.Store.PendingAsync(10, Cancellation));
        foreach (var key in new[] { first.Key, "x", "" })
        {
            using var none = await site.PostAsync("/operator/outbox/resend", ("key", key));
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }

        using var unreached = await site.PostAsync("/operator/outbox/resend", ("key", second.Key));
        Assert.Equal(2, (await site.Store.PendingAsync(10, Cancellation)).Count);
    }

    [Fact]
    public async Task Progress_is_sent_at_once_and_again_when_it_changes()
    {
        await using var site = await TestSite.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/operator/progress");
        using var answer = await site.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancellation));
        Assert.Equal(
            "data: {\"all\":0,\"attention\":0,\"held\":0,\"review\":0,\"work\":0,\"published\":0,\"closed\":0}",
            await reader.ReadLineAsync(Cancellation));
        await site.FileAsync(SampleReport.Sound());
        var next = reader.ReadLineAsync(Cancellation).AsTask();
        while (!next.IsCompleted || string.IsNullOrEmpty(await next))
        {
            if (next.IsCompleted)
            {
                next = reader.ReadLineAsync(Cancellation).AsTask();
            }

            site.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal("data: {\"all\":1,\"attention\":0,\"held\":0,\"review\":1,\"work\":0,\"published\":0,\"closed\":0}", await next);
    }

    [Theory]
    [InlineData("GET", "/operator/progress")]
    [InlineData("GET", "/operator/waiting")]
    [InlineData("GET", "/operator/missing")]
    [InlineData("POST", "/operator/retry")]
    [InlineData("POST", "/operator/outbox/retry")]
    public async Task None_of_it_opens_to_others(string method, string path)
    {
        await using var site = await TestSite.StartAsync();
        site.SignOut();
        using var answer = await site.SendAsync(new HttpMethod(method), path, ("Test-Remote", "203.0.113.9"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<int> CountAsync(TestSite site, ReportState state) =>
        (await site.Store.CountAsync(null, Cancellation)).Where(count => count.State == state).Sum(count => count.Count);
}
