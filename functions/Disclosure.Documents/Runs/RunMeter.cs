namespace Disclosure.Documents.Runs;

/// <summary>
/// Counts the computing time of one run over a file, that of the processes which work for it included, and knows what the run may read. The
/// meter goes with the flow of the run, so that readers deep below need no argument for it; where none was begun, nothing is counted and
/// everything may be read, as on the command line.
/// </summary>
public sealed class RunMeter
{
    private static readonly AsyncLocal<RunMeter?> Ambient = new();

    private readonly TimeSpan _ceiling;
    private readonly Predicate<ReadingCost> _admits;
    private long _spent;

    private RunMeter(TimeSpan ceiling, Predicate<ReadingCost> admits) => (_ceiling, _admits) = (ceiling, admits);

    /// <summary>Gets the computing time used so far.</summary>
    public TimeSpan Spent => TimeSpan.FromTicks(Interlocked.Read(ref _spent));

    /// <summary>Begins to count, for the asynchronous method that calls this and all that it calls.</summary>
    /// <param name="ceiling">Computing time a run may use.</param>
    /// <param name="admits">Whether the run may read so much from pictures.</param>
    public static RunMeter Begin(TimeSpan ceiling, Predicate<ReadingCost> admits) => Ambient.Value = new RunMeter(ceiling, admits);

    /// <summary>Does work on this thread, and counts the time that the processor spent on it.</summary>
    /// <param name="work">The work, all of it on this thread.</param>
    /// <exception cref="RunOverspentException">The run has used more than it may.</exception>
    public static T Measure<T>(Func<T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (Ambient.Value is not { } meter)
        {
            return work();
        }

        var before = ThreadClock.Instance.GetTimestamp();
        T result;
        try
        {
            result = work();
        }
        finally
        {
            meter.Add(ThreadClock.Instance.GetElapsedTime(before));
        }

        meter.Check();
        return result;
    }

    /// <summary>Counts the computing time of another process that worked for the run.</summary>
    /// <exception cref="RunOverspentException">The run has used more than it may.</exception>
    public static void Spend(TimeSpan time)
    {
        if (Ambient.Value is { } meter)
        {
            meter.Add(time);
            meter.Check();
        }
    }

    /// <summary>Asks whether the run may read so much from pictures, before it does.</summary>
    /// <exception cref="ReadingPutOffException">It may not, now.</exception>
    public static void Admit(ReadingCost cost)
    {
        if (Ambient.Value is { } meter && !meter._admits(cost))
        {
            throw new ReadingPutOffException(cost);
        }
    }

    private void Add(TimeSpan time) => Interlocked.Add(ref _spent, time.Ticks);

    private void Check()
    {
        if (Spent > _ceiling)
        {
            throw new RunOverspentException(_ceiling);
        }
    }
}
