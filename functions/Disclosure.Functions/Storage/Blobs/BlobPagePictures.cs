using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Functions.Storage.Blobs;

/// <summary>
/// What was drawn of the pages of originals, as blobs in a folder of each original: a cache, which a lifecycle rule of the account empties.
/// </summary>
internal sealed class BlobPagePictures(AzureStorage storage) : IPagePictures
{
    public Task PutAsync(ContentHash file, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        storage.Pages.PutIfAbsentAsync($"{file}/{name}", content, cancellation);

    public Task<byte[]?> FindAsync(ContentHash file, string name, CancellationToken cancellation) =>
        storage.Pages.FindAsync($"{file}/{name}", cancellation);
}
