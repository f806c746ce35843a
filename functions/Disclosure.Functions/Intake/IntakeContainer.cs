using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Disclosure.Workflow;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;
using Microsoft.Extensions.Logging;

namespace Disclosure.Functions.Intake;

/// <summary>
/// The container files are dropped into. A file that was taken is removed from it, since the original is kept under its hash; one that was
/// not goes to another container, with a note beside that says why. Nothing is removed or overwritten that was not dealt with.
/// </summary>
internal sealed partial class IntakeContainer(
    BlobServiceClient blobs, ReportDesk desk, WorkflowOptions options, TimeProvider time, ILogger<IntakeContainer> log)
{
    /// <summary>The container's name.</summary>
    public const string Name = "intake";

    /// <summary>Where files go that are not taken.</summary>
    public const string Refused = "refused";

    private const string Sender = "收件容器";
    private const string NoteEnding = ".说明.txt";

    /// <summary>
    /// Age from which a file is taken to be forgotten: no event told of it, or the host gave up after its tries (<c>maxDequeueCount</c> in
    /// host.json), which take some minutes.
    /// </summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(15);

    private const int MostForgotten = 200;
    private const int MostOfOneName = 1_000;

    /// <summary>Makes the containers.</summary>
    public static async Task EnsureAsync(BlobServiceClient blobs, CancellationToken cancellation)
    {
        await blobs.GetBlobContainerClient(Name).CreateIfNotExistsAsync(cancellationToken: cancellation);
        await blobs.GetBlobContainerClient(Refused).CreateIfNotExistsAsync(cancellationToken: cancellation);
    }

    /// <summary>Files one blob; nothing happens if it is not there any more. Errors of the store are thrown, and the blob stays.</summary>
    public async Task FileAsync(string name, CancellationToken cancellation)
    {
        var blob = blobs.GetBlobContainerClient(Name).GetBlobClient(name);
        try
        {
            var properties = (await blob.GetPropertiesAsync(cancellationToken: cancellation)).Value;
            var seen = new BlobRequestConditions { IfMatch = properties.ETag };
            var content = properties.ContentLength <= options.Limits.FileBytes
                ? (await blob.DownloadContentAsync(new BlobDownloadOptions { Conditions = seen }, cancellation)).Value.Content
                : null;
            var result = content is null
                ? new FilingResult.Refused(desk.TooLarge)
                : await desk.FileAsync(
                    IncomingFile.InMemory(content.ToMemory()), name, new Filer(Sender, null, new Origin.Intake()), cancellation);
            if (result is FilingResult.Refused refused)
            {
                await PutAsideAsync(blob, seen, refused.Refusal.Message, cancellation);
                LogRefused(name, refused.Refusal.Message);
            }

            await blob.DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, seen, cancellation);
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            // The file was dealt with already, or was replaced meanwhile; an event of its own tells of the new one.
            LogPassedOver(name);
        }
    }

    /// <summary>Files what was forgotten. A file that cannot be filed does not keep the others waiting.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        var forgotten = new List<string>();
        await foreach (var blob in blobs.GetBlobContainerClient(Name).GetBlobsAsync(new GetBlobsOptions(), cancellation))
        {
            if (blob.Properties.LastModified < time.GetUtcNow() - Forgotten)
            {
                forgotten.Add(blob.Name);
            }

            if (forgotten.Count == MostForgotten)
            {
                break;
            }
        }

        foreach (var name in forgotten)
        {
            try
            {
                await FileAsync(name, cancellation);
            }
            catch (Exception cause) when (cause is not OperationCanceledException)
            {
                LogFailed(name, cause);
            }
        }
    }

    private async Task PutAsideAsync(BlobClient blob, BlobRequestConditions seen, string note, CancellationToken cancellation)
    {
        var day = time.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var container = blobs.GetBlobContainerClient(Refused);
        var free = new BlobRequestConditions { IfNoneMatch = ETag.All };
        for (var number = 1; number <= MostOfOneName; number++)
        {
            var place = $"{day}/{NumberedName(blob.Name, number)}";
            try
            {
                await using var content = await blob.OpenReadAsync(
                    new BlobOpenReadOptions(allowModifications: false) { Conditions = seen },
                    cancellation);
                await container.GetBlobClient(place).UploadAsync(content, new BlobUploadOptions { Conditions = free }, cancellation);
                await container.GetBlobClient(place + NoteEnding).UploadAsync(
                    BinaryData.FromString(note + "\n"),
                    new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "text/plain; charset=utf-8" } },
                    cancellation);
                return;
            }
            catch (RequestFailedException taken) when (taken.Status == 409)
            {
                LogNameTaken(place);
            }
        }

        throw new IOException($"{Refused}/{day} 中同名文件太多，请清理。");
    }

    /// <summary>The name itself, then with numbers before its ending.</summary>
    private static string NumberedName(string name, int number)
    {
        if (number == 1)
        {
            return name;
        }

        var ending = Path.GetExtension(name);
        return string.Create(CultureInfo.InvariantCulture, $"{name[..^ending.Length]} ({number}){ending}");
    }

    [LoggerMessage(LogLevel.Information, "{name} was not taken: {reason}")]
    private partial void LogRefused(string name, string reason);

    [LoggerMessage(LogLevel.Information, "{name} is gone or was replaced; there is nothing to do.")]
    private partial void LogPassedOver(string name);

    [LoggerMessage(LogLevel.Debug, "{place} is taken.")]
    private partial void LogNameTaken(string place);

    [LoggerMessage(LogLevel.Error, "{name} could not be filed; it will be tried again.")]
    private partial void LogFailed(string name, Exception cause);
}
