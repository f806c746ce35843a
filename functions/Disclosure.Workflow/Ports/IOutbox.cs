using System.Text.Json.Serialization;

namespace Disclosure.Workflow.Ports;

/// <summary>
/// The notices written by <see cref="IReportStore.AppendAsync"/>, until a courier has delivered them and for the record after. Delivery is
/// at least once: a courier that dies after sending and before marking sends again, with the same key. Safe for any number of callers at
/// once.
/// </summary>
public interface IOutbox
{
    /// <summary>Returns the notices neither delivered nor given up, the oldest first.</summary>
    Task<IReadOnlyList<Notice>> PendingAsync(int limit, CancellationToken cancellation);

    /// <summary>Marks a notice delivered. A notice that is marked already keeps its first time; an unknown key changes nothing.</summary>
    Task MarkDeliveredAsync(string key, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>
    /// Writes down why a notice could not be delivered, in the place of what was written before; null makes one that was given up pending
    /// again. One that is delivered, and an unknown key, change nothing.
    /// </summary>
    Task MarkFailedAsync(string key, DeliveryFailure? failure, CancellationToken cancellation);

    /// <summary>
    /// Writes down that a notice was left out, since what it says holds no more: it is neither pending nor failed from then on. One that is
    /// delivered or left out, and an unknown key, change nothing.
    /// </summary>
    Task MarkLeftOutAsync(string key, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Returns the notices that were tried and are not delivered, the oldest first.</summary>
    Task<IReadOnlyList<OutboxEntry>> FailedAsync(int limit, CancellationToken cancellation);

    /// <summary>Returns the notices to people whom no channel reaches, which nobody has tried to deliver, the oldest first.</summary>
    Task<IReadOnlyList<OutboxEntry>> UnreachedAsync(int limit, CancellationToken cancellation);

    /// <summary>
    /// Returns all notices, the newest first, those of one moment in any lasting order, with the time each was delivered; <paramref
    /// name="take"/> is bounded as in <see cref="ReportQuery.Take"/>.
    /// </summary>
    Task<IReadOnlyList<OutboxEntry>> ListAsync(int skip, int take, CancellationToken cancellation);
}

/// <summary>A notice and what became of it.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="DeliveredAt">When it was delivered; null while it is not.</param>
/// <param name="Failure">Why it could not be delivered; null if that never happened, and once it is delivered.</param>
public sealed record OutboxEntry(Notice Notice, DateTimeOffset? DeliveredAt, DeliveryFailure? Failure = null)
{
    /// <summary>Gets when it was left out, since what it says held no more; null where it was not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? LeftOutAt { get; init; }
}

/// <summary>Attempts to deliver a notice that failed.</summary>
/// <param name="At">When the last one failed.</param>
/// <param name="Attempts">How many there were; 0 where there is no channel by which it could be tried.</param>
/// <param name="Reason">Why, in Chinese; holds no secret of a channel.</param>
/// <param name="RetryAt">When it is tried again; null: it was given up, and is no longer pending.</param>
public sealed record DeliveryFailure(DateTimeOffset At, int Attempts, string Reason, DateTimeOffset? RetryAt)
{
    /// <summary>Gets whether no channel reaches the person, so that nothing was tried.</summary>
    public bool IsUnreached => Attempts == 0;
}
