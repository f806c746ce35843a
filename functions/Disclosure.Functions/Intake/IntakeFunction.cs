using Azure.Storage.Blobs;
using Disclosure.Functions.Orchestration;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Disclosure.Functions.Intake;

/// <summary>
/// Files what is put into the intake container, told by Event Grid. An event may come twice, late or not at all: a file is the same report
/// however often it is filed, one that is gone was dealt with, and what no event told of <see cref="IntakeContainer.LookAsync"/> finds.
/// </summary>
internal sealed class IntakeFunction(IntakeContainer intake, EngineClient engine)
{
    /// <summary>Files one blob.</summary>
    [Function("Intake")]
    public Task FileAsync(
        [BlobTrigger(
            IntakeContainer.Name + "/{name}",
            Source = BlobTriggerSource.EventGrid,
            Connection = "AzureWebJobsStorage")] BlobClient blob,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        engine.Use(client);
        return intake.FilePatientlyAsync(blob.Name, cancellation);
    }
}
