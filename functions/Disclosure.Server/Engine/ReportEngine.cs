using Disclosure.Workflow.Process;
using Disclosure.Workflow.Steps;
using Microsoft.Extensions.Logging;

namespace Disclosure.Server.Engine;

/// <summary>
/// The clock of the process: leases reports that are due and has each driven as far as it goes, several at once. The process model decides
/// what is done and whether a failure is tried again; the engine decides when, and its leases keep other engines off meanwhile.
/// </summary>
internal sealed partial class ReportEngine(Leases leases, ReportRunner runner, WakeUp wakeUp, TimeProvider time, ILogger<ReportEngine> log)
{
    /// <summary>
    /// How long a run may hold a report; it is ended before that, so no run outlives its lease. A scan of 200 pages takes some five minutes
    /// of two cores, and others may be read beside it.
    /// </summary>
    public static readonly TimeSpan Term = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan LongestRun = Term - TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Reports in work at once: a scan's run waits for the children that read it, and digital reports are not to wait for scans.
    /// </summary>
    private readonly int _most = 2 * Environment.ProcessorCount;
    private readonly HashSet<Task> _running = [];

    /// <summary>Runs until it is told to stop, waits for what is underway to end, and then ends as cancelled.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        await TakeOverAsync(stopping);
        try
        {
            while (true)
            {
                var wait = await StartDueAsync(stopping);
                await wakeUp.Due.WaitAsync(wait, time, stopping);
                _running.RemoveWhere(run => run.IsCompleted);
            }
        }
        finally
        {
            await Task.WhenAll(_running);
        }
    }

    /// <summary>
    /// A run that was lost again and again counts as a failed step, so that a file that kills its reader is set aside in the end.
    /// </summary>
    private async Task TakeOverAsync(CancellationToken cancellation)
    {
        foreach (var report in await leases.TakeOverAsync(cancellation))
        {
            await runner.GiveUpRunAsync(report, new StepFailure.ProcessDied(), cancellation);
        }
    }

    /// <summary>Starts runs of reports that are due, as far as there is room.</summary>
    /// <returns>How long to wait before looking again.</returns>
    private async Task<TimeSpan> StartDueAsync(CancellationToken stopping)
    {
        try
        {
            var now = time.GetUtcNow();
            foreach (var report in await leases.ClaimAsync(now, Term, _most - _running.Count, stopping))
            {
                _running.Add(Task.Run(() => DriveAsync(report, stopping), CancellationToken.None));
            }

            return _running.Count == _most || leases.NextDue() is not { } due || due - now > LongestWait ? LongestWait
                : due > now ? due - now
                : TimeSpan.Zero;
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            LogStoreFailure(cause);
            return RestAfterFailure;
        }
    }

    private async Task DriveAsync(ReportId report, CancellationToken stopping)
    {
        using var timeout = new CancellationTokenSource(LongestRun, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopping);
        try
        {
            try
            {
                await runner.RunAsync(report, either.Token);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                LogStopped(report);
            }
            catch (OperationCanceledException) when (timeout.IsCancellationRequested)
            {
                await runner.GiveUpRunAsync(report, new StepFailure.RunTooLong(LongestRun.TotalMinutes), stopping);
            }

            await leases.ReleaseAsync(report, CancellationToken.None);
        }
        catch (Exception cause)
        {
            LogRunFailure(report, cause);
            await RestAsync(report);
        }
        finally
        {
            wakeUp.Due.Give();
            wakeUp.Notices.Give();
        }
    }

    /// <summary>
    /// Lets a report rest after a failure that could not be written down. Where the rest cannot be stored either, the report's lease runs
    /// out in time and frees it.
    /// </summary>
    private async Task RestAsync(ReportId report)
    {
        try
        {
            await leases.RestAsync(report, time.GetUtcNow() + RestAfterFailure, CancellationToken.None);
        }
        catch (Exception cause)
        {
            LogStoreFailure(cause);
        }
    }

    [LoggerMessage(LogLevel.Error, "数据文件暂时无法读写，稍后再试。")]
    private partial void LogStoreFailure(Exception cause);

    [LoggerMessage(LogLevel.Error, "报告 {report} 的处理中断，稍后再试。")]
    private partial void LogRunFailure(ReportId report, Exception cause);

    [LoggerMessage(LogLevel.Information, "报告 {report} 的处理因停机中断，下次启动后继续。")]
    private partial void LogStopped(ReportId report);
}
