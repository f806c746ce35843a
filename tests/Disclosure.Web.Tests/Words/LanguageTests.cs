using Disclosure.Web.Tests.Site;

namespace Disclosure.Web.Tests.Words;

public class LanguageTests
{
    [Fact]
    public async Task Everyone_gets_Chinese_who_has_not_asked_for_another_whatever_the_browser_prefers()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        foreach (var path in new[] { "/", $"/reports/{site.Receipt(id)}", site.LastLink(id), "/no/such/page" })
        {
            using var answer = await site.SendAsync(HttpMethod.Get, path, ("Accept-Language", "en"));
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("<html lang=\"zh-CN\">", page, StringComparison.Ordinal);
            Assert.Contains("lang=en\" hreflang=\"en\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task English_is_remembered_and_left_again()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.WithError());
        using var chosen = await site.GetAsync($"/reports/{site.Receipt(id)}?known=1&lang=en");
        Assert.StartsWith("lang=en;", Assert.Single(chosen.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        var page = await chosen.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/reports/{site.Receipt(id)}?known=1&amp;lang=zh-CN\"", page, StringComparison.Ordinal);
        using var later = await site.SendAsync(HttpMethod.Get, site.LastLink(id), ("Cookie", "lang=en"));
        Assert.Contains("Approve", await later.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var back = await site.SendAsync(HttpMethod.Get, $"{site.LastLink(id)}?lang=zh-CN", ("Cookie", "lang=en"));
        Assert.Contains(
            "<html lang=\"zh-CN\">",
            await back.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("\"><script>")]
    [InlineData("EN")]
    public async Task A_language_nobody_speaks_is_none(string language)
    {
        await using var site = await TestSite.StartAsync();
        using var answer = await site.GetAsync($"/?lang={Uri.EscapeDataString(language)}");
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Contains(
            "<html lang=\"zh-CN\">",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }
}
