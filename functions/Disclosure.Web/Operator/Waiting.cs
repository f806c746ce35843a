using Disclosure.Web.Markup;
using Disclosure.Web.Words;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Operator;

/// <summary>For whom a report waits.</summary>
internal static class Waiting
{
    /// <summary>
    /// Returns the tier with the names of its reviewers, the office or the sender; null where the report waits for nobody.
    /// </summary>
    /// <param name="row">The report.</param>
    /// <param name="policy">
    /// Who reviews now: a report whose round began under another may wait for a tier that is no more, and then is named by that alone.
    /// </param>
    /// <param name="words">The words.</param>
    public static string? For(ReportSummary row, ReviewPolicy policy, OperatorWords words) => row.WaitingSince is null ? null
        : row.State is ReportState.Poisoned or ReportState.Held ? words.Office
        : row.TierName is not { } tier ? words.Sender
        : policy.TierAt(row.Tier) is { } known && known.Name == tier
            ? words.TierWith(tier, known.Reviewers.Select(reviewer => reviewer.Name))
            : tier;

    /// <summary>Returns the same with how long, as a cell shows it.</summary>
    public static Html Cell(ReportSummary row, ReviewPolicy policy, DateTimeOffset now, Language language) =>
        For(row, policy, OperatorWords.In(language)) is { } whom
            ? Html.Of($"{whom}<br><small>{SiteWords.In(language).Length(now - row.WaitingSince!.Value)}</small>")
            : Html.Of($"—");
}
