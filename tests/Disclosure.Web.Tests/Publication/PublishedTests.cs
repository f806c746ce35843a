using System.Net;
using System.Text;
using System.Text.Json;
using Disclosure.Reports.Forms;
using Disclosure.Web.Tests.Site;

namespace Disclosure.Web.Tests.Publication;

public class PublishedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_JSON_holds_every_figure_with_its_name()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.PublishAsync(SampleReport.Sound());
        using var json = JsonDocument.Parse(await site.PageAsync($"/published/{id}.json"));
        var figures = json.RootElement.GetProperty("figures");
        Assert.Equal(Form2021.Definition.Figures.Select(figure => figure.Id), figures.EnumerateObject().Select(figure => figure.Name));
        Assert.Equal(16, figures.GetProperty("applications.received.total").GetProperty("value").GetDecimal());
        Assert.Equal("38.6250", figures.GetProperty("proactive.fees.amount").GetProperty("text").GetString());
        Assert.Equal("published", json.RootElement.GetProperty("status").GetString());
        Assert.Contains("贯彻落实", json.RootElement.GetProperty("sections").GetProperty("overview").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_was_not_found_is_absent_and_never_0()
    {
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        var id = await site.FileAsync(SampleReport.Sound().With(("applications.notProcessed.repeated.research", null)));
        var process = await site.ProcessAsync(id);
        foreach (var error in process.OpenErrors.ToList())
        {
            await site.PostAsync(
                $"{site.LastLink(id)}/accept", ("seen", process.CheckedReading!.Value.ToString()), ("finding", error
                    .Key), ("reason", "原件缺这一格"));
        }

        await site.PostAsync($"{site.LastLink(id)}/approve");
        await site.RunDueAsync();
        using var json = JsonDocument.Parse(await site.PageAsync($"/published/{id}.json"));
        Assert.False(json.RootElement.GetProperty("figures").TryGetProperty("applications.notProcessed.repeated.research", out _));
        Assert.DoesNotContain(
            "applications.notProcessed.repeated.research",
            await site.PageAsync($"/published/{id}.csv"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_CSV_begins_with_a_byte_order_mark_and_has_a_line_per_figure()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.PublishAsync(SampleReport.Sound());
        using var answer = await site.GetAsync($"/published/{id}.csv");
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancellation);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("id,label,value,text", lines[0]);
        Assert.Equal(1 + Form2021.Definition.Figures.Count, lines.Length);
        Assert.Contains("proactive.fees.amount,行政事业性收费·本年收费金额,38.6250,38.6250", lines);
    }

    [Fact]
    public async Task The_table_of_a_year_has_a_line_per_report_or_per_figure()
    {
        await using var site = await TestSite.StartAsync();
        await site.PublishAsync(SampleReport.Sound("甲局"));
        await site.PublishAsync(SampleReport.Sound("乙局"));
        await site.PublishAsync(SampleReport.Sound("丙局", 2023));
        var wide = (await site.PageAsync("/api/published.csv?year=2024")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, wide.Length);
        Assert.All(wide, line => Assert.Equal(wide[0].Split(',').Length, line.Split(',').Length));
        var long2023 = (await site.PageAsync("/api/published.csv?year=2023&layout=long")).Split(
            "\r\n",
            StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + Form2021.Definition.Figures.Count, long2023.Length);
        Assert.Single((await site.PageAsync("/api/published.csv?year=2020")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task An_agency_that_is_a_formula_is_text_in_the_table()
    {
        await using var site = await TestSite.StartAsync();
        await site.PublishAsync(SampleReport.Sound("=HYPERLINK(\"http://evil.example.org\",\"局\")"));
        var table = await site.PageAsync("/api/published.csv");
        Assert.Contains("\"'=HYPERLINK(\"\"http://evil.example.org\"\",\"\"局\"\")\"", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_it_already_is_told_so()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.PublishAsync(SampleReport.Sound());
        foreach (var path in new[] {
            "/",
            $"/published/{id}",
            $"/published/{id}.json",
            $"/published/{id}.csv",
            $"/published/{id}/original",
            "/api/published",
            "/api/published.csv",
            "/openapi.json" })
        {
            using var first = await site.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
            using var second = await site.SendAsync(HttpMethod.Get, path, ("If-None-Match", first.Headers.ETag!.ToString()));
            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            Assert.Empty(await second.Content.ReadAsByteArrayAsync(Cancellation));
            using var other = await site.SendAsync(HttpMethod.Get, path, ("If-None-Match", "\"other\""));
            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        }

        using var page = await site.GetAsync($"/published/{id}");
        using var since = await site.SendAsync(
            HttpMethod.Get,
            $"/published/{id}",
            ("If-Modified-Since", page.Content.Headers.LastModified!.Value.ToString("R")));
        Assert.Equal(HttpStatusCode.NotModified, since.StatusCode);
    }

    [Fact]
    public async Task Lists_change_their_tag_when_a_report_is_added()
    {
        await using var site = await TestSite.StartAsync();
        await site.PublishAsync(SampleReport.Sound("甲局"));
        var paths = new[] { "/", "/api/published", "/api/published.csv" };
        var before = await Task.WhenAll(paths.Select(async path => (await site.GetAsync(path)).Headers.ETag));
        await site.PublishAsync(SampleReport.Sound("乙局"));
        var after = await Task.WhenAll(paths.Select(async path => (await site.GetAsync(path)).Headers.ETag));
        Assert.All(before.Zip(after), pair => Assert.NotEqual(pair.First, pair.Second));
    }

    [Fact]
    public async Task A_newer_filing_takes_the_place_and_the_earlier_stays_reachable_with_a_notice()
    {
        await using var site = await TestSite.StartAsync();
        var earlier = await site.PublishAsync(SampleReport.Sound());
        site.Time.Advance(TimeSpan.FromHours(1));
        var newer = await site.PublishAsync(SampleReport.Sound().With(("proactive.penalties.decisions", 13)));
        var old = await site.PageAsync($"/published/{earlier}");
        Assert.Contains("这是旧版本", old, StringComparison.Ordinal);
        Assert.Contains($"/published/{newer}", old, StringComparison.Ordinal);
        Assert.Contains($"/published/{earlier}", await site.PageAsync($"/published/{newer}"), StringComparison.Ordinal);
        var list = await site.PageAsync("/");
        Assert.DoesNotContain(earlier.ToString(), list, StringComparison.Ordinal);
        Assert.Contains(newer.ToString(), list, StringComparison.Ordinal);
        using var lasting = await site.GetAsync($"/published/{Uri.EscapeDataString(SampleReport.Agency)}/2024");
        Assert.Equal((HttpStatusCode.SeeOther, $"/published/{newer}"), (lasting.StatusCode, lasting.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task A_report_in_review_is_not_public()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        foreach (var suffix in new[] { "", ".json", ".csv", "/original" })
        {
            using var answer = await site.GetAsync($"/published/{id}{suffix}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.DoesNotContain(id.ToString(), await site.PageAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_is_cut_into_pages_that_keep_the_filter()
    {
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        for (var i = 0; i < 51; i++)
        {
            await site.PublishAsync(SampleReport.Sound($"{i:00}局"));
        }

        var first = await site.PageAsync("/?year=2024");
        Assert.Contains("href=\"/?page=2&amp;year=2024\"", first, StringComparison.Ordinal);
        Assert.Contains("50局", await site.PageAsync("/?page=2&year=2024"), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await site.PageAsync("/api/published?page=2"));
        Assert.Equal(51, json.RootElement.GetProperty("total").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("reports").GetArrayLength());
    }

    [Fact]
    public async Task The_original_is_given_back_byte_for_byte_to_be_saved()
    {
        await using var site = await TestSite.StartAsync();
        var report = SampleReport.Sound();
        var id = await site.PublishAsync(report, "民政局.pdf");
        using var answer = await site.GetAsync($"/published/{id}/original");
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(report.File(), await answer.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Contains(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(report.File())),
            await site.PageAsync($"/published/{id}"),
            StringComparison.Ordinal);
    }
}
