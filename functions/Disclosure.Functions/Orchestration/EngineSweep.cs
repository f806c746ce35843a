using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Disclosure.Functions.Orchestration;

/// <summary>
/// Finds reports whose row says something is due while no orchestration works on it, and starts it again; and one that waits for an event
/// that was lost, and raises it. A store restored from a backup, an emptied task hub and a lost message are all made good in this way. The
/// first sweep of an instance also has those decide who sit in the tiers by the settings the instance was started with. What stands all the
/// same is told: help is of no avail where the orchestration is of a newer version than this app.
/// </summary>
internal sealed partial class EngineSweep(
    IReportStore store, ReviewSeats seats, StandingReports standing, TimeProvider time, ILogger<EngineSweep> log)
{
    /// <summary>
    /// How long a report may be due before it is taken to be forgotten: as long as between two sweeps, and far above the seconds an
    /// orchestration takes to run what is due.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    private const int Most = 1_000;

    /// <summary>Reports that stand still named in the log by one sweep.</summary>
    private const int MostTold = 100;

    private bool _isSeated;

    /// <summary>Looks once and returns the number of reports that were started again or woken.</summary>
    public async Task<int> RunAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        if (!_isSeated)
        {
            LogSeats(await seats.RenewAsync(cancellation));
            _isSeated = true;
        }

        var helped = 0;
        foreach (var id in await store.DueAsync(time.GetUtcNow() - Grace, Most, cancellation))
        {
            if (await HelpAsync(client, id, cancellation))
            {
                LogHelped(id);
                helped++;
            }
        }

        foreach (var stands in await standing.FindAsync(MostTold, cancellation))
        {
            LogStands(stands.Report, stands.State, stands.Since);
        }

        return helped;
    }

    private static async Task<bool> HelpAsync(DurableTaskClient client, ReportId id, CancellationToken cancellation)
    {
        var instance = await client.GetInstanceAsync(id.ToString(), getInputsAndOutputs: true, cancellation);
        if (!instance.IsUnderway())
        {
            return await client.TryStartAsync(id, cancellation);
        }

        if (instance!.RuntimeStatus != OrchestrationRuntimeStatus.Running || instance.ReadCustomStatusAs<string>() is not { } awaited)
        {
            return false;
        }

        await client.RaiseEventAsync(id.ToString(), awaited, cancellation: cancellation);
        return true;
    }

    [LoggerMessage(LogLevel.Information, "The reviewers of {changed} reports now are those of the settings.")]
    private partial void LogSeats(int changed);

    [LoggerMessage(LogLevel.Warning, "Report {report} was due and nobody worked on it; its orchestration was started or woken.")]
    private partial void LogHelped(ReportId report);

    [LoggerMessage(LogLevel.Error,
        "Report {report} stands at {state} since {since}: its next step is due and was not run, so that a notice or a publication is "
        + "missing. After a return to an older version of the app, bring the newer one back.")]
    private partial void LogStands(ReportId report, ReportState state, DateTimeOffset since);
}
