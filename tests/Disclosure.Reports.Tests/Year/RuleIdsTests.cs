using System.Reflection;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Year;

namespace Disclosure.Reports.Tests.Year;

/// <summary>The list of rules by which settings are checked has every rule, and no other.</summary>
public sealed class RuleIdsTests
{
    /// <summary>Rules whose ids depend on what they find: those of sums and of cells that hold no number.</summary>
    private static readonly string[] Others =
        ["balance", "outcome-total", "row-total", "remedy-total", "blank-figure", "not-a-number"];

    [Fact]
    public void Every_rule_is_in_the_list_and_nothing_else()
    {
        var ids = typeof(RuleIds).Assembly.GetTypes()
            .Where(static type => type.Namespace is "Disclosure.Reports.Rules" or "Disclosure.Reports.Year")
            .Select(static type => type.GetField("Id", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(static field => field is { IsLiteral: true })
            .Select(static field => (string)field!.GetRawConstantValue()!)
            .Concat(Others)
            .Order(StringComparer.Ordinal);
        Assert.Equal(ids, RuleIds.All);
    }

    [Fact]
    public void Every_sum_of_every_form_is_in_the_list() => Assert.All(
        FormDefinition.All.SelectMany(static form => form.Sums), static sum => Assert.Contains(sum.Rule, RuleIds.All));
}
