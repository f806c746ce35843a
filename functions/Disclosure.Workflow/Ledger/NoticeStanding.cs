using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Ledger;

/// <summary>
/// Tells whether what a notice says still holds, so that nobody is asked for what was decided, withdrawn or corrected while the notice
/// waited to be sent. What the process says of the report now counts, not what was thought when the notice was written.
/// </summary>
/// <param name="store">The truth.</param>
public sealed class NoticeStanding(IReportStore store)
{
    /// <summary>Returns whether the notice still holds; one of a report that is not there does.</summary>
    public async Task<bool> HoldsAsync(Notice notice, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return notice.Fact is null
            || ReportProcess.Fold(await store.LoadAsync(notice.Report, cancellation)) is not { } process
            || Holds(process, notice.Fact, notice.At);
    }

    /// <summary>
    /// Returns whether a fact still holds of a report. Requests hold while their own link is the one by which is decided; news of a state
    /// while the report is in that state. What groups are told is a record, and what is known of senders stays so.
    /// </summary>
    /// <param name="process">The report.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="at">When it was written.</param>
    internal static bool Holds(ReportProcess process, NoticeFact fact, DateTimeOffset at) => fact switch
    {
        NoticeFact.ReviewAsked asked => IsAsked(process, asked.Review),
        NoticeFact.ReviewAskedAgain asked => IsAsked(process, asked.Review),
        NoticeFact.ReviewPassedOn asked => IsAsked(process, asked.Review),
        NoticeFact.ReviewReminded asked => IsAsked(process, asked.Review),
        NoticeFact.TierSilent silent => process.State == ReportState.InReview && process.WaitingSince == silent.Since,
        NoticeFact.ToRead read => process.EndedFrom is null && process.Round == read.Round,
        NoticeFact.Returned or NoticeFact.ReturnReminded => IsReturned(process, at),
        NoticeFact.ReturnSilent silent => IsReturned(process, at) && process.Chased?.Since == silent.Since,
        NoticeFact.Published or NoticeFact.PublishedAgain => process.State == ReportState.Published,
        NoticeFact.Unreadable or NoticeFact.UnreadableUnquoted => process.State == ReportState.Unreadable,
        NoticeFact.GivenUp or NoticeFact.GivenUpUnquoted => process.State == ReportState.Poisoned,
        NoticeFact.FilingHeld => process.State == ReportState.Held,
        NoticeFact.Replaced => process.SupersededBy is not null,
        NoticeFact.TakenBack => process.Withdrawal is not null,
        NoticeFact.PutBack or NoticeFact.ApprovalCounts => process.EndedFrom is null,
        NoticeFact.NoLongerAsked ended => HasEnded(process, ended.End, at),
        NoticeFact.ApprovalVoid ended => HasEnded(process, ended.End, at),
        _ => true,
    };

    private static bool IsAsked(ReportProcess process, ReviewCall review) => review.Reviewer is null
        || (process.TicketOf(review.Reviewer) is { } ticket
            && (ticket.Tier, ticket.Round, ticket.Expires) == (review.Number, review.Round, review.Expires));

    private static bool IsReturned(ReportProcess process, DateTimeOffset at) =>
        process is { State: ReportState.Returned, Rejection: { } rejection } && rejection.At <= at;

    private static bool HasEnded(ReportProcess process, ReviewEnd end, DateTimeOffset at) => end switch
    {
        ReviewEnd.Withdrawn => process.Withdrawal is not null,
        ReviewEnd.Replaced => process.SupersededBy is not null,
        ReviewEnd.Returned => IsReturned(process, at),
        _ => true,
    };
}
