using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Operator;

/// <summary>For whom a report waits.</summary>
internal static class Waiting
{
    /// <summary>The tier with the names of its reviewers, the office or the sender; null where it waits for nobody.</summary>
    /// <param name="row">The report.</param>
    /// <param name="policy">
    /// Who reviews now: a report whose round began under another may wait for a tier that is no more, and then is named by that alone.
    /// </param>
    public static string? For(ReportSummary row, ReviewPolicy policy) => row.WaitingSince is null ? null
        : row.State == ReportState.Poisoned ? "主管部门"
        : row.TierName is not { } tier ? "报送单位"
        : policy.TierAt(row.Tier) is { } known && known.Name == tier
            ? $"{tier}：{string.Join("、", known.Reviewers.Select(reviewer => reviewer.Name))}"
            : tier;

    /// <summary>The same with how long, as a cell shows it.</summary>
    public static Html Cell(ReportSummary row, ReviewPolicy policy, DateTimeOffset now) => For(row, policy) is { } whom
        ? Html.Of($"{whom}<br><small>{Moment.Length(now - row.WaitingSince!.Value)}</small>")
        : Html.Of($"—");
}
