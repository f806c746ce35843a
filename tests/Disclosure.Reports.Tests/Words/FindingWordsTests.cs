using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using Disclosure.Reports.Words;

namespace Disclosure.Reports.Tests.Words;

public sealed class FindingWordsTests
{
    public static TheoryData<int> Numbers() => [.. Enumerable.Range(0, Facts.All.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_fact_has_a_sentence_and_a_clause_in_both_languages(int number)
    {
        var (fact, chinese, english, clause, englishClause) = Facts.All[number];

        var finding = Findings.Of("rule", Severity.Warning, "", fact);

        Assert.Equal((chinese, clause), (finding.Message, finding.Clause));
        Assert.Equal((chinese, clause), (FindingWords.Chinese.Say(finding), FindingWords.Chinese.Cite(finding)));
        Assert.Equal((english, englishClause), (FindingWords.English.Say(finding), FindingWords.English.Cite(finding)));
    }

    [Fact]
    public void Every_kind_of_fact_is_among_those_tried() =>
        Assert.Equal(
            typeof(FindingFact).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(FindingFact)) && !type.IsAbstract)
                .Select(static type => type.Name).Order(StringComparer.Ordinal),
            Facts.All.Select(static one => one.Fact.GetType().Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_finding_stored_before_facts_were_kept_has_its_message_alone()
    {
        var old = new Finding("balance", Severity.Error, "applications.carriedForward.natural", "两者应当相等。", [1, 2], "填表说明");

        Assert.Equal(("两者应当相等。", "填表说明"), (FindingWords.Chinese.Say(old), FindingWords.Chinese.Cite(old)));
        Assert.Equal((null, null), (FindingWords.English.Say(old), FindingWords.English.Cite(old)));
    }

    [Theory]
    [InlineData("title")]
    [InlineData("form-outdated")]
    [InlineData("deadline")]
    [InlineData("section")]
    [InlineData("unread")]
    [InlineData("blank-figure")]
    [InlineData("not-a-number")]
    [InlineData("negative")]
    [InlineData("fee-decimals")]
    [InlineData("balance")]
    [InlineData("outcome-total")]
    [InlineData("row-total")]
    [InlineData("remedy-total")]
    [InlineData("label-wording")]
    [InlineData("narrative-figure")]
    [InlineData("low-confidence")]
    [InlineData("row-missing")]
    [InlineData("figure-form")]
    [InlineData("not-whole")]
    [InlineData("fee-unit")]
    [InlineData("several-reports")]
    [InlineData("other-documents")]
    [InlineData("template-text")]
    [InlineData("agency-mismatch")]
    [InlineData("year-mismatch")]
    [InlineData("filler")]
    [InlineData("processing-fee")]
    [InlineData("section-numbering")]
    [InlineData("publication")]
    [InlineData("section-length")]
    [InlineData("overview-headings")]
    [InlineData("forbidden-words")]
    [InlineData("carry-over")]
    [InlineData("stock")]
    [InlineData("sudden-change")]
    [InlineData("likeness")]
    [InlineData("roll-up")]
    [InlineData("period")]
    [InlineData("page-damaged")]
    [InlineData("tracked-changes")]
    [InlineData("hidden-cells")]
    public void Every_rule_is_explained_in_English(string rule) =>
        Assert.EndsWith(".", FindingWords.English.Explain(rule), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_rule_is_not_explained_and_Chinese_needs_no_explanation() =>
        Assert.Equal((null, null), (FindingWords.English.Explain("no-such-rule"), FindingWords.Chinese.Explain("balance")));
}
