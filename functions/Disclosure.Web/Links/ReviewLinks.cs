using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Links;

/// <summary>Makes and checks the links of this office. Safe for any number of callers at once.</summary>
/// <param name="address">The address links begin with; asked for with every link.</param>
/// <param name="keys">The keys that sign and verify.</param>
/// <param name="time">The clock links run out by.</param>
public sealed class ReviewLinks(Func<Uri> address, LinkKeyRing keys, TimeProvider time) : ILinks
{
    /// <summary>Gets the links of senders.</summary>
    public FilingLinks Filing { get; } = new(keys, time);

    /// <inheritdoc/>
    public string Review(ReviewTicket ticket) => Absolute($"review/{Token(ticket)}");

    /// <summary>Returns the last part of a ticket's review link.</summary>
    internal string Token(ReviewTicket ticket) => ReviewToken.Write(ticket, keys.Signing);

    /// <inheritdoc/>
    public string Report(ReportId id) => Absolute($"reports/{Filing.View(id)}");

    /// <inheritdoc/>
    public string Receipt(ReportId id) => Absolute($"reports/{Filing.Receipt(id)}");

    /// <inheritdoc/>
    public string Correction(CorrectionOf correction, DateTimeOffset expires) =>
        Absolute($"corrections/{Filing.Correction(correction, expires)}");

    /// <inheritdoc/>
    public string Confirmation(string address, DateTimeOffset expires) => Absolute($"confirm/{Filing.Confirmation(address, expires)}");

    /// <inheritdoc/>
    public string Office(ReportId id) => Absolute($"operator/reports/{id}");

    /// <summary>Returns the link by which an agency files for a year.</summary>
    internal string Agency(string agency, int year, DateTimeOffset expires) => Absolute($"filing/{Filing.Agency(agency, year, expires)}");

    /// <summary>Returns what the last part of a review link tells, compared in constant time.</summary>
    public LinkCheck Check(string token) => ReviewToken.Check(token, keys, time.GetUtcNow());

    private string Absolute(string path)
    {
        var start = address().AbsoluteUri;
        return $"{start}{(start.EndsWith('/') ? "" : "/")}{path}";
    }
}
