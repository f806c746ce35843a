using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Filing;

/// <summary>
/// The body of a request, ended when it comes too slowly now. The server's own limit is an average over the whole body: a sender who began
/// fast may then stall for days. Only time counts for which the body is waited for, not that in which it is worked on. Where other uploads
/// wait for a place, the window is shorter: eight bodies that stood still kept everybody out for 45 seconds.
/// </summary>
/// <param name="body">The body.</param>
/// <param name="isWaitedFor">Whether others wait for the place of this upload.</param>
/// <param name="hasToEnd">Whether the upload has to end, since too many take long.</param>
/// <param name="time">The clock.</param>
internal sealed class PacedBody(Stream body, Func<bool> isWaitedFor, Func<bool> hasToEnd, TimeProvider time) : Stream
{
    /// <summary>Waiting time over which the speed is taken: long enough for a telephone that changes its cell.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(20);

    /// <summary>Fewest bytes that have to come in it: 8 kB a second, an eighth of the slowest line that is sold.</summary>
    public const int Fewest = 160_000;

    /// <summary>
    /// The same while others wait: as many bytes in it are 53 kB a second, still less than the slowest line that is sold. Of 20 bodies that
    /// stand still, eight at a time, the last is ended after three such windows: within the ten seconds a digital filing may take.
    /// </summary>
    public static readonly TimeSpan ShortWindow = TimeSpan.FromSeconds(3);

    /// <summary>Time after which it is looked again whether others wait; a tenth of the short window, by which it is inexact.</summary>
    public static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(300);

    /// <summary>Time waited in the window before the read that is underway, and bytes that came in it.</summary>
    private TimeSpan _waited;
    private long _came;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Reads what there is.</summary>
    /// <exception cref="BadHttpRequestException">
    /// Less came than has to: 408. Too many uploads take long: 503. The body cannot be read on.
    /// </exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (hasToEnd())
        {
            throw TooMany();
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var started = time.GetTimestamp();
        var reading = body.ReadAsync(buffer, ending.Token);
        var count = reading.IsCompletedSuccessfully ? reading.Result : await WaitAsync(reading.AsTask(), started, ending);
        _came += count;
        return count;
    }

    /// <summary>
    /// Waits for a read. It is not begun anew when a window ends: a server's body that was cancelled once is read no more.
    /// </summary>
    private async Task<int> WaitAsync(Task<int> reading, long started, CancellationTokenSource ending)
    {
        while (true)
        {
            try
            {
                var count = await reading.WaitAsync(Least(Window - _waited, LookAgain), time, ending.Token);
                _waited += time.GetElapsedTime(started);
                if (_waited >= Window)
                {
                    // It came as the window ended, and counts for the next.
                    (_waited, _came) = (TimeSpan.Zero, 0);
                }

                return count;
            }
            catch (TimeoutException)
            {
                _waited += time.GetElapsedTime(started);
                started = time.GetTimestamp();
                if (hasToEnd())
                {
                    await ending.CancelAsync();
                    throw TooMany();
                }

                if (_waited < (isWaitedFor() ? ShortWindow : Window))
                {
                    continue;
                }

                if (_came < Fewest)
                {
                    await ending.CancelAsync();
                    throw TooSlow();
                }

                (_waited, _came) = (TimeSpan.Zero, 0);
            }
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static BadHttpRequestException TooMany() =>
        new("Too many uploads take long.", StatusCodes.Status503ServiceUnavailable);

    private static BadHttpRequestException TooSlow() => new("The upload comes too slowly.", StatusCodes.Status408RequestTimeout);
}
