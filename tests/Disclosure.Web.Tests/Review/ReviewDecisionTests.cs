using System.Net;
using Disclosure.Web.Review;
using Disclosure.Web.Tests.Site;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Tests.Review;

public class ReviewDecisionTests
{
    private const string Total = "applications.received.total";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_approvals_publish_a_report()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.PublishAsync(SampleReport.Sound());
        Assert.Contains(SampleReport.Agency, await site.PageAsync("/"), StringComparison.Ordinal);
        Assert.Contains("38.6250", await site.PageAsync($"/published/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_approval_posted_twice_counts_once()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        var link = site.LastLink(id);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => site.PostAsync($"{link}/approve")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
        Assert.Single((await site.ProcessAsync(id)).Approvals);
    }

    [Fact]
    public async Task A_return_needs_a_reason_and_reaches_the_sender()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        var link = site.LastLink(id);
        using var without = await site.PostAsync($"{link}/return", ("reason", "  "));
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.Contains("请写明理由", await without.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        using var with = await site.PostAsync($"{link}/return", ("reason", "缺少第五部分"));
        Assert.Equal(HttpStatusCode.SeeOther, with.StatusCode);
        var page = await site.PageAsync($"/reports/{site.Receipt(id)}");
        Assert.Contains("缺少第五部分", page, StringComparison.Ordinal);
        Assert.Contains($"/reports/{site.Receipt(id)}/files", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_tier_cannot_approve_over_an_open_error_but_after_accepting_it()
    {
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        var id = await site.FileAsync(SampleReport.WithError());
        var link = site.LastLink(id);
        using var refused = await site.PostAsync($"{link}/approve");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var process = await site.ProcessAsync(id);
        foreach (var error in process.OpenErrors.ToList())
        {
            using var accepted = await site.PostAsync(
                $"{link}/accept", ("seen", process.CheckedReading!.Value.ToString()), ("finding", error.Key), ("reason", "原件如此"));
            Assert.Equal(HttpStatusCode.SeeOther, accepted.StatusCode);
        }

        Assert.Contains("错误 · 已接受", await site.PageAsync(link), StringComparison.Ordinal);
        using var approved = await site.PostAsync($"{link}/approve");
        Assert.Equal(HttpStatusCode.SeeOther, approved.StatusCode);
        await site.RunDueAsync();
        Assert.Equal(ReportState.Published, (await site.ProcessAsync(id)).State);
    }

    [Fact]
    public async Task A_correction_is_checked_again_and_shown_as_one_after_publication()
    {
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        var id = await site.FileAsync(SampleReport.WithError());
        var link = site.LastLink(id);
        using var corrected = await site.PostAsync(
            $"{link}/correct",
            [.. await SeenAsync(site, id), ("edit", "true"), ($"figure:{Total}", "１６"), ("reason", "看错")]);
        Assert.Equal(HttpStatusCode.SeeOther, corrected.StatusCode);
        await site.RunDueAsync();
        Assert.Empty((await site.ProcessAsync(id)).OpenErrors);
        await site.PostAsync($"{site.LastLink(id)}/approve");
        await site.RunDueAsync();
        var page = await site.PageAsync($"/published/{id}");
        Assert.Contains("更正前：15", page, StringComparison.Ordinal);
        Assert.Contains("程序读作 15，更正为 16", page, StringComparison.Ordinal);
        Assert.Contains("\"corrected\":{\"read\":15}", await site.PageAsync($"/published/{id}.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Total, "十六", HttpStatusCode.BadRequest)]
    [InlineData(Total, "1e5", HttpStatusCode.BadRequest)]
    [InlineData(Total, "99999999999999999999", HttpStatusCode.BadRequest)]
    [InlineData("no.such.figure", "1", HttpStatusCode.BadRequest)]
    [InlineData(Total, "15", HttpStatusCode.BadRequest)]
    public async Task A_correction_that_makes_no_sense_is_refused(string figure, string value, HttpStatusCode status)
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.WithError());
        var version = (await site.ProcessAsync(id)).Version;
        using var answer = await site.PostAsync(
            $"{site.LastLink(id)}/correct", [.. await SeenAsync(site, id), ("edit", "true"), ($"figure:{figure}", value), ("reason", "x")]);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(version, (await site.ProcessAsync(id)).Version);
    }

    [Fact]
    public async Task A_correction_of_a_reading_that_changed_since_is_refused()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.WithError());
        using var answer = await site.PostAsync(
            $"{site.LastLink(id)}/correct",
            ("seen", new string('0', 64)),
            ("edit", "true"),
            ($"figure:{Total}", "16"),
            ("reason", "x"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Fact]
    public async Task Agency_and_year_can_be_corrected()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound() with { Agency = null });
        using var answer = await site.PostAsync(
            $"{site.LastLink(id)}/correct", [.. await SeenAsync(
                site,
                id), ("edit", "true"), ("agency", "青河县审计局"), ("year", "2023"), ("reason", "标题没有写明")]);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var process = await site.ProcessAsync(id);
        Assert.Equal(("青河县审计局", 2023), (process.Agency, process.Year));
    }

    [Fact]
    public async Task The_review_page_holds_each_figure_of_the_form_and_links_each_finding_to_its_place()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.WithError().With(("applications.granted.natural", null)));
        var page = await site.PageAsync(site.LastLink(id));
        foreach (var figure in Disclosure.Reports.Forms.Form2021.Definition.Figures)
        {
            Assert.Contains($"id=\"at-{figure.Id}\"", page, StringComparison.Ordinal);
        }

        Assert.Contains("未读到", page, StringComparison.Ordinal);
        var targets = Pieces(page, "href=\"#", '"').ToList();
        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.Contains($"id=\"{target}\"", page, StringComparison.Ordinal));
        var ids = Pieces(page, " id=\"", '"').ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task A_script_in_a_report_stays_text_everywhere()
    {
        const string Script = "<script>alert('x')</script>";
        await using var site = await TestSite.StartAsync(tiers: ["终审"]);
        var sound = SampleReport.Sound($"局{Script}");
        var id = await site.FileAsync(
            sound with { Sections = [.. sound.Sections.Select(section => section with { Text = Script })] },
            $"{Script}\".pdf");
        var link = site.LastLink(id);
        var pages = new List<string> {
            await site.PageAsync(link),
            await site.PageAsync($"/reports/{site.Receipt(id)}"),
            await site.PageAsync("/operator"),
            await site.PageAsync($"/operator/reports/{id}") };
        await site.PostAsync($"{link}/approve", ("remark", Script));
        await site.RunDueAsync();
        pages.AddRange([await site.PageAsync(link), await site.PageAsync("/"), await site.PageAsync($"/published/{id}")]);
        await site.PostAsync($"/operator/reports/{id}/withdraw", ("reason", Script));
        using var withdrawn = await site.GetAsync($"/published/{id}");
        pages.Add(await withdrawn.Content.ReadAsStringAsync(Cancellation));
        Assert.All(pages, page => Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase));
        Assert.All(pages, page => Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_original_opens_as_the_PDF_it_is_and_as_nothing_else()
    {
        await using var site = await TestSite.StartAsync();
        var report = SampleReport.Sound();
        var id = await site.FileAsync(report, "年报\".html");
        using var answer = await site.GetAsync($"{site.LastLink(id)}/original");
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("inline", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("年报\".html.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(report.File(), await answer.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Theory]
    [InlineData("image/jpeg", "inline", "1.jpg", "FFD8FFE0")]
    [InlineData("image/png", "inline", "1.jpg.png", "89504E470D0A1A0A")]
    [InlineData("image/tiff", "attachment", "1.jpg.tif", "49492A00")]
    [InlineData("image/tiff", "attachment", "1.jpg.tif", "4D4D002A")]
    public async Task The_original_of_a_scan_is_given_as_what_it_is(string type, string disposition, string name, string start)
    {
        await using var site = await TestSite.StartAsync();
        byte[] file = [.. Convert.FromHexString(start), .. SampleReport.Sound().File()];
        using var content = new ByteArrayContent(file);
        await site.Client.PostAsync("/api/reports?file=1.jpg", content, Cancellation);
        await site.RunDueAsync();
        using var answer = await site.GetAsync($"{site.LastLink(Assert.Single(site.Store.Ids))}/original");
        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(disposition, answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(name, answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal(file, await answer.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Theory]
    [InlineData("", true, null)]
    [InlineData("12", true, "12")]
    [InlineData("38.6250", true, "38.6250")]
    [InlineData("-4", true, "-4")]
    [InlineData("＋３", true, "3")]
    [InlineData("1,000", true, "1000")]
    [InlineData("1，234，567.5", true, "1234567.5")]
    [InlineData("-12,345", true, "-12345")]
    [InlineData("1,00", false, null)]
    [InlineData("1,0000", false, null)]
    [InlineData("1234,567", false, null)]
    [InlineData(",000", false, null)]
    [InlineData("1,000,", false, null)]
    [InlineData("0x10", false, null)]
    [InlineData("NaN", false, null)]
    public void Numbers_are_taken_as_people_type_them(string text, bool isNumber, string? expected)
    {
        Assert.Equal(isNumber, FigureInput.TryParse(text, out var value));
        Assert.Equal(expected, value?.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_trail_of_earlier_rounds_stands_on_the_review_page()
    {
        await using var site = await TestSite.StartAsync();
        var id = await site.FileAsync(SampleReport.Sound());
        await site.PostAsync($"{site.LastLink(id)}/return", ("reason", "缺少盖章页"));
        using var refiled = new ByteArrayContent(SampleReport.Sound().With(("proactive.penalties.decisions", 13)).File());
        using var answer = await site.Client.PostAsync($"/api/reports/{site.Receipt(id)}/files", refiled, Cancellation);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        await site.RunDueAsync();
        Assert.Contains("缺少盖章页", await site.PageAsync(site.LastLink(id)), StringComparison.Ordinal);
        Assert.Equal(2, site.Store.Notices.Count(notice => notice.Report == id && notice.Kind == NoticeKind.ReviewRequest));
    }

    private static async Task<(string, string)[]> SeenAsync(TestSite site, ReportId id) =>
        [("seen", (await site.ProcessAsync(id)).CheckedReading!.Value.ToString())];

    private static IEnumerable<string> Pieces(string text, string before, char end)
    {
        for (var at = text.IndexOf(before, StringComparison.Ordinal); at >= 0; at = text.IndexOf(before, at + 1, StringComparison.Ordinal))
        {
            var start = at + before.Length;
            yield return text[start..text.IndexOf(end, start)];
        }
    }
}
