using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Disclosure.Functions.Storage;
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
    /// Age from which a file is taken to be forgotten: no event told of it, or the host gave up after its tries (<c>poisonBlobThreshold</c>
    /// in host.json). A file that is still being tried is then filed by two, which changes nothing.
    /// </summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Rests between the attempts of one run. The host runs a function that failed on a blob again at once, and no setting of its blob
    /// trigger spaces that; its five runs come to five times this sum, about seventeen minutes, before a file counts as one that could not
    /// be taken in.
    /// </summary>
    private static readonly TimeSpan[] Rests =
        [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2)];

    private const int MostForgotten = 200;
    private const int MostOfOneName = 1_000;

    /// <summary>Makes the containers.</summary>
    public static async Task EnsureAsync(BlobServiceClient blobs, CancellationToken cancellation)
    {
        await blobs.GetBlobContainerClient(Name).CreateIfNotExistsAsync(cancellationToken: cancellation);
        await blobs.GetBlobContainerClient(Refused).CreateIfNotExistsAsync(cancellationToken: cancellation);
    }

    /// <summary>
    /// Files one blob, and tries again after rests where the store fails; the error of the last attempt is thrown, and the blob stays.
    /// </summary>
    public async Task FilePatientlyAsync(string name, CancellationToken cancellation)
    {
        foreach (var rest in Rests)
        {
            try
            {
                await FileAsync(name, cancellation);
                return;
            }
            catch (Exception cause) when (!cancellation.IsCancellationRequested)
            {
                LogRests(name, rest, cause);
            }

            await Task.Delay(rest, time, cancellation);
        }

        await FileAsync(name, cancellation);
    }

    /// <summary>
    /// Files one blob; nothing happens if it is not there any more. Errors of the store are thrown, and the blob stays: <see
    /// cref="StorageMissingException"/> where a container is lacking.
    /// </summary>
    public async Task FileAsync(string name, CancellationToken cancellation)
    {
        var blob = blobs.GetBlobContainerClient(Name).GetBlobClient(name);
        IncomingFile? file = null;
        var seen = new BlobRequestConditions();
        var isThere = await IfThereAsync(name, async () =>
        {
            var properties = (await blob.GetPropertiesAsync(cancellationToken: cancellation)).Value;
            seen.IfMatch = properties.ETag;
            if (properties.ContentLength <= options.Limits.FileBytes)
            {
                var content = await blob.DownloadContentAsync(new BlobDownloadOptions { Conditions = seen }, cancellation);
                file = IncomingFile.InMemory(content.Value.Content.ToMemory());
            }
        });
        if (!isThere)
        {
            return;
        }

        // What fails in the office's own stores is no word on this blob.
        var refusal = file is null ? desk.TooLarge
            : await desk.FileAsync(file, name, new Filer(Sender, null, new Origin.Intake()), cancellation) is FilingResult.Refused refused
                ? refused.Refusal
            : null;
        await IfThereAsync(name, async () =>
        {
            if (refusal is not null)
            {
                await PutAsideAsync(blob, seen, refusal.Message, cancellation);
                LogRefused(name, refusal.Message);
            }

            await blob.DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, seen, cancellation);
        });
    }

    /// <summary>Files what was forgotten. A file that cannot be filed does not keep the others waiting.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        var forgotten = new List<string>();
        try
        {
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
        }
        catch (RequestFailedException failure) when (StorageMissingException.Of(Name, failure) is { } missing)
        {
            throw missing;
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

    /// <summary>Does something with a blob of the container; false where it is not there any more, or not as it was.</summary>
    private async Task<bool> IfThereAsync(string name, Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (RequestFailedException failure) when (StorageMissingException.Of(Name, failure) is { } missing)
        {
            throw missing;
        }
        catch (RequestFailedException changed) when (changed.ErrorCode is "BlobNotFound" or "ConditionNotMet")
        {
            // The file was dealt with already, or was replaced meanwhile; an event of its own tells of the new one.
            LogPassedOver(name);
            return false;
        }
    }

    private async Task PutAsideAsync(BlobClient blob, BlobRequestConditions seen, string note, CancellationToken cancellation)
    {
        var day = time.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var container = blobs.GetBlobContainerClient(Refused);
        for (var number = 1; number <= MostOfOneName; number++)
        {
            var place = $"{day}/{NumberedName(blob.Name, number)}";
            if (await TryCopyAsync(blob, seen, container.GetBlobClient(place), cancellation))
            {
                await InRefusedAsync(() => container.GetBlobClient(place + NoteEnding).UploadAsync(
                    BinaryData.FromString(note + "\n"),
                    new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "text/plain; charset=utf-8" } },
                    cancellation));
                return;
            }

            LogNameTaken(place);
        }

        throw new IOException($"{Refused}/{day} 中同名文件太多，请清理。");
    }

    /// <summary>
    /// Copies a file unless the place is taken; false where it is. That the file itself is gone or was replaced is thrown as the store says
    /// it.
    /// </summary>
    private async Task<bool> TryCopyAsync(
        BlobClient blob, BlobRequestConditions seen, BlobClient place, CancellationToken cancellation)
    {
        await using var content = await blob.OpenReadAsync(
            new BlobOpenReadOptions(allowModifications: false) { Conditions = seen }, cancellation);
        try
        {
            await InRefusedAsync(() => place.UploadAsync(
                content, new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } }, cancellation));
            return true;
        }
        catch (RequestFailedException taken) when (taken.ErrorCode is "BlobAlreadyExists" or "ConditionNotMet")
        {
            // The file is read while it is written, so that the condition that does not hold may be its own.
            if (await place.ExistsAsync(cancellation))
            {
                return false;
            }

            throw;
        }
    }

    /// <summary>
    /// Writes into the container of what was refused. Where that is lacking, it is made anew and the error thrown all the same, so that it
    /// is told; the next attempt finds the container.
    /// </summary>
    private async Task InRefusedAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (RequestFailedException failure) when (StorageMissingException.Of(Refused, failure) is { } missing)
        {
            await TryMakeRefusedAsync();
            throw missing;
        }
    }

    private async Task TryMakeRefusedAsync()
    {
        try
        {
            await blobs.GetBlobContainerClient(Refused).CreateIfNotExistsAsync();
        }
        catch (RequestFailedException cause)
        {
            // One that is still being deleted cannot be made for some seconds.
            LogNotMade(Refused, cause);
        }
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

    [LoggerMessage(LogLevel.Warning, "The container {container} is lacking and could not be made anew; it is tried again.")]
    private partial void LogNotMade(string container, Exception cause);

    [LoggerMessage(LogLevel.Warning, "{name} could not be filed; it is tried again after {rest}.")]
    private partial void LogRests(string name, TimeSpan rest, Exception cause);

    [LoggerMessage(LogLevel.Error, "{name} could not be filed; it will be tried again.")]
    private partial void LogFailed(string name, Exception cause);
}
