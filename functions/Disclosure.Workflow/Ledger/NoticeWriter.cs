using System.Globalization;
using Disclosure.Reports.Model;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;

namespace Disclosure.Workflow.Ledger;

/// <summary>Writes the notices an event causes, in Chinese.</summary>
/// <param name="links">Makes the links in the notices.</param>
/// <param name="office">The policy whose office hears of a report that has no review open.</param>
public sealed class NoticeWriter(ILinks links, Func<ReviewPolicy> office)
{
    /// <summary>Keeps the keys of groups' notices apart from those of persons.</summary>
    private const int FirstGroup = 50;

    /// <summary>Gets the groups that hear of everything: what happened, and the report's page, never a link to decide by.</summary>
    public IReadOnlyList<Contact> Groups { get; init; } = [];

    /// <summary>Returns the notices of one event.</summary>
    /// <param name="process">The process with the event taken in; its version names the notices.</param>
    /// <param name="happened">The event.</param>
    internal IEnumerable<Notice> Write(ReportProcess process, ReportEvent happened) =>
        Groups.Count == 0 ? ToPersons(process, happened) : [.. ToPersons(process, happened), .. ToGroups(process, happened)];

    private IEnumerable<Notice> ToPersons(ReportProcess process, ReportEvent happened) => happened switch
    {
        ReviewRequested => process.Question is { } question
            ? ToReviewers(
                process,
                happened,
                review => new NoticeFact.ReviewAskedAgain(Name(process), review, Name(process, question.By), question.Reason))
            : ToReviewers(process, happened, review => new NoticeFact.ReviewAsked(Name(process), review)),
        PassedOn passed => ToReviewers(
            process,
            passed,
            review => new NoticeFact.ReviewPassedOn(Name(process), review, Name(process, passed.By), passed.Remark),
            only: passed.To),
        Reminded reminded => ToReviewers(
            process, reminded, review => new NoticeFact.ReviewReminded(Name(process), review, reminded.Count)),
        Escalated => ToOffice(
            process,
            happened,
            new NoticeFact.TierSilent(Name(process), TierName(process), Names(process), process.WaitingSince ?? happened.At)),
        Rejected rejected => ToSender(process, rejected, new NoticeFact.Returned(Name(process), rejected.Reason)),
        Published => ToBoth(process, happened, new NoticeFact.Published(Name(process))),
        ReadFailed failed => ToBoth(process, failed, new NoticeFact.Unreadable(Name(process), failed.Reason, failed.Fault)),
        Poisoned poisoned => ToOffice(process, poisoned, new NoticeFact.GivenUp(Name(process), poisoned.Reason, poisoned.Why)),
        _ => [],
    };

    private IEnumerable<Notice> ToGroups(ReportProcess process, ReportEvent happened)
    {
        NoticeFact? told = happened switch
        {
            ReviewRequested => new NoticeFact.GroupReviewAsked(Name(process), TierName(process), Names(process), process.Round),
            PassedOn passed => new NoticeFact.GroupReviewPassedOn(Name(process), TierName(process), Name(process, passed.To)),
            Reminded reminded => new NoticeFact.GroupReviewReminded(Name(process), TierName(process), Names(process), reminded.Count),
            Escalated => new NoticeFact.GroupTierSilent(Name(process), TierName(process), Names(process)),
            Rejected rejected => new NoticeFact.GroupReturned(Name(process), rejected.Reason),
            Published => new NoticeFact.Published(Name(process)),
            ReadFailed failed => new NoticeFact.GroupUnreadable(Name(process), failed.Reason, failed.Fault),
            Poisoned poisoned => new NoticeFact.GroupGivenUp(Name(process), poisoned.Reason, poisoned.Why),
            _ => null,
        };
        return told is null ? [] : Groups.Select((group, index) => About(process, happened, FirstGroup + index, group, told));
    }

    private IEnumerable<Notice> ToReviewers(
        ReportProcess process, ReportEvent happened, Func<ReviewCall, NoticeFact> fact, string? only = null) =>
        Asked(process).Where(reviewer => only is null || reviewer.Id == only).Select((reviewer, index) =>
        {
            var ticket = process.TicketOf(reviewer.Id)!;
            var review = new ReviewCall(
                TierName(process),
                process.Round,
                process.OpenErrors.Count(),
                process.Findings.Count(finding => finding.Severity == Severity.Warning),
                ticket.Expires);
            return Make(process, happened, index, new Contact(reviewer.Name, reviewer.Address), fact(review), links.Review(ticket));
        });

    private IEnumerable<Notice> ToOffice(ReportProcess process, ReportEvent happened, NoticeFact fact) =>
        [About(process, happened, 0, Office(process), fact)];

    private IEnumerable<Notice> ToSender(ReportProcess process, ReportEvent happened, NoticeFact fact) =>
        [About(process, happened, 0, Sender(process) ?? Office(process), fact)];

    private IEnumerable<Notice> ToBoth(ReportProcess process, ReportEvent happened, NoticeFact fact)
    {
        Contact?[] both = [Sender(process), Office(process)];
        return both.OfType<Contact>().Distinct().Select((to, index) => About(process, happened, index, to, fact));
    }

    private Notice About(ReportProcess process, ReportEvent happened, int index, Contact to, NoticeFact fact) =>
        Make(process, happened, index, to, fact, links.Report(process.Id));

    private static Notice Make(ReportProcess process, ReportEvent happened, int index, Contact to, NoticeFact fact, string link)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{process.Id}-{process.Version:D4}-{index:D2}");
        var (subject, body) = ChineseWorkflowWords.Write(fact, to, link);
        return new Notice(key, process.Id, fact.Kind, to, subject, body, link, happened.At, fact);
    }

    /// <summary>Returns who sent the report; null for nobody, and for one who gave an address that is the office's own.</summary>
    private static Contact? Sender(ReportProcess process) =>
        process.File.Sender is { } sender && !sender.Address.TrimStart().StartsWith(Contact.RobotScheme, StringComparison.OrdinalIgnoreCase)
            ? sender
            : null;

    private Contact Office(ReportProcess process) => (process.Policy ?? office()).Office;

    private static IEnumerable<Reviewer> Asked(ReportProcess process) =>
        process.Policy is { } policy ? process.Pending?.Reviewers.Select(policy.Find).OfType<Reviewer>() ?? [] : [];

    private static List<string> Names(ReportProcess process) => [.. Asked(process).Select(reviewer => reviewer.Name)];

    /// <summary>Returns the name of a reviewer; empty where no review is open any more.</summary>
    private static string Name(ReportProcess process, string reviewer) => process.Policy?.NameOf(reviewer) ?? string.Empty;

    private static string TierName(ReportProcess process) => process.Policy?.TierAt(process.Tier)?.Name ?? string.Empty;

    private static string Name(ReportProcess process) => process.Title ?? process.File.Name;
}
