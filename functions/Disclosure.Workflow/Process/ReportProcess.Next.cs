namespace Disclosure.Workflow.Process;

public sealed partial record ReportProcess
{
    /// <summary>
    /// Returns what comes next at the given time. The same process and time give the same answer. A clock that jumps sends a reminder early
    /// or late, and does nothing worse: the time to wait for is computed anew at each call.
    /// </summary>
    public NextStep Next(DateTimeOffset now)
    {
        var next = State == ReportState.InReview ? NextInReview(now)
            : State == ReportState.Returned ? NextReturned(now)
            : StepOf(State) is { } step ? new NextStep.Run(step)
            : new NextStep.Rest();
        return next is NextStep.Run && Trouble?.RetryAt > now ? new NextStep.Wait(Trouble.RetryAt.Value) : next;
    }

    private ReportStep? StepOf(ReportState state) => state switch
    {
        ReportState.Received or ReportState.Read when Corrects is not null => ReportStep.HandOver,
        ReportState.Received => ReportStep.Extract,
        ReportState.Extracted => ReportStep.Parse,
        ReportState.Read when !IsMatched => ReportStep.Match,
        ReportState.Read => ReportStep.Validate,
        ReportState.Checked => ReportStep.RequestReview,
        ReportState.Approved => ReportStep.Publish,
        _ => null,
    };

    private NextStep NextInReview(DateTimeOffset now)
    {
        if (Pending is not { } pending || Policy is not { } policy || pending.Expires <= now)
        {
            return new NextStep.Run(ReportStep.RequestReview);
        }

        return Nudge(
            policy, (pending.AskedAt, pending.RemindedAt, pending.Reminders, pending.IsEscalated), pending.Expires, now);
    }

    /// <summary>
    /// Returns what comes next while a corrected file is waited for: whoever filed is reminded, and the office told, as of a silent tier.
    /// </summary>
    private NextStep NextReturned(DateTimeOffset now)
    {
        if (Chased is not { } chased || Policy is not { } policy)
        {
            return new NextStep.Rest();
        }

        var next = Nudge(
            policy, (chased.Since, chased.RemindedAt, chased.Reminders, chased.IsEscalated), DateTimeOffset.MaxValue, now);
        return next == new NextStep.Wait(DateTimeOffset.MaxValue) ? new NextStep.Rest() : next;
    }

    /// <summary>Returns the escalation or the reminder that is due, or what to wait for: the next of them, or the end.</summary>
    private static NextStep Nudge(
        ReviewPolicy policy,
        (DateTimeOffset Since, DateTimeOffset? RemindedAt, int Reminders, bool IsEscalated) silence,
        DateTimeOffset end,
        DateTimeOffset now)
    {
        var escalation = silence.IsEscalated ? DateTimeOffset.MaxValue : Later(silence.Since, policy.EscalateAfter);
        var reminder = silence.Reminders >= policy.MostReminders
            ? DateTimeOffset.MaxValue
            : Later(silence.RemindedAt ?? silence.Since, policy.RemindAfter);
        (escalation, reminder) = (AtWork(policy, escalation, now), AtWork(policy, reminder, now));
        return escalation <= now ? new NextStep.Run(ReportStep.Escalate)
            : reminder <= now ? new NextStep.Run(ReportStep.Remind)
            : new NextStep.Wait(Earliest(end, escalation, reminder));
    }

    /// <summary>
    /// Returns when what is due at a time goes out: while the office is at work, also where the clock is late and the time is past.
    /// </summary>
    private static DateTimeOffset AtWork(ReviewPolicy policy, DateTimeOffset due, DateTimeOffset now) =>
        policy.Hours is { } hours && due < DateTimeOffset.MaxValue ? hours.Next(due > now ? due : now) : due;

    private static DateTimeOffset Earliest(DateTimeOffset a, DateTimeOffset b, DateTimeOffset c) => a < b ? a < c ? a : c : b < c ? b : c;

    /// <summary>Returns the time after the rest; the last time there is where the rest reaches beyond it.</summary>
    private static DateTimeOffset Later(DateTimeOffset time, TimeSpan rest) =>
        rest < DateTimeOffset.MaxValue - time ? time + rest : DateTimeOffset.MaxValue;
}
