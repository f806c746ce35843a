using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Functions.Storage.Blobs;

/// <summary>The readings as blobs named by the SHA-256 of their JSON.</summary>
internal sealed class BlobReadings(AzureStorage storage) : IReadings
{
    public Task PutAsync(ContentHash hash, ReadOnlyMemory<byte> json, CancellationToken cancellation) =>
        storage.Readings.PutIfAbsentAsync(hash.ToString(), json, cancellation);

    public Task<byte[]?> FindAsync(ContentHash hash, CancellationToken cancellation) =>
        storage.Readings.FindAsync(hash.ToString(), cancellation);
}
