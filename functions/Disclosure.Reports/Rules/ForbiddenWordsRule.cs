using Disclosure.Reports.Model;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Rules;

/// <summary>No section holds a word that the office does not want in reports.</summary>
internal static class ForbiddenWordsRule
{
    private const string Id = "forbidden-words";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        var told = new HashSet<SectionKind>();
        foreach (var section in input.Report.Sections)
        {
            var text = Folding.Key(section.Text);
            List<string> held =
                [.. (input.Context.Local?.Words ?? []).Where(word => Folding.Key(word) is { Length: > 0 } key
                    && text.Contains(key, StringComparison.Ordinal))];
            if (held.Count > 0 && told.Add(section.Kind))
            {
                yield return Findings.Of(
                    Id, Severity.Warning, section.Kind.Id(), new WordsForbidden(input.Form.Id, section.Kind, string.Join('、', held)));
            }
        }
    }
}
