using System.Globalization;
using Disclosure.Workflow.Ports;
using Microsoft.Extensions.Logging;

namespace Disclosure.Web.Site;

/// <summary>
/// Whether the host can do its work: found out by reading and by writing. Anybody may ask, so that the answer stands for some seconds.
/// </summary>
internal sealed partial class Readiness(
    IReportStore store,
    ISenderBook book,
    IEnumerable<IStorageRoom> rooms,
    IEnumerable<IOfficeTroubles> troubles,
    TimeProvider time,
    ILogger<Readiness> log) : IDisposable
{
    /// <summary>For how long an answer stands: whoever asks more often costs no more writes than this.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    /// <summary>What is written, in the book of small texts.</summary>
    private const string Key = "readiness";

    private readonly SemaphoreSlim _looking = new(1);
    private (long At, HostState State)? _seen;

    public void Dispose() => _looking.Dispose();

    /// <summary>Looks, unless that was done just now.</summary>
    public async Task<HostState> LookAsync(CancellationToken cancellation)
    {
        await _looking.WaitAsync(cancellation);
        try
        {
            if (_seen is not { } seen || time.GetElapsedTime(seen.At) >= Kept)
            {
                _seen = seen = (time.GetTimestamp(), await LookAnewAsync(cancellation));
            }

            return seen.State;
        }
        finally
        {
            _looking.Release();
        }
    }

    private async Task<HostState> LookAnewAsync(CancellationToken cancellation)
    {
        var isFull = false;
        var left = RoomLeft.Enough;
        try
        {
            left = rooms.Select(static room => room.Look().Left).DefaultIfEmpty().Max();
            await store.QueryAsync(new ReportQuery { Take = 1 }, cancellation);
            var before = await book.FindAsync(Key, cancellation);

            // Where another instance writes at the same moment nothing is changed, and writing is possible all the same.
            await book.ReplaceAsync(
                [new BookChange(Key, before, time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture))], cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            if (!FullDisk.IsCauseOf(failure))
            {
                LogFailure(failure);
                return new HostState(failure.GetType().Name, false, left);
            }

            isFull = true;
        }

        return new HostState(
            null,
            troubles.SelectMany(static one => one.List()).Any(static trouble => trouble is OfficeTrouble.PartStands),
            isFull ? RoomLeft.None : left);
    }

    [LoggerMessage(LogLevel.Error, "The store cannot be read or written")]
    private partial void LogFailure(Exception failure);
}

/// <summary>How a host is.</summary>
/// <param name="Failure">Name of the error where the store cannot be read or written; null where it can, or the disk is full.</param>
/// <param name="PartStands">Whether a part that works in the background stands still.</param>
/// <param name="Room">How much room there is for files.</param>
internal sealed record HostState(string? Failure, bool PartStands, RoomLeft Room);
