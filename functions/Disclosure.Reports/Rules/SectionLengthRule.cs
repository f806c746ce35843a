using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>A section is as long as the office asks.</summary>
internal static class SectionLengthRule
{
    private const string Id = "section-length";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        var told = new HashSet<SectionKind>();
        foreach (var section in input.Report.Sections)
        {
            if (input.Context.Local is { } local && local.Lengths.TryGetValue(section.Kind, out var asked)
                && FillerRule.LengthOf(section.Text) is var length
                && (length < asked.Least || length > asked.Most) && told.Add(section.Kind))
            {
                var fact = new SectionLengthDiffers(input.Form.Id, section.Kind, length, asked.Least, asked.Most);
                yield return Findings.Of(Id, Severity.Warning, section.Kind.Id(), fact, length);
            }
        }
    }
}
