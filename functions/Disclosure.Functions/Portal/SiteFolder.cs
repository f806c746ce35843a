using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Disclosure.Functions.Storage;
using Disclosure.Web.Publication;

namespace Disclosure.Functions.Portal;

/// <summary>
/// A container that is served as a static site. What is written bears its version, so that the next time only what changed is made and
/// sent; what others put into the container bears none and is left alone.
/// </summary>
internal sealed class SiteFolder(BlobContainerClient container)
{
    private const string Version = "version";

    /// <summary>Files sent at the same time.</summary>
    private const int SentAtOnce = 8;

    /// <summary>Most files of one folder that are sent before the next file is made; bounds what is held in memory.</summary>
    private const int LargestGroup = 64;

    /// <summary>
    /// Makes the container hold exactly these files, beside what others put there: sends what is new or has another version, then removes
    /// what is no longer listed, each on condition that nobody else changed it meanwhile. Requests: one for each five thousand files there,
    /// and one for each that changes.
    /// </summary>
    public async Task<SiteChange> WriteAsync(IAsyncEnumerable<PublicResource> files, CancellationToken cancellation)
    {
        var there = await ListAsync(cancellation);
        var change = new SiteChange(0, 0, 0, 0);
        var group = new List<(PublicResource File, ETag? Before)>();
        await foreach (var file in files.WithCancellation(cancellation))
        {
            there.Remove(file.Path, out var before);
            if (before?.Version == file.Version)
            {
                change = change with { Unchanged = change.Unchanged + 1 };
                continue;
            }

            // What a page links to is listed before it, in folders: a folder is sent before the next begins.
            if (group.Count == LargestGroup || (group.Count > 0 && FolderOf(group[0].File.Path) != FolderOf(file.Path)))
            {
                change = await SendAsync(group, change, cancellation);
            }

            group.Add((file, before?.ETag));
        }

        change = await SendAsync(group, change, cancellation);
        foreach (var (path, blob) in there)
        {
            if (blob.Version is not null)
            {
                change = await RemoveAsync(path, blob.ETag, change, cancellation);
            }
        }

        return change;
    }

    private async Task<Dictionary<string, SiteBlob>> ListAsync(CancellationToken cancellation)
    {
        var there = new Dictionary<string, SiteBlob>(StringComparer.Ordinal);
        try
        {
            await foreach (var blob in container.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata }, cancellation))
            {
                there[blob.Name] = new SiteBlob(
                    blob.Metadata.TryGetValue(Version, out var version) ? version : null,
                    blob.Properties.ETag ?? ETag.All);
            }
        }
        catch (RequestFailedException failure) when (StorageMissingException.Of(container.Name, failure) is { } missing)
        {
            throw missing;
        }

        return there;
    }

    private async Task<SiteChange> SendAsync(
        List<(PublicResource File, ETag? Before)> group,
        SiteChange change,
        CancellationToken cancellation)
    {
        var written = 0;
        await Parallel.ForEachAsync(
            group,
            new ParallelOptions { MaxDegreeOfParallelism = SentAtOnce, CancellationToken = cancellation },
            async (each, token) =>
            {
                if (await TrySendAsync(each.File, each.Before, token))
                {
                    Interlocked.Increment(ref written);
                }
            });
        change = change with { Written = change.Written + written, Contested = change.Contested + group.Count - written };
        group.Clear();
        return change;
    }

    private async Task<bool> TrySendAsync(PublicResource file, ETag? before, CancellationToken cancellation)
    {
        await using var content = await file.OpenAsync(cancellation);
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = file.ContentType, CacheControl = CacheControlOf(file.Path) },
            Metadata = new Dictionary<string, string> { [Version] = file.Version },
            Conditions = before is { } known
                ? new BlobRequestConditions { IfMatch = known }
                : new BlobRequestConditions { IfNoneMatch = ETag.All },
        };
        try
        {
            await container.GetBlobClient(file.Path).UploadAsync(content, options, cancellation);
            return true;
        }
        catch (RequestFailedException failure) when (failure.ErrorCode is "ConditionNotMet" or "BlobAlreadyExists")
        {
            return false;
        }
    }

    private async Task<SiteChange> RemoveAsync(string path, ETag before, SiteChange change, CancellationToken cancellation)
    {
        try
        {
            await container.GetBlobClient(path)
                .DeleteAsync(DeleteSnapshotsOption.IncludeSnapshots, new BlobRequestConditions { IfMatch = before }, cancellation);
            return change with { Removed = change.Removed + 1 };
        }
        catch (RequestFailedException failure) when (failure.ErrorCode is "ConditionNotMet" or "BlobNotFound")
        {
            return change with { Contested = change.Contested + 1 };
        }
    }

    /// <summary>
    /// Gets how long a file may be cached. The name of an asset holds the hash of its content, so it never changes; any other file may be
    /// five minutes old at a visitor's or in the CDN.
    /// </summary>
    private static string CacheControlOf(string path) =>
        path.StartsWith("assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "public, max-age=300";

    private static string FolderOf(string path) => path.IndexOf('/', StringComparison.Ordinal) is >= 0 and var end ? path[..end] : path;

    private sealed record SiteBlob(string? Version, ETag ETag);
}

/// <summary>What was done to a site.</summary>
/// <param name="Written">Files sent.</param>
/// <param name="Unchanged">Files that were there as they should be.</param>
/// <param name="Removed">Files removed.</param>
/// <param name="Contested">Files left as they were, since somebody else changed them meanwhile.</param>
internal sealed record SiteChange(int Written, int Unchanged, int Removed, int Contested);
