using System.Diagnostics.Metrics;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Steps;
using Disclosure.Workflow.Tests.Process;

namespace Disclosure.Workflow.Tests.Steps;

public sealed class StepMetersTests
{
    public static TheoryData<ReportEvent, string> Failures => new()
    {
        { new ReadFailed(Offices.Morning, ReportEvent.System, "Damaged", "坏"), "unreadable" },
        { new StepFailed(Offices.Morning, ReportEvent.System, ReportStep.Parse, 1, "磁盘满", Offices.Morning), "other" },
        { new Poisoned(Offices.Morning, ReportEvent.System, ReportStep.Parse, 5, "磁盘满", new StepFailure.ProcessDied()), "processDied" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_step_that_failed_is_counted_by_step_and_reason(ReportEvent happened, string reason) =>
        Assert.Contains((1L, "parse", reason), Counted(() => StepMeters.Failed(ReportStep.Parse, happened)));

    /// <summary>What this thread counts; tests beside this one count in theirs.</summary>
    private static List<(long, string, string)> Counted(Action act)
    {
        var counted = new List<(long, string, string)>();
        var thread = Environment.CurrentManagedThreadId;
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, its) =>
            {
                if (instrument.Name == "disclosure.step.failures")
                {
                    its.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            if (Environment.CurrentManagedThreadId == thread)
            {
                counted.Add((value, (string)tags[0].Value!, (string)tags[1].Value!));
            }
        });
        listener.Start();
        act();
        return counted;
    }
}
