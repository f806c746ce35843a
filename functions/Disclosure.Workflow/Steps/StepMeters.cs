using System.Diagnostics.Metrics;
using System.Text.Json;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Steps;

/// <summary>Counts what steps take, and how they fail.</summary>
internal static class StepMeters
{
    private static readonly Histogram<double> Durations = DisclosureMeter.Source.CreateHistogram(
        "disclosure.step.duration", "s", "Time that one step of a report's way took, also where it failed.",
        null, DisclosureMeter.StepTimes);

    private static readonly Counter<long> Failures = DisclosureMeter.Source.CreateCounter<long>(
        "disclosure.step.failures",
        "{failure}",
        "Steps that failed, by step and reason; 'unreadable' is the file's, the rest the machine's.");

    /// <summary>Counts a step that ended.</summary>
    public static void Ended(ReportStep step, TimeSpan took, IReadOnlyList<ReportEvent> outcome)
    {
        Durations.Record(took.TotalSeconds, StepTag(step));
        foreach (var happened in outcome)
        {
            Failed(step, happened);
        }
    }

    /// <summary>Counts the event, where it is that a step failed.</summary>
    public static void Failed(ReportStep step, ReportEvent happened)
    {
        if (ReasonOf(happened) is { } reason)
        {
            Failures.Add(1, StepTag(step), KeyValuePair.Create("reason", (object?)reason));
        }
    }

    /// <summary>A closed set of words, as the numbers are kept by it.</summary>
    private static string? ReasonOf(ReportEvent happened) => happened switch
    {
        ReadFailed => "unreadable",
        StepFailed failed => NameOf(failed.Why),
        Poisoned poisoned => NameOf(poisoned.Why),
        _ => null,
    };

    private static string NameOf(StepFailure? why) => why is null ? "other" : Lower(why.GetType().Name);

    private static KeyValuePair<string, object?> StepTag(ReportStep step) => new("step", Lower(step.ToString()));

    private static string Lower(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
