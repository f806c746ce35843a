using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>The six sections are all there, in the statutory order.</summary>
internal static class SectionRule
{
    private const string Id = "section";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        var form = input.Form.Id;
        var found = new bool[SectionKinds.All.Length];
        var misplaced = new bool[found.Length];
        var latest = -1;
        foreach (var section in input.Report.Sections)
        {
            var kind = (int)section.Kind;
            misplaced[kind] = !found[kind] && kind < latest;
            found[kind] = true;
            latest = Math.Max(latest, kind);
        }

        foreach (var kind in SectionKinds.All.ToArray())
        {
            if (!found[(int)kind])
            {
                yield return Findings.Of(Id, Severity.Error, kind.Id(), new SectionMissing(form, kind));
            }
            else if (misplaced[(int)kind])
            {
                yield return Findings.Of(Id, Severity.Error, kind.Id(), new SectionMisplaced(form, kind));
            }
        }
    }
}
