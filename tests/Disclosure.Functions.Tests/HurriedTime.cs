namespace Disclosure.Functions.Tests;

/// <summary>A clock on which every rest is over at once, and which tells the rests that were asked for.</summary>
internal sealed class HurriedTime : TimeProvider
{
    private readonly List<TimeSpan> _rests = [];

    /// <summary>Gets the rests in the order in which they began.</summary>
    public IReadOnlyList<TimeSpan> Rests
    {
        get
        {
            lock (_rests)
            {
                return [.. _rests];
            }
        }
    }

    /// <summary>Gets the shortest time that is no rest but the bound of a wait, and takes as long as it is.</summary>
    public TimeSpan Bounds { get; init; } = TimeSpan.MaxValue;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == Timeout.InfiniteTimeSpan || dueTime >= Bounds)
        {
            return System.CreateTimer(callback, state, dueTime, period);
        }

        lock (_rests)
        {
            _rests.Add(dueTime);
        }

        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
