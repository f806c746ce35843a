using Disclosure.Server.Engine;
using Disclosure.Workflow.Ports;
using Microsoft.Extensions.Logging;

namespace Disclosure.Server.Notices;

/// <summary>
/// Delivers notices: a file in the outbox folder and a line on the console. A notice's file is named by its key, so one delivered twice because a
/// crash came between delivering and marking is still one file.
/// </summary>
internal sealed partial class OutboxCourier(
    IOutbox outbox, OutboxFolder folder, WakeUp wakeUp, ConsoleLines console, TimeProvider time, ILogger<OutboxCourier> log)
{
    private const int Batch = 100;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>Runs until it is told to stop, and then ends as cancelled.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        while (true)
        {
            var wait = LongestWait;
            try
            {
                while (await DeliverAsync(stopping).ConfigureAwait(false) == Batch)
                {
                }
            }
            catch (Exception cause) when (cause is not OperationCanceledException)
            {
                LogFailure(cause);
                wait = RestAfterFailure;
            }

            await wakeUp.Notices.WaitAsync(wait, time, stopping).ConfigureAwait(false);
        }
    }

    private async Task<int> DeliverAsync(CancellationToken cancellation)
    {
        var pending = await outbox.PendingAsync(Batch, cancellation).ConfigureAwait(false);
        foreach (var notice in pending)
        {
            await folder.PutAsync(notice, cancellation).ConfigureAwait(false);
            console.Write($"{notice.Subject} → {notice.To.Name}  {notice.Link}");
            await outbox.MarkDeliveredAsync(notice.Key, time.GetUtcNow(), cancellation).ConfigureAwait(false);
        }

        return pending.Count;
    }

    [LoggerMessage(LogLevel.Error, "通知未能送出，稍后再试。")]
    private partial void LogFailure(Exception cause);
}
