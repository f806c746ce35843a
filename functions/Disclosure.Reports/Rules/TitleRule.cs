using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Prose;

namespace Disclosure.Reports.Rules;

/// <summary>The title is 〈agency〉〈year〉年政府信息公开工作年度报告, of the reporting year.</summary>
internal static class TitleRule
{
    private const string Id = "title";
    private const string Ending = "政府信息公开工作年度报告";

    public static void Check(Report report, CheckContext context, List<Finding> findings)
    {
        if (report.Title is not { } title)
        {
            Add("未找到报告标题。标题应为“〈单位名称〉〈年份〉年政府信息公开工作年度报告”。", []);
            return;
        }

        var (year, from, to) = YearInText.Find(title);
        if (from < 2 || title.AsSpan(0, from).EndsWith("关于") || year is null || title[to - 1] != '年'
            || !title.AsSpan(to).SequenceEqual(Ending))
        {
            Add($"标题“{title}”与规定格式“〈单位名称〉〈年份〉年政府信息公开工作年度报告”不一致。", []);
        }
        else if ((context.Year ?? report.Year) is { } expected && year != expected)
        {
            Add($"标题中的年份是{year}年，应报年度是{expected}年。", [year.Value, expected]);
        }

        void Add(string message, IReadOnlyList<decimal> compared) =>
            findings.Add(new Finding(Id, Severity.Warning, "", message, compared, Clauses.Format(Form2021.Definition)));
    }
}
