using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Disclosure.Hosting.Settings;
using Disclosure.Web.Links;

namespace Disclosure.Functions.Settings;

/// <summary>
/// The keys of the review links as blobs in a container of their own (<see cref="LinkKeyText"/>). Loaded when the app starts, so a key put
/// there counts after a restart.
/// </summary>
internal static class LinkKeyBlobs
{
    private const string Container = "keys";

    /// <summary>One name for all instances that start at once: one of them makes the key, the others find it.</summary>
    private const string First = "00000000000000-first" + LinkKeyText.Extension;

    private const int LongestKey = 4_096;

    /// <summary>Loads the keys, and makes one where there is none; <see cref="SettingsException"/> where a blob holds no key.</summary>
    public static async Task<LinkKeyRing> LoadAsync(BlobServiceClient blobs, CancellationToken cancellation)
    {
        var container = blobs.GetBlobContainerClient(Container);
        await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
        var names = await NamesAsync(container, cancellation);
        if (names.Count == 0)
        {
            await MakeAsync(container, cancellation);
            names = await NamesAsync(container, cancellation);
        }

        names.Sort(string.CompareOrdinal);
        names.Reverse();
        var keys = new List<LinkKey>();
        foreach (var name in names)
        {
            keys.Add(await ReadAsync(container.GetBlobClient(name), name, cancellation));
        }

        return new LinkKeyRing(keys[0], [.. keys.Skip(1)]);
    }

    private static async Task<List<string>> NamesAsync(BlobContainerClient container, CancellationToken cancellation)
    {
        var names = new List<string>();
        await foreach (var blob in container.GetBlobsAsync(new GetBlobsOptions(), cancellation))
        {
            if (blob.Name.EndsWith(LinkKeyText.Extension, StringComparison.Ordinal))
            {
                names.Add(blob.Name);
            }
        }

        return names;
    }

    private static async Task MakeAsync(BlobContainerClient container, CancellationToken cancellation)
    {
        try
        {
            await container.GetBlobClient(First).UploadAsync(
                BinaryData.FromString(LinkKeyText.Create()), new BlobUploadOptions
                {
                    Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All }
                }, cancellation);
        }
        catch (RequestFailedException taken) when (taken.ErrorCode is "BlobAlreadyExists" or "ConditionNotMet")
        {
            // Another instance was quicker; its key is the one.
            return;
        }
    }

    private static async Task<LinkKey> ReadAsync(BlobClient blob, string name, CancellationToken cancellation)
    {
        var text = new byte[LongestKey];
        await using var content = await blob.OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellation);
        var length = await content.ReadAtLeastAsync(text, text.Length, throwOnEndOfStream: false, cancellation);
        return LinkKeyText.Parse($"{Container}/{name}", Encoding.ASCII.GetString(text, 0, length));
    }
}
