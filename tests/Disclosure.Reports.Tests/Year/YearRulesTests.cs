using Disclosure.Reports.Model;
using Disclosure.Reports.Roster;
using Disclosure.Reports.Tests.Rules;
using Disclosure.Reports.Year;
using FsCheck;
using FsCheck.Fluent;
using Made = Disclosure.Reports.Tests.Rules.Reports;

namespace Disclosure.Reports.Tests.Year;

public sealed class YearRulesTests
{
    private const string Over = "applications.carriedOver.natural";
    private const string Forward = "applications.carriedForward.natural";

    private static string[] Check(Report now, params Report[] before) => Check(now, YearThresholds.Default, before);

    private static string[] Check(Report now, YearThresholds thresholds, params Report[] before) =>
    [
        .. YearRules.Check(now, new YearContext
        {
            Year = 2023, Thresholds = thresholds, Before = [.. before.Select(static report => new EarlierReport(report, null))],
        }).Select(static finding => finding.Key),
    ];

    private static Report Clean(int year = 2023) => Made.Clean(year: year);

    [Theory]
    [InlineData(3, 3, 0)]
    [InlineData(3, 4, 1)]
    [InlineData(4, 3, 1)]
    [InlineData(0, null, 0)]
    [InlineData(null, 0, 0)]
    [InlineData(null, 1, 1)]
    public void What_was_carried_over_is_what_was_carried_forward(int? over, int? forward, int findings)
    {
        var found = YearRules.Check(
            Clean().With(Over, over),
            new YearContext { Year = 2023, Before = [new EarlierReport(Clean(2022).With(Forward, forward), null)] });

        Assert.Equal(findings, found.Count);
        Assert.All(found, static finding =>
            Assert.Equal(("carry-over", Severity.Error, Over), (finding.Rule, finding.Severity, finding.Where)));
    }

    [Fact]
    public void Carry_over_is_judged_only_where_both_figures_are_known()
    {
        Assert.Empty(Check(Clean().With(Over, 3)));
        Assert.Empty(Check(Clean().With(Over, 3), Clean(2022).Without(Forward)));
        Assert.Empty(Check(Clean().Without(Over), Clean(2022).With(Forward, 3)));
        Assert.Empty(Check(Clean().With(Over, null, "若干"), Clean(2022).With(Forward, 3)));
        Assert.Equal([$"carry-over@{Over}"], Check(Clean().With(Over, 3), Made.Clean("2019", 2020).With(Forward, 2)));
    }

    [Fact]
    public void A_successor_carries_over_what_all_its_predecessors_carried_forward()
    {
        var two = Clean(2022).With(Forward, 2);
        Assert.Empty(Check(Clean().With(Over, 5), two, Clean(2022).With(Forward, 3)));
        Assert.Equal([$"carry-over@{Over}"], Check(Clean().With(Over, 2), two, Clean(2022).With(Forward, 3)));
        Assert.Empty(Check(Clean().With(Over, 2), two, Clean(2022).Without(Forward)));
        var finding = YearRules.Check(
            Clean().With(Over, 2),
            new YearContext
            {
                Year = 2023,
                Before = [new EarlierReport(two, null), new EarlierReport(Clean(2022).With(Forward, 1), "甲县粮食局")],
            })[0];
        Assert.Contains("甲县人民政府、甲县粮食局的2022年度报告结转下年度的是3", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60, false)]
    [InlineData(150, false)]
    [InlineData(569, false)]
    [InlineData(570, true)]
    public void What_a_merger_explains_is_not_sudden(int now, bool isSudden)
    {
        const string Figure = "proactive.licensing.decisions";
        var found = YearRules.Check(Clean().With(Figure, now), new YearContext
        {
            Year = 2023,
            Before = [new EarlierReport(Clean(2022).With(Figure, 50), null), new EarlierReport(Clean(2022).With(Figure, 140), "甲县粮食局")],
        });
        Assert.Equal(isSudden ? [$"sudden-change@{Figure}"] : [], found.Select(static finding => finding.Key));
    }

    [Theory]
    [InlineData(11, 0)]
    [InlineData(16, 0)]
    [InlineData(12, 1)]
    public void Documents_of_a_merged_agency_may_lapse_or_go_on(int inForce, int findings)
    {
        const string InForce = "proactive.normative.inForce";
        var found = YearRules.Check(Clean().With(InForce, inForce).With("proactive.normative.issued", 1), new YearContext
        {
            Year = 2023,
            Before = [new EarlierReport(Clean(2022).With(InForce, 10), null), new EarlierReport(Clean(2022).With(InForce, 5), "甲县粮食局")],
        });
        Assert.Equal(Enumerable.Repeat($"stock@{InForce}", findings), found.Select(static finding => finding.Key));
    }

    [Fact]
    public void A_figure_read_unsurely_is_said_to_be()
    {
        string MessageOf(double confidence) => YearRules.Check(Clean().With(Over, 2), new YearContext
        {
            Year = 2023,
            Before =
            [
                new EarlierReport(
                    Clean(2022) with
                    {
                        Figures = new Dictionary<string, Figure>(Clean(2022).Figures)
                        {
                            [Forward] = new Figure(Forward, 3, "3", 1, default, confidence),
                        },
                    },
                    null),
            ],
        })[0].Message;

        Assert.Contains("把握不足", MessageOf(0.79), StringComparison.Ordinal);
        Assert.DoesNotContain("把握不足", MessageOf(0.8), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("normative", 10, 3, 1, 12, 0)]
    [InlineData("normative", 10, 3, 1, 13, 1)]
    [InlineData("normative", 10, 3, 1, 11, 1)]
    [InlineData("regulations", 10, 0, 4, 6, 0)]
    [InlineData("regulations", 10, 0, 4, 10, 1)]
    public void The_stock_follows_from_the_year_before(string kind, int before, int issued, int repealed, int inForce, int findings)
    {
        var now = Clean().With($"proactive.{kind}.issued", issued).With($"proactive.{kind}.repealed", repealed)
            .With($"proactive.{kind}.inForce", inForce);

        Assert.Equal(
            Enumerable.Repeat($"stock@proactive.{kind}.inForce", findings),
            Check(now, Clean(2022).With($"proactive.{kind}.inForce", before)));
    }

    [Fact]
    public void The_stock_is_not_compared_with_the_form_before() =>
        Assert.Empty(Check(
            Clean().With("proactive.normative.inForce", 12), Made.Clean("2019", 2020).With("proactive.normative.publicTotal", 7)));

    [Theory]
    [InlineData(20, 60, true)]
    [InlineData(20, 59, false)]
    [InlineData(60, 20, true)]
    [InlineData(59, 20, false)]
    [InlineData(14, 43, false)]
    [InlineData(15, 45, true)]
    [InlineData(0, 30, true)]
    [InlineData(0, 29, false)]
    [InlineData(30, 0, true)]
    [InlineData(29, 0, false)]
    [InlineData(1000, 2999, false)]
    public void A_change_is_sudden_by_factor_and_number(int before, int now, bool isSudden)
    {
        const string Figure = "proactive.penalties.decisions";
        Assert.Equal(
            isSudden ? [$"sudden-change@{Figure}"] : [], Check(Clean().With(Figure, now), Clean(2022).With(Figure, before)));
    }

    [Fact]
    public void The_thresholds_are_the_offices_own()
    {
        const string Figure = "applications.received.total";
        var strict = new YearThresholds { ChangeFactor = 1.5m, ChangeLeast = 2 };
        Assert.Equal([$"sudden-change@{Figure}"], Check(Clean().With(Figure, 6), strict, Clean(2022).With(Figure, 4)));
        Assert.Empty(Check(Clean().With(Figure, 5), strict, Clean(2022).With(Figure, 4)));
    }

    [Fact]
    public void One_cause_is_one_sudden_change()
    {
        var now = Clean();
        foreach (var row in new[] { "received", "granted", "total" })
        {
            now = now.With($"applications.{row}.natural", 400).With($"applications.{row}.total", 400);
        }

        Assert.Equal(["sudden-change@applications.received.total"], Check(now, Clean(2022)));
    }

    [Theory]
    [InlineData(100, 100, true)]
    [InlineData(100, 50, false)]
    [InlineData(1, 1, false)]
    [InlineData(0, 0, false)]
    public void Figures_that_all_equal_last_years_are_no_chance_where_they_are_many(int licences, int penalties, bool isFound)
    {
        Report Of(int year) => Clean(year).With("proactive.licensing.decisions", licences).With("proactive.penalties.decisions", penalties)
            .With("proactive.normative.inForce", 40);

        Assert.Equal(isFound ? ["likeness@"] : [], Check(Of(2023), Of(2022)));
        Assert.Empty(Check(Of(2023).With("proactive.coercion.decisions", 1), Of(2022)));
        Assert.Empty(Check(Of(2023).Without("proactive.coercion.decisions"), Of(2022)));
    }

    [Fact]
    public void What_is_carried_and_in_force_is_no_sign_of_a_copy()
    {
        Report Of(int year) => Clean(year).With("proactive.normative.inForce", 4000).With("applications.carriedOver.natural", 500)
            .With("applications.carriedForward.natural", 500).With("applications.carriedOver.total", 500)
            .With("applications.carriedForward.total", 500);
        Assert.Empty(Check(Of(2023), Of(2022)));
    }

    [Fact]
    public void A_government_is_not_below_its_agencies()
    {
        const string Figure = "proactive.licensing.decisions";
        var roster = new AgencyRoster(
        [
            new RosterAgency("G", "甲县人民政府", RosterKind.Government), new RosterAgency("A", "甲局", RosterKind.Department) { Parent = "G" },
            new RosterAgency("K", "甲县乙区人民政府", RosterKind.Government) { Parent = "G" },
            new RosterAgency("B", "乙局", RosterKind.Department) { Parent = "K" },
            new RosterAgency("C", "丙局", RosterKind.Department) { Parent = "K", LastYear = 2022 },
            new RosterAgency("D", "丁局", RosterKind.Department) { Parent = "A" },
        ]);
        RegionSum Sum(int? b) => RegionSum.Of(roster, "G", 2023, agency => agency.Code switch
        {
            "A" => Clean().With(Figure, 3),
            "B" => b is { } value ? Clean().With(Figure, value) : null,
            "D" => Clean().With(Figure, null),
            _ => Clean().With(Figure, 1000),
        });
        string[] Found(int own, int? b, bool equals) =>
        [
            .. YearRules.Check(Clean().With(Figure, own), new YearContext
            {
                Year = 2023, Region = Sum(b), Thresholds = new YearThresholds { RollUpEquals = equals },
            }).Select(static finding => finding.Key),
        ];

        Assert.Equal((7m, 0), (Sum(4).Figures[Figure], Sum(4).Missing.Count));
        Assert.Equal(["B"], Sum(null).Missing.Select(static agency => agency.Code));
        Assert.Empty(Found(7, 4, equals: false));
        Assert.Equal([$"roll-up@{Figure}"], Found(6, 4, equals: false));
        Assert.Empty(Found(8, 4, equals: false));
        Assert.Equal([$"roll-up@{Figure}"], Found(8, 4, equals: true));
        Assert.Empty(Found(7, 4, equals: true));
        Assert.Empty(Found(8, null, equals: true));
        Assert.Equal([$"roll-up@{Figure}"], Found(2, null, equals: true));
        Assert.Equal(["B", "A"], Sum(4).Behind(Figure).Select(static each => each.Agency.Code));
    }

    [Fact]
    public void A_report_that_goes_on_from_the_year_before_breaks_no_law()
    {
        var counts = Gen.Choose(0, 40).ArrayOf(5);
        Prop.ForAll(counts.ToArbitrary(), static each =>
        {
            var before = Clean(2022).With(Forward, each[0]).With("proactive.normative.inForce", each[1]);
            var now = Clean().With(Over, each[0]).With("proactive.normative.issued", each[2]).With("proactive.normative.repealed", each[3])
                .With("proactive.normative.inForce", each[1] + each[2] - each[3]);
            var off = each[4] - 20;
            return !Check(now, before).Any(static key => key.StartsWith("carry-over", StringComparison.Ordinal)
                    || key.StartsWith("stock", StringComparison.Ordinal))
                && Check(now.With(Over, each[0] + off), before).Contains($"carry-over@{Over}") == (off != 0);
        }).QuickCheckThrowOnFailure();
    }
}
