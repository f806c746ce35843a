namespace Disclosure.Workflow.Ports;

/// <summary>
/// The notices written by <see cref="IReportStore.AppendAsync"/>, until a courier has delivered them and for the record after. Delivery is at
/// least once: a courier that dies after sending and before marking sends again, with the same key. Safe for any number of callers at once.
/// </summary>
public interface IOutbox
{
    /// <summary>Notices not yet delivered, the oldest first.</summary>
    Task<IReadOnlyList<Notice>> PendingAsync(int limit, CancellationToken cancellation);

    /// <summary>Marks a notice delivered; one that is marked already keeps its first time, an unknown key changes nothing.</summary>
    Task MarkDeliveredAsync(string key, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>All notices, the newest first, with the time each was delivered; <paramref name="take"/> is bounded as in <see cref="ReportQuery.Take"/>.</summary>
    Task<IReadOnlyList<OutboxEntry>> ListAsync(int skip, int take, CancellationToken cancellation);
}

/// <summary>A notice and what became of it.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="DeliveredAt">When it was delivered; null while it is not.</param>
public sealed record OutboxEntry(Notice Notice, DateTimeOffset? DeliveredAt);
