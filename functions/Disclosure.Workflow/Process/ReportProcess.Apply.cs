namespace Disclosure.Workflow.Process;

public sealed partial record ReportProcess
{
    /// <summary>Returns the process after all its events, oldest first; null if there are none.</summary>
    public static ReportProcess? Fold(IEnumerable<ReportEvent> events)
    {
        ReportProcess? process = null;
        foreach (var happened in events)
        {
            process = process is null ? Begin(happened) : process.Apply(happened);
        }

        return process;
    }

    /// <summary>
    /// Returns the process after its first event; throws an <see cref="InvalidDataException"/> if that is no file received.
    /// </summary>
    public static ReportProcess Begin(ReportEvent first) =>
        first is Received received
            ? new ReportProcess(received) { Version = 1, UpdatedAt = received.At }
            : throw new InvalidDataException($"A report begins with a file received, not with {first.GetType().Name}.");

    /// <summary>Returns the process after one more event. Events are facts: they are taken in, not judged again.</summary>
    public ReportProcess Apply(ReportEvent happened)
    {
        var after = (this with { FormerSender = null }).After(happened);

        // The same bytes sent again are no work done: a step that fails goes on failing, and no list shows the report as changed.
        var isWork = happened is not SentAgain;
        return after with
        {
            Version = Version + 1,
            UpdatedAt = isWork ? happened.At : UpdatedAt,
            Trouble = !isWork || happened is StepFailed or Poisoned ? after.Trouble : null,
            WaitingSince = WaitsForPerson(after.State) ? State == after.State && Tier == after.Tier ? WaitingSince : happened.At : null,
        };
    }

    /// <summary>Returns the process after more events.</summary>
    public ReportProcess Apply(IEnumerable<ReportEvent> happened) => happened.Aggregate(this, (process, each) => process.Apply(each));

    private static bool WaitsForPerson(ReportState state) =>
        state is ReportState.InReview or ReportState.Returned or ReportState.Unreadable or ReportState.Poisoned
            or ReportState.Held;

    private ReportProcess After(ReportEvent happened) => happened switch
    {
        Extracted => this with { State = ReportState.Extracted },
        Read read => this with
        {
            State = ReportState.Read,
            Reading = read.Reading,
            Agency = read.Agency,
            Year = read.Year,
            Title = read.Title,
            Form = read.Form,
        },
        ReadFailed failed => this with { State = ReportState.Unreadable, ReadFailure = failed },
        Matched matched => this with { Corrects = matched.Corrects, IsMatched = matched.Corrects is null },
        HandedOver handed => this with { State = ReportState.HandedOver, HandedOverTo = handed.To },
        Divided divided => this with
        {
            State = ReportState.HandedOver,
            HandedOverTo = divided.Into[0],
            DividedInto = [.. divided.Into],
        },
        Checked check => this with
        {
            State = ReportState.Checked,
            CheckedReading = check.Reading,
            Findings = [.. check.Findings],
            Acceptances = Acceptances.RemoveAll(acceptance => !check.Findings.Any(acceptance.Finding.SameAs)),
        },
        ReviewOpened opened => this with { State = ReportState.InReview, Policy = opened.Policy },
        ReviewRequested asked => this with
        {
            // New links after the old ones ran out are the same request: the tier is not silent for a shorter time by them.
            Pending = Pending is { } before
                ? before with { Reviewers = asked.Reviewers, Expires = asked.Expires, RemindedAt = asked.At }
                : new PendingReview(asked.Reviewers, asked.At, asked.Expires, 0, null, false),
        },
        Reminded reminded => this with
        {
            Pending = Pending is { } pending ? pending with { Reminders = reminded.Count, RemindedAt = reminded.At } : null,
            Chased = Chased is { } chased ? chased with { Reminders = reminded.Count, RemindedAt = reminded.At } : null,
        },
        Escalated => this with
        {
            Pending = Pending is { } pending ? pending with { IsEscalated = true } : null,
            Chased = Chased is { } chased ? chased with { IsEscalated = true } : null,
        },
        Approved approved => (this with
        {
            Approvals = Approvals.Add(approved),
            Pending = Pending is { } pending
                ? pending with { Reviewers = [.. pending.Reviewers.Where(one => one != approved.By)] }
                : null,
        }).AfterApproval(),
        AskedAgain asked => this with
        {
            State = ReportState.InReview,
            Round = Round + 1,
            Approvals = Approvals.RemoveAll(approval => approval.Tier >= asked.Tier - 1),
            TiersDone = asked.Tier - 2,
            Pending = null,
            Question = asked,
            PassedOn = [.. PassedBefore.Where(passed => passed.Tier == asked.Tier - 1)],
            PassedBefore = PassedBefore.RemoveAll(passed => passed.Tier >= asked.Tier - 1),
        },
        PassedOn passed => this with
        {
            Pending = Pending is { } pending
                ? pending with
                {
                    // A colleague's time begins with the hand-over.
                    Reviewers = [.. pending.Reviewers.Select(one => one == passed.By ? passed.To : one).Distinct()],
                    RemindedAt = passed.At,
                }
                : null,
            PassedOn = PassedOn.Add(passed),
        },
        ReviewersChanged changed => (this with
        {
            Policy = changed.Policy,
            Pending = Pending is { } pending ? pending with { Reviewers = changed.Reviewers } : null,
        }).AfterApproval(),
        Rejected rejected => this with
        {
            State = ReportState.Returned,
            Rejection = rejected,
            Pending = null,
            Chased = new PendingReturn(rejected.At, 0, null, IsEscalated: false),
        },
        FigureCorrected figure => BackToCheck() with { Corrections = Corrections.SetItem(figure.Figure, figure.New) },
        SectionCorrected section => BackToCheck() with { TextCorrections = TextCorrections.SetItem(section.Section, section.New) },
        IdentityCorrected identity => BackToCheck() with { Agency = identity.Agency, Year = identity.Year },
        FindingAccepted accepted => this with { Acceptances = Acceptances.Add(accepted) },
        Refiled refiled => NewRound().With(new Sending(refiled.File, refiled.By, IsAgain: false)) with
        {
            State = ReportState.Received,
            Files = Files.Add(refiled.File),
            IsMatched = true,
            Reading = null,
            Corrections = Corrections.Clear(),
            TextCorrections = TextCorrections.Clear(),
            ReadFailure = null,
            Passed = null,
        },
        SentAgain again => After(again),
        Held => this with { State = ReportState.Held },
        LetPass passed => this with { State = ReportState.Checked, Passed = passed },
        TurnedAway away => this with
        {
            State = ReportState.Withdrawn,
            Withdrawal = new Withdrawn(away.At, away.By, away.Reason),
            IsTurnedAway = true,
            EndedFrom = State,
            Restoration = null,
        },
        Published published => this with { State = ReportState.Published, Publication = published },
        Withdrawn withdrawn => Ended() with { State = ReportState.Withdrawn, Withdrawal = withdrawn },
        Superseded superseded => Ended() with { State = ReportState.Superseded, SupersededBy = superseded.Newer },
        Restored restored => this with
        {
            // What was published takes its place anew, where a newer report may stand; approvals that counted go on to count.
            State = EndedFrom switch
            {
                ReportState.Published => ReportState.Approved,
                { } before => before,
                null => throw new InvalidDataException("A report is put back that was not ended."),
            },
            Withdrawal = null,
            SupersededBy = null,
            IsTurnedAway = false,
            EndedFrom = null,
            Restoration = restored,
        },
        StepFailed failed => this with
        {
            Trouble = new StepTrouble(failed.Step, failed.Attempt, failed.Reason, failed.RetryAt, State, failed.Why),
        },
        Poisoned poisoned => this with
        {
            State = ReportState.Poisoned,
            Trouble = new StepTrouble(poisoned.Step, poisoned.Attempt, poisoned.Reason, null, State, poisoned.Why),
        },
        Retried => this with
        {
            State = State == ReportState.Poisoned && Trouble is { } trouble ? trouble.Resume : ReportState.Received,
            ReadFailure = null,
        },
        _ => throw new InvalidDataException($"{happened.GetType().Name} is nothing that happens to a report underway."),
    };

    /// <summary>
    /// Returns the process after an approval, or after others sit in its tier: where the tier has given all the approvals it wants, the
    /// next one's turn has come, or the report is approved.
    /// </summary>
    private ReportProcess AfterApproval()
    {
        var given = Approvals.Count(approval => approval.Tier == Tier);
        if (given == 0 || Policy?.TierAt(Tier) is not { } tier
            || (tier.WantsAll ? Pending is not { Reviewers.Count: 0 } : given < tier.Wanted))
        {
            return this;
        }

        return this with
        {
            State = Tier == Policy.Tiers.Count ? ReportState.Approved : ReportState.InReview,
            TiersDone = Tier,
            Pending = null,
            Question = null,
            PassedOn = [],
            PassedBefore = PassedBefore.AddRange(PassedOn),
        };
    }

    /// <summary>
    /// Returns the process that is withdrawn or superseded, with the state to go on from should it be put back. Whoever is in review then
    /// is asked anew; a step that kept failing is tried again.
    /// </summary>
    private ReportProcess Ended() => this with
    {
        Pending = null,
        PassedOn = [],
        Restoration = null,
        EndedFrom = State switch
        {
            ReportState.Withdrawn or ReportState.Superseded => EndedFrom,
            ReportState.Poisoned when Trouble is { } trouble => trouble.Resume,
            ReportState.Approved when Publication is not null => ReportState.Published,
            _ => State,
        },
    };

    /// <summary>
    /// Returns the process with its figures changed: they are to be checked again, and approvals given before count no more.
    /// </summary>
    private ReportProcess BackToCheck() => NewRound() with { State = ReportState.Read };

    /// <summary>
    /// Returns the process in a new round, without anything that depends on the reading of the last one. A round whose review was not
    /// opened has sent no links and goes on under its number.
    /// </summary>
    private ReportProcess NewRound() => this with
    {
        Round = Policy is null ? Round : Round + 1,
        Policy = null,
        Approvals = [],
        TiersDone = 0,
        Pending = null,
        Question = null,
        PassedOn = [],
        PassedBefore = [],
        Chased = null,
        Restoration = null,
        Rejection = null,
        CheckedReading = null,
        Findings = [],
    };
}
