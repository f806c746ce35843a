using System.Net;
using System.Text.RegularExpressions;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using Disclosure.Web.Tests.Operator;
using Disclosure.Web.Tests.Site;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Tests.Words;

/// <summary>
/// English pages are English: no Chinese stands on them but names, what a report says, and what people wrote. What is marked as Chinese
/// counts as a quotation; the other quotations are named here one by one.
/// </summary>
public partial class EnglishPageTests
{
    private const string Agency = "青河县民政局";
    private const string Title = "青河县民政局2024年报告";
    private const string Label = "本年度止件数";

    /// <summary>What findings quote: title and label as printed, the wording prescribed for both, and a cell without a number.</summary>
    private static readonly string[] Quoted =
    [
        Title, "年政府信息公开工作年度报告", Label, "本年废止件数", "若干", Agency, "全年收到政府信息公开申请7件", "（文字描述）", "1.总体情况", "一、总体情况",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_rule_speaks_English_on_the_pages_of_reviewer_sender_and_office()
    {
        await using var site = await StartAsync();
        site.Reader.Context = new CheckContext(2025, new DateOnly(2026, 2, 1));
        var id = await site.FileAsync(Faulty(), "report.pdf");
        var outdated = await site.FileAsync(SampleReport.Sound("青河县财政局") with { Form = "2019" }, "outdated.pdf");
        var departing = await site.FileAsync(Departing(), "departing.pdf");
        var found = await FindingsOfAsync(site, id);
        Assert.Equal(
            [
                "agency-mismatch", "balance", "blank-figure", "deadline", "fee-decimals", "fee-unit", "figure-form", "filler",
                "form-outdated", "label-wording", "low-confidence", "narrative-figure", "negative", "not-a-number", "not-whole",
                "outcome-total", "period", "processing-fee", "publication", "remedy-total", "row-missing", "row-total", "section",
                "section-numbering", "several-reports", "template-text", "title", "unread", "year-mismatch",
            ],
            found.Concat(await FindingsOfAsync(site, outdated)).Concat(await FindingsOfAsync(site, departing))
                .Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal));
        var link = site.LastLink(id);
        foreach (var path in new[]
        {
            link, $"{link}/edit", $"/reports/{site.Receipt(id)}", $"/operator/reports/{id}", "/operator", "/operator/outbox",
            site.LastLink(outdated),
            $"/reports/{site.Receipt(outdated)}", site.LastLink(departing), $"/reports/{site.Receipt(departing)}",
        })
        {
            await IsEnglishAsync(site, path, "青河县财政局", "青河县水利局", "乙县水利局", "零", "元");
        }

        var page = await EnglishAsync(site, link);
        Assert.Contains("The report was submitted on 1 February 2026", page, StringComparison.Ordinal);
        Assert.Contains("Basis: notice Guo Ban Gong Kai Ban Han", page, StringComparison.Ordinal);
        Assert.Contains(
            "3. Applications for government information received and handled",
            Regex.Replace(page, "<[^>]*>", ""),
            StringComparison.Ordinal);
        Assert.Equal(found.Count, Regex.Count(page, "<li id=\"finding-"));
    }

    [Fact]
    public async Task The_office_reads_English_of_what_waits_failed_and_was_sent()
    {
        await using var site = await StartAsync();
        site.Reader.IsBroken = true;
        await site.FileAsync(SampleReport.Sound("青河县财政局"), "broken.pdf");
        site.Reader.IsBroken = false;
        var returned = await site.FileAsync(SampleReport.WithError(), "report.pdf");
        using (var answer = await site.PostAsync($"{site.LastLink(returned)}/return", ("reason", "see the sums")))
        {
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        }

        await site.RunDueAsync();
        await site.PublishAsync(SampleReport.Sound("青河县审计局"), "published.pdf");
        site.Time.Advance(TimeSpan.FromDays(4));
        await site.RunDueAsync();
        await YearOffice.TakeRosterInAsync(site);
        using (var opened = await site.PostAsync("/operator/years", ("year", "2024")))
        {
            Assert.Equal(HttpStatusCode.SeeOther, opened.StatusCode);
        }

        using (var noted = await site.PostAsync(
            "/operator/years/2024/marks", ("code", "D2"), ("kind", "onPaper"), ("reason", "see the files")))
        {
            Assert.Equal(HttpStatusCode.SeeOther, noted.StatusCode);
        }

        foreach (var path in new[]
        {
            "/operator", "/operator/waiting", "/operator/missing", "/operator/outbox", $"/operator/reports/{returned}",
            $"/operator/reports/{returned}/faults", "/operator/roster", "/operator/years", "/operator/years/2024?show=all",
            "/operator/years/2024/round-up", "/operator/years/2024/regions/G",
        })
        {
            // The round-up quotes the passages that copied sections share.
            await IsEnglishAsync(
                site, path, "青河县财政局", "青河县审计局", "青河县民政局", "2024", "年认真贯彻落实中华人民共和国政府信息公开条例坚持",
                "是部分公开内容更新不够及时二是政策解读形式比较单一下一步我局");
        }

        var page = await EnglishAsync(site, "/operator/outbox");
        Assert.Contains("[Returned]", page, StringComparison.Ordinal);
        Assert.Contains("20 January 2025, 09:00 (Beijing)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_decisions_and_links_that_count_no_more_are_told_in_English()
    {
        await using var site = await StartAsync();
        var id = await site.FileAsync(SampleReport.WithError(), "report.pdf");
        var link = site.LastLink(id);
        foreach (var (act, fields) in new (string, (string, string)[])[]
        {
            ("return", []),
            ("accept", [("finding", "x"), ("reason", "y")]),
            ("handover", [("to", "x")]),
            ("again", [("reason", "y")]),
            ("correct", [("suggested", "applications.received.total"), ("reason", "y")]),
            ("approve", [("remark", new string('a', ReportProcess.LongestReason + 1))]),
        })
        {
            using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{link}/{act}") { Content = form };
            request.Headers.Add("Cookie", "lang=en");
            using var answer = await site.Client.SendAsync(request, Cancellation);
            Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{act} {answer.StatusCode}");
            IsEnglish(act, await answer.Content.ReadAsStringAsync(Cancellation));
        }

        using (var approved = await site.PostAsync($"{link}/approve"))
        {
            Assert.Equal(HttpStatusCode.SeeOther, approved.StatusCode);
        }

        await site.RunDueAsync();
        foreach (var path in new[] { link, $"{link}/edit", $"{link[..^4]}AAAA", "/review/x", "/reports/x", "/operator/reports/x",
            "/nowhere" })
        {
            await IsEnglishAsync(site, path);
        }
    }

    [Fact]
    public async Task What_is_public_is_told_in_English()
    {
        await using var site = await StartAsync();
        var report = SampleReport.Sound().With(("proactive.licensing.decisions", 1_245));
        var id = await site.PublishAsync(report, "report.pdf");
        var earlier = await site.PublishAsync(SampleReport.Sound(year: 2023), "earlier.pdf");
        var paths = new List<string>
        {
            "/", "/?year=2024", "/years/2024", "/years/2024/compare/received", "/kinds/department", $"/published/{id}", $"/published/{
                earlier}",
        };
        paths.Add(Regex.Match(await site.PageAsync("/kinds/department"), "/agencies/[0-9a-f]+/").Value);
        foreach (var path in paths)
        {
            await IsEnglishAsync(site, path);
        }

        var page = await EnglishAsync(site, $"/published/{id}");
        Assert.Contains(">1,245<", page, StringComparison.Ordinal);
        Assert.Contains(">20 January 2025</time>", page, StringComparison.Ordinal);
        Assert.Contains("Administrative licences", page, StringComparison.Ordinal);
        using var withdrawal = await site.PostAsync($"/operator/reports/{id}/withdraw", ("reason", "sent by mistake"));
        Assert.Equal(HttpStatusCode.SeeOther, withdrawal.StatusCode);
        Assert.Contains(
            "was withdrawn on 20 January 2025, 09:00 (Beijing) and is no longer public. Reason: sent by mistake",
            WebUtility.HtmlDecode(await EnglishAsync(site, $"/published/{id}")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_is_asked_for_in_English()
    {
        await using var site = await TestSite.StartAsync(options =>
            options with { Office = "Office", OperatorKey = "a key of some length" });
        await IsEnglishAsync(site, "/operator");
    }

    private static Task<TestSite> StartAsync() => TestSite.StartAsync(
        options => options with { Office = "Office", ExpectedAgencies = [Agency, "青河县档案局"] }, tiers: ["First", "Second"]);

    /// <summary>A report at which every rule finds something.</summary>
    private static Report Faulty()
    {
        var report = SampleReport.Sound().With(
            ("applications.received.natural", 20),
            ("applications.received.total", 15),
            ("applications.total.natural", 99),
            ("litigation.direct.total", 3),
            ("proactive.penalties.decisions", -12),
            ("proactive.coercive.decisions", null));
        var figures = new Dictionary<string, Figure>(report.Figures);
        Change("proactive.fees.amount", figure => figure with { Value = 38.6m, Text = "38.6" });
        Change("proactive.licensing.decisions", figure => figure with { Value = null, Text = "若干" });
        Change("proactive.normative.issued", figure => figure with { Value = null, Text = "" });
        Change("proactive.normative.repealed", figure => figure with { Value = null, Text = "/" });
        Change("proactive.normative.inForce", figure => figure with { Confidence = 0.4 });
        return report with
        {
            Title = Title,
            FeeDecimalsAsked = true,
            Year = 2024,
            Figures = figures,
            Labels = new Dictionary<string, LabelReading> { ["proactive.repealed"] = new("proactive.repealed", Label, "本年废止件数") },
            Sections =
            [
                .. report.Sections.Where(section => section.Kind is not (SectionKind.Others or SectionKind.Overview)),
                new Section(SectionKind.Overview, "一、总体情况", 1, "全年收到政府信息公开申请7件。"),
            ],
        };

        void Change(string id, Func<Figure, Figure> change) => figures[id] = change(figures[id]);
    }

    /// <summary>A report at which the rules on what a filing is find something.</summary>
    private static Report Departing()
    {
        var report = SampleReport.Sound("青河县水利局");
        var figures = new Dictionary<string, Figure>(report.Figures);
        Change("proactive.fees.amount", figure => figure with { Value = 0.0038m, Text = "38元" });
        Change("proactive.licensing.decisions", figure => figure with { Value = 0, Text = "零" });
        Change("proactive.penalties.decisions", figure => figure with { Value = 1.5m, Text = "1.5" });
        figures.Remove("proactive.coercion.decisions");
        return report with
        {
            Figures = figures,
            Missing = [new MissingLine("proactive.coercion", false)],
            Period = new StatedPeriod(new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)),
            OtherAgency = new NamedAgency("乙县水利局", true),
            HasBlankCopy = true,
            Part = new ReportPart(1, 2, 1, 3),
            Published = "2025-06-01",
            Sections =
            [
                .. report.Sections.Select(static section => section.Kind switch
                {
                    SectionKind.Overview => section with { Heading = "1.总体情况" },
                    SectionKind.Applications => section with { Text = "（文字描述）" },
                    SectionKind.Problems or SectionKind.Others => section with { Text = "无。" },
                    _ => section,
                }),
            ],
        };

        void Change(string id, Func<Figure, Figure> change) => figures[id] = change(figures[id]);
    }

    private static async Task<IReadOnlyList<Finding>> FindingsOfAsync(TestSite site, ReportId id)
    {
        var readings = (Disclosure.Workflow.Ledger.ReadingStore)site.Services.GetService(typeof(Disclosure.Workflow.Ledger.ReadingStore))!;
        return (await readings.FindAsync((await site.ProcessAsync(id)).CheckedReading!.Value, Cancellation))!.Findings;
    }

    private static async Task IsEnglishAsync(TestSite site, string path, params string[] names) =>
        IsEnglish(path, await EnglishAsync(site, path), names);

    private static void IsEnglish(string path, string page, params string[] names)
    {
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        var ours = Metadata().Replace(Marked().Replace(page, " "), " ");
        foreach (var name in Quoted.Concat(names))
        {
            ours = ours.Replace(name, "", StringComparison.Ordinal);
        }

        ours = Reviewer().Replace(ours, "");
        var at = Han().Match(ours);
        Assert.False(at.Success, at.Success ? $"{path}: …{ours[Math.Max(0, at.Index - 120)..Math.Min(ours.Length, at.Index + 60)]}…" : "");
    }

    private static async Task<string> EnglishAsync(TestSite site, string path)
    {
        using var answer = await site.SendAsync(HttpMethod.Get, path, ("Cookie", "lang=en"));
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }

    /// <summary>Elements that are said to be Chinese, whatever is in them but others of the same name.</summary>
    [GeneratedRegex("""<input[^>]*\slang="zh-CN"[^>]*>|<(\w+)[^>]*\slang="zh-CN"[^>]*>.*?</\1>""", RegexOptions.Singleline)]
    private static partial Regex Marked();

    /// <summary>The metadata of a government's site, which is Chinese in either language.</summary>
    [GeneratedRegex("""<meta [^>]*>|<link rel="alternate"[^>]*>""")]
    private static partial Regex Metadata();

    [GeneratedRegex("审核员[0-9]|公开办|网上报送|主管部门|2024年政府信息公开工作年度报告")]
    private static partial Regex Reviewer();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
