using System.Collections.Immutable;

namespace Disclosure.Workflow.Process;

public sealed partial record ReportProcess
{
    /// <summary>
    /// Most times that a report's bytes, sent again by strangers, are written down. The number bounds what a stranger can add to the trail
    /// of a published report; a page of senders stays readable with twenty lines.
    /// </summary>
    public const int MostSentAgain = 20;

    /// <summary>Gets every time a file of the report was sent in, oldest first.</summary>
    public ImmutableArray<Sending> Sendings { get; private init; }

    /// <summary>Gets the word by which the office let the filing pass; null where none was given since the last file came.</summary>
    public LetPass? Passed { get; private init; }

    /// <summary>Gets whether the office turned the filing away instead of letting it pass.</summary>
    public bool IsTurnedAway { get; private init; }

    /// <summary>
    /// Gets who was written to until the last event, which put somebody else in that place; null where the event did not.
    /// </summary>
    public Contact? FormerSender { get; private init; }

    /// <summary>
    /// Gets whether the report was sent by somebody who may speak for its agency: the office, the intake folder, or the agency's filing
    /// link. Files of before the way was stored count as they did.
    /// </summary>
    public bool HasStanding => Sendings.Any(IsTrusted);

    /// <summary>
    /// Gets the sending that the report belongs to: the last file that took the place of another. The same bytes sent again count only
    /// where they came with standing, and the sending before had none or the new one names somebody to write to.
    /// </summary>
    public Sending Holder
    {
        get
        {
            var holder = Sendings[0];
            foreach (var next in Sendings.Skip(1))
            {
                holder = !next.IsAgain || (IsTrusted(next) && (!IsTrusted(holder) || next.File.Sender is not null)) ? next : holder;
            }

            return holder;
        }
    }

    /// <summary>Gets whether the files of the report came from more than one sender.</summary>
    public bool ChangedHands => Sendings.Skip(1).Any(next => !next.IsLike(Sendings[0]));

    /// <summary>Gets whether the office let the filing pass as what it is now: under the same agency and year.</summary>
    public bool IsLetPass => Passed is { } passed && (passed.Agency, passed.Year) == (Agency, Year);

    /// <summary>Returns whether the filing waits for the office's word before its review may open.</summary>
    public bool NeedsWord(FilingRule rule) => rule != FilingRule.Open && !HasStanding && !IsLetPass;

    /// <summary>Returns whether whoever sends a file this way may see the report, should it hold the file already.</summary>
    public bool IsOpenTo(Origin origin) => IsTrusted(origin) || origin is Origin.Correction link && link.Report == Id;

    /// <summary>
    /// Returns whether the report may take the place of another that is published: somebody with standing sent it, or the last reviewer was
    /// shown the other one.
    /// </summary>
    internal bool MayReplace(ReportId published) =>
        HasStanding || (Approvals.Length > 0 && Approvals[^1].Replaces?.Contains(published) == true);

    private bool IsTrusted(Sending sending) => IsTrusted(sending.File.Origin);

    private bool IsTrusted(Origin? origin) => origin switch
    {
        null or Origin.Operator or Origin.Intake => true,
        Origin.AgencyLink link => (link.Agency, link.Year) == (Agency, Year),
        _ => false,
    };

    /// <summary>Returns whether a file may take the place of the report's own in a round.</summary>
    private bool MayBeCorrectedBy(FiledFile file, int round) => file.Origin switch
    {
        null or Origin.Operator or Origin.Intake => true,
        Origin.Correction link => (link.Report, link.Round) == (Id, round),
        Origin.AgencyLink link => (link.Agency, link.Year) == (Agency, Year) || Holder.File.Origin == link,
        _ => false,
    };

    private ReportProcess With(Sending sending)
    {
        var after = this with { Sendings = Sendings.Add(sending) };
        return after with { FormerSender = after.Holder.File.Sender == Holder.File.Sender ? null : Holder.File.Sender };
    }

    /// <summary>
    /// Returns the process with its bytes sent again. A filing of nobody with standing becomes the correction of another report where the
    /// bytes came by the link for that, and is freed where somebody with standing sends them: whoever was quicker to send the same bytes
    /// keeps nobody from filing.
    /// </summary>
    private ReportProcess After(SentAgain again)
    {
        if (again.BeginsAnew)
        {
            return BegunAnew(again);
        }

        var mayMove = !HasStanding && (IsTurnedAway || !(IsOver || State == ReportState.Approved));
        if (mayMove && again.File.Origin is Origin.Correction link && link.Report != Id)
        {
            return Reread(With(new Sending(again.File, again.By, IsAgain: false))) with
            {
                Corrects = new CorrectionOf(link.Report, link.Round),
            };
        }

        var after = With(new Sending(again.File, again.By, IsAgain: true));
        return mayMove && after.HasStanding && (IsTurnedAway || State is ReportState.Held or ReportState.Checked or ReportState.Read)
            ? Reread(after)
            : after;
    }

    /// <summary>
    /// Returns the process that begins anew with bytes it held: nothing of what was withdrawn or superseded counts, and the file is the
    /// newest of its agency and year.
    /// </summary>
    private ReportProcess BegunAnew(SentAgain again) => NewRound().With(new Sending(again.File, again.By, IsAgain: false)) with
    {
        State = ReportState.Received,
        Files = Files.Add(again.File),
        Corrects = Files.Length == 1 && again.File.Origin is Origin.Correction link && link.Report != Id
            ? new CorrectionOf(link.Report, link.Round)
            : null,
        IsMatched = true,
        HandedOverTo = null,
        Reading = null,
        Corrections = Corrections.Clear(),
        TextCorrections = TextCorrections.Clear(),
        Acceptances = [],
        ReadFailure = null,
        Passed = null,
        Publication = null,
        Withdrawal = null,
        SupersededBy = null,
        IsTurnedAway = false,
        EndedFrom = null,
    };

    /// <summary>Returns the process where the file is read, if it was, and all that follows is to be found out anew.</summary>
    private static ReportProcess Reread(ReportProcess process) => process.NewRound() with
    {
        State = process.Reading is null ? ReportState.Received : ReportState.Read,
        IsMatched = false,
        Withdrawal = null,
        IsTurnedAway = false,
        EndedFrom = null,
        ReadFailure = null,
    };

    private Decision Decide(ReportCommand.SendAgain command, DateTimeOffset now)
    {
        var sending = new Sending(command.File, command.By, IsAgain: true);
        if (MayBeginAnew(sending, command.IsFree))
        {
            return new Decision.Accepted(new SentAgain(now, command.By, command.File) { BeginsAnew = true });
        }

        return Sendings.Any(known => known.File.Hash == command.File.Hash && known.IsLike(sending))
            || (!IsTrusted(sending) && Sendings.Count(known => known.IsAgain && !IsTrusted(known)) >= MostSentAgain)
            ? new Decision.AlreadySo()
            : new Decision.Accepted(new SentAgain(now, command.By, command.File));
    }

    /// <summary>
    /// Returns whether the bytes of a report that was withdrawn, or superseded by one that stands no more, are a new filing when they come
    /// again. What the office withdrew of somebody with standing, only such a one files again.
    /// </summary>
    private bool MayBeginAnew(Sending sending, bool isFree) =>
        EndedFrom is not null && isFree && !IsTurnedAway
        && (IsTrusted(sending) || (!HasStanding && State == ReportState.Withdrawn));

    private Decision Decide(ReportCommand.LetPass command, DateTimeOffset now) =>
        State == ReportState.Held ? new Decision.Accepted(new LetPass(now, command.By, Agency, Year))
        : IsLetPass ? new Decision.AlreadySo()
        : Refuse(new Refusal.NotHeld(State));

    private Decision Decide(ReportCommand.TurnAway command, DateTimeOffset now) =>
        IsTurnedAway ? new Decision.AlreadySo()
        : State != ReportState.Held ? Refuse(new Refusal.NotHeld(State))
        : WithoutReason(command.Reason) is { } refused ? refused
        : new Decision.Accepted(new TurnedAway(now, command.By, command.Reason));
}
