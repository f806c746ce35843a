using System.Diagnostics.Metrics;
using Disclosure.Workflow;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Filing;

/// <summary>Lets so many uploads in at a time; the others wait, unread, and are asked to come again where none ends.</summary>
internal sealed class UploadPlaces(DisclosureWebOptions options, TimeProvider time) : IDisposable
{
    /// <summary>How long an upload waits for a place; browsers wait longer, and so does the proxy in docs/operate.md.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private static readonly UpDownCounter<long> Underway = DisclosureMeter.Source.CreateUpDownCounter<long>(
        "disclosure.uploads", "{upload}", "Uploads that are being received.");

    private readonly SemaphoreSlim _places = new(options.UploadsAtOnce);
    private int _waiting;

    /// <summary>Gets whether anybody waits for a place.</summary>
    public bool AreWaitedFor => Volatile.Read(ref _waiting) > 0;

    /// <summary>Takes a place, which is given back by disposing of what is returned.</summary>
    /// <exception cref="BadHttpRequestException">None came free: 503.</exception>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(LongestWait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        Interlocked.Increment(ref _waiting);
        try
        {
            await _places.WaitAsync(either.Token);
            Underway.Add(1);
            return new Place(_places);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new BadHttpRequestException("Too many uploads at a time.", StatusCodes.Status503ServiceUnavailable);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    public void Dispose() => _places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose()
        {
            Underway.Add(-1);
            places.Release();
        }
    }
}
