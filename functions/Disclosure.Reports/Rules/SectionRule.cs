using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>The six sections are all there, in the statutory order.</summary>
internal static class SectionRule
{
    private const string Id = "section";

    public static void Check(Report report, List<Finding> findings)
    {
        var latest = -1;
        Span<bool> found = stackalloc bool[SectionKinds.All.Length];
        Span<bool> misplaced = stackalloc bool[found.Length];
        foreach (var section in report.Sections)
        {
            var kind = (int)section.Kind;
            misplaced[kind] = !found[kind] && kind < latest;
            found[kind] = true;
            latest = Math.Max(latest, kind);
        }

        foreach (var kind in SectionKinds.All)
        {
            if (!found[(int)kind])
            {
                Add(kind, $"缺少“{kind.Heading()}”部分。", findings);
            }
            else if (misplaced[(int)kind])
            {
                Add(kind, $"“{kind.Heading()}”的位置不对，六个部分应依规定顺序排列。", findings);
            }
        }
    }

    private static void Add(SectionKind kind, string message, List<Finding> findings) =>
        findings.Add(new Finding(Id, Severity.Error, kind.Id(), message, [], Clauses.Format(Form2021.Definition)));
}
