using System.Diagnostics.Metrics;

namespace Disclosure.Workflow;

/// <summary>Where the numbers come from that the system tells of itself; docs/operate.md lists them all.</summary>
public static class DisclosureMeter
{
    /// <summary>The meter's name, by which whoever collects the numbers asks for them.</summary>
    public const string Name = "Disclosure";

    /// <summary>Gets the meter of what happens in this process. It costs next to nothing while nobody listens.</summary>
    public static Meter Source { get; } = new(Name);

    /// <summary>
    /// Gets bounds of the classes that times of files and steps are counted in, in seconds: from a digital page to a big scan.
    /// </summary>
    public static InstrumentAdvice<double> StepTimes { get; } = new()
    {
        HistogramBucketBoundaries = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000],
    };

    /// <summary>Gets bounds of the classes that times of the store are counted in, in seconds: from a cached row to a stuck disk.</summary>
    public static InstrumentAdvice<double> StoreTimes { get; } = new()
    {
        HistogramBucketBoundaries = [0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30],
    };
}
