using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Microsoft.Extensions.Logging;

namespace Disclosure.Functions.Orchestration;

/// <summary>Wakes a report's orchestration, or starts it. What is lost here <see cref="EngineSweep"/> finds.</summary>
internal sealed partial class OrchestrationWakeUp(EngineClient engine, ILogger<OrchestrationWakeUp> log) : IWakeUp
{
    public async ValueTask WakeAsync(ReportId id, ReviewTurn turn, CancellationToken cancellation)
    {
        try
        {
            if (engine.Current is { } client)
            {
                await client.WakeAsync(id, turn, cancellation);
            }
        }
        catch (Exception cause) when (!cancellation.IsCancellationRequested)
        {
            LogLost(id, cause);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The engine could not be told of report {report}; the sweep will.")]
    private partial void LogLost(ReportId report, Exception cause);
}
