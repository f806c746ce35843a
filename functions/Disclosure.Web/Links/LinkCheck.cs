using Disclosure.Workflow.Process;

namespace Disclosure.Web.Links;

/// <summary>What the signature of a review link tells. Whether a good link was used, or its round is over, the process decides.</summary>
public abstract record LinkCheck
{
    private LinkCheck()
    {
    }

    /// <summary>This office signed the link, and the link has not run out.</summary>
    /// <param name="Ticket">What it says.</param>
    public sealed record Good(ReviewTicket Ticket) : LinkCheck;

    /// <summary>This office signed the link, and the link has run out.</summary>
    /// <param name="Ticket">What it says.</param>
    public sealed record Expired(ReviewTicket Ticket) : LinkCheck;

    /// <summary>This office signed the link for somebody who is none of its reviewers any more.</summary>
    public sealed record FormerReviewer : LinkCheck;

    /// <summary>The link is cut off, or no link at all.</summary>
    public sealed record Malformed : LinkCheck;

    /// <summary>The link names a key that is not, or no longer, in use.</summary>
    public sealed record UnknownKey : LinkCheck;

    /// <summary>The link was altered after it was signed, or never signed by this office.</summary>
    public sealed record Forged : LinkCheck;
}
