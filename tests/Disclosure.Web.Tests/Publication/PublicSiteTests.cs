using System.Text;
using System.Text.RegularExpressions;
using Disclosure.Web.Publication;
using Disclosure.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace Disclosure.Web.Tests.Publication;

public partial class PublicSiteTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_link_of_every_file_leads_to_a_file()
    {
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        await FillAsync(site);
        var files = await FilesAsync(site);
        foreach (var (path, content) in files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal) && file.Key != "404.html"))
        {
            foreach (Match link in Link().Matches(Encoding.UTF8.GetString(content)))
            {
                var address = link.Groups[1].Value;
                if (address.StartsWith("data:", StringComparison.Ordinal) || address.StartsWith('#')
                    || address.StartsWith(site.Address.AbsoluteUri, StringComparison.Ordinal))
                {
                    continue;
                }

                var target = new Uri(new Uri($"http://x/{path}"), address).AbsolutePath[1..];
                Assert.True(
                    files.ContainsKey(target.Length == 0 || target.EndsWith('/') ? $"{target}index.html" : target),
                    $"{path}: {address}");
            }
        }
    }

    [Fact]
    public async Task Every_file_is_what_the_site_itself_answers()
    {
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        await FillAsync(site);
        foreach (var (path, content) in await FilesAsync(site))
        {
            if (path == "404.html" || path.EndsWith(".xlsx", StringComparison.Ordinal))
            {
                continue;
            }

            var live = await site.Client.GetByteArrayAsync(
                $"/{(path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path)}",
                Cancellation);
            if (path.EndsWith(".html", StringComparison.Ordinal))
            {
                Assert.Equal(MainOf(live), MainOf(content));
            }
            else
            {
                Assert.Equal(live, content);
            }
        }

        static string MainOf(byte[] page)
        {
            var text = RelativeAddress().Replace(Encoding.UTF8.GetString(page), "href=\"/");
            text = text[text.IndexOf("<main", StringComparison.Ordinal)..text.IndexOf("</main>", StringComparison.Ordinal)];
            return Leftover().Replace(text, "").Trim();
        }
    }

    [Fact]
    public async Task A_version_changes_with_what_a_file_shows_and_with_nothing_else()
    {
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        var first = await site.PublishAsync(SampleReport.Sound("甲局", 2023));
        var before = await VersionsAsync(site);
        Assert.Equal(before, await VersionsAsync(site));
        await site.PublishAsync(SampleReport.Sound("乙局", 2024));
        var after = await VersionsAsync(site);
        foreach (var same in new[] {
            $"published/{first}/index.html",
            $"published/{first}.json",
            "years/2023/index.html",
            PublicPaths.Agency("甲局")[1..] + "index.html",
            "robots.txt" })
        {
            Assert.Equal(before[same], after[same]);
        }

        foreach (var changed in new[] { "index.html", "feed.xml", "sitemap.xml", "kinds/department/index.html" })
        {
            Assert.NotEqual(before[changed], after[changed]);
        }
    }

    [Fact]
    public async Task A_report_superseded_stays_and_one_withdrawn_is_left_out()
    {
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        var earlier = await site.PublishAsync(SampleReport.Sound());
        site.Time.Advance(TimeSpan.FromHours(1));
        var newer = await site.PublishAsync(SampleReport.Sound().With(("proactive.penalties.decisions", 13)));
        Assert.Contains($"published/{earlier}/index.html", (await VersionsAsync(site)).Keys);
        await site.PostAsync($"/operator/reports/{newer}/withdraw", ("reason", "发布错误"));
        Assert.DoesNotContain(await VersionsAsync(site), file => file.Key.Contains(newer.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../../../etc/cron.d/局")]
    [InlineData("..")]
    [InlineData("C:\\Windows\\局")]
    [InlineData("a\u0000b局")]
    [InlineData("局/index.html")]
    [InlineData("<img src=x onerror=alert(1)>局")]
    public async Task No_name_leads_out_of_the_folder(string agency)
    {
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        await site.PublishAsync(SampleReport.Sound(agency), "..\\..\\../x.html");
        Assert.All((await VersionsAsync(site)).Keys, path => Assert.Matches("^(?:[a-z0-9-]+/)*[a-z0-9-]+(?:\\.[a-z0-9]+)+$", path));
        Assert.Equal(
            (await VersionsAsync(site)).Count,
            (await VersionsAsync(site)).Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static async Task FillAsync(TestSite site)
    {
        await site.PublishAsync(SampleReport.Sound("青河县民政局", 2023));
        await site.PublishAsync(SampleReport.Sound("青河县民政局", 2024));
        site.Time.Advance(TimeSpan.FromHours(1));
        await site.PublishAsync(SampleReport.Sound("青河县民政局", 2024).With(("proactive.penalties.decisions", 13)), "href=\"/x\".pdf");
        await site.PublishAsync(SampleReport.Sound("href=\"/局"));
        for (var i = 0; i < ComparisonPage.Size; i++)
        {
            await site.PublishAsync(SampleReport.Sound($"{i:00}镇"));
        }
    }

    private static async Task<Dictionary<string, string>> VersionsAsync(TestSite site) =>
        await site.Services.GetRequiredService<PublicSite>().ListAsync(Cancellation)
            .ToDictionaryAsync(resource => resource.Path, resource => resource.Version, null, Cancellation);

    private static async Task<Dictionary<string, byte[]>> FilesAsync(TestSite site)
    {
        var files = new Dictionary<string, byte[]>();
        await foreach (var resource in site.Services.GetRequiredService<PublicSite>().ListAsync(Cancellation))
        {
            await using var content = await resource.OpenAsync(Cancellation);
            using var all = new MemoryStream();
            await content.CopyToAsync(all, Cancellation);
            files.Add(resource.Path, all.ToArray());
        }

        return files;
    }

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("href=\"(?:\\./|(?:\\.\\./)+)")]
    private static partial Regex RelativeAddress();

    /// <summary>What only the live start page has: the search and the form to send reports in.</summary>
    [GeneratedRegex("<form class=\"filter\".*?</form>|<section id=\"filing\".*?</section>", RegexOptions.Singleline)]
    private static partial Regex Leftover();
}
