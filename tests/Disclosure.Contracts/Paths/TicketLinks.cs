using System.Collections.Concurrent;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Contracts.Paths;

/// <summary>Links that remember the tickets they were made of.</summary>
internal sealed class TicketLinks : ILinks
{
    private readonly ConcurrentDictionary<string, ReviewTicket> _tickets = [];

    public string Review(ReviewTicket ticket)
    {
        var link = $"https://example.org/review/{ticket.Report}/{ticket.Tier}/{ticket.Round}/{ticket.Reviewer}/{ticket.Expires.UtcTicks}";
        _tickets[link] = ticket;
        return link;
    }

    public string Report(ReportId id) => $"https://example.org/reports/{id}";

    public string Receipt(ReportId id) => $"https://example.org/receipts/{id}";

    public string Correction(CorrectionOf correction, DateTimeOffset expires) =>
        $"https://example.org/corrections/{correction.Report}/{correction.Round}/{expires.UtcTicks}";

    public string Confirmation(string address, DateTimeOffset expires) => $"https://example.org/confirm/{address}/{expires.UtcTicks}";

    public string Office(ReportId id) => $"https://example.org/operator/reports/{id}";

    /// <summary>The ticket a link was made of; null for a link of another kind.</summary>
    public ReviewTicket? Find(string link) => _tickets.GetValueOrDefault(link);
}
