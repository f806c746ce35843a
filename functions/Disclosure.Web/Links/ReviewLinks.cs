using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Links;

/// <summary>Makes and checks the links of this office. Safe for any number of callers at once.</summary>
/// <param name="options">The address links begin with, and the keys.</param>
/// <param name="time">The clock links run out by.</param>
public sealed class ReviewLinks(DisclosureWebOptions options, TimeProvider time) : ILinks
{
    /// <inheritdoc/>
    public string Review(ReviewTicket ticket) => Absolute($"review/{Token(ticket)}");

    /// <summary>The last part of a ticket's review link.</summary>
    internal string Token(ReviewTicket ticket) => ReviewToken.Write(ticket, options.LinkKeys.Signing);

    /// <inheritdoc/>
    public string Report(ReportId id) => Absolute($"reports/{id}");

    /// <summary>What the last part of a review link tells, compared in constant time.</summary>
    public LinkCheck Check(string token) => ReviewToken.Check(token, options.LinkKeys, time.GetUtcNow());

    private string Absolute(string path)
    {
        var address = options.Address().AbsoluteUri;
        return $"{address}{(address.EndsWith('/') ? "" : "/")}{path}";
    }
}
