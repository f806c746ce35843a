using Disclosure.Web.Pages;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Review;

/// <summary>What a reviewer comes to by a link that is good.</summary>
/// <param name="Token">The link's token.</param>
/// <param name="Ticket">What the link says.</param>
/// <param name="File">The report.</param>
internal sealed record ReviewCase(string Token, ReviewTicket Ticket, ReportFile File)
{
    /// <summary>The page's address.</summary>
    public string Path => $"/review/{Token}";

    /// <summary>The name of the link's tier, in the policy of its round.</summary>
    public string TierName => Policy?.TierAt(Ticket.Tier)?.Name ?? $"第 {Ticket.Tier} 级";

    /// <summary>The reviewer's name.</summary>
    public string ReviewerName => Policy?.NameOf(Ticket.Reviewer) ?? Ticket.Reviewer;

    /// <summary>What this reviewer did by this link that used it up, in Chinese; null if nothing.</summary>
    public string? OwnAct
    {
        get
        {
            var round = 0;
            string? act = null;
            foreach (var happened in File.Events)
            {
                round = happened is ReviewOpened opened ? opened.Round : round;
                act = round != Ticket.Round || happened.By != Ticket.Reviewer ? act : happened switch
                {
                    Approved approved when approved.Tier == Ticket.Tier => "您已审核通过，决定已记录。",
                    Rejected rejected when rejected.Tier == Ticket.Tier => $"您已退回这份报告，理由已通知报送单位：{rejected.Reason}",
                    FigureCorrected or IdentityCorrected => "您的更正已记录。报告将重新核验，并从第一级开始新一轮审核，新的链接随通知发出。",
                    _ => act,
                };
            }

            return act;
        }
    }

    private ReviewPolicy? Policy => File.Events.OfType<ReviewOpened>().LastOrDefault(opened => opened.Round == Ticket.Round)?.Policy;
}
