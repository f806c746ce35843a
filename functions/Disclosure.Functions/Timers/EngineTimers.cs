using Disclosure.Functions.Intake;
using Disclosure.Functions.Orchestration;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Disclosure.Functions.Timers;

/// <summary>What keeps the engine going where a message was lost, and its store small. Times are UTC.</summary>
internal sealed partial class EngineTimers(
    EngineSweep sweep, HistoryPurge purge, IntakeContainer intake, EngineClient engine, ILogger<EngineTimers> log)
{
    /// <summary>Every five minutes: reports nobody works on, and files no event told of.</summary>
    [Function("Sweep")]
    public async Task SweepAsync(
        [TimerTrigger("0 */5 * * * *")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        engine.Use(client);
        LogSwept(await sweep.RunAsync(client, cancellation), timer.IsPastDue);
        await intake.LookAsync(cancellation);
    }

    /// <summary>At half past two at night in China: histories of orchestrations that ended long ago.</summary>
    [Function("Purge")]
    public async Task PurgeAsync(
        [TimerTrigger("0 30 18 * * *")] TimerInfo timer,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        LogPurged(await purge.RunAsync(client, cancellation), timer.IsPastDue);

    [LoggerMessage(LogLevel.Information, "Sweep: {helped} reports were started or woken (late: {late}).")]
    private partial void LogSwept(int helped, bool late);

    [LoggerMessage(LogLevel.Information, "Purge: {removed} histories were removed (late: {late}).")]
    private partial void LogPurged(int removed, bool late);
}
