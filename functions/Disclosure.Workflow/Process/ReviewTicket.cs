namespace Disclosure.Workflow.Process;

/// <summary>
/// What a review link says: this reviewer may decide this tier in this round until it expires. The link's signature is checked before a
/// ticket is made of it; whether the ticket still counts, the process alone decides.
/// </summary>
/// <param name="Report">The report.</param>
/// <param name="Tier">The tier, from 1.</param>
/// <param name="Round">The round, from 1.</param>
/// <param name="Reviewer">Id of the reviewer.</param>
/// <param name="Expires">From then on it counts no more.</param>
public sealed record ReviewTicket(ReportId Report, int Tier, int Round, string Reviewer, DateTimeOffset Expires);
