namespace Disclosure.Workflow.Process;

public sealed partial record ReportProcess
{
    /// <summary>Longest reason or remark, in characters.</summary>
    public const int LongestReason = 2_000;

    /// <summary>Longest name of an agency, in characters.</summary>
    public const int LongestAgency = 200;

    /// <summary>Longest reason of a return, in characters: it may quote many findings.</summary>
    public const int LongestReturn = 20_000;

    /// <summary>Longest text of a section, in characters.</summary>
    public const int LongestSection = 50_000;

    /// <summary>First year of a report: that in which the regulations came into force.</summary>
    private const int FirstYear = 2008;

    private const decimal LargestFigure = 1_000_000_000_000_000m;

    /// <summary>
    /// Returns what the command causes, or why it is refused. A command that the same person sends a second time is
    /// <see cref="Decision.AlreadySo"/>; one that comes late, early or from the wrong person is refused.
    /// </summary>
    public Decision Decide(ReportCommand command, DateTimeOffset now) => command switch
    {
        ReportCommand.Approve approve => Decide(approve, now),
        ReportCommand.Reject reject => Decide(reject, now),
        ReportCommand.AcceptFinding accept => Decide(accept, now),
        ReportCommand.AskAgain ask => Decide(ask, now),
        ReportCommand.HandOver handOver => Decide(handOver, now),
        ReportCommand.Correct correct => Decide(correct, now),
        ReportCommand.Refile refile => Decide(refile, now),
        ReportCommand.Withdraw withdraw => Decide(withdraw, now),
        ReportCommand.Restore restore => Decide(restore, now),
        ReportCommand.Supersede supersede => Decide(supersede, now),
        ReportCommand.Retry retry => Decide(retry, now),
        ReportCommand.Reseat reseat => Decide(reseat, now),
        ReportCommand.SendAgain again => Decide(again, now),
        ReportCommand.LetPass pass => Decide(pass, now),
        ReportCommand.TurnAway away => Decide(away, now),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private Decision Decide(ReportCommand.Approve command, DateTimeOffset now)
    {
        var ticket = command.Ticket;
        if (ticket.Report == Id && ticket.Round == Round && Approvals.Any(a => a.Tier == ticket.Tier && a.By == ticket.Reviewer))
        {
            return new Decision.AlreadySo();
        }

        if (Standing(ticket, now) is { } refused)
        {
            return refused;
        }

        if (command.Remark.Length > LongestReason)
        {
            return TooLong();
        }

        if (!MayApprove(ticket.Reviewer, ticket.Tier))
        {
            return Refuse(new Refusal.DecidedBefore(Policy!.Tiers[TierApprovedBy(ticket.Reviewer, ticket.Tier) - 1].Name));
        }

        if (ticket.Tier == Policy!.Tiers.Count)
        {
            var open = OpenErrors.Count();
            if (open > 0)
            {
                return Refuse(new Refusal.ErrorsOpen(open));
            }

            if (Agency is null || Year is null)
            {
                return Refuse(new Refusal.IdentityUnknown());
            }
        }

        return new Decision.Accepted(new Approved(now, ticket.Reviewer, ticket.Tier, Round, command.Remark)
        {
            Replaces = HasStanding || command.Replaces.Count == 0 ? null : command.Replaces,
        });
    }

    private Decision Decide(ReportCommand.Reject command, DateTimeOffset now)
    {
        var ticket = command.Ticket;
        if (ticket.Report == Id && Rejection is { } rejection
            && (rejection.Round, rejection.Tier, rejection.By) == (ticket.Round, ticket.Tier, ticket.Reviewer))
        {
            return new Decision.AlreadySo();
        }

        if ((Standing(ticket, now) ?? WithoutReason(command.Reason, LongestReturn)) is { } refused)
        {
            return refused;
        }

        return new Decision.Accepted(new Rejected(now, ticket.Reviewer, ticket.Tier, Round, command.Reason));
    }

    private Decision Decide(ReportCommand.AcceptFinding command, DateTimeOffset now)
    {
        if ((Standing(command.Ticket, now) ?? Stale(command.Reading) ?? WithoutReason(command.Reason)) is { } refused)
        {
            return refused;
        }

        if (Acceptances.Any(acceptance => acceptance.Finding.Key == command.Finding))
        {
            return new Decision.AlreadySo();
        }

        return OpenErrors.FirstOrDefault(finding => finding.Key == command.Finding) is { } error
            ? new Decision.Accepted(new FindingAccepted(now, command.Ticket.Reviewer, error, command.Reason))
            : Refuse(new Refusal.NoSuchFinding());
    }

    private Decision Decide(ReportCommand.AskAgain command, DateTimeOffset now)
    {
        var ticket = command.Ticket;
        if (ticket.Report == Id && Question is { } question
            && (question.Round, question.Tier, question.By) == (ticket.Round, ticket.Tier, ticket.Reviewer))
        {
            return new Decision.AlreadySo();
        }

        if ((Standing(ticket, now) ?? WithoutReason(command.Reason)) is { } refused)
        {
            return refused;
        }

        return ticket.Tier < 2
            ? Refuse(new Refusal.NoTierBefore())
            : new Decision.Accepted(new AskedAgain(now, ticket.Reviewer, ticket.Tier, Round, command.Reason));
    }

    private Decision Decide(ReportCommand.HandOver command, DateTimeOffset now)
    {
        var (ticket, to) = (command.Ticket, command.To);
        if (ticket.Report == Id && ticket.Round == Round && Pending?.Reviewers.Contains(ticket.Reviewer) == false
            && PassedOn.LastOrDefault(passed => passed.By == ticket.Reviewer) is { } before && (before.Tier, before.To) == (ticket
                .Tier, to))
        {
            return new Decision.AlreadySo();
        }

        if (Standing(ticket, now) is { } refused)
        {
            return refused;
        }

        if (command.Remark.Length > LongestReason)
        {
            return TooLong();
        }

        if (to == ticket.Reviewer || Policy!.Find(to) is not { } colleague)
        {
            return Refuse(new Refusal.NoColleague());
        }

        var tier = Policy.Tiers[ticket.Tier - 1];
        if (tier.Wanted > 1 && (Pending!.Reviewers.Contains(to) || HasApproved(to, ticket.Tier)))
        {
            return Refuse(new Refusal.ColleagueAsked(colleague.Name, tier.Name));
        }

        if ((!tier.Has(to) && Approvals.Any(approval => approval.By == to)) || !MayApprove(to, ticket.Tier))
        {
            return Refuse(new Refusal.ColleagueDecided(colleague.Name));
        }

        return TierInNeedOf(to, ticket.Tier) is { } later
            ? Refuse(new Refusal.ColleagueNeeded(colleague.Name, later.Name))
            : new Decision.Accepted(new PassedOn(now, ticket.Reviewer, ticket.Tier, Round, to, command.Remark));
    }

    /// <summary>
    /// Returns whether a person may approve for a tier. Where the policy has each decide once, whoever approved another tier may not,
    /// unless the settings seat that person in both, or leave too few others in this one.
    /// </summary>
    private bool MayApprove(string reviewer, int tier)
    {
        if (TierApprovedBy(reviewer, tier) == 0)
        {
            return true;
        }

        var seats = Policy!.Tiers[tier - 1];
        var others = seats.Reviewers.Count(other => TierApprovedBy(other.Id, tier) == 0);
        return seats.Has(reviewer) && others < seats.Wanted;
    }

    /// <summary>
    /// Returns the tier by whose approval a person is kept from deciding for another one; 0 where none keeps that person.
    /// </summary>
    private int TierApprovedBy(string reviewer, int tier) => Policy is { DecidesOnce: true } policy
        ? Approvals.FirstOrDefault(approval => approval.By == reviewer && approval.Tier != tier
            && !(policy.Tiers[approval.Tier - 1].Has(reviewer) && policy.Tiers[tier - 1].Has(reviewer)))?.Tier ?? 0
        : 0;

    /// <summary>
    /// Returns the later tier that could not decide any more if the colleague decided for this one; null where every one still can.
    /// </summary>
    private Tier? TierInNeedOf(string colleague, int tier) => Policy is not { DecidesOnce: true } policy ? null
        : policy.Tiers.Skip(tier).Select((later, index) => (Tier: later, Number: tier + index + 1)).FirstOrDefault(later =>
            later.Tier.Has(colleague) && !policy.Tiers[tier - 1].Has(colleague)
            && later.Tier.Reviewers.Count(other => other.Id != colleague && TierApprovedBy(other.Id, later.Number) == 0)
                < later.Tier.Wanted).Tier;

    private bool HasApproved(string reviewer, int tier) =>
        Approvals.Any(approval => approval.Tier == tier && approval.By == reviewer);

    private Decision Decide(ReportCommand.Correct command, DateTimeOffset now)
    {
        if ((MayCorrect(command.By, command.Ticket, command.Reading, command.Reason, now) ?? Unfit(command.Changes, now)) is { } refused)
        {
            return refused;
        }

        var (figures, sections) = (command.Changes.Figures, command.Changes.Sections);
        var identity = (Agency: command.Changes.Agency ?? Agency, Year: command.Changes.Year ?? Year);
        if (identity != (Agency, Year) && (identity.Agency is null || identity.Year is null))
        {
            return Refuse(new Refusal.IdentityIncomplete());
        }

        IReadOnlyList<ReportEvent> events =
        [
            .. figures.Where(change => change.Old != change.New)
                .Select(change => new FigureCorrected(now, command.By, change.Figure, change.Old, change.New, command.Reason)),
            .. sections.Where(change => change.Old != change.New)
                .Select(change => new SectionCorrected(now, command.By, change.Section, change.Old, change.New, command.Reason)),
            .. identity != (Agency, Year) ? [new IdentityCorrected(now, command.By, identity.Agency!, identity.Year!.Value, command.Reason)]
                : Array.Empty<ReportEvent>(),
        ];
        return events.Count == 0
            ? Refuse(new Refusal.NothingChanged())
            : new Decision.Accepted(events);
    }

    /// <summary>Returns why changes are refused: a thing is named twice, or a value is out of range; null where they are fit.</summary>
    private static Decision.Refused? Unfit(ReportChanges changes, DateTimeOffset now)
    {
        if (changes.Figures.DistinctBy(change => change.Figure).Count() != changes.Figures.Count)
        {
            return Refuse(new Refusal.FigureTwice());
        }

        if (changes.Sections.DistinctBy(change => change.Section).Count() != changes.Sections.Count
            || changes.Sections.Any(change => !Enum.IsDefined(change.Section)))
        {
            return Refuse(new Refusal.SectionTwice());
        }

        if (changes.Figures.FirstOrDefault(change => change.New is <= -LargestFigure or >= LargestFigure) is { } large)
        {
            return Refuse(new Refusal.FigureOutOfRange(large.New!.Value));
        }

        if (changes.Sections.Any(change => change.New.Length > LongestSection))
        {
            return Refuse(new Refusal.SectionTooLong(LongestSection));
        }

        if (changes.Agency is { } agency && (string.IsNullOrWhiteSpace(agency) || agency.Length > LongestAgency))
        {
            return Refuse(new Refusal.AgencyUnfit(LongestAgency));
        }

        return changes.Year is { } year && (year < FirstYear || year > now.Year + 1)
            ? Refuse(new Refusal.YearOutOfRange(FirstYear, now.Year + 1))
            : null;
    }

    private Decision Decide(ReportCommand.Refile command, DateTimeOffset now)
    {
        if (!MayBeCorrectedBy(command.File, command.Round))
        {
            return Refuse(new Refusal.NotForSender());
        }

        if (Files[0].Hash == command.File.Hash)
        {
            return Refuse(new Refusal.SameFile());
        }

        if (Files.Skip(1).Any(file => file.Hash == command.File.Hash))
        {
            return new Decision.AlreadySo();
        }

        if (command.Round != Round)
        {
            return Refuse(new Refusal.CorrectedMeanwhile());
        }

        return State is ReportState.Returned or ReportState.Unreadable
            ? new Decision.Accepted(new Refiled(now, command.By, command.File))
            : Refuse(new Refusal.NotWaitingForFile(State));
    }

    private Decision Decide(ReportCommand.Withdraw command, DateTimeOffset now) => State switch
    {
        ReportState.Withdrawn => new Decision.AlreadySo(),
        ReportState.HandedOver => Refuse(new Refusal.WithdrawnElsewhere()),
        ReportState.Approved => Refuse(new Refusal.BeingPublished()),

        // The report that waits for the file may have taken it already, and would keep it.
        ReportState.Received or ReportState.Read when Corrects is not null => Refuse(new Refusal.BeingHandedOver()),
        _ => WithoutReason(command.Reason) is { } refused ? refused : new Decision.Accepted(new Withdrawn(now, command.By, command.Reason)),
    };

    private Decision Decide(ReportCommand.Restore command, DateTimeOffset now) =>
        Restoration is { } before && (before.By, before.Reason) == (command.By, command.Reason) ? new Decision.AlreadySo()
        : EndedFrom is not { } ended ? Refuse(new Refusal.NothingToRestore(State))

        // What was published and withdrawn is an earlier version where a newer one stands; anything else would only be superseded again.
        : !command.IsFree && !(State == ReportState.Withdrawn && ended == ReportState.Published) ? Refuse(new Refusal.StillReplaced())
        : WithoutReason(command.Reason) is { } refused ? refused
        : new Decision.Accepted(new Restored(now, command.By, command.Reason));

    private Decision Decide(ReportCommand.Supersede command, DateTimeOffset now) => State switch
    {
        ReportState.Superseded => new Decision.AlreadySo(),
        ReportState.Withdrawn or ReportState.HandedOver =>
            Refuse(new Refusal.NotReplaceable(State)),
        _ when command.Newer == Id => Refuse(new Refusal.ReplacesItself()),
        _ => new Decision.Accepted(new Superseded(now, ReportEvent.System, command.Newer)),
    };

    private Decision Decide(ReportCommand.Retry command, DateTimeOffset now) =>
        State is ReportState.Poisoned or ReportState.Unreadable
            ? new Decision.Accepted(new Retried(now, command.By))
            : Refuse(new Refusal.NothingToRetry(State));

    private Decision Decide(ReportCommand.Reseat command, DateTimeOffset now)
    {
        if (State != ReportState.InReview || Policy is not { } policy || command.Present.Problem() is not null)
        {
            return new Decision.AlreadySo();
        }

        var seated = policy.SeatedBy(command.Present, Tier);
        var asked = Pending is { } pending ? AskedUnder(seated, command.Present, pending.Reviewers) : [];
        return asked.SequenceEqual(Pending?.Reviewers ?? []) && policy.Tiers.Zip(seated.Tiers, SeatSame).All(static same => same)
            && IdsOf(policy.Deputies).SequenceEqual(IdsOf(seated.Deputies))
            && (policy.Absences ?? []).SequenceEqual(seated.Absences ?? [])
            ? new Decision.AlreadySo()
            : new Decision.Accepted(new ReviewersChanged(now, ReportEvent.System, Tier, Round, seated, asked));
    }

    private static bool SeatSame(Tier before, Tier after) =>
        IdsOf(before.Reviewers).SequenceEqual(IdsOf(after.Reviewers)) && IdsOf(before.Informed).SequenceEqual(IdsOf(after.Informed));

    private static IEnumerable<string> IdsOf(IReadOnlyList<Reviewer>? people) => (people ?? []).Select(static one => one.Id);

    /// <summary>
    /// Returns who is asked once others sit in the tiers: of those asked, who still sits in the tier, or has the decision by a hand-over and
    /// is still in the settings; and who has come to the tier. Who handed over to somebody that left is asked again; where nobody is left,
    /// the whole tier is.
    /// </summary>
    private List<string> AskedUnder(ReviewPolicy seated, ReviewPolicy present, IReadOnlyList<string> asked)
    {
        var (before, after) = (Policy!.Tiers[Tier - 1], seated.Tiers[Tier - 1]);
        bool Stays(string id) => after.Has(id) || (!before.Has(id) && seated.Find(id) is not null && present.Find(id) is not null);
        var staying = asked.Where(Stays);
        var givers = PassedOn.Where(passed => !Stays(passed.To) && after.Has(passed.By)).Select(static passed => passed.By);
        var come = after.Reviewers.Select(static reviewer => reviewer.Id).Where(id => !before.Has(id));
        List<string> now = [.. staying.Concat(givers).Concat(come).Distinct().Where(id => !HasApproved(id, Tier))];

        // A tier of which all have approved who still sit in it has nobody left to ask, and is done.
        return now.Count > 0 ? now
            : [.. after.Reviewers.Select(static reviewer => reviewer.Id).Where(id => !HasApproved(id, Tier))];
    }

    /// <summary>
    /// Returns the process as it is by the present settings: with those in its tiers who sit there now. Nothing is written; it is for
    /// those who only look.
    /// </summary>
    public ReportProcess SeatedBy(ReviewPolicy present, DateTimeOffset now) =>
        Decide(new ReportCommand.Reseat(present), now) is Decision.Accepted accepted ? Apply(accepted.Events) : this;

    /// <summary>
    /// Returns why a correction may not be made; null where it may: by the reviewer who is asked, or by an operator, of the reading that
    /// the person saw.
    /// </summary>
    private Decision.Refused? MayCorrect(string by, ReviewTicket? ticket, ContentHash reading, string reason, DateTimeOffset now)
    {
        if (ticket is not null)
        {
            if (Standing(ticket, now) is { } refused)
            {
                return refused;
            }

            if (by != ticket.Reviewer)
            {
                return Refuse(new Refusal.LinkOfAnother());
            }
        }

        if (State is not (ReportState.InReview or ReportState.Returned))
        {
            return Refuse(State is ReportState.Published or ReportState.Superseded
                ? new Refusal.PublishedAlready()
                : new Refusal.NotCorrectable(State));
        }

        return Stale(reading) ?? WithoutReason(reason);
    }

    /// <summary>
    /// Returns whether the ticket is that of somebody who may read what a tier of this round was asked, and decides nothing.
    /// </summary>
    public bool MayRead(ReviewTicket ticket, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.Report == Id && ticket.Round == Round && EndedFrom is null && ticket.Expires > now
            && Policy?.TierAt(ticket.Tier)?.Informed.Any(reader => reader.Id == ticket.Reviewer) == true;
    }

    /// <summary>Returns whether an approval by the reviewer is the last that the tier whose turn it is wants.</summary>
    public bool IsLastApproval(string reviewer) => Policy?.TierAt(Tier) is { } tier
        && (tier.WantsAll ? Pending?.Reviewers.All(one => one == reviewer) == true
            : Approvals.Count(approval => approval.Tier == Tier) + 1 >= tier.Wanted);

    /// <summary>Returns why a review link does not count at the given time; null if its reviewer may decide now.</summary>
    public Refusal? RefusalOf(ReviewTicket ticket, DateTimeOffset now) => Standing(ticket, now)?.Refusal;

    /// <summary>
    /// Returns why the ticket does not count now; null if it does: its tier is asked, in this round, and its reviewer is one of those
    /// asked.
    /// </summary>
    private Decision.Refused? Standing(ReviewTicket ticket, DateTimeOffset now)
    {
        if (ticket.Report != Id || ticket.Round > Round || ticket.Round < 1 || ticket.Tier < 1)
        {
            return Refuse(new Refusal.ForeignTicket());
        }

        if (Withdrawal is { } withdrawal)
        {
            return Refuse(new Refusal.AlreadyWithdrawn(withdrawal.Reason));
        }

        if (SupersededBy is not null)
        {
            return Refuse(new Refusal.AlreadySuperseded());
        }

        if (ticket.Round < Round)
        {
            return Refuse(new Refusal.RoundOver(ticket.Round, Round));
        }

        if (Policy is null)
        {
            return Refuse(new Refusal.ReviewNotOpen(State));
        }

        if (Policy.TierAt(ticket.Tier) is not { } tier)
        {
            return Refuse(new Refusal.NoSuchTier());
        }

        if (Approvals.LastOrDefault(approval => approval.Tier == ticket.Tier) is { } approval
            && (ticket.Tier <= TiersDone || HasApproved(ticket.Reviewer, ticket.Tier)))
        {
            return ticket.Tier <= TiersDone
                ? Refuse(new Refusal.TierDecided(tier.Name, Policy.NameOf(approval.By)))
                : Refuse(new Refusal.WaitsForOthers(tier.Name));
        }

        if (Rejection is { } rejection)
        {
            return Refuse(new Refusal.AlreadyReturned(Policy.NameOf(rejection.By)));
        }

        if (State != ReportState.InReview)
        {
            return Refuse(new Refusal.NotInReview(State));
        }

        if (ticket.Tier != Tier || Pending is null)
        {
            return Refuse(new Refusal.NotYetAsked(tier.Name));
        }

        if (!Pending.Reviewers.Contains(ticket.Reviewer))
        {
            return PassedOn.LastOrDefault(passed => passed.By == ticket.Reviewer) is { } passed
                ? Refuse(new Refusal.HandedOverTo(Policy.NameOf(passed.To)))
                : Refuse(new Refusal.NotAReviewer(tier.Name));
        }

        return ticket.Expires <= now
            ? Refuse(new Refusal.LinkExpired())
            : null;
    }

    private Decision.Refused? Stale(ContentHash seen) => seen == CheckedReading
        ? null
        : Refuse(new Refusal.ReadingChanged());

    private static Decision.Refused? WithoutReason(string reason, int longest = LongestReason) =>
        string.IsNullOrWhiteSpace(reason) ? Refuse(new Refusal.ReasonMissing())
        : reason.Length > longest ? TooLong(longest)
        : null;

    private static Decision.Refused TooLong(int longest = LongestReason) => Refuse(new Refusal.TextTooLong(longest));

    private static Decision.Refused Refuse(Refusal refusal) => new(refusal);
}
