using System.Security.Cryptography;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Functions.Storage.Blobs;

/// <summary>The originals as blobs named by their SHA-256.</summary>
internal sealed class BlobOriginals(AzureStorage storage) : IOriginals
{
    public Task PutAsync(ContentHash hash, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        storage.Originals.PutIfAbsentAsync(hash.ToString(), content, cancellation);

    /// <summary>
    /// Opens a file that still is what came in; one that is not is as one that is not there. Of a file of up to four million bytes the
    /// stream keeps what was compared, so it is fetched once; a larger one is fetched twice.
    /// </summary>
    public async Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellation)
    {
        if (await storage.Originals.OpenAsync(hash.ToString(), cancellation) is not { } stream)
        {
            return null;
        }

        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)) != hash.ToString())
        {
            await stream.DisposeAsync();
            return null;
        }

        stream.Position = 0;
        return stream;
    }
}
