using Disclosure.Documents.Runs;
using Disclosure.Documents.Words;

namespace Disclosure.Documents;

/// <summary>
/// What reading one file has used up of its <see cref="ReadLimits"/>. One instance goes with a file through every loop, so that limits,
/// time and cancellation are checked by the same few calls everywhere.
/// </summary>
internal sealed class ReadBudget
{
    private const int StepsBetweenChecks = 1024;

    private readonly TimeProvider _clock;
    private readonly CancellationToken _cancellation;
    private readonly long _started;
    private int _steps = StepsBetweenChecks;
    private long _decoded;
    private long _kept;
    private long _used;

    /// <summary>
    /// Begins to count for work on this thread: <see cref="ReadLimits.Time"/> is then what the processor spends on it, however much else
    /// the machine has to do.
    /// </summary>
    public ReadBudget(ReadLimits limits, CancellationToken cancellation)
        : this(limits, ThreadClock.Instance, cancellation)
    {
    }

    public ReadBudget(ReadLimits limits, TimeProvider clock, CancellationToken cancellation)
    {
        Limits = limits;
        _clock = clock;
        _cancellation = cancellation;
        _started = clock.GetTimestamp();
    }

    public ReadLimits Limits { get; }

    /// <summary>Bytes that streams may still decode to.</summary>
    public long DecodedBytesLeft => Math.Max(0, Limits.DecodedBytes - _decoded);

    /// <summary>Gets the bytes in use for the page in work, as counted by <see cref="Use"/>.</summary>
    public long UsedBytes => _used;

    /// <summary>Gets the bytes that the pages read so far take up.</summary>
    public long PageBytes { get; private set; }

    /// <summary>One turn of a loop; cheap enough for the innermost ones.</summary>
    /// <exception cref="DocumentException">The time is up.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public void Step()
    {
        if (--_steps <= 0)
        {
            Check();
        }
    }

    /// <summary>Looks at clock and cancellation at once: for loops whose single turn is long.</summary>
    /// <inheritdoc cref="Step" path="/exception"/>
    public void Check()
    {
        _steps = StepsBetweenChecks;
        _cancellation.ThrowIfCancellationRequested();
        if (_clock.GetElapsedTime(_started) > Limits.Time)
        {
            throw Exceeded(ReadLimit.Time);
        }
    }

    /// <summary>Counts bytes a stream was decoded to.</summary>
    /// <exception cref="DocumentException">The streams of the file decode to more than is allowed.</exception>
    public void SpendDecoded(long bytes)
    {
        _decoded += bytes;
        if (_decoded > Limits.DecodedBytes)
        {
            throw Exceeded(ReadLimit.DecodedData);
        }
    }

    /// <summary>Counts memory that is needed until the page in work is read, before or as it is taken.</summary>
    /// <exception cref="DocumentException">More would be held at a time than is allowed.</exception>
    public void Use(long bytes)
    {
        _used += bytes;
        if (_kept + _used > Limits.HeldBytes)
        {
            throw Exceeded(ReadLimit.HeldData);
        }
    }

    /// <summary>Counts memory that is needed until the file is read.</summary>
    /// <inheritdoc cref="Use" path="/exception"/>
    public void Keep(long bytes)
    {
        _kept += bytes;
        Use(0);
    }

    /// <summary>Counts memory as needed until the file is read that was counted for the page in work.</summary>
    public void KeepUsed(long bytes)
    {
        _used -= bytes;
        _kept += bytes;
    }

    /// <summary>Counts what a page takes up that was read, and lets go of all that was counted for it while it was.</summary>
    /// <inheritdoc cref="Use" path="/exception"/>
    public void KeepPage(long bytes)
    {
        ReleaseAll();
        Keep(bytes);
        PageBytes += bytes;
    }

    /// <summary>Lets go of memory that was counted for the page in work.</summary>
    public void Release(long bytes) => _used -= bytes;

    /// <summary>Lets go of all memory that was counted for the page in work.</summary>
    public void ReleaseAll() => _used = 0;

    /// <summary>Returns the error for a limit that was reached.</summary>
    /// <param name="limit">The limit.</param>
    public static DocumentException Exceeded(ReadLimit limit) => new(new ReadLimitReached(limit));
}
