namespace Disclosure.Workflow.Ports;

/// <summary>
/// Takes notices over from another store together with what became of them there, so that nothing delivered is sent again.
/// </summary>
public interface INoticeRecord
{
    /// <summary>
    /// Keeps a notice and its state in one write, so that a delivered one is never pending. Of a notice whose key is known only the
    /// delivery is taken over, if the notice is not delivered here. Safe to be called twice.
    /// </summary>
    Task KeepAsync(OutboxEntry entry, CancellationToken cancellation);
}
