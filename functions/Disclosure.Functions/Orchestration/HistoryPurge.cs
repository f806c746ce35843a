using Disclosure.Functions.Settings;
using Microsoft.DurableTask.Client;

namespace Disclosure.Functions.Orchestration;

/// <summary>
/// Removes the histories of orchestrations that ended long ago. Rows, readings and the audit trail stay: they are no part of the engine.
/// </summary>
internal sealed class HistoryPurge(AppSettings settings, TimeProvider time)
{
    private const int Most = 2_000;

    private static readonly OrchestrationRuntimeStatus[] Ended =
        [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated];

    /// <summary>Purges once; gives the number of histories removed.</summary>
    public async Task<int> RunAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        var before = time.GetUtcNow() - settings.KeepHistories;
        var old = new List<string>();
        await foreach (var instance in client.GetAllInstancesAsync(new OrchestrationQuery(CreatedTo: before, Statuses: Ended))
            .WithCancellation(cancellation))
        {
            if (instance.LastUpdatedAt <= before)
            {
                old.Add(instance.InstanceId);
            }

            if (old.Count == Most)
            {
                break;
            }
        }

        foreach (var instance in old)
        {
            await client.PurgeInstanceAsync(instance, cancellation);
        }

        return old.Count;
    }
}
