using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Disclosure.Functions.Storage;

/// <summary>
/// One container whose blobs are written whole, under names their content gives. <see cref="StorageMissingException"/> where the container
/// is lacking.
/// </summary>
internal sealed class BlobFolder(BlobContainerClient container)
{
    /// <summary>Bytes fetched at a time from a blob that is read in parts.</summary>
    private const int PartBytes = 4 << 20;

    /// <summary>Makes the container if it is not there.</summary>
    public Task EnsureAsync(CancellationToken cancellation) => container.CreateIfNotExistsAsync(cancellationToken: cancellation);

    /// <summary>Keeps the content unless the name is taken. One request.</summary>
    public async Task PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        try
        {
            await UploadAsync(name, content, new BlobRequestConditions { IfNoneMatch = ETag.All }, cancellation);
        }
        catch (RequestFailedException failure) when (failure.ErrorCode is "BlobAlreadyExists" or "ConditionNotMet")
        {
            return;
        }
    }

    /// <summary>Puts the content in the place of what the name had. One request.</summary>
    public Task PutAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        UploadAsync(name, content, null, cancellation);

    /// <summary>The content; null if the name is free. One request.</summary>
    public Task<byte[]?> FindAsync(string name, CancellationToken cancellation) => FindAsync<byte[]>(async () =>
    {
        var found = await container.GetBlobClient(name).DownloadContentAsync(cancellation);
        return found.Value.Content.ToArray();
    });

    /// <summary>
    /// The content as a seekable stream; null if the name is free. One request, and one for every four million bytes read.
    /// </summary>
    public Task<Stream?> OpenAsync(string name, CancellationToken cancellation) => FindAsync(() =>
        container.GetBlobClient(name)
            .OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = PartBytes }, cancellation));

    private async Task<T?> FindAsync<T>(Func<Task<T>> read)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (RequestFailedException failure) when (StorageMissingException.Of(container.Name, failure) is { } missing)
        {
            throw missing;
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == "BlobNotFound")
        {
            return null;
        }
    }

    private async Task UploadAsync(
        string name,
        ReadOnlyMemory<byte> content,
        BlobRequestConditions? conditions,
        CancellationToken cancellation)
    {
        try
        {
            await container.GetBlobClient(name).UploadAsync(
                BinaryData.FromBytes(content), new BlobUploadOptions { Conditions = conditions }, cancellation);
        }
        catch (RequestFailedException failure) when (StorageMissingException.Of(container.Name, failure) is { } missing)
        {
            throw missing;
        }
    }
}
