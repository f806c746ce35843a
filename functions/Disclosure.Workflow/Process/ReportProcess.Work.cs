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
            return AskPresent(Ask(open, TiersDone + 1, now));
        }

        if (NeedsWord(rule))
        {
            return [new Held(now, ReportEvent.System)];
        }

        var policy = configured();
        return policy.Problem() is { } problem
            ? throw new StepFailedException(new StepFailure.PolicyUnusable(problem))
            : [new ReviewOpened(now, ReportEvent.System, Round, policy), .. Opened(policy, now)];
    }

    private List<ReportEvent> Opened(ReviewPolicy policy, DateTimeOffset now) =>
        Apply(new ReviewOpened(now, ReportEvent.System, Round, policy)).AskPresent(Ask(policy, 1, now));

    /// <summary>
    /// Returns the request, and for each of those asked who is away the hand-over to the deputy named, as far as that may be: the rules of
    /// any hand-over hold.
    /// </summary>
    private List<ReportEvent> AskPresent(ReviewRequested asked)
    {
        var events = new List<ReportEvent> { asked };
        var after = Apply(asked);
        var today = OfficeHours.DayOf(asked.At);
        foreach (var away in (after.Policy?.Absences ?? []).Where(away => away.From <= today && today <= away.To))
        {
            if (after.TicketOf(away.Reviewer) is { } ticket
                && after.Decide(new ReportCommand.HandOver(ticket, away.Deputy, away.Days), asked.At) is Decision.Accepted accepted
                && accepted.Events is [PassedOn passed])
            {
                var handed = passed with { IsByAbsence = true };
                events.Add(handed);
                after = after.Apply(handed);
            }
        }

        return events;
    }

    /// <summary>Reminds the tier that is asked, or the sender of a report that was returned.</summary>
    internal Reminded Remind(DateTimeOffset now) =>
        new(now, ReportEvent.System, Tier, Round, (Pending?.Reminders ?? Chased?.Reminders ?? 0) + 1);

    /// <summary>Tells the office of the tier that is asked, or of a report that was returned and does not come back.</summary>
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
    /// handed over, as also where the tier is to look again. Who has approved for the tier already, or may not, is left out.
    /// </summary>
    private ReviewRequested Ask(ReviewPolicy policy, int tier, DateTimeOffset now) => new(
        now, ReportEvent.System, tier, Round, Pending?.Reviewers ?? ToAsk(policy, tier), Later(now, policy.LinkLifetime));

    private List<string> ToAsk(ReviewPolicy policy, int tier)
    {
        var seated = policy.Tiers[tier - 1].Reviewers.Select(static reviewer => reviewer.Id).ToList();
        IEnumerable<string> acting = seated;
        foreach (var passed in PassedOn.Where(passed => policy.Find(passed.To) is not null))
        {
            acting = acting.Select(one => one == passed.By ? passed.To : one);
        }

        List<string> asked = [.. acting.Distinct().Where(one => !HasApproved(one, tier) && MayApprove(one, tier))];
        return asked.Count > 0 ? asked : seated;
    }
}
