namespace Disclosure.Workflow.Process;

public sealed partial record ReportProcess
{
    private const int LongestTrouble = 500;

    /// <summary>
    /// Asks the reviewers of the tier whose turn it is; opens the round with the policy if it is not open yet. A
    /// filing that waits for the office's word is held instead.
    /// </summary>
    /// <exception cref="StepFailedException">The policy cannot be used.</exception>
    internal IReadOnlyList<ReportEvent> RequestReview(Func<ReviewPolicy> configured, FilingRule rule, DateTimeOffset now)
    {
        if (Policy is { } open)
        {
            return [Ask(open, Approvals.Length + 1, now)];
        }

        if (NeedsWord(rule))
        {
            return [new Held(now, ReportEvent.System)];
        }

        var policy = configured();
        return policy.Problem() is { } problem
            ? throw new StepFailedException(new StepFailure.PolicyUnusable(problem))
            : [new ReviewOpened(now, ReportEvent.System, Round, policy), Ask(policy, 1, now)];
    }

    /// <summary>Reminds the tier that is asked.</summary>
    internal Reminded Remind(DateTimeOffset now) => new(now, ReportEvent.System, Tier, Round, (Pending?.Reminders ?? 0) + 1);

    /// <summary>Tells the office of the tier that is asked.</summary>
    internal Escalated Escalate(DateTimeOffset now) => new(now, ReportEvent.System, Tier, Round);

    /// <summary>
    /// Returns the event that a failure of a step causes: <see cref="StepFailed"/>, which is tried again after a rest, or <see
    /// cref="Poisoned"/> where the step failed as often as it may.
    /// </summary>
    /// <param name="step">The step.</param>
    /// <param name="reason">What happened, in Chinese or as the error has it.</param>
    /// <param name="why">The same as a fact; null where the program knows no more than the text.</param>
    /// <param name="retry">How often a step is tried.</param>
    /// <param name="now">The time.</param>
    internal ReportEvent Fail(ReportStep step, string reason, StepFailure? why, RetryPolicy retry, DateTimeOffset now)
    {
        var told = reason.Length > LongestTrouble ? reason[..LongestTrouble] : reason;
        var failure = Trouble is { } trouble && trouble.Step == step ? trouble.Failures + 1 : 1;
        return failure >= retry.Attempts
            ? new Poisoned(now, ReportEvent.System, step, failure, told, why)
            : new StepFailed(now, ReportEvent.System, step, failure, told, Later(now, retry.DelayAfter(failure)), why);
    }

    /// <summary>
    /// Asks a tier. Where the links of an open request ran out, the same people are asked again: colleagues in the place of reviewers who
    /// handed over.
    /// </summary>
    private ReviewRequested Ask(ReviewPolicy policy, int tier, DateTimeOffset now) => new(
        now,
        ReportEvent.System,
        tier,
        Round,
        Pending?.Reviewers ?? [.. policy.Tiers[tier - 1].Reviewers.Select(reviewer => reviewer.Id)],
        Later(now, policy.LinkLifetime));
}
