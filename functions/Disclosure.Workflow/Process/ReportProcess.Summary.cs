using Disclosure.Reports.Model;

namespace Disclosure.Workflow.Process;

public sealed partial record ReportProcess
{
    /// <summary>Returns the report's row in lists, at the given time.</summary>
    public ReportSummary Summarize(DateTimeOffset now) => new(
        Id,
        Version,
        State,
        File.Name,
        Agency,
        Year,
        Title,
        Round,
        Tier,
        Policy?.TierAt(Tier)?.Name,
        OpenErrors.Count(),
        Findings.Count(finding => finding.Severity == Severity.Error && IsAccepted(finding)),
        Findings.Count(finding => finding.Severity == Severity.Warning),
        State switch
        {
            ReportState.Returned => Rejection?.Reason,
            ReportState.Unreadable => ReadFailure?.Reason,
            ReportState.Poisoned => Trouble?.Reason,
            ReportState.Withdrawn => Withdrawal?.Reason,
            _ => null,
        },
        Files[0].FiledAt,
        UpdatedAt,
        WaitingSince,
        Publication?.At,
        Next(now) switch
        {
            NextStep.Run => now,
            NextStep.Wait wait => wait.Due,
            _ => null,
        })
    {
        Account = Files[0].Account,
    };
}
