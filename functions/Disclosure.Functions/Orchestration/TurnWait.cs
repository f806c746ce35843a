using Microsoft.DurableTask;

namespace Disclosure.Functions.Orchestration;

/// <summary>
/// Waits for decisions. While it is the same turn the one wait for its event is kept across reminders, so an event is never taken by a wait
/// that was given up. What it waits for is shown as the instance's custom status, from which <see cref="EngineSweep"/> makes good an event
/// that was lost.
/// </summary>
internal sealed class TurnWait(TaskOrchestrationContext context)
{
    private string? _awaited;
    private Task? _decided;

    /// <summary>Waits for the event, but no longer than until the time (UTC); whether it came.</summary>
    public async Task<bool> ForDecisionAsync(string decision, DateTime until)
    {
        if (_decided is null || _awaited != decision)
        {
            (_awaited, _decided) = (decision, context.WaitForExternalEvent<object?>(decision));
        }

        context.SetCustomStatus(decision);
        using var ended = new CancellationTokenSource();
        var timer = context.CreateTimer(until, ended.Token);
        var isDecided = await Task.WhenAny(_decided, timer) == _decided;
        if (isDecided)
        {
            ended.Cancel();
            _decided = null;
        }

        context.SetCustomStatus(null);
        return isDecided;
    }
}
