using Disclosure.Functions.Portal;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Disclosure.Functions.Timers;

/// <summary>Keeps the static portal as the live pages are.</summary>
internal sealed partial class PortalTimer(PortalWriter portal, ILogger<PortalTimer> log)
{
    /// <summary>Every five minutes, and not in the same minute as the sweep.</summary>
    [Function("WritePortal")]
    public async Task WriteAsync([TimerTrigger("0 2-59/5 * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        if (await portal.WriteAsync(cancellation) is { } change)
        {
            LogWritten(change.Written, change.Removed, change.Contested, timer.IsPastDue);
        }
    }

    [LoggerMessage(
        LogLevel.Information,
        "Portal: {written} files written, {removed} removed, {contested} left to another instance (late: {late}).")]
    private partial void LogWritten(int written, int removed, int contested, bool late);
}
