using System.Diagnostics.Metrics;
using Disclosure.Workflow;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Filing;

/// <summary>
/// Lets so many uploads in at a time; the others wait, unread, and are asked to come again where none ends. Of those who wait, whoever has
/// the fewest uploads under way comes first. An upload that has had its place for long gives it up to one who waits and has fewer, and goes
/// on beside the places: so slow lines neither keep others out nor are cut off. Of these there are so many at most, and beyond that the
/// oldest of whoever has the most is ended. Safe for any number of callers at once.
/// </summary>
internal sealed class UploadPlaces(DisclosureWebOptions options, TimeProvider time)
{
    /// <summary>How long an upload waits for a place; browsers wait longer, and so does the proxy in docs/operate.md.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How long an upload keeps its place where others wait: longer than <see cref="PacedBody.ShortWindow"/>, which ends those that stand
    /// still, and half of the ten seconds within which a digital filing has to be in review.
    /// </summary>
    public static readonly TimeSpan LongUpload = TimeSpan.FromSeconds(5);

    /// <summary>Time after which one who waits looks again whether a place can be given up; a tenth of the above or less.</summary>
    public static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(300);

    /// <summary>
    /// Uploads beside the places for each place. Each costs a connection and up to a MB of the server's buffers: 32 at the default of
    /// eight places are 32 MB of a host that stays below 600.
    /// </summary>
    public const int BesideEach = 4;

    private static readonly UpDownCounter<long> Underway = DisclosureMeter.Source.CreateUpDownCounter<long>(
        "disclosure.uploads", "{upload}", "Uploads that are being received.");

    private readonly Lock _lock = new();
    private readonly List<Place> _taken = [];
    private readonly List<Place> _beside = [];
    private readonly List<Waiter> _waiting = [];

    /// <summary>Gets whether anybody waits for a place.</summary>
    public bool AreWaitedFor
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Count > 0;
            }
        }
    }

    /// <summary>Takes a place, which is given back by disposing of what is returned.</summary>
    /// <param name="sender">Whose uploads are counted together.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="BadHttpRequestException">None came free: 503.</exception>
    public async Task<Place> TakeAsync(string sender, CancellationToken cancellation)
    {
        var waiter = new Waiter(sender);
        lock (_lock)
        {
            _waiting.Add(waiter);
            GiveFree();
        }

        try
        {
            for (var began = time.GetTimestamp(); ;)
            {
                try
                {
                    var left = LongestWait - time.GetElapsedTime(began);
                    return await waiter.Given.Task.WaitAsync(left < LookAgain ? left : LookAgain, time, cancellation);
                }
                catch (TimeoutException) when (time.GetElapsedTime(began) < LongestWait)
                {
                    MakeRoom();
                }
            }
        }
        catch (Exception cause) when (cause is TimeoutException or OperationCanceledException)
        {
            // A place may have been given at this moment.
            lock (_lock)
            {
                _waiting.Remove(waiter);
            }

            if (waiter.Given.Task is { IsCompletedSuccessfully: true, Result: var place })
            {
                place.Dispose();
            }

            if (cause is TimeoutException)
            {
                throw new BadHttpRequestException("Too many uploads at a time.", StatusCodes.Status503ServiceUnavailable);
            }

            throw;
        }
    }

    /// <summary>Gives free places to those who wait: to whoever has the fewest uploads under way, then to whoever came first.</summary>
    private void GiveFree()
    {
        while (_taken.Count < options.UploadsAtOnce && _waiting.MinBy(waiter => CountOf(waiter.Sender)) is { } next)
        {
            _waiting.Remove(next);
            var place = new Place(this, next.Sender, time.GetTimestamp());
            _taken.Add(place);
            Underway.Add(1);
            next.Given.SetResult(place);
        }
    }

    private int CountOf(string sender) => _taken.Concat(_beside).Count(place => place.Sender == sender);

    /// <summary>
    /// Has one upload that took long go on beside the places, where one waits who has fewer: the oldest of whoever has the most of them.
    /// </summary>
    internal void MakeRoom()
    {
        lock (_lock)
        {
            if (_taken.Count < options.UploadsAtOnce
                || _waiting.MinBy(waiter => CountOf(waiter.Sender)) is not { } next
                || OldestOfMost(_taken.Where(place => time.GetElapsedTime(place.Since) >= LongUpload)) is not { } place
                || CountOf(place.Sender) <= CountOf(next.Sender))
            {
                return;
            }

            if (_beside.Count >= BesideEach * options.UploadsAtOnce && OldestOfMost(_beside) is { } ended)
            {
                ended.HasToEnd = true;
                _beside.Remove(ended);
            }

            _taken.Remove(place);
            _beside.Add(place);
            place.IsBeside = true;
            GiveFree();
        }
    }

    /// <summary>Returns the first of the sender who has the most among them; null of none.</summary>
    private static Place? OldestOfMost(IEnumerable<Place> places) =>
        places.GroupBy(static place => place.Sender).MaxBy(static own => own.Count())?.First();

    private void Return(Place place)
    {
        lock (_lock)
        {
            _taken.Remove(place);
            _beside.Remove(place);
            Underway.Add(-1);
            GiveFree();
        }
    }

    /// <summary>A place, or the right to go on beside the places.</summary>
    internal sealed class Place(UploadPlaces places, string sender, long since) : IDisposable
    {
        private volatile bool _isBeside;
        private volatile bool _hasToEnd;

        /// <summary>Gets whose upload it is.</summary>
        public string Sender => sender;

        /// <summary>Gets when it was taken.</summary>
        public long Since => since;

        /// <summary>Gets or sets whether the upload goes on beside the places, so that nobody waits for this one.</summary>
        public bool IsBeside
        {
            get => _isBeside;
            set => _isBeside = value;
        }

        /// <summary>Gets or sets whether the upload has to end, since there are too many that take long.</summary>
        public bool HasToEnd
        {
            get => _hasToEnd;
            set => _hasToEnd = value;
        }

        /// <summary>Gets whether somebody waits for the place.</summary>
        public bool IsWaitedFor => !_isBeside && places.AreWaitedFor;

        public void Dispose() => places.Return(this);
    }

    /// <summary>One who waits for a place.</summary>
    private sealed record Waiter(string Sender)
    {
        public TaskCompletionSource<Place> Given { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
