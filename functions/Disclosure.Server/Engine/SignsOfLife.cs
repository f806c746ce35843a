using Disclosure.Documents.Runs;
using Disclosure.Workflow.Process;

namespace Disclosure.Server.Engine;

/// <summary>
/// Watches a run for as long as this object lives: while it uses computing time its lease is renewed, and when it has stood still for too
/// long it is told to stop. A run that works is not ended, however long it takes beside others.
/// </summary>
internal sealed class SignsOfLife : IAsyncDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenRenewals = ReportEngine.Term / 6;

    /// <summary>
    /// Longest time a run may stand still. The last sign of life may be so much later than the last renewal as there is between renewals:
    /// the run is ended half a minute before its lease runs out even then.
    /// </summary>
    public static readonly TimeSpan LongestStandstill = ReportEngine.Term - BetweenRenewals - TimeSpan.FromSeconds(30);

    private readonly Leases _leases;
    private readonly ReportId _report;
    private readonly RunMeter _meter;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _standstill;
    private readonly CancellationTokenSource _over = new();
    private readonly Task _watching;

    /// <summary>Begins to watch.</summary>
    /// <param name="leases">Where the run's lease is.</param>
    /// <param name="report">The report.</param>
    /// <param name="meter">Counts the computing time of the run.</param>
    /// <param name="time">The clock.</param>
    /// <param name="standstill">Cancelled when the run has stood still for too long.</param>
    public SignsOfLife(Leases leases, ReportId report, RunMeter meter, TimeProvider time, CancellationTokenSource standstill)
    {
        (_leases, _report, _meter, _time, _standstill) = (leases, report, meter, time, standstill);
        _watching = WatchAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        try
        {
            await _watching;
        }
        catch (OperationCanceledException)
        {
            // The run is over, and with it the watching.
        }

        _over.Dispose();
    }

    private async Task WatchAsync()
    {
        var (spent, moved) = (_meter.Spent, _time.GetTimestamp());
        var renewed = moved;
        using var timer = new PeriodicTimer(BetweenLooks, _time);
        while (await timer.WaitForNextTickAsync(_over.Token))
        {
            if (_meter.Spent == spent)
            {
                if (_time.GetElapsedTime(moved) >= LongestStandstill)
                {
                    await _standstill.CancelAsync();
                    return;
                }

                continue;
            }

            (spent, moved) = (_meter.Spent, _time.GetTimestamp());
            if (_time.GetElapsedTime(renewed) >= BetweenRenewals)
            {
                await RenewAsync();
                renewed = moved;
            }
        }
    }

    private async Task RenewAsync()
    {
        try
        {
            await _leases.RestAsync(_report, _time.GetUtcNow() + ReportEngine.Term, _over.Token);
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            // The lease is good for long still, and the next look tries again.
        }
    }
}
