using Disclosure.Reports.Model;
using Disclosure.Reports.Statements;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Rules;

/// <summary>
/// Section 五 is empty, or says next to nothing; or section 一 holds no number but years, and no name of its own. What holds text of the
/// blank form is left to <c>template-text</c>, and what may stand on a page that was not read is not judged.
/// </summary>
internal static class FillerRule
{
    internal const string Id = "filler";

    /// <summary>Fewest characters of section 五, marks not counted, where the office sets no other number.</summary>
    internal const int Shortest = 10;

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Report.Unread.Count > 0)
        {
            yield break;
        }

        var names = new StatementScope(input.Report.Agency, input.Context.OwnNames, input.Report.Year, input.Form);
        foreach (var section in input.Report.Sections)
        {
            if (TemplateTextRule.LeftIn(section) is not null || input.Report.Pictured.Contains(section.Kind))
            {
                continue;
            }

            if (section.Kind == SectionKind.Problems && LengthOf(section.Text) is var length
                && length < input.Context.Settings.ThresholdOf(Id, Shortest))
            {
                yield return Findings.Of(
                    Id, Severity.Warning, section.Kind.Id(), new SectionTooShort(input.Form.Id, section.Kind, length), length);
            }
            else if (section.Kind == SectionKind.Overview && !new StatementReader(names).HoldsFacts(section.Text))
            {
                yield return Findings.Of(Id, Severity.Warning, section.Kind.Id(), new OverviewWithoutFacts(input.Form.Id));
            }
        }
    }

    /// <summary>Number of characters of a text, marks and spaces not counted.</summary>
    internal static int LengthOf(string text) => Folding.Key(text).Length;
}
