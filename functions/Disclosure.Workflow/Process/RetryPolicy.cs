namespace Disclosure.Workflow.Process;

/// <summary>
/// How often a step that fails for a passing reason is tried, and how long it rests in between: twice as long each time. No retry library
/// is used, since nothing sleeps here: the time of the next attempt is written down with the report (<see cref="StepFailed.RetryAt"/>),
/// where a restart does not lose it and either engine finds it.
/// </summary>
/// <param name="Attempts">Runs in all before the report is set aside with its reason, at least 1.</param>
/// <param name="FirstDelay">Rest after the first failure.</param>
/// <param name="LongestDelay">No rest is longer.</param>
public sealed record RetryPolicy(int Attempts, TimeSpan FirstDelay, TimeSpan LongestDelay)
{
    /// <summary>Gets the policy where the office sets none: five attempts over about half a minute.</summary>
    public static RetryPolicy Default { get; } = new(5, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(5));

    /// <summary>Returns the rest after the given failure, counted from 1.</summary>
    public TimeSpan DelayAfter(int failure)
    {
        // Where doubling gives exactly the longest rest, either branch gives it: mutants of < to <= live.
        var delay = FirstDelay;
        for (var i = 1; i < failure && delay < LongestDelay; i++)
        {
            delay = delay < LongestDelay - delay ? delay + delay : LongestDelay;
        }

        return delay < LongestDelay ? delay : LongestDelay;
    }
}
