using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Server.Engine;

/// <summary>Wakes the engine and the courier of this process, which then read from the store what there is to do.</summary>
internal sealed class WakeUp : IWakeUp
{
    /// <summary>For the engine: a report may be due.</summary>
    public Signal Due { get; } = new();

    /// <summary>For the courier: there may be notices.</summary>
    public Signal Notices { get; } = new();

    public ValueTask WakeAsync(ReportId id, ReviewTurn turn, CancellationToken cancellation)
    {
        Due.Give();
        Notices.Give();
        return ValueTask.CompletedTask;
    }
}
