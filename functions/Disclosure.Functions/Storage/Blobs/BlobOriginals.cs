using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Functions.Storage.Blobs;

/// <summary>The originals as blobs named by their SHA-256.</summary>
internal sealed class BlobOriginals(AzureStorage storage) : IOriginals
{
    public Task PutAsync(ContentHash hash, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        storage.Originals.PutIfAbsentAsync(hash.ToString(), content, cancellation);

    public Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellation) =>
        storage.Originals.OpenAsync(hash.ToString(), cancellation);
}
