using System.Text;
using Disclosure.Documents;
using Disclosure.Reports.Blank;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Roster;
using Disclosure.Reports.Rules;
using Disclosure.Reports.Year;

namespace Disclosure.Reports.Tests.Year;

public sealed class RegionDraftTests
{
    private static readonly string[] Applicants =
        ["natural", "business", "research", "socialOrg", "legalService", "other"];

    private static readonly AgencyRoster Roster = RosterFile.Read(
        Encoding.UTF8.GetBytes(
            "code,name,kind,parent\nG,青河县人民政府,government,\nA,青河县民政局,department,G\nB,青河县财政局,department,G\n"
            + "C,青石镇人民政府,township,G\n"),
        CancellationToken.None).Roster!;

    /// <summary>A report whose figures add up, with a total of one agency as it is told to be.</summary>
    private static Report Filed(string agency, int year, int seed, decimal? wrongTotal = null)
    {
        var random = new Random(seed);
        var form = FormDefinition.OfYear(year);
        var values = form.Figures.ToDictionary(static figure => figure.Id, _ => (decimal)random.Next(30));
        values["proactive.fees.amount"] = 1.25m * random.Next(9);
        foreach (var applicant in Applicants)
        {
            values[$"applications.carriedOver.{applicant}"] = 1;
            values[$"applications.carriedForward.{applicant}"] = 2;
        }

        for (var round = 0; round < 2; round++)
        {
            foreach (var sum in form.Sums.Where(static sum => sum.Kind != FormSumKind.Balance))
            {
                values[sum.Left[0]] = sum.Right.Sum(id => values[id]);
            }

            foreach (var applicant in Applicants)
            {
                values[$"applications.received.{applicant}"] = values[$"applications.total.{applicant}"] + 1;
            }
        }

        values["applications.granted.total"] += wrongTotal ?? 0;
        return new Report(
            agency, agency, year, form.Id,
            values.ToDictionary(static one => one.Key, static one => new Figure(one.Key, one.Value, $"{one.Value}", 1, default, 1)),
            new Dictionary<string, LabelReading>(), []);
    }

    private static RegionDraft Draft(int year, params (string Code, Report Report)[] filed) => RegionDraft.Of(
        Roster.Find("G")!, year,
        RegionSum.Of(Roster, "G", year, agency => filed.FirstOrDefault(one => one.Code == agency.Code).Report));

    [Theory]
    [InlineData(2023)]
    [InlineData(2020)]
    public void Filed_as_Word_or_Excel_the_draft_is_the_sum_and_has_no_error(int year)
    {
        (string, Report)[] filed = [("A", Filed("甲", year, 1)), ("B", Filed("乙", year, 2)), ("C", Filed("丙", year, 3))];
        var draft = Draft(year, filed);
        Assert.Equal(FormDefinition.OfYear(year).Figures.Count, draft.Figures.Count);

        foreach (var file in (byte[][])
            [
                FilledDocument.Write(draft.Agency, year, draft.Figures, draft.Prose),
                BlankWorkbook.Write(draft.Agency, year, draft.Figures, draft.Prose),
            ])
        {
            var document = ContentFile.Read(file, ReadLimits.Default, TestContext.Current.CancellationToken);
            var read = Assert.Single(ReportReader.ReadAll(document, ReadLimits.Default, TestContext.Current.CancellationToken));
            Assert.Equal(("青河县人民政府", year), (read.Agency, read.Year));
            Assert.Equal(6, read.Sections.Count);
            foreach (var (id, figure) in read.Figures)
            {
                Assert.Equal(filed.Sum(one => one.Item2.Figures[id].Value), figure.Value);
            }

            Assert.Equal(draft.Figures.Count, read.Figures.Count);
            Assert.DoesNotContain(
                ReportRules.Check(read, new CheckContext()), static finding => finding.Severity == Severity.Error);
        }
    }

    [Fact]
    public void A_wrong_total_of_an_agency_is_not_taken_over()
    {
        var draft = Draft(2023, ("A", Filed("甲", 2023, 1, wrongTotal: 5)));

        Assert.Equal(
            Applicants.Sum(applicant => draft.Figures[$"applications.granted.{applicant}"]), draft.Figures["applications.granted.total"]);
    }

    [Fact]
    public void Whose_reports_are_in_it_and_whose_are_not_is_said()
    {
        var all = Draft(2023, ("A", Filed("甲", 2023, 1)), ("B", Filed("乙", 2023, 2)), ("C", Filed("丙", 2023, 3)));
        Assert.Equal("以上数据由3个单位的年度报告汇总而成。", all.Prose[SectionKind.Others]);

        var one = Draft(2023, ("A", Filed("甲", 2023, 1)));
        Assert.Equal(
            "以上数据由1个单位的年度报告汇总而成，尚缺2个单位：青河县财政局、青石镇人民政府。", one.Prose[SectionKind.Others]);
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public void At_most_twenty_missing_agencies_are_named(int missing, bool isCut)
    {
        var lines = Enumerable.Range(1, missing).Select(static i => $"A{i},青河县第{i}局,department,G\n");
        var roster = RosterFile.Read(
            Encoding.UTF8.GetBytes("code,name,kind,parent\nG,青河县人民政府,government,\n" + string.Concat(lines)),
            CancellationToken.None).Roster!;
        var draft = RegionDraft.Of(roster.Find("G")!, 2023, RegionSum.Of(roster, "G", 2023, static _ => null));

        Assert.Contains($"尚缺{missing}个单位", draft.Prose[SectionKind.Others], StringComparison.Ordinal);
        Assert.Equal(isCut, draft.Prose[SectionKind.Others].EndsWith("等。", StringComparison.Ordinal));
        Assert.Equal(!isCut, draft.Prose[SectionKind.Others].Contains($"第{missing}局", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2018, "2021")]
    [InlineData(2019, "2019")]
    [InlineData(2020, "2019")]
    [InlineData(2021, "2021")]
    [InlineData(2030, "2021")]
    public void A_year_has_its_edition(int year, string form) => Assert.Equal(form, FormDefinition.OfYear(year).Id);
}
