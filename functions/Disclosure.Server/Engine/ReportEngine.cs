using Disclosure.Workflow.Process;
using Disclosure.Workflow.Steps;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Disclosure.Server.Engine;

/// <summary>
/// The clock of the process: leases reports that are due and has each driven as far as it goes, as many at once as there are cores. What to do
/// and whether a failure is tried again says the process; here is only when, and that nobody else does it meanwhile.
/// </summary>
internal sealed partial class ReportEngine(Leases leases, ReportRunner runner, WakeUp wakeUp, TimeProvider time, ILogger<ReportEngine> log)
    : BackgroundService
{
    /// <summary>How long a run may hold a report; it is ended before that, so no run outlives its lease.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LongestRun = Term - TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(5);

    private readonly int cores = Environment.ProcessorCount;
    private readonly HashSet<Task> running = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await TakeOverAsync(stoppingToken).ConfigureAwait(false);
            while (true)
            {
                var wait = await StartDueAsync(stoppingToken).ConfigureAwait(false);
                await wakeUp.Due.WaitAsync(wait, time, stoppingToken).ConfigureAwait(false);
                running.RemoveWhere(run => run.IsCompleted);
            }
        }
        finally
        {
            await Task.WhenAll(running).ConfigureAwait(false);
        }
    }

    /// <summary>A run that was lost again and again is written down as a failure, so that a file that kills its reader is set aside in the end.</summary>
    private async Task TakeOverAsync(CancellationToken cancellation)
    {
        foreach (var report in await leases.TakeOverAsync(cancellation).ConfigureAwait(false))
        {
            await runner.GiveUpRunAsync(report, "处理这份报告时程序多次意外终止。", cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Starts what is due and there is room for; says how long to wait for the next.</summary>
    private async Task<TimeSpan> StartDueAsync(CancellationToken stopping)
    {
        try
        {
            var room = cores - running.Count;
            if (room == 0)
            {
                return LongestWait;
            }

            var now = time.GetUtcNow();
            foreach (var report in await leases.ClaimAsync(now, Term, room, stopping).ConfigureAwait(false))
            {
                running.Add(Task.Run(() => RunAsync(report, stopping), CancellationToken.None));
            }

            return running.Count == cores || leases.NextDue() is not { } due || due - now >= LongestWait ? LongestWait
                : due > now ? due - now
                : TimeSpan.Zero;
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            LogStoreFailure(cause);
            return RestAfterFailure;
        }
    }

    private async Task RunAsync(ReportId report, CancellationToken stopping)
    {
        try
        {
            using var timeout = new CancellationTokenSource(LongestRun, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopping);
            await runner.RunAsync(report, either.Token).ConfigureAwait(false);
            await leases.ReleaseAsync(report, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception cause)
        {
            await SetAsideAsync(report, cause, stopping).ConfigureAwait(false);
        }
        finally
        {
            wakeUp.Due.Give();
            wakeUp.Notices.Give();
        }
    }
}
