using Disclosure.Reports.Model;
using Disclosure.Reports.Prose;

namespace Disclosure.Reports.Rules;

/// <summary>The six sections, where all are there and in their order, are numbered 一 to 六.</summary>
internal static class SectionNumberingRule
{
    private const string Id = "section-numbering";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        var sections = input.Report.Sections;
        if (sections.Count != SectionKinds.All.Length || sections.Where(static (section, at) => (int)section.Kind != at).Any())
        {
            yield break;
        }

        // A number that OCR lost is no fault of the filing.
        var isRead = input.Report.Figures.Values.All(static figure => figure.Confidence >= 1);
        if (sections.FirstOrDefault(section => !SectionHeading.IsNumbered(section.Kind, section.Heading, isRead)) is { } first)
        {
            yield return Findings.Of(
                Id, Severity.Warning, "", new SectionNumberedOtherwise(input.Form.Id, first.Kind, first.Heading));
        }
    }
}
