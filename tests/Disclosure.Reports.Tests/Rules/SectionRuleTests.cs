using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class SectionRuleTests
{
    private static IEnumerable<FindingFact?> Check(string order, string form = "2021") =>
        ReportRules.Check(
            Reports.Clean(form, form == "2021" ? 2022 : 2020) with
            {
                Sections = [.. order.Select(static at => new Section((SectionKind)(at - '1'), "标题", 1, ""))],
            },
            new CheckContext()).Where(static finding => finding.Rule == "section").Select(static finding => finding.Fact);

    [Fact]
    public void Six_sections_in_their_order_are_as_prescribed() => Assert.Empty(Check("123456"));

    [Theory]
    [InlineData("23456", SectionKind.Overview)]
    [InlineData("12346", SectionKind.Problems)]
    [InlineData("12345", SectionKind.Others)]
    public void A_missing_section_is_named(string order, SectionKind missing) =>
        Assert.Equal([new SectionMissing("2021", missing)], Check(order));

    [Theory]
    [InlineData("213456", SectionKind.Overview)]
    [InlineData("123465", SectionKind.Problems)]
    [InlineData("162345", SectionKind.Proactive, SectionKind.Applications, SectionKind.Remedies, SectionKind.Problems)]
    public void A_section_after_one_that_should_follow_it_is_out_of_place(string order, params SectionKind[] misplaced) =>
        Assert.Equal(misplaced.Select(static kind => new SectionMisplaced("2021", kind)), Check(order));

    [Fact]
    public void A_section_that_comes_twice_stands_where_it_came_first() => Assert.Empty(Check("1234561"));

    [Fact]
    public void Missing_and_misplaced_sections_are_named_in_the_form_s_order() =>
        Assert.Equal(
            [new SectionMissing("2021", SectionKind.Overview), new SectionMisplaced("2021", SectionKind.Applications)], Check("24356"));

    [Fact]
    public void The_report_s_own_edition_is_cited() =>
        Assert.Equal([new SectionMissing("2019", SectionKind.Others)], Check("12345", "2019"));

    [Fact]
    public void The_section_is_where() =>
        Assert.Equal(
            "problems",
            ReportRules.Check(
                Reports.Clean() with { Sections = [.. Reports.Clean().Sections.Where(static one => one.Kind != SectionKind.Problems)] },
                new CheckContext()).Single().Where);
}
