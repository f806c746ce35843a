using System.Buffers;
using System.Globalization;
using Disclosure.Reports.Model;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;

namespace Disclosure.Workflow.Ledger;

/// <summary>Writes the notices an event causes, in Chinese.</summary>
/// <param name="links">Makes the links in the notices.</param>
/// <param name="office">The policy whose office hears of a report that has no review open.</param>
/// <param name="addresses">Says which addresses of senders may be written to.</param>
public sealed class NoticeWriter(ILinks links, Func<ReviewPolicy> office, SenderAddresses addresses)
{
    /// <summary>The marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9 §2).</summary>
    private static readonly SearchValues<char> Turning = SearchValues.Create(
        "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>Keeps the keys of groups' notices apart from those of persons.</summary>
    private const int FirstGroup = 50;

    /// <summary>Keeps the keys of notices to reviewers for whom something ended apart from the others.</summary>
    private const int FirstConcerned = 100;

    /// <summary>Keeps the keys of notices to those who may only read apart from the others.</summary>
    private const int FirstReader = 200;

    /// <summary>Keeps the key of the question to an address apart from those of notices.</summary>
    private const int Question = 90;

    /// <summary>
    /// Longest title that is quoted of a report which nobody with standing sent, in characters: the longest name of an agency in the
    /// samples has 24, and the rest of a title 20.
    /// </summary>
    private const int LongestPlainTitle = 60;

    /// <summary>Gets the groups that hear of everything: what happened, and the report's page, never a link to decide by.</summary>
    public IReadOnlyList<Contact> Groups { get; init; } = [];

    /// <summary>Returns the notices of one event.</summary>
    /// <param name="before">The process before the event: whom it asked and who had approved.</param>
    /// <param name="process">The process with the event taken in; its version names the notices.</param>
    /// <param name="happened">The event.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    internal async Task<IReadOnlyList<Notice>> WriteAsync(
        ReportProcess before, ReportProcess process, ReportEvent happened, CancellationToken cancellation)
    {
        var sender = happened switch
        {
            Rejected or Published or ReadFailed or Superseded or Withdrawn or TurnedAway or Restored => process.Holder.File.Sender,
            Reminded when process.State == ReportState.Returned => process.Holder.File.Sender,
            SentAgain when process.FormerSender is null && IsFirstOfAnother(process) => process.Holder.File.Sender,
            SentAgain or Refiled => process.FormerSender,
            _ => null,
        };
        var persons = happened is ReviewersChanged
            ? ToNewcomers(before, process, happened)
            : ToPersons(process, happened, await ReachableAsync(process, sender, cancellation));
        return
        [
            .. persons,
            .. ToConcerned(before, process, happened),
            .. ToReaders(before, process, happened),
            .. ToGroups(process, happened),
        ];
    }

    /// <summary>Returns the one mail by which an address is asked whether notices may be sent there.</summary>
    internal Notice Ask(ReportProcess process, string address, DateTimeOffset at)
    {
        var expires = at + SenderAddresses.LinkLifetime;
        var to = new Contact(GivenNames.Sender, address.Trim());
        return Make(process, at, Question, to, new NoticeFact.ConfirmAddress(expires), links.Confirmation(to.Address, expires));
    }

    private IEnumerable<Notice> ToPersons(ReportProcess process, ReportEvent happened, Contact? sender) => happened switch
    {
        ReviewRequested => ToReviewers(process, happened, review => Asking(process, review)),
        PassedOn passed => ToReviewers(
            process,
            passed,
            review => new NoticeFact.ReviewPassedOn(Name(process), review, Name(process, passed.By), passed.Remark),
            reviewer => reviewer == passed.To),
        Reminded reminded when process is { State: ReportState.Returned, Rejection: { } rejection } =>
        [
            Make(
                process,
                reminded.At,
                0,
                sender ?? Office(),
                new NoticeFact.ReturnReminded(Name(process), rejection.Reason, reminded.Count),
                CorrectionLink(process, reminded.At)),
        ],
        Reminded reminded => ToReviewers(
            process, reminded, review => new NoticeFact.ReviewReminded(Name(process), review, reminded.Count)),
        Escalated when process is { State: ReportState.Returned, Chased: { } chased } =>
            ToOffice(process, happened, new NoticeFact.ReturnSilent(Name(process), chased.Since)),
        Escalated => ToOffice(
            process,
            happened,
            new NoticeFact.TierSilent(Name(process), TierName(process), Names(process), process.WaitingSince ?? happened.At)),
        Rejected rejected =>
        [
            Make(
                process,
                rejected.At,
                0,
                sender ?? Office(),
                new NoticeFact.Returned(Name(process), rejected.Reason),
                CorrectionLink(process, rejected.At)),
        ],
        Published => ToBoth(process, happened, sender, Publishing(process), links.Receipt(process.Id)),

        // What takes its place again is told of once it has.
        Restored { Reason: { } reason } when process.State != ReportState.Approved =>
            To(process, happened, sender, new NoticeFact.PutBack(Name(process), reason)),
        ReadFailed failed => ToBoth(process, failed, sender, Unreadable(process, failed), CorrectionLink(process, failed.At)),
        Poisoned poisoned =>
            [Make(process, poisoned.At, 0, Office(), GivenUp(process, poisoned), links.Office(process.Id))],
        Held => [Make(process, happened.At, 0, Office(), new NoticeFact.FilingHeld(Name(process)), links.Office(process.Id))],
        SentAgain when process.FormerSender is null => To(process, happened, sender, new NoticeFact.SentByAnother(Name(process))),
        SentAgain or Refiled => To(process, happened, sender, new NoticeFact.ChangedHands(Name(process))),
        Superseded => To(process, happened, sender, new NoticeFact.Replaced(Name(process))),
        Withdrawn withdrawn => To(process, happened, sender, new NoticeFact.TakenBack(Name(process), withdrawn.Reason)),
        TurnedAway away => To(process, happened, sender, new NoticeFact.TakenBack(Name(process), away.Reason)),
        _ => [],
    };

    private static NoticeFact Publishing(ReportProcess process) => process.Restoration is { } restored
        ? new NoticeFact.PublishedAgain(Name(process), restored.Reason)
        : new NoticeFact.Published(Name(process));

    private static NoticeFact Asking(ReportProcess process, ReviewCall review) => process.Question is { } question
        ? new NoticeFact.ReviewAskedAgain(Name(process), review, Name(process, question.By), question.Reason)
        : new NoticeFact.ReviewAsked(Name(process), review);

    /// <summary>Returns the requests to those who are asked since the settings changed.</summary>
    private IEnumerable<Notice> ToNewcomers(ReportProcess before, ReportProcess process, ReportEvent happened) => ToReviewers(
        process,
        happened,
        review => Asking(process, review),
        reviewer => before.Pending?.Reviewers.Contains(reviewer) != true);

    /// <summary>
    /// Returns the notices to the reviewers for whom something ended: who was asked need not decide any more, and whose approval counts no
    /// more hears why. Whoever did it is not told of it.
    /// </summary>
    private IEnumerable<Notice> ToConcerned(ReportProcess before, ReportProcess process, ReportEvent happened)
    {
        if (happened is Restored restored)
        {
            // Who approved a report that was published decided long ago, and was not told of its end.
            return process.State != ReportState.InReview ? [] : Concerning(
                process, happened, Approvers(process, happened), by => new NoticeFact.ApprovalCounts(Name(process), restored.Reason));
        }

        (ReviewEnd End, string Reason)? ended = happened switch
        {
            Withdrawn withdrawn => (ReviewEnd.Withdrawn, withdrawn.Reason),
            Superseded => (ReviewEnd.Replaced, string.Empty),
            Rejected rejected => (ReviewEnd.Returned, rejected.Reason),
            FigureCorrected corrected => (ReviewEnd.Corrected, corrected.Reason),
            SectionCorrected corrected => (ReviewEnd.Corrected, corrected.Reason),
            IdentityCorrected corrected => (ReviewEnd.Corrected, corrected.Reason),
            _ => null,
        };
        if (ended is not ({ } end, { } reason) || before.Policy is not { } policy)
        {
            return [];
        }

        // After a correction the first tier is asked anew, by a notice of its own; a published report was decided long ago.
        var approved = before.State is ReportState.InReview or ReportState.Approved ? Approvers(before, happened) : [];
        var asked = end == ReviewEnd.Corrected ? [] : (before.Pending?.Reviewers ?? []).Except(approved).Where(by => by != happened.By);
        return Concerning(
            before,
            process,
            happened,
            [.. approved, .. asked],
            by => approved.Contains(by)
                ? new NoticeFact.ApprovalVoid(Name(process), end, reason)
                : new NoticeFact.NoLongerAsked(Name(process), end, reason));
    }

    /// <summary>Returns who gave the approvals that count, but for whoever did what happened.</summary>
    private static List<string> Approvers(ReportProcess process, ReportEvent happened) =>
        [.. process.Approvals.Select(static approval => approval.By).Where(by => by != happened.By).Distinct()];

    private IEnumerable<Notice> Concerning(
        ReportProcess process, ReportEvent happened, IReadOnlyList<string> reviewers, Func<string, NoticeFact> fact) =>
        Concerning(process, process, happened, reviewers, fact);

    /// <summary>Returns notices to reviewers, whom the policy of before names.</summary>
    private IEnumerable<Notice> Concerning(
        ReportProcess before,
        ReportProcess process,
        ReportEvent happened,
        IReadOnlyList<string> reviewers,
        Func<string, NoticeFact> fact) => reviewers
        .Select(by => before.Policy?.Find(by))
        .OfType<Reviewer>()
        .Select((reviewer, index) => About(process, happened, FirstConcerned + index, AddressOf(reviewer), fact(reviewer.Id)));

    /// <summary>
    /// Returns the notices to those who may read what a tier is asked: once, when it is asked first, and to who came since.
    /// </summary>
    private IEnumerable<Notice> ToReaders(ReportProcess before, ReportProcess process, ReportEvent happened)
    {
        if (process is not { Pending: { } pending, Policy: { } policy } || policy.TierAt(process.Tier) is not { } tier
            || !(happened is ReviewersChanged || (happened is ReviewRequested && before.Pending is null)))
        {
            return [];
        }

        var told = happened is ReviewersChanged ? before.Policy?.TierAt(process.Tier)?.Informed ?? [] : [];
        return tier.Informed.Where(reader => told.All(known => known.Id != reader.Id)).Select((reader, index) => Make(
            process,
            happened.At,
            FirstReader + index,
            AddressOf(reader),
            new NoticeFact.ToRead(Name(process), tier.Name, process.Round),
            links.Review(new ReviewTicket(process.Id, process.Tier, process.Round, reader.Id, pending.Expires))));
    }

    private IEnumerable<Notice> ToGroups(ReportProcess process, ReportEvent happened)
    {
        NoticeFact? told = happened switch
        {
            ReviewRequested or ReviewersChanged { Reviewers.Count: > 0 } => new NoticeFact.GroupReviewAsked(
                Name(process), TierName(process), Names(process), process.Round),
            PassedOn passed => new NoticeFact.GroupReviewPassedOn(Name(process), TierName(process), Name(process, passed.To)),
            Reminded { Tier: 0 } or Escalated { Tier: 0 } => null,
            Reminded reminded => new NoticeFact.GroupReviewReminded(Name(process), TierName(process), Names(process), reminded.Count),
            Escalated => new NoticeFact.GroupTierSilent(Name(process), TierName(process), Names(process)),
            Rejected rejected => new NoticeFact.GroupReturned(Name(process), rejected.Reason),
            Published => Publishing(process),
            ReadFailed failed => process.HasStanding
                ? new NoticeFact.GroupUnreadable(Name(process), failed.Reason, failed.Fault)
                : new NoticeFact.UnreadableUnquoted(Name(process)),
            Poisoned poisoned => process.HasStanding
                ? new NoticeFact.GroupGivenUp(Name(process), poisoned.Reason, poisoned.Why)
                : new NoticeFact.GivenUpUnquoted(Name(process)),
            _ => null,
        };
        return told is null ? [] : Groups.Select((group, index) => About(process, happened, FirstGroup + index, group, told));
    }

    private IEnumerable<Notice> ToReviewers(
        ReportProcess process, ReportEvent happened, Func<ReviewCall, NoticeFact> fact, Func<string, bool>? only = null) =>
        Asked(process).Where(reviewer => only?.Invoke(reviewer.Id) != false).Select((reviewer, index) =>
        {
            var ticket = process.TicketOf(reviewer.Id)!;
            var review = new ReviewCall(
                TierName(process),
                process.Round,
                process.OpenErrors.Count(),
                process.Findings.Count(finding => finding.Severity == Severity.Warning),
                ticket.Expires)
            {
                Number = ticket.Tier,
                Reviewer = ticket.Reviewer,
            };
            return Make(process, happened.At, index, AddressOf(reviewer), fact(review), links.Review(ticket));
        });

    private IEnumerable<Notice> ToOffice(ReportProcess process, ReportEvent happened, NoticeFact fact) =>
        [About(process, happened, 0, Office(), fact)];

    private static NoticeFact Unreadable(ReportProcess process, ReadFailed failed) => process.HasStanding
        ? new NoticeFact.Unreadable(Name(process), failed.Reason, failed.Fault)
        : new NoticeFact.UnreadableUnquoted(Name(process));

    private static NoticeFact GivenUp(ReportProcess process, Poisoned poisoned) => process.HasStanding
        ? new NoticeFact.GivenUp(Name(process), poisoned.Reason, poisoned.Why)
        : new NoticeFact.GivenUpUnquoted(Name(process));

    /// <summary>Returns a notice to a sender who may be written to; nothing where there is none.</summary>
    private IEnumerable<Notice> To(ReportProcess process, ReportEvent happened, Contact? sender, NoticeFact fact) =>
        sender is null ? [] : [About(process, happened, 0, sender, fact)];

    /// <summary>Returns the notices to the sender, with a link of its own, and the office.</summary>
    private IEnumerable<Notice> ToBoth(ReportProcess process, ReportEvent happened, Contact? sender, NoticeFact fact, string link)
    {
        var office = Office();
        return sender is null || sender == office
            ? [About(process, happened, 0, office, fact)]
            : [Make(process, happened.At, 0, sender, fact, link), About(process, happened, 1, office, fact)];
    }

    private Notice About(ReportProcess process, ReportEvent happened, int index, Contact to, NoticeFact fact) =>
        Make(process, happened.At, index, to, fact, links.Report(process.Id));

    /// <summary>
    /// Returns a text without the marks that turn the direction of writing round: in a name or a remark they would make the words behind
    /// them read as others.
    /// </summary>
    private static string Fenced(string text) => text.AsSpan().IndexOfAny(Turning) < 0 ? text
        : string.Concat(text.Where(static each => !Turning.Contains(each)));

    private static Notice Make(ReportProcess process, DateTimeOffset at, int index, Contact to, NoticeFact fact, string link)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{process.Id}-{process.Version:D4}-{index:D2}");
        var (subject, body) = ChineseWorkflowWords.Write(fact, to, link);
        return new Notice(key, process.Id, fact.Kind, to, Fenced(subject), Fenced(body), link, at, fact);
    }

    private string CorrectionLink(ReportProcess process, DateTimeOffset at)
    {
        var lifetime = (process.Policy ?? office()).LinkLifetime;
        var expires = lifetime < DateTimeOffset.MaxValue - at ? at + lifetime : DateTimeOffset.MaxValue;
        return links.Correction(new CorrectionOf(process.Id, process.Round), expires);
    }

    /// <summary>
    /// Returns how a sender is written to; null where the sender is nobody, gave an address that is none or one of the office's own
    /// receivers, or has not confirmed the address. A name that came with a file is not quoted. Reports of before the way was stored are
    /// written to as they were.
    /// </summary>
    private async Task<Contact?> ReachableAsync(ReportProcess process, Contact? sender, CancellationToken cancellation)
    {
        if (sender is null || sender.Address.TrimStart().StartsWith(Contact.RobotScheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (InRoster(process, sender.Address) is { } known)
        {
            return known;
        }

        if (process.Sendings.Last(sending => sending.File.Sender == sender).File.Origin is null)
        {
            return sender;
        }

        return await addresses.IsConfirmedAsync(sender.Address, cancellation)
            ? new Contact(GivenNames.Sender, sender.Address.Trim())
            : null;
    }

    /// <summary>Returns the one of the office or its reviewers who has the address; null where none has.</summary>
    private Contact? InRoster(ReportProcess process, string address) =>
        office().ContactAt(address) ?? process.Policy?.ContactAt(address);

    /// <summary>Returns whether the last sending is the first by which somebody else sent what the holder had sent.</summary>
    private static bool IsFirstOfAnother(ReportProcess process) =>
        !process.Sendings[^1].IsLike(process.Holder) && process.Sendings.Count(sending => sending.IsAgain) == 1;

    /// <summary>
    /// Returns where a reviewer is written to: at the address in the present settings, whoever a round's policy names; who is in the
    /// settings no more, at the address of then.
    /// </summary>
    private Contact AddressOf(Reviewer reviewer) => new(reviewer.Name, office().FindAnyone(reviewer.Id)?.Address ?? reviewer.Address);

    private Contact Office() => office().Office;

    private static IEnumerable<Reviewer> Asked(ReportProcess process) =>
        process.Policy is { } policy ? process.Pending?.Reviewers.Select(policy.Find).OfType<Reviewer>() ?? [] : [];

    private static List<string> Names(ReportProcess process) => [.. Asked(process).Select(reviewer => reviewer.Name)];

    /// <summary>Returns the name of a reviewer; empty where no review is open any more.</summary>
    private static string Name(ReportProcess process, string reviewer) => process.Policy?.NameOf(reviewer) ?? string.Empty;

    private static string TierName(ReportProcess process) => process.Policy?.TierAt(process.Tier)?.Name ?? string.Empty;

    /// <summary>
    /// Returns what the report is called. A file's name is quoted only where somebody with standing sent it; a title also where the office
    /// let the report pass, or where it is short and of Chinese characters, figures and brackets alone, so that no address can hide in it.
    /// </summary>
    private static string Name(ReportProcess process) =>
        process.HasStanding ? process.Title ?? process.File.Name
        : process.Title is { } title && (process.IsLetPass || IsPlain(title)) ? title
        : GivenNames.Report(process.Id.ToString()[..8]);

    private static bool IsPlain(string title) =>
        title.Length <= LongestPlainTitle
        && title.All(static each =>
            each is (>= '\u4E00' and <= '\u9FFF') or (>= '0' and <= '9') or '\u3007' or '(' or ')' or '\uFF08' or '\uFF09');
}
