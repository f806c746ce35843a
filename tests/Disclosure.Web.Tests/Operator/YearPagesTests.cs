using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Disclosure.Documents;
using Disclosure.Reports;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using Disclosure.Web.Tests.Site;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Tests.Operator;

/// <summary>The office's year through HTTP: roster, collection, round-up, regions, exports, and the same for programs.</summary>
public partial class YearPagesTests
{
    private const string Key = "an operator key of some length";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_roster_is_taken_in_whole_or_its_lines_at_fault_are_named()
    {
        await using var site = await TestSite.StartAsync();
        Assert.Contains("还没有名册", await site.PageAsync("/operator/roster"), StringComparison.Ordinal);
        Assert.Contains("还没有名册", await site.PageAsync("/operator/years/2024"), StringComparison.Ordinal);
        var (refused, page) = await YearOffice.SendAsync(site, YearOffice.Roster.Replace("D3,", "D2,", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, refused);
        Assert.Contains("第 6 行：code“D2”与第 5 行重复", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("还没有名册", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await YearOffice.SendAsync(site, "")).Status);

        Assert.Equal(HttpStatusCode.SeeOther, (await YearOffice.SendAsync(site, YearOffice.Roster)).Status);
        page = await site.PageAsync("/operator/roster");
        Assert.Contains("现行名册共 7 个单位，第 1 版", page, StringComparison.Ordinal);
        Assert.Contains("新增 7、改动 0、删去 0 个单位", page, StringComparison.Ordinal);
        Assert.Contains("并入 D2", page, StringComparison.Ordinal);
        page = await site.PageAsync($"/operator/roster?q={Uri.EscapeDataString("救助")}");
        Assert.Contains("共 1 个单位", page, StringComparison.Ordinal);

        var csv = await site.PageAsync("/operator/roster.csv");
        Assert.Equal(HttpStatusCode.SeeOther, (await YearOffice.SendAsync(site, csv)).Status);
        Assert.Contains("第 1 版", await site.PageAsync("/operator/roster"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filed_report_is_held_against_the_roster_and_last_years_and_a_former_name_is_its_own()
    {
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        await YearOffice.TakeRosterInAsync(site);
        await site.PublishAsync(SampleReport.Sound("青河县民政与救助局", 2023), "old.pdf");
        var report = SampleReport.Sound("青河县民政局").With(("proactive.normative.inForce", 20)) with
        {
            OtherAgency = new NamedAgency("青河县民政与救助局", IsSignature: true),
        };
        var id = await site.FileAsync(report, "new.pdf");
        var keys = (await site.ProcessAsync(id)).Findings.Select(static finding => finding.Key).ToList();
        Assert.DoesNotContain(keys, static key => key.StartsWith("agency-mismatch", StringComparison.Ordinal));
        Assert.DoesNotContain(keys, static key => key.StartsWith("carry-over", StringComparison.Ordinal));
        Assert.Contains("stock@proactive.normative.inForce", keys);
        Assert.Contains("20", await site.PageAsync(site.LastLink(id)), StringComparison.Ordinal);

        var broken = await site.FileAsync(SampleReport.Sound().With(("applications.carriedOver.natural", 4)), "broken.pdf");
        Assert.Contains(
            "carry-over@applications.carriedOver.natural", (await site.ProcessAsync(broken)).Findings.Select(static one => one.Key));
        Assert.Contains("2023", await site.PageAsync(site.LastLink(broken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Last_years_figures_stand_beside_this_years_for_reviewers_and_for_whom_the_agency_sent()
    {
        const string Before = "<small class=\"before\"><span class=\"spoken\">2023 年度 </span>17</small>";
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        await site.PublishAsync(SampleReport.Sound(year: 2023), "old.pdf");
        var alone = await site.FileAsync(SampleReport.Sound("青河县财政局"), "other.pdf");
        Assert.DoesNotContain("class=\"before\"", await site.PageAsync(site.LastLink(alone)), StringComparison.Ordinal);
        await YearOffice.TakeRosterInAsync(site);
        Assert.DoesNotContain("class=\"before\"", await site.PageAsync(site.LastLink(alone)), StringComparison.Ordinal);
        var stranger = await site.FileAsync(SampleReport.Sound().With(("proactive.licensing.decisions", 246)), "stranger.pdf");
        Assert.Contains(Before, await site.PageAsync(site.LastLink(stranger)), StringComparison.Ordinal);
        Assert.DoesNotContain("与上年年报对照", await site.PageAsync($"/reports/{site.Receipt(stranger)}"), StringComparison.Ordinal);

        // What last year's report says is not told by the findings either.
        var wrong = await site.FileAsync(SampleReport.Sound().With(("applications.carriedOver.natural", 4)), "wrong.pdf");
        Assert.Contains("carry-over", (await site.ProcessAsync(wrong)).Findings.Select(static one => one.Key.Split('@')[0]));
        const string Told = "而2023年度报告结转下年度的是";
        Assert.Contains(Told, await site.PageAsync(site.LastLink(wrong)), StringComparison.Ordinal);
        Assert.DoesNotContain(Told, await site.PageAsync($"/reports/{site.Receipt(wrong)}"), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await site.PageAsync($"/api/reports/{site.Receipt(wrong)}"));
        var rules = json.RootElement.GetProperty("findings").EnumerateArray().Select(static one => one.GetProperty("rule").GetString());
        Assert.Contains("row-total", rules);
        Assert.DoesNotContain("carry-over", rules);

        var link = site.Links.Agency("青河县民政局", 2024, site.Time.GetUtcNow().AddDays(1));
        var report = SampleReport.Sound().With(("proactive.licensing.decisions", 247));
        using var content = new ByteArrayContent(report.File());
        using var sent = await site.Client.PostAsync($"/api{new Uri(link).AbsolutePath}/files?file=own.pdf", content, Cancellation);
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        await site.RunDueAsync();
        var page = await site.PageAsync($"/reports/{site.Receipt(ReportId.Of(ContentHash.Of(report.File())))}");
        Assert.Contains("与上年年报对照", page, StringComparison.Ordinal);
        Assert.Contains("<td>247</td>\n<td>245</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_agency_or_year_that_comes_by_an_agencys_link_says_so()
    {
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        await YearOffice.TakeRosterInAsync(site);
        var link = site.Links.Agency("青河县民政与救助局", 2024, site.Time.GetUtcNow().AddDays(1));
        foreach (var (report, keys) in new (Report, string[])[]
        {
            (SampleReport.Sound(), []), (SampleReport.Sound("青河县财政局"), ["agency-mismatch@"]),
            (SampleReport.Sound(year: 2023), ["year-mismatch@"]),
        })
        {
            using var content = new ByteArrayContent(report.File());
            using var sent = await site.Client.PostAsync($"/api{new Uri(link).AbsolutePath}/files?file=x.pdf", content, Cancellation);
            Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
            await site.RunDueAsync();
            var process = await site.ProcessAsync(ReportId.Of(ContentHash.Of(report.File())));
            Assert.Equal(keys, process.Findings.Select(static finding => finding.Key).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Without_a_roster_a_report_has_the_findings_it_always_had()
    {
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        await site.PublishAsync(SampleReport.Sound(year: 2023), "old.pdf");
        var id = await site.FileAsync(SampleReport.Sound(), "new.pdf");
        Assert.Empty((await site.ProcessAsync(id)).Findings);
    }

    [Fact]
    public async Task A_year_is_opened_within_the_laws_days_and_shows_how_far_it_has_come()
    {
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        await YearOffice.TakeRosterInAsync(site);
        Assert.Contains("还没有开通", await site.PageAsync("/operator/years/2024"), StringComparison.Ordinal);
        using (var late = await site.PostAsync("/operator/years", ("year", "2024"), ("filing", "2025-02-01")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
        }

        // The clock of the site stands at 20 January 2025, a day after the office's own last day.
        using (var opened = await site.PostAsync("/operator/years", ("year", "2024"), ("filing", "2025-01-19"), ("publication", "")))
        {
            Assert.Equal("/operator/years/2024", opened.Headers.Location!.ToString());
        }

        await site.PublishAsync(SampleReport.Sound(), "d1.pdf");
        await site.FileAsync(SampleReport.Sound("青河县人民政府"), "g.pdf");
        var returned = await site.FileAsync(SampleReport.WithError("青河县财政局"), "d2.pdf");
        using (var answer = await site.PostAsync($"{site.LastLink(returned)}/return", ("reason", "请更正")))
        {
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        }

        await site.RunDueAsync();
        using (var noted = await site.PostAsync(
            "/operator/years/2024/marks", ("code", "T1"), ("kind", "notDue"), ("reason", "已撤并")))
        {
            Assert.Equal(HttpStatusCode.SeeOther, noted.StatusCode);
        }

        var page = await site.PageAsync("/operator/years/2024");

        // Due are C, G, D1, D2, D3: T1 is noted not to be, and L1 has ended.
        Assert.Contains(
            "<th scope=\"row\">全部</th><td>5</td><td>2</td><td>1</td><td>1</td><td>1</td><td>1</td><td>2</td>", page,
            StringComparison.Ordinal);
        Assert.Contains("青河县审计局", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<td>D1</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td>D1</td>", await site.PageAsync("/operator/years/2024?show=published"), StringComparison.Ordinal);
        var late2 = await site.PageAsync("/operator/years/2024?show=late");
        Assert.Contains("<td>D1</td>", late2, StringComparison.Ordinal);
        Assert.DoesNotContain("<td>G</td>", late2, StringComparison.Ordinal);
        Assert.Contains("已撤并", await site.PageAsync("/operator/years/2024?show=noted"), StringComparison.Ordinal);
        using (var empty = await site.PostAsync("/operator/years/2024/marks", ("code", "D3"), ("kind", "onPaper"), ("reason", " ")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        }

        using (var back = await site.PostAsync("/operator/years/2024/marks", ("code", "T1"), ("kind", "none")))
        {
            Assert.Equal(HttpStatusCode.SeeOther, back.StatusCode);
        }

        Assert.Contains(
            "<th scope=\"row\">全部</th><td>6</td>", await site.PageAsync("/operator/years/2024"), StringComparison.Ordinal);
        Assert.Contains("2024 年度收集", await site.PageAsync("/operator/years"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agency_the_roster_does_not_tell_is_offered_and_known_once_it_is_matched()
    {
        await using var site = await TestSite.StartAsync();
        await YearOffice.TakeRosterInAsync(site);
        await site.FileAsync(SampleReport.Sound("青河民政救助中心"), "x.pdf");
        Assert.Contains("有 1 个名称名册认不出", await site.PageAsync("/operator/years/2024"), StringComparison.Ordinal);
        var page = await site.PageAsync("/operator/roster?year=2024");
        Assert.Contains("value=\"青河民政救助中心\"", page, StringComparison.Ordinal);
        Assert.Matches("<button class=\"second\" name=\"code\" value=\"D1\">", page);
        using (var wrong = await site.PostAsync("/operator/roster/match", ("name", "青河民政救助中心"), ("year", "2024"), ("typed", "X")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        }

        using (var matched = await site.PostAsync("/operator/roster/match", ("name", "青河民政救助中心"), ("year", "2024"), ("code", "D1")))
        {
            Assert.Equal("/operator/roster?year=2024", matched.Headers.Location!.ToString());
        }

        page = await site.PageAsync("/operator/roster?year=2024");
        Assert.Contains("报来的单位都在名册中", page, StringComparison.Ordinal);
        Assert.Contains("新增 0、改动 1、删去 0 个单位", page, StringComparison.Ordinal);
        Assert.Contains("<td>D1</td>", await site.PageAsync("/operator/years/2024?show=review"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Round_up_region_and_exports_say_the_same()
    {
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        await YearOffice.TakeRosterInAsync(site);
        await site.PublishAsync(SampleReport.Sound(), "d1.pdf");
        var broken = await site.FileAsync(SampleReport.WithError("青河县财政局"), "d2.pdf");
        await site.PublishAsync(
            SampleReport.Sound("青河县人民政府").With(("proactive.licensing.decisions", 300)), "g.pdf");
        var page = await site.PageAsync("/operator/years/2024/round-up");
        Assert.Contains("应报 6 个单位，已报 3（逾期 0），未报 3；年报有错误的 1。", page, StringComparison.Ordinal);
        Assert.Contains("<code>row-total</code>", page, StringComparison.Ordinal);
        Assert.Contains("<code>roll-up</code>", page, StringComparison.Ordinal);

        var region = await site.PageAsync("/operator/years/2024/regions/G");
        Assert.Contains("下属 4 个单位，其中 2 个没有年报", region, StringComparison.Ordinal);
        Assert.Contains("<td>490</td>\n<td>300 <span class=\"tag warning\">≠</span></td>", region, StringComparison.Ordinal);
        Assert.Contains("青河县民政局 245", WebUtility.HtmlDecode(Tags().Replace(region, "")), StringComparison.Ordinal);

        var draft = WebUtility.HtmlDecode(await site.PageAsync("/operator/years/2024/regions/G/draft"));
        Assert.Contains("青河县人民政府 2024 年度报告草稿", Tags().Replace(draft, ""), StringComparison.Ordinal);
        Assert.Contains(">490<", draft, StringComparison.Ordinal);
        Assert.Contains("以上数据由2个单位的年度报告汇总而成，尚缺2个单位：", draft, StringComparison.Ordinal);
        foreach (var ending in (string[])["docx", "xlsx"])
        {
            var filled = await site.Client.GetByteArrayAsync($"/operator/years/2024/regions/G/draft.{ending}", Cancellation);
            var document = ContentFile.Read(filled, ReadLimits.Default, Cancellation);
            var read = Assert.Single(ReportReader.ReadAll(document, ReadLimits.Default, Cancellation));
            Assert.Equal(
                ("青河县人民政府", 2024, 490m), (read.Agency, read.Year, read.Figures["proactive.licensing.decisions"].Value));
        }

        var csv = await site.PageAsync("/operator/years/2024/findings.csv");
        Assert.Contains("D2,青河县财政局,d2.pdf,row-total,error,applications.received,", csv, StringComparison.Ordinal);
        var lines = (await site.PageAsync("/operator/years/2024/round-up.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(7, lines.Length);
        Assert.StartsWith("D3,青河县审计局,department,G,missing,,2025-01-31,0,0,0,", lines[5], StringComparison.Ordinal);
        foreach (var (path, text) in new[]
        {
            ("/operator/years/2024/round-up.xlsx", "青河县财政局"), ("/operator/years/2024/roster.xlsx", "青河县审计局"),
            ($"/operator/reports/{broken}/faults.xlsx", "总计"), ($"/operator/reports/{broken}/faults.docx", "总计"),
        })
        {
            Assert.Contains(text, await ZippedTextAsync(site, path), StringComparison.Ordinal);
        }

        var faults = await site.PageAsync($"/operator/reports/{broken}/faults");
        Assert.Contains("<th scope=\"row\">一、本年新收政府信息公开申请数量</th>", faults, StringComparison.Ordinal);
        site.Reader.Context = new CheckContext(Received: new DateOnly(2025, 2, 1));
        var late = await site.FileAsync(SampleReport.Sound("青河县审计局", 2023), "late.pdf");
        Assert.Contains(
            "<th scope=\"row\">全文</th>", await site.PageAsync($"/operator/reports/{late}/faults"), StringComparison.Ordinal);
        Assert.Contains("问题清单", faults, StringComparison.Ordinal);
        Assert.Contains(
            $"{(await site.ProcessAsync(broken)).Findings.Length} 个问题", faults,
            StringComparison.Ordinal);

        // What is kept of the round-up does not outlive what it was made of.
        await site.FileAsync(SampleReport.Sound("青河县审计局"), "d3.pdf");
        Assert.Contains("已报 4", await site.PageAsync("/operator/years/2024/round-up"), StringComparison.Ordinal);
        Assert.Contains("<td>735</td>", await site.PageAsync("/operator/years/2024/regions/G"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_ask_for_all_of_it_by_the_operators_key_alone()
    {
        await using var site = await TestSite.StartAsync(options => options with { OperatorKey = Key });
        foreach (var path in new[] { "/api/roster", "/api/years/2024", "/api/years/2024/round-up", "/api/years/2024/regions/G" })
        {
            using var closed = await site.GetAsync(path);
            Assert.Equal(HttpStatusCode.Unauthorized, closed.StatusCode);
            Assert.Equal("operator-key-needed", (await JsonOfAsync(closed)).GetProperty("error").GetProperty("code").GetString());
            using var nothing = await AskAsync(site, path);
            Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
        }

        using (var bad = await PutAsync(site, YearOffice.Roster.Replace("township", "village", StringComparison.Ordinal)))
        {
            Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
            var line = (await JsonOfAsync(bad)).GetProperty("error").GetProperty("lines")[0];
            Assert.Equal(7, line.GetProperty("line").GetInt32());
        }

        using (var taken = await PutAsync(site, YearOffice.Roster))
        {
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
            Assert.Equal(7, (await JsonOfAsync(taken)).GetProperty("added").GetArrayLength());
        }

        await site.FileAsync(SampleReport.WithError(), "d1.pdf");
        using var roster = await AskAsync(site, "/api/roster");
        Assert.Equal("township", (await JsonOfAsync(roster)).GetProperty("agencies")[5].GetProperty("kind").GetString());
        using var year = await AskAsync(site, "/api/years/2024");
        var progress = await JsonOfAsync(year);
        Assert.Equal((6, 1), (progress.GetProperty("count").GetProperty("due").GetInt32(),
            progress.GetProperty("count").GetProperty("inReview").GetInt32()));
        Assert.Equal("missing", progress.GetProperty("agencies")[0].GetProperty("standing").GetString());
        using var roundUp = await AskAsync(site, "/api/years/2024/round-up");
        var row = (await JsonOfAsync(roundUp)).GetProperty("agencies")[2];
        Assert.Equal(("D1", true, "d1.pdf"),
            (row.GetProperty("code").GetString(), row.GetProperty("filed").GetBoolean(), row.GetProperty("file").GetString()));
        Assert.Contains(
            row.GetProperty("findings").EnumerateArray(), static finding => finding.GetProperty("rule").GetString() == "row-total");
        using var region = await AskAsync(site, "/api/years/2024/regions/G");
        var sum = await JsonOfAsync(region);
        Assert.Equal(245, sum.GetProperty("figures").GetProperty("proactive.licensing.decisions").GetDecimal());
        Assert.Equal(["D2", "D3", "T1"], sum.GetProperty("missing").EnumerateArray().Select(static each => each.GetString()));
    }

    private static async Task<string> ZippedTextAsync(TestSite site, string path)
    {
        var bytes = await site.Client.GetByteArrayAsync(path, Cancellation);
        await using var zip = new ZipArchive(new MemoryStream(bytes));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(Cancellation));
            text.Append(await reader.ReadToEndAsync(Cancellation));
        }

        return text.ToString();
    }

    private static Task<HttpResponseMessage> AskAsync(TestSite site, string path) =>
        site.SendAsync(HttpMethod.Get, path, ("Authorization", $"Bearer {Key}"));

    private static async Task<HttpResponseMessage> PutAsync(TestSite site, string roster)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/roster")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(roster)),
        };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Key}");
        return await site.Client.SendAsync(request, Cancellation);
    }

    private static async Task<JsonElement> JsonOfAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement;

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
