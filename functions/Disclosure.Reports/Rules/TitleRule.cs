using Disclosure.Reports.Model;
using Disclosure.Reports.Prose;

namespace Disclosure.Reports.Rules;

/// <summary>The title is 〈agency〉〈year〉年政府信息公开工作年度报告, of the reporting year.</summary>
internal static class TitleRule
{
    private const string Id = "title";
    private const string Ending = "政府信息公开工作年度报告";

    /// <summary>Fewest characters of an agency's name.</summary>
    private const int ShortestAgency = 2;

    public static IEnumerable<Finding> Check(RuleInput input)
    {
        var form = input.Form.Id;
        if (input.Report.Title is not { } title)
        {
            yield return Findings.Of(Id, Severity.Warning, "", new TitleMissing(form));
            yield break;
        }

        if (!input.Report.IsTitlePrinted)
        {
            yield return Findings.Of(Id, Severity.Warning, "", new TitleUnprinted(form, title));
            yield break;
        }

        var (year, from, to) = YearInText.Find(title);
        if (year is not { } printed || !IsAsPrescribed(title, from, to))
        {
            yield return Findings.Of(Id, Severity.Warning, "", new TitleDeparts(form, title));
        }
        else if ((input.Context.Year ?? input.Report.Year) is { } expected && printed != expected
            && !(input.HasOtherYear && printed == input.Report.Year))
        {
            yield return Findings.Of(Id, Severity.Warning, "", new TitleYearDiffers(form, printed, expected), printed, expected);
        }
        else if (input.Report is { OtherYear: { } other, Year: { } taken } && other != taken)
        {
            yield return Findings.Of(Id, Severity.Warning, "", new YearDisputed(form, taken, other), taken, other);
        }
    }

    private static bool IsAsPrescribed(string title, int from, int to) =>
        from >= ShortestAgency && !title.AsSpan(0, from).EndsWith("关于") && title[to - 1] == '年' && title.AsSpan(to).SequenceEqual(Ending);
}
