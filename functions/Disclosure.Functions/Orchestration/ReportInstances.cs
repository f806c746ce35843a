using Disclosure.Workflow.Process;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Disclosure.Functions.Orchestration;

/// <summary>The orchestrations of reports, each by its report's id: at most one at a time, however often one is started.</summary>
internal static class ReportInstances
{
    /// <summary>Starts the report's orchestration if none is underway, else tells it of a decision.</summary>
    /// <param name="client">The engine.</param>
    /// <param name="id">The report.</param>
    /// <param name="turn">Whose turn it was when it was decided.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public static async Task WakeAsync(this DurableTaskClient client, ReportId id, ReviewTurn turn, CancellationToken cancellation)
    {
        var instance = await client.GetInstanceAsync(id.ToString(), cancellation);
        if (instance.IsUnderway() || !await client.TryStartAsync(id, cancellation))
        {
            await client.RaiseEventAsync(id.ToString(), DecidedEvent.Of(turn), cancellation: cancellation);
        }
    }

    /// <summary>Starts the report's orchestration; false if one is underway.</summary>
    public static async Task<bool> TryStartAsync(this DurableTaskClient client, ReportId id, CancellationToken cancellation)
    {
        try
        {
            var options = new StartOrchestrationOptions(id.ToString())
                .WithDedupeStatuses(
                    OrchestrationRuntimeStatus.Pending,
                    OrchestrationRuntimeStatus.Running,
                    OrchestrationRuntimeStatus.Suspended);
            await client.ScheduleNewOrchestrationInstanceAsync(ReportOrchestration.Name, options, cancellation);
            return true;
        }
        catch (OrchestrationAlreadyExistsException)
        {
            return false;
        }
    }

    /// <summary>Whether an instance is there and has not ended.</summary>
    public static bool IsUnderway(this OrchestrationMetadata? instance) => instance is { IsCompleted: false };
}
