using System.Text.Json;
using Azure;
using Azure.Storage.Blobs.Models;
using Disclosure.Functions.Storage;
using Disclosure.Functions.Storage.Tables;
using Disclosure.Workflow;
using Disclosure.Workflow.Archive;
using Disclosure.Workflow.Transfer;

namespace Disclosure.Functions.Transfer;

/// <summary>
/// The container into which an operator puts an archive (<c>*.zip</c>, made by <c>disclosure export</c>) to have it imported. What came of
/// it is written beside, as 〈name〉.result.json, and names the archive's entity tag: one that is put there again is imported again. An
/// import that broke off is done again, which finds what it did before.
/// </summary>
internal sealed class ArchiveInbox(AzureStorage storage, ArchiveImporter importer, WorkflowOptions options)
{
    private const string Archive = ".zip";
    private const string Result = ".result.json";
    private const int PartBytes = 4 << 20;

    /// <summary>
    /// Imports every archive that was not imported yet, one after the other; says how many. One request where there is none.
    /// </summary>
    public async Task<int> ImportAsync(CancellationToken cancellation)
    {
        var blobs = await ListAsync(cancellation);
        var imported = 0;
        foreach (var blob in blobs.Where(blob => blob.Name.EndsWith(Archive, StringComparison.OrdinalIgnoreCase)))
        {
            var tag = blob.Properties.ETag?.ToString() ?? string.Empty;
            if (blobs.Exists(other => other.Name == blob.Name + Result) && await IsDoneAsync(blob.Name + Result, tag, cancellation))
            {
                continue;
            }

            await WriteAsync(blob.Name + Result, await ImportAsync(blob.Name, tag, cancellation), cancellation);
            imported++;
        }

        return imported;
    }

    private async Task<List<BlobItem>> ListAsync(CancellationToken cancellation)
    {
        var blobs = new List<BlobItem>();
        try
        {
            await foreach (var blob in storage.Import.GetBlobsAsync(new GetBlobsOptions(), cancellation))
            {
                blobs.Add(blob);
            }
        }
        catch (RequestFailedException failure) when (StorageMissingException.Of(storage.Import.Name, failure) is { } missing)
        {
            throw missing;
        }

        return blobs;
    }

    private async Task<ArchiveReceipt> ImportAsync(string name, string tag, CancellationToken cancellation)
    {
        try
        {
            await using var stream = await storage.Import.GetBlobClient(name)
                .OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = PartBytes }, cancellation);
            await using var archive = await ArchiveReader.OpenAsync(stream, Limits(), cancellation);
            return new ArchiveReceipt(tag, await importer.RunAsync(archive, null, cancellation), null);
        }
        catch (ArchiveException refused)
        {
            return new ArchiveReceipt(tag, null, new ArchiveRefusal(refused.Code, refused.Message));
        }
    }

    /// <summary>Gets the limits. Originals are held in memory whole, so none may be larger than a file the office takes.</summary>
    private ArchiveLimits Limits() =>
        ArchiveLimits.Default with { OriginalBytes = (int)Math.Min(ArchiveLimits.Default.OriginalBytes, options.Limits.FileBytes) };

    private async Task<bool> IsDoneAsync(string name, string tag, CancellationToken cancellation)
    {
        var found = await storage.Import.GetBlobClient(name).DownloadContentAsync(cancellation);
        try
        {
            return RowJson.Read<ArchiveReceipt>(found.Value.Content.ToString()).ETag == tag;
        }
        catch (JsonException)
        {
            // Another program's file of that name; the import replaces it.
            return false;
        }
    }

    private async Task WriteAsync(string name, ArchiveReceipt receipt, CancellationToken cancellation) =>
        await storage.Import.GetBlobClient(name).UploadAsync(
            BinaryData.FromString(RowJson.Write(receipt)),
            new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/json; charset=utf-8" } },
            cancellation);
}

/// <summary>What came of an archive.</summary>
/// <param name="ETag">The archive it was.</param>
/// <param name="Result">What was imported; null where it was refused.</param>
/// <param name="Refusal">Why it was refused; null where it was imported.</param>
internal sealed record ArchiveReceipt(string ETag, ImportResult? Result, ArchiveRefusal? Refusal);

/// <summary>Why an archive was refused.</summary>
/// <param name="Code">For programs.</param>
/// <param name="Message">For people: what is wrong and what to do.</param>
internal sealed record ArchiveRefusal(ArchiveError Code, string Message);
