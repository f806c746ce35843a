using Disclosure.Notices;
using Disclosure.Server.Engine;
using Disclosure.Workflow.Ports;
using Microsoft.Extensions.Logging;

namespace Disclosure.Server.Notices;

/// <summary>
/// Delivers notices: each becomes a file in the outbox folder and a line on the console at once, whatever happens to it afterwards, and
/// goes by the office's channels. A notice's file is named by its key, so one written twice because of a crash is still one file.
/// </summary>
internal sealed partial class OutboxCourier(
    OutboxFolder folder,
    NoticeCourier channels,
    WakeUp wakeUp,
    ConsoleLines console,
    LoopWatch loops,
    TimeProvider time,
    ILogger<OutboxCourier> log)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>Keys of notices that are in the folder and still pending.</summary>
    private HashSet<string> _shown = new(StringComparer.Ordinal);

    /// <summary>Runs until it is told to stop, and then ends as cancelled.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        while (true)
        {
            var wait = LongestWait;
            Turn();
            try
            {
                var next = await channels.DeliverAsync(ShowAsync, Turn, stopping) - time.GetUtcNow();
                wait = next is { } soon && soon < LongestWait ? soon > TimeSpan.Zero ? soon : TimeSpan.Zero : LongestWait;
            }
            catch (Exception cause) when (cause is not OperationCanceledException)
            {
                LogFailure(cause);
                wait = RestAfterFailure;
            }

            await wakeUp.Notices.WaitAsync(wait, time, stopping);
        }
    }

    private void Turn() => loops.Turn(HostPart.Notices);

    /// <summary>Puts what is new into the folder and on the console.</summary>
    private async Task ShowAsync(IReadOnlyList<Notice> pending, CancellationToken cancellation)
    {
        foreach (var notice in pending)
        {
            if (!_shown.Contains(notice.Key))
            {
                await folder.PutAsync(notice, cancellation);
                console.Write(notice);
            }
        }

        _shown = pending.Select(notice => notice.Key).ToHashSet(StringComparer.Ordinal);
    }

    [LoggerMessage(LogLevel.Error, "通知未能送出，稍后再试。")]
    private partial void LogFailure(Exception cause);
}
