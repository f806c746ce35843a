using Disclosure.Web.Pages;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Review;

/// <summary>What a reviewer comes to by a link that is good.</summary>
/// <param name="Token">The link's token.</param>
/// <param name="Ticket">What the link says.</param>
/// <param name="File">The report.</param>
internal sealed record ReviewCase(string Token, ReviewTicket Ticket, ReportFile File)
{
    /// <summary>Gets the page's address.</summary>
    public string Path { get; private init; } = PathOf(Token);

    /// <summary>Gets the name of the link's tier, in the policy of its round; null where that has no such tier.</summary>
    public string? TierName => Policy?.TierAt(Ticket.Tier)?.Name;

    /// <summary>Gets the reviewer's name.</summary>
    public string ReviewerName => Policy?.NameOf(Ticket.Reviewer) ?? Ticket.Reviewer;

    /// <summary>Gets what names the drafts of this reviewer for this report in the browser.</summary>
    public string DraftKey => $"{Ticket.Report} {Ticket.Reviewer}";

    /// <summary>Gets whether the link's tier is the last.</summary>
    public bool IsLastTier => Ticket.Tier == Policy?.Tiers.Count;

    /// <summary>
    /// Gets the policy the link's round was under; a round that goes on after a question is under that of the one before.
    /// </summary>
    public ReviewPolicy? Policy => File.Events.Select(RoundPolicy.SetBy).LastOrDefault(set => set?.Round <= Ticket.Round)?.Policy;

    /// <summary>
    /// Gets what this reviewer did by this link that used it up; null if nothing. Of several corrections made at once, the first.
    /// </summary>
    public ReportEvent? OwnAct
    {
        get
        {
            var (round, tier) = (0, 0);
            ReportEvent? act = null;
            foreach (var happened in File.Events)
            {
                (round, tier) = happened is ReviewRequested asked ? (asked.Round, asked.Tier) : (round, tier);
                if ((round, tier, happened.By) == (Ticket.Round, Ticket.Tier, Ticket.Reviewer))
                {
                    act = happened switch
                    {
                        Approved or Rejected or AskedAgain or PassedOn => happened,
                        FigureCorrected or SectionCorrected or IdentityCorrected when act is null or PassedOn => happened,
                        _ => act,
                    };
                }
            }

            return act;
        }
    }

    /// <summary>Returns what the office comes to, which reads in nobody's name: no link, no reviewer.</summary>
    public static ReviewCase ForOffice(ReportFile file)
    {
        var process = file.Process;
        return new ReviewCase("", new ReviewTicket(process.Id, process.Tier, process.Round, "", DateTimeOffset.MinValue), file)
        {
            Path = $"/operator/reports/{process.Id}/reading",
        };
    }

    /// <summary>Returns the address of a token's page.</summary>
    public static string PathOf(string token) => $"/review/{token}";
}
