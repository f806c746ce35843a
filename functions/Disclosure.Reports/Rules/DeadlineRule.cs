using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>An agency submits its report by 31 January of the following year (article 49).</summary>
internal static class DeadlineRule
{
    private const string Id = "deadline";

    public static void Check(Report report, CheckContext context, List<Finding> findings)
    {
        if (context.Received is not { } received || (report.Year ?? context.Year) is not (>= 1 and < 9999 and var year))
        {
            return;
        }

        var deadline = new DateOnly(year + 1, 1, 31);
        if (received > deadline)
        {
            findings.Add(new Finding(
                Id, Severity.Warning, "",
                $"报告于{received.Year}年{received.Month}月{received.Day}日提交，晚于{year + 1}年1月31日的期限。",
                [], Clauses.Deadline));
        }
    }
}
