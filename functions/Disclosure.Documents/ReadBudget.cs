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

    public ReadBudget(ReadLimits limits, CancellationToken cancellation)
        : this(limits, TimeProvider.System, cancellation)
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

    /// <summary>Returns the error for a limit that was reached.</summary>
    /// <param name="limit">The limit.</param>
    public static DocumentException Exceeded(ReadLimit limit) => new(new ReadLimitReached(limit));
}
