using System.Net;
using Disclosure.Web.Tests.Site;

namespace Disclosure.Web.Tests.Review;

public class EvidenceTests
{
    private const string Total = "applications.received.total";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_figure_leads_to_its_frame_and_each_frame_back()
    {
        await using var site = await TestSite.StartAsync();
        var page = await site.PageAsync(site.LastLink(await site.FileAsync(SampleReport.WithError())));
        foreach (var figure in Disclosure.Reports.Forms.Form2021.Definition.Figures)
        {
            Assert.Contains($"href=\"#box-{figure.Id}\"", page, StringComparison.Ordinal);
            Assert.Contains($"<a href=\"#at-{figure.Id}\" id=\"box-{figure.Id}\"", page, StringComparison.Ordinal);
        }

        Assert.Contains("""<rect x="97.5" y="197.5" width="25" height="17" rx="2"/>""", page, StringComparison.Ordinal);
        Assert.Equal(5, page.Split("loading=\"lazy\"").Length - 1);
    }

    [Fact]
    public async Task A_sum_is_shown_with_its_terms_and_the_clause()
    {
        await using var site = await TestSite.StartAsync();
        var page = await site.PageAsync(site.LastLink(await site.FileAsync(SampleReport.WithError())));
        Assert.Contains(
            """算式：<a href="#at-applications.received.total">15</a> + <a href="#at-applications.carriedOver.total">1</a> ≠ """
            + """<a href="#at-applications.total.total">16</a> + <a href="#at-applications.carriedForward.total">1</a>""",
            page, StringComparison.Ordinal);
        Assert.Contains("30号 附件 填表说明", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_drawn_once_and_kept_by_the_browser_alone()
    {
        await using var site = await TestSite.StartAsync();
        var link = site.LastLink(await site.FileAsync(SampleReport.Sound()));
        for (var i = 0; i < 3; i++)
        {
            using var answer = await site.GetAsync($"{link}/pages/2");
            Assert.Equal("image/jpeg", answer.Content.Headers.ContentType!.ToString());
            Assert.Equal([0xFF, 0xD8, 0xFF, 2], await answer.Content.ReadAsByteArrayAsync(Cancellation));
            Assert.True(answer.Headers.CacheControl!.Private);
        }

        Assert.Equal(1, site.Viewer.Drawn);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("-1")]
    [InlineData("2147483648")]
    [InlineData("../../../etc/passwd")]
    [InlineData("..%2f..%2fkeys")]
    [InlineData("1.jpg")]
    public async Task A_page_that_is_not_there_is_404(string number)
    {
        await using var site = await TestSite.StartAsync();
        using var answer = await site.GetAsync($"{site.LastLink(await site.FileAsync(SampleReport.Sound()))}/pages/{number}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(0, site.Viewer.Drawn);
    }

    [Fact]
    public async Task Where_nothing_draws_the_picture_says_so_and_is_not_kept()
    {
        await using var site = await TestSite.StartAsync();
        site.Viewer.IsMissing = true;
        var link = site.LastLink(await site.FileAsync(SampleReport.Sound()));
        using var answer = await site.GetAsync($"{link}/pages/1");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("poppler-utils", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        site.Viewer.IsMissing = false;
        using var again = await site.GetAsync($"{link}/pages/1");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task A_file_whose_pages_cannot_be_told_is_reviewed_with_the_original_beside()
    {
        await using var site = await TestSite.StartAsync();
        site.Viewer.IsBlind = true;
        var link = site.LastLink(await site.FileAsync(SampleReport.Sound()));
        var page = await site.PageAsync(link);
        Assert.Contains("原件的页面现在不能显示", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{link}/original\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"#box-", page, StringComparison.Ordinal);
        Assert.Contains($"id=\"at-{Total}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_need_a_good_link()
    {
        await using var site = await TestSite.StartAsync();
        var link = site.LastLink(await site.FileAsync(SampleReport.Sound()));
        using var forged = await site.GetAsync($"{link[..^1]}{(link[^1] == 'A' ? 'B' : 'A')}/pages/1");
        Assert.NotEqual(HttpStatusCode.OK, forged.StatusCode);
        site.Time.Advance(TimeSpan.FromDays(31));
        using var expired = await site.GetAsync($"{link}/pages/1");
        Assert.Equal(HttpStatusCode.Gone, expired.StatusCode);
    }
}
