using Microsoft.DurableTask;

namespace Disclosure.Functions.Orchestration;

/// <summary>
/// Waits for decisions. While it is the same turn the one wait for its event is kept across reminders, so an event is never taken by a wait that was given up.
/// What it waits for is shown as the instance's custom status, from which <see cref="EngineSweep"/> makes good an event that was lost.
/// </summary>
internal sealed class TurnWait(TaskOrchestrationContext context)
{
    private string? awaited;
    private Task? decided;

    /// <summary>Waits for the event, but no longer than until the time (UTC); whether it came.</summary>
    public async Task<bool> ForDecisionAsync(string decision, DateTime until)
    {
        if (decided is null || awaited != decision)
            (awaited, decided) = (decision, context.WaitForExternalEvent<object?>(decision));
        context.SetCustomStatus(decision);
        using var ended = new CancellationTokenSource();
        var timer = context.CreateTimer(until, ended.Token);
        var isDecided = await Task.WhenAny(decided, timer) == decided;
        if (isDecided)
        {
            ended.Cancel();
            decided = null;
        }

        context.SetCustomStatus(null);
        return isDecided;
    }
}
