using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Disclosure.Web.Catalog;
using Disclosure.Web.Publication;
using Disclosure.Web.Tests.Site;

namespace Disclosure.Web.Tests.Publication;

public class PortalTests
{
    private const int LargestPage = 60_000;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_start_page_every_list_leads_to_the_report()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.PublishAsync(SampleReport.Sound("青河县民政局"));
        var home = await site.PageAsync("/");
        foreach (var way in new[] { "/years/2024/", "/kinds/department/", "/years/2024/compare/received/" })
        {
            Assert.Contains($"href=\"{way}\"", home, StringComparison.Ordinal);
            Assert.Contains($"/published/{id}/", await site.PageAsync(way), StringComparison.Ordinal);
        }

        Assert.Contains($"/published/{id}/", await site.PageAsync(PublicPaths.Agency("青河县民政局")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_start_page_says_how_many_reports_there_are_also_where_it_shows_the_latest_alone()
    {
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        for (var number = 1; number <= 21; number++)
        {
            await site.PublishAsync(SampleReport.Sound($"{number}局"));
            var home = await site.PageAsync("/");
            if (number >= 20)
            {
                Assert.Contains(
                    number == 20 ? "<caption>共 20 份报告</caption>" : "<caption>共 21 份报告，这里是最新的 20 份</caption>",
                    home,
                    StringComparison.Ordinal);
            }
        }

        Assert.Contains("21 reports, the latest 20 of them here", await site.PageAsync("/?lang=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_is_compared_the_largest_first_and_equals_share_a_rank()
    {
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        await site.PublishAsync(Received("甲局", 3));
        await site.PublishAsync(Received("乙局", 9));
        await site.PublishAsync(Received("丙局", 9));
        await site.PublishAsync(Received("丁局", 6));
        var page = await site.PageAsync("/years/2024/compare/received/");
        int At(string agency) => page.IndexOf($">{agency}</a>", StringComparison.Ordinal);
        Assert.True(At("丙局") < At("甲局") && At("乙局") < At("丁局") && At("丁局") < At("甲局"));
        Assert.Equal(2, page.Split("<tr><td>1</td>").Length - 1);
        Assert.Contains("<tr><td>3</td>", page, StringComparison.Ordinal);
        Assert.Contains("<dd>27 <small>", page, StringComparison.Ordinal);
        Assert.Contains("<dd>7.5 <small>", page, StringComparison.Ordinal);
        Assert.Contains("rect width=\"33.33\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agency_s_years_stand_in_a_table_and_as_charts()
    {
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        await site.PublishAsync(SampleReport.Sound(year: 2023));
        await site.PublishAsync(SampleReport.Sound(year: 2024));
        var page = await site.PageAsync(PublicPaths.Agency(SampleReport.Agency));
        Assert.Contains("id=\"y2023\"", page, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"新收申请：2023: 16，2024: 16\"", page, StringComparison.Ordinal);
        Assert.Equal(Measure.All.Count, page.Split("<svg").Length - 1);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_have_pages_of_their_own_and_no_more_than_there_are()
    {
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        for (var i = 0; i < YearPage.Size + 1; i++)
        {
            await site.PublishAsync(SampleReport.Sound($"第{i:000}局"));
        }

        Assert.Contains("href=\"/years/2024/page-2/\"", await site.PageAsync("/years/2024/"), StringComparison.Ordinal);
        Assert.Contains("第080局", await site.PageAsync("/years/2024/page-2/"), StringComparison.Ordinal);
        Assert.Contains("第080局", await site.PageAsync("/kinds/department/page-2/"), StringComparison.Ordinal);
        Assert.Contains("第 61–81 名", await site.PageAsync("/years/2024/compare/received/page-2/"), StringComparison.Ordinal);
        foreach (var none in new[] {
            "/years/2024/page-3/",
            "/years/2024/page-1/",
            "/years/2024/page-0/",
            "/years/2019/",
            "/years/2024/compare/none/",
            "/kinds/none/",
            "/agencies/none/",
            "/sitemaps/none.xml" })
        {
            using var answer = await site.GetAsync(none);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        foreach (var path in new[] { "/", "/years/2024/", "/years/2024/compare/received/", "/kinds/department/" })
        {
            Assert.InRange((await site.Client.GetByteArrayAsync(path, Cancellation)).Length, 1, LargestPage);
        }
    }

    [Fact]
    public async Task Pages_carry_the_metadata_of_government_sites()
    {
        await using var site = await TestSite.StartAsync(
            options => options with { SiteIdCode = "4100000001" },
            new Uri("https://xxgk.example.gov.cn/"));
        var id = await site.PublishAsync(SampleReport.Sound());
        var page = await site.PageAsync($"/published/{id}/");
        foreach (var (name, content) in new[]
        {
            ("SiteName", "青河县人民政府办公室"), ("SiteDomain", "xxgk.example.gov.cn"), ("SiteIDCode", "4100000001"), ("ColumnType", "政府信息公开年报"),
            ("ArticleTitle", "青河县民政局2024年政府信息公开工作年度报告"), ("PubDate", "2025-01-20 09:00"), ("ContentSource", "青河县民政局"),
        })
        {
            Assert.Contains($"<meta name=\"{name}\" content=\"{content}\">", page, StringComparison.Ordinal);
        }

        Assert.Contains($"<link rel=\"canonical\" href=\"https://xxgk.example.gov.cn/published/{id}/\">", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"ColumnName\" content=\"公开目录\">", await site.PageAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_names_what_was_published_with_absolute_addresses()
    {
        await using var site = await TestSite.StartAsync(address: new Uri("https://xxgk.example.gov.cn/"));
        var id = await site.PublishAsync(SampleReport.Sound());
        var entry = Assert.Single(XDocument.Parse(await site.PageAsync("/feed.xml")).Root!.Elements(Atom + "entry"));
        Assert.Equal($"https://xxgk.example.gov.cn/published/{id}/", entry.Element(Atom + "id")!.Value);
        Assert.Equal("青河县民政局2024年政府信息公开工作年度报告", entry.Element(Atom + "title")!.Value);
        Assert.Equal("2025-01-20T01:00:00Z", entry.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public async Task Names_with_markup_are_text_everywhere()
    {
        const string Name = "<script>alert(1)</script>&\"'\u0001]]>局";
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        var id = await site.PublishAsync(SampleReport.Sound(Name), "\"><script>alert(2)</script>.pdf");
        await site.PublishAsync(SampleReport.Sound(Name, 2023));
        foreach (var path in new[] {
            "/",
            "/years/2024/",
            "/years/2024/compare/received/",
            "/kinds/department/",
            PublicPaths.Agency(Name),
            $"/published/{id}/" })
        {
            var page = await site.PageAsync(path);
            Assert.Contains("alert(1)", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        }

        var title = XDocument.Parse(await site.PageAsync("/feed.xml")).Root!.Elements(Atom + "entry").First().Element(Atom + "title")!
            .Value;
        Assert.StartsWith("<script>alert(1)</script>&\"'\uFFFD]]>局", title, StringComparison.Ordinal);
        XDocument.Parse(await site.PageAsync("/sitemap.xml"));
        XDocument.Parse(await site.PageAsync("/sitemaps/2024.xml"));
        Assert.Equal(Name, JsonDocument.Parse(await site.PageAsync("/years/2024/reports.json")).RootElement.GetProperty("reports")[0]
            .GetProperty("agency")
            .GetString());
    }

    [Fact]
    public async Task Workbooks_hold_the_figures_as_numbers_and_every_text_as_text()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.PublishAsync(SampleReport.Sound("=1+1局"));
        var report = await SheetsAsync(site, $"/published/{id}.xlsx");
        Assert.Equal(4, report.Count);
        Assert.Contains("<v>38.625", report[3], StringComparison.Ordinal);
        Assert.Contains("mergeCell", report[1], StringComparison.Ordinal);
        var year = await SheetsAsync(site, "/years/2024/figures.xlsx");
        Assert.Contains("=1+1局", Assert.Single(year), StringComparison.Ordinal);
        Assert.All(report.Concat(year), sheet => Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_has_it_already_is_told_so()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.PublishAsync(SampleReport.Sound());
        foreach (var path in new[]
        {
            "/years/2024/", "/years/2024/compare/received/", "/kinds/department/", PublicPaths.Agency(
                SampleReport.Agency), "/feed.xml", "/sitemap.xml",
            "/sitemaps/2024.xml", "/sitemaps/lists.xml", "/robots.txt", "/years/2024/figures.csv", "/years/2024/figures.xlsx",
            "/years/2024/reports.json",
            $"/published/{id}.xlsx", $"/published/{id}/original.pdf",
        })
        {
            using var first = await site.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
            using var second = await site.SendAsync(HttpMethod.Get, path, ("If-None-Match", first.Headers.ETag!.ToString()));
            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        }
    }

    [Fact]
    public async Task What_is_withdrawn_is_gone_from_every_list_at_once()
    {
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        var id = await site.PublishAsync(SampleReport.Sound("甲局"));
        await site.PublishAsync(SampleReport.Sound("乙局"));
        await site.PostAsync($"/operator/reports/{id}/withdraw", ("reason", "发布错误"));
        foreach (var path in new[] {
            "/",
            "/years/2024/",
            "/years/2024/compare/received/",
            "/kinds/department/",
            "/feed.xml",
            "/sitemaps/2024.xml",
            "/years/2024/figures.csv" })
        {
            Assert.DoesNotContain(id.ToString(), await site.PageAsync(path), StringComparison.Ordinal);
        }

        using var answer = await site.GetAsync(PublicPaths.Agency("甲局"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_portal_is_read_in_English_by_choice()
    {
        await using var site = await TestSite.StartAsync();
        await site.PublishAsync(SampleReport.Sound());
        var page = await site.PageAsync("/years/2024/?lang=en");
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("Reports for 2024", page, StringComparison.Ordinal);
        Assert.Contains("Applications received", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("报告.pdf", ".pdf")]
    [InlineData("报告.PDF", ".pdf")]
    [InlineData("扫描.jpeg", ".jpeg")]
    [InlineData("page.html", ".bin")]
    [InlineData("page.svg", ".bin")]
    [InlineData("../../etc/passwd", ".bin")]
    [InlineData("x.pdf/..", ".bin")]
    [InlineData("", ".bin")]
    public void An_original_ends_only_as_files_that_are_taken_do(string name, string ending) =>
        Assert.Equal(ending, PublicPaths.Ending(name));

    [Theory]
    [InlineData("青河县人民政府", "Government")]
    [InlineData("巩义市", "Government")]
    [InlineData("鲁山县人民政府办公室", "GovernmentOffice")]
    [InlineData("青河县民政局", "Department")]
    [InlineData("青河市发展和改革委员会", "Department")]
    [InlineData("偃师区缑氏镇", "Township")]
    [InlineData("南关街道办事处", "Township")]
    [InlineData("缑氏镇人民政府", "Township")]
    [InlineData("新乡经济技术开发区管理委员会", "Zone")]
    [InlineData("新乡经开区", "Government")]
    [InlineData("青河自来水有限公司", "Other")]
    public void An_agency_s_kind_is_told_by_its_name(string agency, string kind) => Assert.Equal(kind, AgencyKinds.Of(agency).ToString());

    private static Disclosure.Reports.Model.Report Received(string agency, int number) => SampleReport.Sound(agency).With(
        ("applications.received.natural", number - 2), ("applications.received.total", number),
        ("applications.carriedOver.natural", 15 - number + 2), ("applications.carriedOver.total", 17 - number));

    private static async Task<List<string>> SheetsAsync(TestSite site, string path)
    {
        await using var content = await site.Client.GetStreamAsync(path, Cancellation);
        await using var zip = new ZipArchive(content);
        var sheets = new List<string>();
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal))
            .OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(await entry.OpenAsync(Cancellation));
            sheets.Add(await reader.ReadToEndAsync(Cancellation));
        }

        return sheets;
    }
}
