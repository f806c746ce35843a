using Disclosure.Notices;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Disclosure.Functions.Timers;

/// <summary>Delivers the outbox. The timer's lock sees to it that one instance delivers at a time.</summary>
internal sealed partial class NoticeTimer(NoticeCourier courier, ILogger<NoticeTimer> log)
{
    /// <summary>Every minute; a notice that failed rests as long as its entry in the outbox says.</summary>
    [Function("Deliver")]
    public async Task DeliverAsync(
        [TimerTrigger("0 * * * * *")] TimerInfo timer,
        CancellationToken cancellation) => await courier.DeliverAsync(
        (pending, _) =>
        {
            if (pending.Count > 0)
            {
                LogPending(pending.Count, timer.IsPastDue);
            }

            return Task.CompletedTask;
        },
        cancellation);

    [LoggerMessage(LogLevel.Information, "Outbox: {pending} notices wait (late: {late}).")]
    private partial void LogPending(int pending, bool late);
}
