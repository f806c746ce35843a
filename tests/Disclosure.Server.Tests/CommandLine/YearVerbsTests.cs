using System.Text;
using System.Text.Json;
using Disclosure.Server.Storage;
using Disclosure.Server.TestKit;
using Disclosure.TestKit;
using Disclosure.Workflow.Process;

namespace Disclosure.Server.Tests.CommandLine;

/// <summary>
/// The verbs of an office's year on a made collection of two years: a fault of each rule is planted in one report, and much that is right
/// looks wrong.
/// </summary>
public sealed class YearVerbsTests : IDisposable
{
    private const string Roster =
        """
        code,name,other_names,kind,parent,contact,first_year,last_year,merged_into
        G,澄岭县人民政府,澄岭县政府,government,,office@chengling.gov.cn,,,
        O,澄岭县人民政府办公室,县政府办,department,G,,,,
        D1,澄岭县教育局,,department,G,公开办群,,,
        D2,澄岭县民政局,,department,G,,,,
        D3,澄岭县文化广电和旅游局,"澄岭县文化局;县文旅局",department,G,,,,
        D4,澄岭县水利局,,department,G,,,,
        D5,澄岭县财政局,,department,G,,,,
        D6,澄岭县发展和改革委员会,,department,G,,,,
        E1,澄岭县粮食局,,department,G,,,2022,D6
        N1,澄岭县数据局,,department,G,,2023,,
        T1,青石镇人民政府,,township,G,,,,
        T2,白杨乡人民政府,,township,G,,,,
        T3,城关街道办事处,,township,G,,,,
        I1,澄岭县自来水公司,,institution,G,,,,
        """;

    private readonly TemporaryFolder _folder = new();

    private string Data => _folder["data"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_form_has_what_the_record_of_the_year_before_carried_forward()
    {
        await File.WriteAllTextAsync(_folder["agencies.csv"], Roster, Cancellation);
        await ChildProgram.RunAsync("agencies", _folder["agencies.csv"], "--data", Data);
        var report = new MadeReport("澄岭县教育局", 2022).Applications("natural", 9, 0, 5).Applications("business", 7, 0, 4);
        await File.WriteAllTextAsync(_folder["a.html"], report.Html(), Cancellation);
        Assert.Equal(0, (await ChildProgram.RunAsync("record", _folder["a.html"], "--data", Data)).Code);

        Assert.Equal(["4", "3"], await CarriedOverAsync("澄岭县教育局", 2023, "a.xlsx"));
        Assert.Equal(["", ""], await CarriedOverAsync("澄岭县教育局", 2024, "b.xlsx"));
        Assert.Equal(["", ""], await CarriedOverAsync("澄岭县民政局", 2023, "c.xlsx"));
    }

    [Fact]
    public async Task A_year_is_rounded_up_with_all_that_is_planted_and_nothing_else()
    {
        await File.WriteAllTextAsync(_folder["agencies.csv"], Roster, Cancellation);
        var (taken, said, _) = await ChildProgram.RunAsync("agencies", _folder["agencies.csv"], "--data", Data);
        Assert.Equal(0, taken);
        Assert.Contains("14 个单位（新增 14", said, StringComparison.Ordinal);

        var (old, now) = Collection();
        var files = new List<string>();
        foreach (var (reports, year) in new[] { (old, 2022), (now, 2023) })
        {
            foreach (var (code, report) in reports)
            {
                files.Add(_folder[$"{code}-{year}.html"]);
                await File.WriteAllTextAsync(files[^1], report.Html(), Cancellation);
            }
        }

        await File.WriteAllTextAsync(
            _folder["dates.csv"],
            "file,date\r\nO-2023.html,2024-02-01\r\nD3-2023.html,2024-1-31\r\nG-2023.html,2024年3月20日\r\nT1-2023.html,2024/01/10\r\n",
            Cancellation);
        var (code1, output, error) = await ChildProgram.RunAsync(
            ["record", .. files, "--data", Data, "--dates", _folder["dates.csv"]]);
        Assert.Equal((0, ""), (code1, error));
        Assert.Contains("D3-2023.html：澄岭县文化广电和旅游局（D3），2023 年度", output, StringComparison.Ordinal);

        var rows = await RoundUpAsync(2023);
        Assert.Equal(
            ["G", "O", "D1", "D2", "D3", "D4", "D5", "D6", "N1", "T1", "T2", "T3", "I1"],
            rows.Select(static row => row.GetProperty("code").GetString()));
        Assert.Equal(
            [
                "G:roll-up@proactive.licensing.decisions/warning",
                "O:deadline@/warning",
                "D1:carry-over@applications.carriedOver.natural/error carry-over@applications.carriedOver.total/error",
                "D2:stock@proactive.normative.inForce/warning",
                "D4:sudden-change@proactive.penalties.decisions/warning",
                "D5:likeness@problems/warning",
                "T1:likeness@overview/warning",
                "T2:likeness@overview/warning",
                "I1:likeness@/warning",
            ],
            rows.Select(Line).Where(static line => !line.EndsWith(':')));
        var missing = rows.Single(static row => row.GetProperty("code").GetString() == "T3");
        Assert.False(missing.GetProperty("filed").GetBoolean());
        Assert.Equal(JsonValueKind.Null, missing.GetProperty("file").ValueKind);
        Assert.Equal("D3-2023.html", rows[4].GetProperty("file").GetString());

        var (code2, sum, _) = await ChildProgram.RunAsync("roll-up", "G", "2023", "--data", Data, "--json");
        Assert.Equal(0, code2);
        var region = JsonDocument.Parse(sum).RootElement;
        Assert.Equal(("G", 2023), (region.GetProperty("code").GetString(), region.GetProperty("year").GetInt32()));
        Assert.Equal(["T3"], region.GetProperty("missing").EnumerateArray().Select(static each => each.GetString()));
        var reckoned = new MadeReport("", 2023);
        foreach (var (code, report) in now.Where(static each => each.Code != "G"))
        {
            reckoned.Add(report);
        }

        Assert.Equal(200, region.GetProperty("figures").EnumerateObject().Count());
        Assert.All(
            region.GetProperty("figures").EnumerateObject(),
            figure => Assert.Equal(reckoned[figure.Name], figure.Value.GetDecimal()));
        var government = now.Single(static each => each.Code == "G").Report;
        Assert.Equal(200, region.GetProperty("own").EnumerateObject().Count());
        Assert.All(region.GetProperty("own").EnumerateObject(), figure => Assert.Equal(government[figure.Name], figure.Value.GetDecimal()));

        Assert.All(await RoundUpAsync(2022), static row => Assert.EndsWith(":", Line(row), StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(Data, "disclosure.json"), """{ "year": { "changeLeast": 109 } }""", Cancellation);
        Assert.DoesNotContain(await RoundUpAsync(2023), static row => Line(row).Contains("sudden-change", StringComparison.Ordinal));
        var (_, table, _) = await ChildProgram.RunAsync("round-up", "2023", "--data", Data);
        Assert.Contains("应报 13，已报 12，未报 1，有错误的 1", table, StringComparison.Ordinal);
        Assert.Equal(0, (await ChildProgram.RunAsync("check", "--data", Data)).Code);
    }

    [Fact]
    public async Task What_is_filed_through_the_host_has_these_findings_in_review_and_the_office_sees_the_same_year()
    {
        await File.WriteAllTextAsync(_folder["agencies.csv"], Roster, Cancellation);
        await ChildProgram.RunAsync("agencies", _folder["agencies.csv"], "--data", Data);
        var (old, now) = Collection();
        var files = new List<string>();
        foreach (var (code, report) in old)
        {
            files.Add(_folder[$"{code}-2022.html"]);
            await File.WriteAllTextAsync(files[^1], report.Html(), Cancellation);
        }

        Assert.Equal(0, (await ChildProgram.RunAsync(["record", .. files, "--data", Data])).Code);
        await using var host = await RunningHost.StartAsync(Data);
        var found = new List<string>();
        foreach (var (code, report) in now)
        {
            var (_, body) = await host.UploadAsync(Encoding.UTF8.GetBytes(report.Html()), $"{code}-2023.html");
            var id = ReportId.Parse(body.GetProperty("id").GetString()!);
            await host.ReachesAsync(id, "inReview");
            found.AddRange((await host.FindingsAsync(id)).Select(key => $"{code}:{key}"));
        }

        // Filed today all are late; what other agencies of the year tell is the round-up's.
        string[] filed =
        [
            "D1:carry-over@applications.carriedOver.natural", "D1:carry-over@applications.carriedOver.total",
            "D2:stock@proactive.normative.inForce", "D4:sudden-change@proactive.penalties.decisions", "D5:likeness@problems",
            "I1:likeness@",
        ];
        Assert.Equal(
            filed,
            found.Where(static line => !line.EndsWith(":deadline@", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(now.Count, found.Count(static line => line.EndsWith(":deadline@", StringComparison.Ordinal)));

        string[] rounded =
        [
            .. filed[..5], "G:roll-up@proactive.licensing.decisions", filed[5], "T1:likeness@overview", "T2:likeness@overview",
        ];
        var lines = (await host.GetAsync("/operator/years/2023/findings.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            rounded,
            lines.Skip(1).Select(static line => line.Split(',')).Where(static fields => fields[3] != "deadline")
                .Select(static fields => $"{fields[0]}:{fields[3]}@{fields[5]}").Order(StringComparer.Ordinal));
        Assert.Contains("已报 12（逾期 12），未报 1", await host.GetAsync("/operator/years/2023/round-up"), StringComparison.Ordinal);
        Assert.Contains("城关街道办事处", await host.GetAsync("/operator/years/2023"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_the_rest_is_kept_and_a_second_report_takes_the_place_of_the_first()
    {
        await File.WriteAllTextAsync(_folder["agencies.csv"], Roster, Cancellation);
        await ChildProgram.RunAsync("agencies", _folder["agencies.csv"], "--data", Data);
        await File.WriteAllTextAsync(_folder["first.html"], new MadeReport("澄岭县文化局", 2023).Html(), Cancellation);
        await File.WriteAllTextAsync(
            _folder["second.html"], new MadeReport("澄岭县文旅局", 2023).Applications("natural", 3, 0, 3).Html(), Cancellation);
        await File.WriteAllTextAsync(_folder["letter.txt"], "关于召开会议的通知", Cancellation);
        await File.WriteAllTextAsync(_folder["other.html"], new MadeReport("沙河县教育局", 2023).Html(), Cancellation);

        var (code, output, error) = await ChildProgram.RunAsync(
            "record", _folder["first.html"], _folder["letter.txt"], _folder["gone.pdf"], _folder["other.html"], _folder["second.html"],
            "--data", Data);

        Assert.Equal(1, code);
        Assert.Contains("letter.txt：[not-a-report]", error, StringComparison.Ordinal);
        Assert.Contains("gone.pdf：[not-found]", error, StringComparison.Ordinal);
        Assert.Contains("other.html：“沙河县教育局”与名册", error, StringComparison.Ordinal);
        Assert.Contains("second.html：取代了先前收入的同一单位同一年度的 first.html", output, StringComparison.Ordinal);
        var row = (await RoundUpAsync(2023)).Single(static each => each.GetProperty("code").GetString() == "D3");
        Assert.Equal("second.html", row.GetProperty("file").GetString());
    }

    [Theory]
    [InlineData("a.html,2024-13-01", "第 1 行")]
    [InlineData("file,date\na.html", "第 2 行")]
    [InlineData("a.html,2024-01-01\na.html,2024-01-02", "第 2 行")]
    public async Task A_date_that_is_none_is_told_by_its_line(string dates, string line)
    {
        await File.WriteAllTextAsync(_folder["dates.csv"], dates, Cancellation);
        await File.WriteAllTextAsync(_folder["a.html"], new MadeReport("澄岭县文化局", 2023).Html(), Cancellation);

        var (code, _, error) = await ChildProgram.RunAsync(
            "record", _folder["a.html"], "--data", Data, "--dates", _folder["dates.csv"]);

        Assert.Equal(1, code);
        Assert.Contains(line, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_roster_is_taken_whole_or_not_at_all()
    {
        await File.WriteAllTextAsync(_folder["good.csv"], Roster, Cancellation);
        await File.WriteAllTextAsync(_folder["bad.csv"], Roster + "\nX,某局,,bureau,,,,,\nY,,,department,Z,,,,", Cancellation);
        await ChildProgram.RunAsync("agencies", _folder["good.csv"], "--data", Data);

        var (code, _, error) = await ChildProgram.RunAsync("agencies", _folder["bad.csv"], "--data", Data);

        Assert.Equal(1, code);
        Assert.Contains("第 16 行：kind“bureau”", error, StringComparison.Ordinal);
        Assert.Contains("第 17 行：没有填 name", error, StringComparison.Ordinal);
        using var database = new Database(Path.Combine(Data, "disclosure.db"));
        Assert.Equal(14, (await new SqliteRoster(database).FindAsync(Cancellation))!.Roster.Agencies.Count);
    }

    [Fact]
    public async Task Without_a_roster_or_with_an_unknown_code_there_is_nothing_to_sum()
    {
        await File.WriteAllTextAsync(_folder["a.html"], new MadeReport("澄岭县文化局", 2023).Html(), Cancellation);
        Assert.Equal(0, (await ChildProgram.RunAsync("record", _folder["a.html"], "--data", Data)).Code);
        Assert.Equal(1, (await ChildProgram.RunAsync("round-up", "2023", "--data", Data, "--json")).Code);
        await File.WriteAllTextAsync(_folder["agencies.csv"], Roster, Cancellation);
        Assert.Equal(0, (await ChildProgram.RunAsync("agencies", _folder["agencies.csv"], "--data", Data)).Code);
        Assert.Equal(1, (await ChildProgram.RunAsync("roll-up", "Z", "2023", "--data", Data, "--json")).Code);
        Assert.Equal(2, (await ChildProgram.RunAsync("round-up", "23", "--data", Data)).Code);

        // A record that came before the roster is matched once there is one.
        var rows = await RoundUpAsync(2023);
        Assert.True(rows.Single(static row => row.GetProperty("code").GetString() == "D3").GetProperty("filed").GetBoolean());
    }

    /// <summary>The numbers carried over of natural persons and businesses in a form that is written.</summary>
    private async Task<IEnumerable<string>> CarriedOverAsync(string agency, int year, string name)
    {
        var (code, _, error) = await ChildProgram.RunAsync(
            "form", _folder[name], "--agency", agency, "--year", $"{year}", "--data", Data);
        Assert.Equal((0, ""), (code, error));
        var (_, tables, _) = await ChildProgram.RunAsync("tables", "--json", _folder[name]);
        var cells = JsonDocument.Parse(tables).RootElement.GetProperty("tables").EnumerateArray()
            .Select(static table => table.GetProperty("cells").EnumerateArray().ToList())
            .Single(static cells => cells.Exists(static cell => TextOf(cell).Contains("上年结转", StringComparison.Ordinal)));
        var row = cells.Find(static cell => TextOf(cell).Contains("上年结转", StringComparison.Ordinal)).GetProperty("row").GetInt32();
        return cells.Where(cell => cell.GetProperty("row").GetInt32() == row).Skip(1).Take(2).Select(TextOf);

        static string TextOf(JsonElement cell) => cell.GetProperty("text").GetString()!;
    }

    private async Task<IReadOnlyList<JsonElement>> RoundUpAsync(int year)
    {
        var (code, output, error) = await ChildProgram.RunAsync("round-up", $"{year}", "--data", Data, "--json");
        Assert.True(code == 0, error);
        return [.. output.TrimEnd('\n').Split('\n').Select(static line => JsonDocument.Parse(line).RootElement)];
    }

    private static string Line(JsonElement row) => $"{row.GetProperty("code").GetString()}:" + string.Join(
        ' ',
        row.GetProperty("findings").EnumerateArray().Select(static finding =>
            $"{finding.GetProperty("rule").GetString()}@{finding.GetProperty("where").GetString()}/"
            + finding.GetProperty("severity").GetString()));

    private static (List<(string Code, MadeReport Report)> Old, List<(string Code, MadeReport Report)> Now) Collection()
    {
        (string Code, string Then, string Now)[] agencies =
        [
            ("O", "澄岭县人民政府办公室", "澄岭县政府办"), ("D1", "澄岭县教育局", "澄岭县教育局"), ("D2", "澄岭县民政局", "澄岭县民政局"),
            ("D3", "澄岭县文化局", "澄岭县文化局"), ("D4", "澄岭县水利局", "澄岭县水利局"), ("D5", "澄岭县财政局", "澄岭县财政局"),
            ("D6", "澄岭县发展和改革委员会", "澄岭县发展和改革委员会"), ("E1", "澄岭县粮食局", ""), ("N1", "", "澄岭县数据局"),
            ("T1", "青石镇人民政府", "青石镇人民政府"), ("T2", "白杨乡人民政府", "白杨乡人民政府"), ("T3", "城关街道办事处", ""),
            ("I1", "澄岭县自来水公司", "澄岭县自来水公司"),
        ];
        var (old, now) = (new List<(string Code, MadeReport Report)>(), new List<(string Code, MadeReport Report)>());
        for (var i = 0; i < agencies.Length; i++)
        {
            var (code, then, today) = agencies[i];
            if (then.Length > 0)
            {
                old.Add((code, Of(then, 2022, i)));
            }

            if (today.Length > 0)
            {
                now.Add((code, Of(today, 2023, i)));
            }
        }

        MadeReport Then(string code) => old.Single(each => each.Code == code).Report;
        MadeReport Now(string code) => now.Single(each => each.Code == code).Report;
        foreach (var (code, report) in now)
        {
            if (code == "N1")
            {
                report["proactive.normative.inForce"] = 1;
                continue;
            }

            foreach (var kind in new[] { "natural", "business" })
            {
                var forward = Then(code)[$"applications.carriedForward.{kind}"]
                    + (code == "D6" ? Then("E1")[$"applications.carriedForward.{kind}"] : 0);
                report.Applications(
                    kind, (int)report[$"applications.received.{kind}"], (int)forward,
                    (int)(report[$"applications.granted.{kind}"] + forward));
            }

            var before = Then(code)["proactive.normative.inForce"] + (code == "D6" ? Then("E1")["proactive.normative.inForce"] : 0);
            report["proactive.normative.inForce"] =
                before + report["proactive.normative.issued"] - report["proactive.normative.repealed"];
        }

        Now("D1").Applications("natural", 9, 2, 9);
        Now("D2")["proactive.normative.inForce"] += 1;
        Then("D4")["proactive.penalties.decisions"] = 12;
        Now("D4")["proactive.penalties.decisions"] = 120;
        Now("D5").Problems = Then("D5").Problems;
        Now("T2").Overview = Now("T1").Overview.Replace("青石镇", "白杨乡", StringComparison.Ordinal)
            .Replace("128", "97", StringComparison.Ordinal);
        foreach (var report in new[] { Then("I1"), Now("I1") })
        {
            report.Applications("natural", 37, 0, 37).Applications("business", 12, 0, 12)
                .With("proactive.normative.issued", 0).With("proactive.normative.repealed", 0).With("proactive.normative.inForce", 4)
                .With("proactive.licensing.decisions", 212).With("proactive.fees.amount", 31.25m);
        }

        foreach (var (reports, year) in new[] { (old, 2022), (now, 2023) })
        {
            var government = new MadeReport("澄岭县人民政府", year)
            {
                Overview = $"{year}年，澄岭县人民政府聚焦乡村道路、老旧小区加装电梯和学位供给，{(year == 2022 ? "举办开放日活动，发放便民手册" : "开设政策问答专栏，直播工程招标现场")}，"
                    + "县长带头解读惠农政策，督查室逐月抽查栏目，群众满意度稳步上升。",
                Problems = year == 2022 ? "解读材料文字偏多，图表不足。下一步请专业团队制作。" : "基层人员更换频繁，衔接不畅。将建立交接清单。",
            };
            foreach (var (_, report) in reports)
            {
                government.Add(report);
            }

            if (year == 2022)
            {
                reports.Add(("G", government));
                continue;
            }

            // Carried forward by the street office, which has not filed this year.
            foreach (var kind in new[] { "natural", "business" })
            {
                var forward = (int)Then("G")[$"applications.carriedForward.{kind}"];
                var (received, notHeld) = (
                    (int)government[$"applications.received.{kind}"], (int)government[$"applications.unavailable.notHeld.{kind}"]);
                government.Applications(
                    kind, received, forward, received + forward - notHeld - (int)government[$"applications.carriedForward.{kind}"],
                    notHeld);
            }

            government["proactive.normative.inForce"] = Then("G")["proactive.normative.inForce"]
                + government["proactive.normative.issued"] - government["proactive.normative.repealed"];
            government["proactive.licensing.decisions"] -= 1;
            reports.Add(("G", government));
        }

        return (old, now);
    }

    /// <summary>A report with figures and prose of its own: counts rise a little from year to year.</summary>
    private static MadeReport Of(string agency, int year, int number)
    {
        var more = year - 2022;
        var report = new MadeReport(agency, year)
        {
            Signed = agency,
            Overview = Prose.Overview(agency, year, number),
            Problems = Prose.Problems(year, number),
        };
        return report.Applications("natural", 5 + number + more, 0, 4 + number, more)
            .Applications("business", 2 + (number % 3), 0, 2 + (number % 3))
            .With("proactive.normative.issued", 2 + (number % 2) + more).With("proactive.normative.repealed", number % 2)
            .With("proactive.normative.inForce", 10 + number)
            .With("proactive.licensing.decisions", 40 + (3 * number) + more).With("proactive.penalties.decisions", 7 + number)
            .With("reconsideration.upheld", number % 2).With("proactive.fees.amount", 1.5m + (number * 0.25m) + more);
    }

    /// <summary>Prose that differs from agency to agency and from year to year, on the subjects such reports have.</summary>
    private static class Prose
    {
        private static readonly string[] Subjects =
        [
            "义务教育招生片区", "低保与临时救助", "公共文化场馆开放", "水库除险加固", "预算绩效", "重大项目审批", "储备粮轮换", "公共数据授权",
            "集镇雨污分流", "茶园冻害赔付", "背街小巷整治", "管网改造停水", "政务值班", "村级账目",
        ];

        private static readonly string[] Deeds =
        [
            "把办事指南印成口袋册送到户", "拍摄方言短视频三十集", "邀请人大代表旁听局务会", "在大厅增设自助查询终端", "组织专干跟班学习",
            "对历史文件逐件清理并标注效力", "开通进度查询小程序", "把热线来电整理成问答库", "在村口设置电子显示屏", "发布双语图解",
            "与融媒体中心合办访谈", "请律师审核答复文书", "建立栏目责任清单", "开展第三方评估",
        ];

        public static string Overview(string agency, int year, int number) =>
            $"{year}年，{agency}着力公开{Subjects[number]}方面的情况，{Pick(number, year)}，{Pick(number + 3, year)}，{Pick(number + 7, year)}，"
            + $"围绕{Subjects[number]}回应关切128次，{Pick(number + 10, year)}，得到来访者好评。";

        public static string Problems(int year, int number) =>
            $"{Subjects[number]}的公开仍有短板：{Pick(number + 1, year)}的做法覆盖面小，{Pick(number + 5, year)}尚未常态化。"
            + $"{(year == 2022 ? "下一步将充实人员、细化时限" : "今后拟加大考核、改版网页")}，让{Subjects[(number + 4) % Subjects.Length]}也纳入范围。";

        private static string Pick(int number, int year) => Deeds[((number * 3) + ((year - 2022) * 5)) % Deeds.Length];
    }
}
