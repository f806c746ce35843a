using System.Net;
using Disclosure.Reports.Model;
using Disclosure.Web.Tests.Site;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Tests.Review;

public class CorrectionTests
{
    private const string Total = "applications.received.total";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_to_correct_on_sent_as_it_is_changes_nothing()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.WithError());
        var fields = Fields(await site.PageAsync($"{site.LastLink(id)}/edit"));
        Assert.Equal(200, fields.Keys.Count(name => name.StartsWith("figure:", StringComparison.Ordinal)));
        using var answer = await SendAsync(site, id, fields, ("reason", "没有什么"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("没有需要更正的内容", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(1, (await site.ProcessAsync(id)).Round);
    }

    [Fact]
    public async Task Figures_texts_agency_and_year_are_corrected_at_once_and_all_of_it_is_shown_from_then_on()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.WithError());
        var link = site.LastLink(id);
        var fields = Fields(await site.PageAsync($"{link}/edit"));
        using var answer = await SendAsync(
            site, id, fields, ($"figure:{Total}", "16"), ("section:others", "无。\r\n<b>"), ("agency", "青河县审计局"), ("year", "2023"),
                ("reason", "对照原件"));
        Assert.Equal((HttpStatusCode.SeeOther, link), (answer.StatusCode, answer.Headers.Location!.ToString()));
        Assert.Contains("正在按更正后的内容重新核验", await site.PageAsync(link), StringComparison.Ordinal);
        await site.RunDueAsync();

        var process = await site.ProcessAsync(id);
        Assert.Equal(
            (2, "青河县审计局", 2023, 16m, "无。\n<b>"),
            (process.Round, process.Agency, process.Year, process.Corrections[Total], process.TextCorrections[SectionKind.Others]));
        var closed = await site.PageAsync(link);
        Assert.Contains("消除了 2 条", closed, StringComparison.Ordinal);
        Assert.Contains("15 → 16", closed, StringComparison.Ordinal);
        var next = Between(closed, "class=\"button\" href=\"", "\"");
        Assert.Equal(site.LastLink(id), next);
        Assert.Contains("消除了 2 条", await site.PageAsync(next), StringComparison.Ordinal);

        while ((await site.ProcessAsync(id)).State == ReportState.InReview)
        {
            await site.PostAsync($"{site.LastLink(id)}/approve");
            await site.RunDueAsync();
        }

        var published = await site.PageAsync($"/published/{id}");
        Assert.Contains("更正前：15", published, StringComparison.Ordinal);
        Assert.Contains("单位和年度：程序读作 青河县民政局 2024，更正为 青河县审计局 2023", published, StringComparison.Ordinal);
        Assert.Contains("<del>本年度未收取信息处理费。</del>", published, StringComparison.Ordinal);
        Assert.Contains("<ins>无。&#xA;&lt;b&gt;</ins>", published, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_wrong_comes_back_with_what_is_wrong_and_nothing_is_lost()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.WithError());
        var fields = Fields(await site.PageAsync($"{site.LastLink(id)}/edit"));
        using var answer = await SendAsync(
            site, id, fields, ($"figure:{Total}", "十六\""), ("section:others", "改过的文字"), ("agency", ""), ("year", "20x4"), ("reason", ""));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("没有提交，请先改正", page, StringComparison.Ordinal);
        Assert.Equal(4, page.Split("aria-invalid=\"true\"").Length - 1);
        Assert.Contains($"name=\"figure:{Total}\" value=\"十六&quot;\"", page, StringComparison.Ordinal);
        Assert.Contains("改过的文字</textarea>", page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"#figure:{Total}\">", page, StringComparison.Ordinal);
        Assert.Equal(1, (await site.ProcessAsync(id)).Round);
    }

    [Fact]
    public async Task A_correction_back_to_what_was_read_is_no_correction_any_more()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        foreach (var value in new[] { "13", "12" })
        {
            var fields = Fields(await site.PageAsync($"{site.LastLink(id)}/edit"));
            using var answer = await SendAsync(site, id, fields, ("figure:proactive.penalties.decisions", value), ("reason", "看错"));
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            await site.RunDueAsync();
        }

        Assert.DoesNotContain("class=\"corrected\"", await site.PageAsync(site.LastLink(id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_corrects_at_a_later_tier_hears_that_it_begins_anew()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.WithError());
        await site.PostAsync($"{site.LastLink(id)}/approve");
        await site.RunDueAsync();
        var second = site.LastLink(id);
        using var answer = await SendAsync(
            site,
            id,
            Fields(await site.PageAsync($"{second}/edit")),
            ($"figure:{Total}", "16"),
            ("reason", "看错"));
        await site.RunDueAsync();
        var closed = await site.PageAsync(second);
        Assert.Contains("新一轮审核从第一级重新开始", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("继续审核", closed, StringComparison.Ordinal);
        Assert.Empty((await site.ProcessAsync(id)).Approvals);
    }

    private static Task<HttpResponseMessage> SendAsync(
        TestSite site, ReportId id, Dictionary<string, string> fields, params (string Name, string Value)[] changes)
    {
        foreach (var (name, value) in changes)
        {
            fields[name] = value;
        }

        return site.PostAsync($"{site.LastLink(id)}/correct", [.. fields.Select(field => (field.Key, field.Value))]);
    }

    /// <summary>The fields of the form to correct by, as a browser would send them.</summary>
    private static Dictionary<string, string> Fields(string page)
    {
        var form = Between(page, "<form class=\"edit\"", "</form>");
        var fields = new Dictionary<string, string>();
        foreach (var input in form.Split("<input ").Skip(1))
        {
            fields[Between(input, "name=\"", "\"")] = WebUtility.HtmlDecode(Between(input, "value=\"", "\""));
        }

        foreach (var area in form.Split("<textarea ").Skip(1))
        {
            fields[Between(area, "name=\"", "\"")] = WebUtility.HtmlDecode(Between(area, ">", "</textarea>")).ReplaceLineEndings("\r\n");
        }

        return fields;
    }

    private static string Between(string text, string start, string end)
    {
        var at = text.IndexOf(start, StringComparison.Ordinal);
        Assert.True(at >= 0, $"no {start}");
        at += start.Length;
        return text[at..text.IndexOf(end, at, StringComparison.Ordinal)];
    }
}
