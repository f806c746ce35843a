using Disclosure.Reports.Model;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Rules;

/// <summary>
/// Section 一 holds the headings that the office asks for, each at the beginning of a paragraph, with a number or without.
/// </summary>
internal static class OverviewHeadingsRule
{
    private const string Id = "overview-headings";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Context.Local is not { Headings.Count: > 0 } local
            || input.Report.Sections.FirstOrDefault(static section => section.Kind == SectionKind.Overview) is not { } overview)
        {
            yield break;
        }

        List<string> begun = [.. overview.Text.Split('\n').Select(static paragraph => Label.Of(paragraph).Full)];
        List<string> missing =
            [.. local.Headings.Where(heading => !begun.Exists(line => line.StartsWith(Folding.Key(heading), StringComparison.Ordinal)))];
        if (missing.Count > 0)
        {
            yield return Findings.Of(
                Id, Severity.Warning, overview.Kind.Id(), new HeadingsMissing(input.Form.Id, string.Join('、', missing)));
        }
    }
}
