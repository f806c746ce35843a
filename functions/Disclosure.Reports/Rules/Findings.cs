using Disclosure.Reports.Model;
using Disclosure.Reports.Words;

namespace Disclosure.Reports.Rules;

/// <summary>Makes the findings of rules: the Chinese message and clause are those of the fact.</summary>
internal static class Findings
{
    /// <summary>Returns the finding of a fact.</summary>
    /// <param name="rule">Rule id.</param>
    /// <param name="severity">How grave it is.</param>
    /// <param name="where">A figure id, a row, column or group id, a section, a page as <c>page.3</c>, or empty for the whole report.</param>
    /// <param name="fact">What was found.</param>
    /// <param name="compared">The numbers compared, in the order the message names them.</param>
    public static Finding Of(string rule, Severity severity, string where, FindingFact fact, params IReadOnlyList<decimal> compared) =>
        new(rule, severity, where, ChineseFindingWords.Say(fact), compared, ChineseFindingWords.Cite(fact.Clause)) { Fact = fact };
}
