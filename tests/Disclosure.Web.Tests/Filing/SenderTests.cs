using System.Net;
using System.Text.Json;
using Disclosure.Web.Links;
using Disclosure.Web.Tests.Site;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Tests.Filing;

/// <summary>Links, receipts and confirmations of senders, over HTTP.</summary>
public class SenderTests
{
    private const string Key = "an operator key of some length";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_holds_the_published_file_opens_and_corrects_nothing_by_its_number()
    {
        await using var site = await TestSite.StartAsync(options => options with { OperatorKey = Key });
        var id = await site.FileAsync(SampleReport.WithError());
        using var returned = await site.PostAsync($"{site.LastLink(id)}/return", ("reason", "缺一页"));
        Assert.Equal(HttpStatusCode.SeeOther, returned.StatusCode);
        foreach (var path in new[] { "/reports/{0}", "/api/reports/{0}" })
        {
            using var known = await site.GetAsync(string.Format(path, id));
            using var unknown = await site.GetAsync(string.Format(path, new string('0', 32)));
            using var nonsense = await site.GetAsync(string.Format(path, "x"));
            var texts = await Task.WhenAll(
                new[] { known, unknown }.Select(static answer => answer.Content.ReadAsStringAsync(Cancellation)));
            Assert.Equal(
                [HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound],
                [known.StatusCode, unknown.StatusCode, nonsense.StatusCode]);
            Assert.Equal(
                texts[1].Replace(new string('0', 32), "#", StringComparison.Ordinal),
                texts[0].Replace($"{id}", "#", StringComparison.Ordinal));
            Assert.Contains("回执", texts[0], StringComparison.Ordinal);
        }

        foreach (var path in new[] { $"/reports/{id}/files", $"/api/reports/{id}/files" })
        {
            using var refused = await SendAsync(site, path, SampleReport.Sound());
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        Assert.Equal((ReportState.Returned, 1), ((await site.ProcessAsync(id)).State, (await site.ProcessAsync(id)).Files.Length));
        using var office = await site.SendAsync(HttpMethod.Get, $"/api/reports/{id}", ("Authorization", $"Bearer {Key}"));
        Assert.Equal(HttpStatusCode.OK, office.StatusCode);
    }

    [Fact]
    public async Task The_receipt_in_the_answer_opens_the_page_the_status_and_refiling()
    {
        await using var site = await TestSite.StartAsync(options => options with { OperatorKey = Key });
        using var filed = await SendAsync(site, "/api/reports", SampleReport.WithError());
        using var told = await JsonAsync(filed);
        var (status, page) = (told.RootElement.GetProperty("status").GetString()!, told.RootElement.GetProperty("page").GetString()!);
        var id = ReportId.Parse(told.RootElement.GetProperty("id").GetString()!);
        await site.RunDueAsync();
        using var returned = await site.PostAsync($"{site.LastLink(id)}/return", ("reason", "缺一页"));
        Assert.Contains("缺一页", await site.PageAsync(page), StringComparison.Ordinal);
        Assert.Contains("\"returned\"", await site.PageAsync(status), StringComparison.Ordinal);
        var view = new Uri(site.Links.Report(id)).AbsolutePath;
        Assert.DoesNotContain("<form", await site.PageAsync(view), StringComparison.Ordinal);
        using var looked = await SendAsync(site, $"{view}/files", SampleReport.Sound());
        Assert.Equal(HttpStatusCode.NotFound, looked.StatusCode);
        using var corrected = await SendAsync(site, $"{page}/files", SampleReport.Sound());
        Assert.Equal(HttpStatusCode.SeeOther, corrected.StatusCode);
        await site.RunDueAsync();
        Assert.Equal((ReportState.InReview, 2), ((await site.ProcessAsync(id)).State, (await site.ProcessAsync(id)).Files.Length));
    }

    [Fact]
    public async Task The_link_of_a_return_notice_takes_the_correction_of_its_round_until_it_runs_out()
    {
        await using var site = await TestSite.StartAsync(options => options with { OperatorKey = Key });
        var id = await site.FileAsync(SampleReport.WithError());
        using var returned = await site.PostAsync($"{site.LastLink(id)}/return", ("reason", "缺一页"));
        var link = new Uri(site.Store.Notices[^1].Link).AbsolutePath;
        Assert.StartsWith("/corrections/", link, StringComparison.Ordinal);
        Assert.Contains($"action=\"{link}/files\"", await site.PageAsync(link), StringComparison.Ordinal);
        using var corrected = await SendAsync(site, $"/api{link}/files", SampleReport.Sound());
        Assert.Equal(HttpStatusCode.Created, corrected.StatusCode);
        await site.RunDueAsync();
        Assert.Equal(2, (await site.ProcessAsync(id)).Files.Length);
        using var again = await SendAsync(site, $"{link}/files", SampleReport.Sound("另一局"));
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        site.Time.Advance(TimeSpan.FromDays(31));
        using var late = await site.GetAsync(link);
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
        using var lateFile = await SendAsync(site, $"/api{link}/files", SampleReport.Sound("另一局"));
        Assert.Equal(HttpStatusCode.Gone, lateFile.StatusCode);
    }

    [Fact]
    public async Task No_link_counts_as_one_of_another_kind_and_no_altered_one_counts()
    {
        await using var site = await TestSite.StartAsync(options => options with
        {
            OperatorKey = Key,
            Rates = options.Rates with { BadLinks = 10_000 },
        });
        var id = await site.FileAsync(SampleReport.WithError());
        var expires = site.Time.GetUtcNow().AddDays(1);
        var filing = site.Links.Filing;
        var tokens = new Dictionary<string, string>
        {
            ["/review/"] = site.LastLink(id)["/review/".Length..],
            ["/reports/"] = filing.Receipt(id),
            ["/corrections/"] = filing.Correction(new CorrectionOf(id, 1), expires),
            ["/filing/"] = filing.Agency("甲局", 2024, expires),
            ["/confirm/"] = filing.Confirmation("li@example.org", expires),
        };
        foreach (var (path, own) in tokens)
        {
            using var right = await site.GetAsync(path + own);
            Assert.Equal(HttpStatusCode.OK, right.StatusCode);
            foreach (var token in tokens.Values.Where(token => token != own).Append(filing.View(id)).Where(_ => path != "/reports/"))
            {
                using var wrong = await site.GetAsync(path + token);
                Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
            }

            for (var at = 0; at < own.Length; at += 7)
            {
                var altered = $"{own[..at]}{(own[at] == 'A' ? 'B' : 'A')}{own[(at + 1)..]}";
                using var forged = await site.GetAsync(path + altered);
                Assert.True(
                    forged.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.Gone,
                    $"{path}: {forged.StatusCode} at {at}");
            }
        }
    }

    [Fact]
    public void A_link_of_another_office_or_of_a_key_taken_away_does_not_count()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2025, 1, 20, 0, 0, 0, TimeSpan.Zero));
        var id = ReportId.Of(ContentHash.Of("x"u8));
        var (ours, theirs) = (new FilingLinks(Ring("k1", 1), time), new FilingLinks(Ring("k1", 2), time));
        Assert.True(ours.IsReceipt(ours.Receipt(id), out var report, out var maySend));
        Assert.Equal((id, true), (report, maySend));
        Assert.True(ours.IsReceipt(ours.View(id), out _, out maySend));
        Assert.False(maySend);
        Assert.False(ours.IsReceipt(theirs.Receipt(id), out _, out _));
        Assert.False(ours.IsReceipt($"{id}", out _, out _));
        Assert.False(ours.IsReceipt("", out _, out _));
        Assert.Equal(LinkFault.Forged, ours.CheckAgency(theirs.Agency("甲局", 2024, time.GetUtcNow().AddDays(1)), out _));
        var former = new FilingLinks(Ring("k0", 1), time).Agency("甲局", 2024, time.GetUtcNow().AddDays(1));
        Assert.Equal(LinkFault.UnknownKey, ours.CheckAgency(former, out _));
        var link = ours.Agency("甲局", 2024, time.GetUtcNow().AddDays(1));
        Assert.Null(ours.CheckAgency(link, out var agency));
        Assert.Equal(new Origin.AgencyLink("甲局", 2024), agency);
        time.Advance(TimeSpan.FromDays(1) - TimeSpan.FromTicks(1));
        Assert.Null(ours.CheckAgency(link, out _));
        time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(LinkFault.Expired, ours.CheckAgency(link, out agency));
        Assert.Null(agency);
    }

    [Fact]
    public async Task The_office_makes_a_filing_link_and_what_comes_by_it_is_the_agencys()
    {
        await using var site = await TestSite.StartAsync(filing: FilingRule.Links);
        using var refused = await site.PostAsync("/operator/filing", ("agency", ""), ("year", "2024"), ("days", "30"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var far = await site.PostAsync("/operator/filing", ("agency", SampleReport.Agency), ("year", "2024"), ("days", "367"));
        Assert.Equal(HttpStatusCode.BadRequest, far.StatusCode);
        using var made = await site.PostAsync("/operator/filing", ("agency", SampleReport.Agency), ("year", "2024"), ("days", "30"));
        var page = await made.Content.ReadAsStringAsync(Cancellation);
        var start = page.IndexOf("/filing/A", StringComparison.Ordinal);
        var link = page[start..page.IndexOf('<', start)];
        Assert.Contains(SampleReport.Agency, await site.PageAsync(link), StringComparison.Ordinal);
        using var filed = await SendAsync(site, $"/api{link}/files", SampleReport.Sound());
        Assert.Equal(HttpStatusCode.Created, filed.StatusCode);
        await site.RunDueAsync();
        var process = await site.ProcessAsync(Assert.Single(site.Store.Ids));
        Assert.Equal((ReportState.InReview, new Origin.AgencyLink(SampleReport.Agency, 2024)), (process.State, process.File.Origin));
        using var other = await SendAsync(site, $"{link}/files", SampleReport.Sound("青河县财政局"));
        await site.RunDueAsync();
        var mismatched = await site.ProcessAsync(site.Store.Ids.Single(each => each != process.Id));
        Assert.Equal(ReportState.Held, mismatched.State);
        Assert.Contains(
            "其中写的是另一个单位或年度", await site.PageAsync($"/operator/reports/{mismatched.Id}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FilingRule.Open, ReportState.InReview)]
    [InlineData(FilingRule.Confirmed, ReportState.Held)]
    public async Task Without_a_link_the_setting_says_what_becomes_of_a_file(FilingRule rule, ReportState state)
    {
        await using var site = await TestSite.StartAsync(filing: rule);
        var id = await site.FileAsync(SampleReport.Sound());
        Assert.Equal(state, (await site.ProcessAsync(id)).State);
        Assert.Contains("身份未经核实", await site.PageAsync($"/operator/reports/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_links_are_needed_a_file_without_one_is_refused_unread_and_the_office_may_send()
    {
        await using var site = await TestSite.StartAsync(options => options with { OperatorKey = Key }, filing: FilingRule.Links);
        foreach (var path in new[] { "/reports", "/api/reports" })
        {
            using var refused = await SendAsync(site, path, SampleReport.Sound());
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            Assert.Contains("报送链接", await refused.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }

        Assert.Empty(site.Store.Ids);
        var start = await site.PageAsync("/");
        Assert.DoesNotContain("action=\"/reports\"", start, StringComparison.Ordinal);
        Assert.Contains("报送链接", start, StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/reports");
        request.Content = new ByteArrayContent(SampleReport.Sound().File());
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Key}");
        using var office = await site.Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.Created, office.StatusCode);
        Assert.IsType<Origin.Operator>((await site.ProcessAsync(Assert.Single(site.Store.Ids))).File.Origin);
    }

    [Fact]
    public async Task The_office_sees_what_is_held_and_lets_it_pass_or_turns_it_away()
    {
        await using var site = await TestSite.StartAsync(filing: FilingRule.Confirmed);
        var id = await site.FileAsync(SampleReport.Sound(), "加我.pdf");
        Assert.Contains("<b data-pile=\"held\">1</b>", await site.PageAsync("/operator"), StringComparison.Ordinal);
        Assert.Contains($"/operator/reports/{id}", await site.PageAsync("/operator?pile=held"), StringComparison.Ordinal);
        Assert.Contains($"/operator/reports/{id}", await site.PageAsync("/operator/waiting"), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Store.Notices, static notice => notice.Kind == NoticeKind.ReviewRequest);
        using var empty = await site.PostAsync($"/operator/reports/{id}/turnaway", ("reason", ""));
        Assert.False(empty.IsSuccessStatusCode);
        using var passed = await site.PostAsync($"/operator/reports/{id}/pass");
        Assert.Equal(HttpStatusCode.SeeOther, passed.StatusCode);
        await site.RunDueAsync();
        Assert.Equal(ReportState.InReview, (await site.ProcessAsync(id)).State);
        var review = await site.PageAsync(site.LastLink(id));
        Assert.Contains("身份未经核实", review, StringComparison.Ordinal);
        Assert.Contains("主管部门已放行", review, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Store.Notices, static notice => notice.Body.Contains("加我", StringComparison.Ordinal));

        var other = await site.FileAsync(SampleReport.Sound("青河县财政局"));
        using var away = await site.PostAsync($"/operator/reports/{other}/turnaway", ("reason", "不是本单位的"));
        Assert.Equal(HttpStatusCode.SeeOther, away.StatusCode);
        Assert.Equal(ReportState.Withdrawn, (await site.ProcessAsync(other)).State);
        Assert.Contains(
            "不是本单位的", await site.PageAsync(new Uri(site.Links.Receipt(other)).AbsolutePath), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_review_page_names_what_a_strangers_filing_would_replace_and_no_approval_replaces_what_it_did_not_show()
    {
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        var first = await site.FileAsync(SampleReport.Sound(), "甲.pdf");
        site.Time.Advance(TimeSpan.FromMinutes(1));
        var second = await site.FileAsync(SampleReport.Sound().With(("proactive.penalties.decisions", 14)), "乙.pdf");
        var link = site.LastLink(second);
        var page = await site.PageAsync(link);
        Assert.Contains("同一单位、同一年度已有他人报送的报告", await WithNameAsync(site), StringComparison.Ordinal);
        Assert.Contains("甲.pdf", page, StringComparison.Ordinal);
        Assert.Contains("将被本报告取代", page, StringComparison.Ordinal);
        using var published = await site.PostAsync($"{site.LastLink(first)}/approve");
        await site.RunDueAsync();
        Assert.Equal(ReportState.Published, (await site.ProcessAsync(first)).State);

        using var unseen = await site.PostAsync($"{link}/approve");
        Assert.Equal(HttpStatusCode.Conflict, unseen.StatusCode);
        Assert.Equal(ReportState.InReview, (await site.ProcessAsync(second)).State);
        using var seen = await site.PostAsync($"{link}/approve", ("replaces", $"{first}"));
        Assert.Equal(HttpStatusCode.SeeOther, seen.StatusCode);
        await site.RunDueAsync();
        Assert.Equal(
            (ReportState.Superseded, ReportState.Published),
            ((await site.ProcessAsync(first)).State, (await site.ProcessAsync(second)).State));

        async Task<string> WithNameAsync(TestSite at)
        {
            using var third = await SendAsync(
                at, "/reports", SampleReport.Sound().With(("proactive.penalties.decisions", 15)), ("name", "另一人"));
            await at.RunDueAsync();
            return await at.PageAsync(at.LastLink(at.Store.Ids.Single(id => id != first && id != second)));
        }
    }

    [Fact]
    public async Task One_mail_asks_an_address_and_only_a_post_confirms_it()
    {
        await using var site = await TestSite.StartAsync();
        using var first = await SendAsync(site, "/reports", SampleReport.WithError(), ("name", "快来领奖"), ("address", "li@example.org"));
        using var second = await SendAsync(site, "/reports", SampleReport.Sound("乙局"), ("name", "快来领奖"), ("address", "LI@example.org"));
        await site.RunDueAsync();
        var mail = Assert.Single(
            site.Store.Notices, static notice => notice.To.Address.Contains("li@", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("领奖", mail.Subject + mail.Body + mail.To.Name, StringComparison.Ordinal);
        var id = site.Store.Ids.Single(each => site.ProcessAsync(each).Result.Agency == SampleReport.Agency);
        var link = new Uri(mail.Link).AbsolutePath;
        Assert.Contains("li@example.org", await site.PageAsync(link), StringComparison.Ordinal);
        using var before = await site.PostAsync($"{site.LastLink(id)}/return", ("reason", "缺一页"));
        Assert.Equal("office@example.org", site.Store.Notices[^1].To.Address);

        using var confirmed = await site.PostAsync(link);
        Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);
        var receipt = new Uri(site.Links.Receipt(id)).AbsolutePath;
        using var corrected = await SendAsync(
            site, $"{receipt}/files", SampleReport.WithError().With(("proactive.penalties.decisions", 14)));
        await site.RunDueAsync();
        using var after = await site.PostAsync($"{site.LastLink(id)}/return", ("reason", "还缺一页"));
        Assert.Equal("li@example.org", site.Store.Notices[^1].To.Address);
        using var forged = await site.PostAsync($"{link[..^4]}AAAA");
        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
        using var late = await site.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        site.Time.Advance(TimeSpan.FromDays(7));
        using var expired = await site.PostAsync(link);
        Assert.Equal(HttpStatusCode.Gone, expired.StatusCode);
    }

    [Fact]
    public async Task What_a_stranger_typed_stands_on_pages_as_text()
    {
        await using var site = await TestSite.StartAsync();
        using var filed = await SendAsync(
            site, "/reports", SampleReport.Sound(), ("name", "<script>alert(1)</script>"), ("address", "\"><img src=x>"));
        await site.RunDueAsync();
        var id = Assert.Single(site.Store.Ids);
        foreach (var path in new[] { $"/operator/reports/{id}", site.LastLink(id) })
        {
            var page = await site.PageAsync(path);
            Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;alert", page, StringComparison.Ordinal);
        }
    }

    private static LinkKeyRing Ring(string id, byte fill) =>
        new(new LinkKey(id, [.. Enumerable.Repeat(fill, LinkKey.ShortestSecret)]));

    private static async Task<HttpResponseMessage> SendAsync(
        TestSite site, string path, Disclosure.Reports.Model.Report report, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new ByteArrayContent(report.File()), "file", "年报.pdf");
        return await site.Client.PostAsync(path, form, Cancellation);
    }

    private static async Task<JsonDocument> JsonAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
}
