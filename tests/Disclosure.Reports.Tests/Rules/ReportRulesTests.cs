using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Reports.Tests.Rules;

public sealed class ReportRulesTests
{
    private static readonly string[] Editions = ["2021", "2019"];

    private static string[] Check(Report report, CheckContext? context = null) =>
        [.. ReportRules.Check(report, context ?? new CheckContext()).Select(finding => finding.Key)];

    [Theory]
    [InlineData("2021", 2022)]
    [InlineData("2019", 2020)]
    public void A_report_without_faults_has_no_findings(string form, int year) => Assert.Empty(Check(Reports.Clean(form, year)));

    [Fact]
    public void Balance_compares_the_first_two_items_with_the_last_two()
    {
        var report = Reports.Clean().With("applications.received.natural", 3).With("applications.received.total", 3)
            .With("applications.carriedForward.natural", 2).With("applications.carriedForward.total", 2);

        Assert.Equal(["balance@applications.carriedForward.natural", "balance@applications.carriedForward.total"], Check(report));
        var finding = ReportRules.Check(report, new CheckContext())[0];
        Assert.Equal([3m, 2m], finding.Compared);
        Assert.Contains("（3+0=3）", finding.Message, StringComparison.Ordinal);
        Assert.Contains("30号", finding.Clause, StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_parts_count_as_nothing_and_are_reported_on_their_own()
    {
        var report = Reports.Clean().With("applications.granted.natural", null).With("applications.granted.total", 1)
            .With("applications.received.natural", 1).With("applications.received.total", 1)
            .With("applications.total.natural", 1).With("applications.total.total", 1);

        Assert.Equal(
            ["blank-figure@applications.granted.natural", "outcome-total@applications.total.natural", "row-total@applications.granted"],
            Check(report).Order());
    }

    [Fact]
    public void A_sum_with_an_unread_figure_is_not_judged()
    {
        var report = Reports.Clean().With("reconsideration.total", 2).Without("reconsideration.upheld");

        Assert.Equal(["unread@reconsideration.upheld"], Check(report));
    }

    [Fact]
    public void Remedies_add_up_per_group() =>
        Assert.Equal(["remedy-total@litigation.direct"], Check(Reports.Clean().With("litigation.direct.pending", 1)));

    [Theory]
    [InlineData("", "blank-figure")]
    [InlineData("—", "blank-figure")]
    [InlineData("/", "blank-figure")]
    [InlineData("无", "blank-figure")]
    [InlineData("O", "not-a-number")]
    [InlineData("见附件", "not-a-number")]
    public void A_cell_without_a_number_is_named_for_what_it_holds(string text, string rule) =>
        Assert.Equal([$"{rule}@proactive.licensing.decisions"], Check(Reports.Clean().With("proactive.licensing.decisions", null, text)));

    [Fact]
    public void Counts_below_zero_are_wrong() =>
        Assert.Equal(["negative@proactive.penalties.decisions"], Check(Reports.Clean().With("proactive.penalties.decisions", -1)));

    [Fact]
    public void Changes_may_be_below_zero() => Assert.Empty(Check(Reports.Clean("2019", 2020).With("proactive.penalties.change", -4)));

    [Theory]
    [InlineData("45134", 45134, true, true)]
    [InlineData("3.5", 3.5, true, true)]
    [InlineData("45134.0000", 45134, true, false)]
    [InlineData("0", 0, true, false)]
    [InlineData("3", 3, false, false)]
    public void A_fee_has_four_decimals_where_its_heading_asks_for_them(string text, double value, bool asked, bool found) =>
        Assert.Equal(
            found ? ["fee-decimals@proactive.fees.amount"] : [],
            Check(Reports.Clean().With("proactive.fees.amount", (decimal)value, text) with { FeeDecimalsAsked = asked }));

    [Fact]
    public void A_missing_section_is_named() =>
        Assert.Equal(
            ["section@problems"],
            Check(
                Reports.Clean() with { Sections = [.. Reports.Clean().Sections.Where(section => section.Kind != SectionKind.Problems)] }));

    [Fact]
    public void A_section_out_of_order_is_named()
    {
        var sections = Reports.Clean().Sections;

        Assert.Equal(
            ["section@remedies"],
            Check(Reports.Clean() with { Sections = [sections[0], sections[1], sections[2], sections[4], sections[3], sections[5]] }));
    }

    [Theory]
    [InlineData("甲县人民政府2022年政府信息公开工作年度报告", false)]
    [InlineData("甲县人民政府二〇二二年政府信息公开工作年度报告", false)]
    [InlineData("甲县人民政府2022年度政府信息公开工作年度报告", true)]
    [InlineData("甲县人民政府关于2022年政府信息公开工作报告", true)]
    [InlineData("甲县人民政府关于2022年政府信息公开工作年度报告", true)]
    [InlineData("2022年甲县人民政府政府信息公开工作年度报告", true)]
    [InlineData("甲县人民政府2021年政府信息公开工作年度报告", true)]
    [InlineData(null, true)]
    public void The_title_has_one_form(string? title, bool found) =>
        Assert.Equal(found ? ["title@"] : [], Check(Reports.Clean() with { Title = title }, new CheckContext(Year: 2022)));

    [Fact]
    public void The_old_form_is_outdated_from_2021_on()
    {
        Assert.Equal(["form-outdated@"], Check(Reports.Clean("2019", 2021)));
        Assert.Empty(Check(Reports.Clean("2019", 2020)));
    }

    [Theory]
    [InlineData("2023-03-31", false)]
    [InlineData("2023-04-01", true)]
    public void The_report_of_a_county_s_government_is_due_by_the_end_of_March(string received, bool late) =>
        Assert.Equal(
            late ? ["deadline@"] : [],
            Check(
                Reports.Clean(),
                new CheckContext(Received: DateOnly.Parse(received, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void Doubtful_figures_are_to_be_looked_at()
    {
        var report = Reports.Clean();
        var figures = new Dictionary<string, Figure>(report.Figures);
        figures["reconsideration.total"] = figures["reconsideration.total"] with { Confidence = 0.4 };

        Assert.Equal(["low-confidence@reconsideration.total"], Check(report with { Figures = figures }));
    }

    [Fact]
    public void A_doubtful_figure_is_told_with_what_would_agree()
    {
        var report = Reports.Clean().With("litigation.direct.upheld", 3).With("litigation.direct.other", 1)
            .With("litigation.direct.total", 9);

        Assert.Contains("识别为“3”，把握不足（60%），请", Message(Doubt(report)), StringComparison.Ordinal);
        Assert.Contains("识别为“3”，很可能读错，请", Message(Doubt(report, confidence: 0.1)), StringComparison.Ordinal);
        Assert.DoesNotContain("若读作", Message(Doubt(report)), StringComparison.Ordinal);
        Assert.Contains("若读作8，各项合计相符", Message(Doubt(report, 8)), StringComparison.Ordinal);
        Assert.Contains("若读作5，并一同改正", Message(Doubt(report, 5)), StringComparison.Ordinal);
        Assert.Contains("识别为空白", Message(Doubt(report.With("litigation.direct.upheld", null))), StringComparison.Ordinal);

        static Report Doubt(Report report, decimal? suggested = null, double confidence = 0.6) => report with
        {
            Figures = new Dictionary<string, Figure>(report.Figures)
            {
                ["litigation.direct.upheld"] = report.Figures[
                    "litigation.direct.upheld"] with
                { Confidence = confidence, Suggested = suggested },
            },
        };

        static string Message(Report report) =>
            ReportRules.Check(report, new CheckContext()).Single(finding => finding.Rule == "low-confidence").Message;
    }

    [Fact]
    public void Other_wording_is_reported() =>
        Assert.Equal(
            ["label-wording@proactive.repealed"],
            Check(Reports.Clean() with
            {
                Labels = new Dictionary<string, LabelReading> { ["proactive.repealed"] = new("proactive.repealed", "本年度止件数", "本年废止件数") },
            }));

    [Theory]
    [InlineData("2022年，我县共收到政府信息公开申请76件，均按时答复。", "narrative-figure@applications.received.total")]
    [InlineData("全年未收到依申请公开申请。", null)]
    [InlineData("全年收到依申请公开申请0件。", null)]
    [InlineData("近三年累计收到政府信息公开申请76件。", null)]
    [InlineData("其中，网上收到政府信息公开申请76件。", null)]
    [InlineData("2022年收到信函申请2件。", null)]
    [InlineData("全年收到政府信息公开申请5件。另有单位收到政府信息公开申请6件，共收到政府信息公开申请11件。", "narrative-figure@applications.received.total")]
    [InlineData("因政府信息公开行政复议5件。", "narrative-figure@reconsideration.total")]
    [InlineData("因政府信息公开行政诉讼1起。", "narrative-figure@litigation.direct.total")]
    [InlineData("2022年制发行政规范性文件8件。", "narrative-figure@proactive.normative.issued")]
    [InlineData("2022年累计公开行政规范性文件8件。", null)]
    public void Plain_statements_are_held_against_the_tables(string overview, string? finding) =>
        Assert.Equal(finding is null ? [] : [finding], Check(Reports.Clean().WithOverview(overview)));

    [Fact]
    public void Sums_of_a_consistent_report_agree_and_one_changed_figure_breaks_exactly_its_own()
    {
        var cases =
            from form in Gen.Elements(Editions)
            from numbers in Gen.Choose(0, 50).ArrayOf(400)
            from changed in Gen.Choose(0, 10_000)
            select (form, numbers, changed);

        Prop.ForAll(cases.ToArbitrary(), example =>
        {
            var form = FormDefinition.Find(example.form)!;
            var report = Consistent(form, example.numbers);
            var place = form.Figures[example.changed % form.Figures.Count];
            var changed = report.With(place.Id, report.Figures[place.Id].Value + 1);
            var expected = form.Sums.Where(sum => sum.Left.Contains(place.Id) != sum.Right.Contains(place.Id)).Select(sum => sum.Where)
                .Order();
            return Check(report).Length == 0
                && ReportRules.Check(changed, new CheckContext()).Select(finding => finding.Where).Order().SequenceEqual(expected)
                && Check(changed).Distinct().Count() == Check(changed).Length;
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Fills the parts with the numbers and the totals with their sums.</summary>
    private static Report Consistent(FormDefinition form, int[] numbers)
    {
        var report = Reports.Clean(form.Id, form.LastYear ?? 2022);
        var figures = report.Figures.Values.Select((figure, i) => figure with { Value = numbers[i] }).ToDictionary(figure => figure.Id);
        void Put(string id, decimal value) => figures[id] = figures[id] with { Value = value };
        decimal Sum(IEnumerable<string> ids) => ids.Sum(id => figures[id].Value!.Value);
        foreach (var sum in form.Sums.Where(sum => sum.Kind == FormSumKind.OutcomeTotal))
        {
            Put(sum.Left[0], Sum(sum.Right));
        }

        foreach (var sum in form.Sums.Where(sum => sum.Kind == FormSumKind.Balance))
        {
            // received + carriedOver = total + carriedForward: what was received follows from the rest.
            Put(sum.Left[1], Math.Min(figures[sum.Left[1]].Value!.Value, Sum(sum.Right)));
            Put(sum.Left[0], Sum(sum.Right) - figures[sum.Left[1]].Value!.Value);
        }

        foreach (var sum in form.Sums.Where(sum => sum.Kind is FormSumKind.RowTotal or FormSumKind.RemedyTotal))
        {
            Put(sum.Left[0], Sum(sum.Right));
        }

        return report with { Figures = figures };
    }
}
