using System.Text;
using Disclosure.Documents.Runs;
using Disclosure.Reports.Model;
using Disclosure.Reports.Roster;
using Disclosure.Reports.Tests.Rules;
using Disclosure.Reports.Year;
using Made = Disclosure.Reports.Tests.Rules.Reports;

namespace Disclosure.Reports.Tests.Year;

public sealed class LikeSectionsTests
{
    private const string Own =
        "2023年，青石镇围绕集镇改造、惠民补贴和防汛抗旱三件实事，把办事指南印成口袋册送到各村，在镇便民服务大厅增设查询终端2台，由村干部帮老年人查询，"
        + "全年在政府网站更新信息128条，公众号推送图解36期，组织镇村两级专干培训4次，对栏目更新情况逐月通报，问题件当月整改到位。";

    private const string Copied =
        "2023年，白杨乡围绕集镇改造、惠民补贴和防汛抗旱三件实事，把办事指南印成口袋册送到各村，在乡便民服务大厅增设查询终端5台，由村干部帮老年人查询，"
        + "全年在政府网站更新信息97条，公众号推送图解十二期，组织乡村两级专干培训两次，对栏目更新情况逐月通报，问题件当月整改到位。";

    private const string SameOpening =
        "2023年，白杨乡围绕集镇改造、惠民补贴和防汛抗旱三件实事，把办事指南印成口袋册送到各村。我们还请县融媒体中心拍摄短视频解读医保缴费政策，"
        + "邀请人大代表旁听乡长办公会，开通水费电费查询小程序，修订公文属性认定流程，对历史文件逐件清理并标注效力，把群众来电整理成问答库。";

    private static readonly NameSet Names = NameSet.Of(RosterFile.Read(
        Encoding.UTF8.GetBytes(
            "code,name,kind,parent\nG,澄岭县人民政府,government,\nA,青石镇人民政府,township,G\nB,白杨乡人民政府,township,G\nC,澄岭县教育局,department,G"),
        CancellationToken.None).Roster!);

    private static string[] Among(params string[] overviews) =>
    [
        .. LikeSections.Among([.. overviews.Select(static (text, i) => ($"{i}", Made.Clean().WithOverview(text)))], Names)
            .Select(static found => string.Join(' ', found.Select(static each => $"{each.Section.Id()}:{each.Agency}+{each.Others}"))),
    ];

    [Fact]
    public void A_copy_with_other_names_and_numbers_is_found_on_both_sides()
    {
        Assert.Equal(["overview:1+0", "overview:0+0"], Among(Own, Copied));
        Assert.Equal(["", "overview:2+0", "overview:1+0"], Among("", Own, Copied));
    }

    [Fact]
    public void A_text_with_the_same_opening_is_its_own() => Assert.Equal(["", ""], Among(Own, SameOpening));

    [Theory]
    [InlineData("无。")]
    [InlineData("本年度未收到政府信息公开申请，未发生因政府信息公开工作被申请行政复议、提起行政诉讼的情况，未收取信息处理费，没有其他需要报告的事项。")]
    [InlineData("根据《中华人民共和国政府信息公开条例》要求，编制本报告。本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。")]
    public void What_everybody_says_is_no_copy(string text) => Assert.Equal(["", ""], Among(text, text));

    [Fact]
    public void The_most_alike_is_named_and_others_are_counted() =>
        Assert.Equal("overview:2+1", Among(Own, Copied, Own.Replace("128", "131", StringComparison.Ordinal))[0]);

    [Theory]
    [InlineData(40, true)]
    [InlineData(39, false)]
    public void A_text_is_compared_from_forty_characters_of_its_own_on(int length, bool isCompared)
    {
        var text = string.Concat(Enumerable.Range(0, length).Select(static i => (char)(0x5000 + (i * 7))));
        Assert.Equal(isCompared, ShingledText.Of($"{text}2023一百二十八政府信息公开", NameSet.None) is not null);
    }

    [Fact]
    public void Last_years_text_is_found_and_a_passage_shown()
    {
        var before = Made.Clean(year: 2022).WithOverview(Own.Replace("2023", "2022", StringComparison.Ordinal));
        IReadOnlyList<Finding> Check(string text) => YearRules.Check(
            Made.Clean(year: 2023).WithOverview(text),
            new YearContext { Year = 2023, Before = [new EarlierReport(before, null)], Names = Names });

        var finding = Assert.Single(Check(Own));
        Assert.Equal(("likeness", Severity.Warning, "overview"), (finding.Rule, finding.Severity, finding.Where));
        Assert.Contains("100%", finding.Message, StringComparison.Ordinal);
        Assert.Contains("围绕集镇改造惠民补贴和防汛抗旱", finding.Message, StringComparison.Ordinal);
        Assert.Empty(Check(SameOpening));
    }

    [Fact]
    public void Texts_share_what_both_have()
    {
        var names = NameSet.None;
        var text = string.Concat(Enumerable.Range(0, 102).Select(static i => (char)(0x5000 + (i * 7))));
        var part = text[..77] + string.Concat(Enumerable.Range(0, 25).Select(static i => (char)(0x7000 + (i * 7))));
        var (a, b) = (ShingledText.Of(text, names)!, ShingledText.Of(part, names)!);
        Assert.Equal(1, ShingledText.Share(a, a));
        Assert.Equal(75.0 / 125, ShingledText.Share(a, b), 9);
        Assert.Equal(ShingledText.Share(a, b), ShingledText.Share(b, a));
    }

    /// <summary>Pairs that share more than three quarters are all found, whatever the sets; pairs that share a third hardly cost.</summary>
    [Fact]
    public void Candidates_hold_all_that_are_alike()
    {
        var random = new Random(17);
        var sets = new List<uint[]>();
        for (var i = 0; i < 300; i++)
        {
            var own = Enumerable.Range(0, 400).Select(_ => (uint)random.Next()).ToArray();
            sets.Add(own);
            sets.Add([.. own.Take(350), .. Enumerable.Range(0, 50).Select(_ => (uint)random.Next())]);
        }

        var pairs = MinHash.Candidates([.. sets.Select(static set => set.Order().ToArray())]).ToHashSet();
        Assert.All(Enumerable.Range(0, 300), i => Assert.Contains((2 * i, (2 * i) + 1), pairs));
        Assert.InRange(pairs.Count, 300, 310);
    }

    [Fact]
    public void Five_thousand_reports_are_held_against_each_other_in_ten_seconds_of_computing()
    {
        var reports = LikeSpeed.Reports(5000);
        var began = ThreadClock.Instance.GetTimestamp();
        var found = LikeSections.Among(reports, Names);
        Assert.InRange(ThreadClock.Instance.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Equal(
            [.. Enumerable.Range(0, 50).SelectMany(static i => new[] { i * 100, (i * 100) + 1 })],
            [.. Enumerable.Range(0, 5000).Where(i => found[i].Count > 0)]);
    }

    [Fact]
    public void Where_all_copied_one_text_each_still_has_its_match()
    {
        var found = LikeSections.Among(
            [.. Enumerable.Range(0, 500).Select(static i => ($"{i}", Made.Clean().WithOverview(Own + i)))], Names);
        Assert.All(found, static each => Assert.Single(each));
    }
}

/// <summary>
/// Many reports whose texts share set openings and are else their own; of each hundred the second is a copy of the first.
/// </summary>
internal static class LikeSpeed
{
    public static IReadOnlyList<(string Agency, Report Report)> Reports(int count)
    {
        var random = new Random(5);
        var opening = Text(random, 150);
        var reports = new List<(string, Report)>(count);
        var last = "";
        for (var i = 0; i < count; i++)
        {
            last = i % 100 == 1 ? last : opening + Text(random, 400);
            reports.Add(($"{i}", Made.Clean().WithOverview(last)));
        }

        return reports;
    }

    private static string Text(Random random, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => (char)(0x4E00 + random.Next(3000))));
}
