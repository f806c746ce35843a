using System.Text.Json.Serialization;
using Disclosure.Workflow.Process;

namespace Disclosure.Functions.Orchestration;

/// <summary>
/// What comes next for a report, as an activity tells the orchestration: small, since it stays in the orchestration's history. At most one
/// of <paramref name="Step"/>, <paramref name="Due"/> and <paramref name="IsOver"/> is set; where none is, the report waits for a person.
/// </summary>
/// <param name="Step">Name of the <see cref="ReportStep"/> to run now.</param>
/// <param name="Due">When to look again, unless something is decided before.</param>
/// <param name="IsOver">Whether nothing comes any more, whatever people do.</param>
/// <param name="Round">The round of review.</param>
/// <param name="Tier">The tier whose turn it is; 0 outside a review.</param>
internal sealed record Outlook(string? Step, DateTimeOffset? Due, bool IsOver, int Round, int Tier)
{
    /// <summary>
    /// The outlook of a process at the given time; of a report that does not exist, that it is over. What was published, withdrawn or
    /// superseded is not: it may be put back or filed again, and an act that came while its orchestration ended would wait for a sweep.
    /// </summary>
    public static Outlook Of(ReportProcess? process, DateTimeOffset now) => process?.Next(now) switch
    {
        NextStep.Run run => new Outlook(run.Step.ToString(), null, false, process.Round, process.Tier),
        NextStep.Wait wait => new Outlook(null, wait.Due, false, process.Round, process.Tier),
        _ => new Outlook(null, null, process is null or { State: ReportState.HandedOver }, process?.Round ?? 0, process?.Tier ?? 0),
    };

    /// <summary>
    /// Gets the event by which a decision ends the wait: one name for each turn, so that an event late for one turn never passes for one of
    /// another.
    /// </summary>
    [JsonIgnore]
    public string Event => DecidedEvent.Of(new ReviewTurn(Round, Tier));
}
