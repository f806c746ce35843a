using System.Text.RegularExpressions;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>Text of the blank form was left in a section, or a blank copy of its tables stands in the file beside the report.</summary>
internal static partial class TemplateTextRule
{
    private const string Id = "template-text";

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Report.HasBlankCopy)
        {
            yield return Findings.Of(Id, Severity.Warning, "", new BlankCopyLeft(input.Form.Id));
        }

        var told = new HashSet<SectionKind>();
        foreach (var section in input.Report.Sections)
        {
            if (LeftIn(section) is { } text && told.Add(section.Kind))
            {
                yield return Findings.Of(
                    Id, Severity.Warning, section.Kind.Id(), new TemplateTextLeft(input.Form.Id, section.Kind, text));
            }
        }
    }

    /// <summary>Returns the text of the form that was left in a section; null where none was.</summary>
    internal static string? LeftIn(Section section) =>
        Left().Match(section.Text) is { Success: true } left ? left.Value : null;

    /// <summary>
    /// What the notice prints in its blank form. Names in 〈〉 stand in 《》 too, where a title names another, and XX in addresses.
    /// </summary>
    [GeneratedRegex(
        "[（(]文字描述[^）)\n]{0,60}[）)]?|[该本]部分以表格形式报告|(?<![A-Za-z0-9./@_-])(?:X{2,}|Ｘ{2,}|×{2,})(?![A-Za-z0-9/@_-])"
        + "|(?<!《[^》\n]{0,80})〈[^〉\n]{0,40}〉",
        RegexOptions.CultureInvariant)]
    private static partial Regex Left();
}
