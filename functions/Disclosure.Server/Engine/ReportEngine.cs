using System.Collections.Concurrent;
using Disclosure.Documents.Runs;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Steps;
using Microsoft.Extensions.Logging;

namespace Disclosure.Server.Engine;

/// <summary>
/// The clock of the process: finds reports that are due, gives each a place in its lane, and has it driven as far as it goes. The process
/// model decides what is done and whether a failure is tried again; the engine decides when, and its leases keep other engines off
/// meanwhile. Every run that reads begins in the lane of digital files (that of a very large file in a lane for such), where what the file
/// tells itself is read; a file with more to it is put off to the lane for its cost, which is known by then. So no look at a file that may
/// be deceived decides about its lane.
/// </summary>
internal sealed partial class ReportEngine
{
    /// <summary>
    /// How long a run may hold a report without a sign of life; it is ended before that, so no run outlives its lease. A run that uses
    /// computing time lives, and its lease is renewed.
    /// </summary>
    public static readonly TimeSpan Term = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(5);

    private readonly Leases _leases;
    private readonly ReportRunner _runner;
    private readonly ReviewSeats _seats;
    private readonly WakeUp _wakeUp;
    private readonly EngineOptions _options;
    private readonly LoopWatch _loops;
    private readonly TimeProvider _time;
    private readonly ILogger<ReportEngine> _log;

    private readonly Dictionary<Lane, Turns<ReportId>> _queues =
        Enum.GetValues<Lane>().ToDictionary(static lane => lane, static _ => new Turns<ReportId>());

    private readonly Dictionary<Lane, int> _free;

    /// <summary>Reports that wait in a lane or are driven.</summary>
    private readonly HashSet<ReportId> _known = [];

    /// <summary>What was reckoned of reports that were put off, until they have a place.</summary>
    private readonly Dictionary<ReportId, ReadingCost> _costs = [];
    private readonly HashSet<Task<Driven>> _running = [];

    /// <summary>Reports whose lease of a run that is over could not be given back, since nothing could be written.</summary>
    private readonly ConcurrentDictionary<ReportId, byte> _unreleased = [];

    public ReportEngine(
        Leases leases,
        ReportRunner runner,
        ReviewSeats seats,
        WakeUp wakeUp,
        EngineOptions options,
        LoopWatch loops,
        TimeProvider time,
        ILogger<ReportEngine> log)
    {
        (_leases, _runner, _seats, _wakeUp, _options, _loops, _time, _log) = (leases, runner, seats, wakeUp, options, loops, time, log);
        _free = Enum.GetValues<Lane>().ToDictionary(lane => lane, options.PlacesIn);
    }

    /// <summary>Gets how many reports wait in each lane and how many have a place, as of the last turn.</summary>
    public IReadOnlyList<LaneLoad> Load { get; private set; } = [];

    /// <summary>Runs until it is told to stop, waits for what is underway to end, and then ends as cancelled.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        await TakeOverAsync(stopping);
        await RenewSeatsAsync(stopping);
        try
        {
            while (true)
            {
                _loops.Turn(HostPart.Engine);
                var wait = await StartDueAsync(stopping);
                Load = [.. _queues.Select(lane => new LaneLoad(
                    lane.Key, lane.Value.Count, _options.PlacesIn(lane.Key) - _free[lane.Key]))];
                await _wakeUp.Due.WaitAsync(wait, _time, stopping);
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
        foreach (var report in await _leases.TakeOverAsync(cancellation))
        {
            await _runner.GiveUpRunAsync(report, new StepFailure.ProcessDied(), cancellation);
        }
    }

    /// <summary>
    /// Has those decide who sit in the tiers by the settings this host was started with. Where nothing can be written now, the host goes on:
    /// a decision looks at the settings by itself, and reminders go to whom the next start finds.
    /// </summary>
    private async Task RenewSeatsAsync(CancellationToken stopping)
    {
        try
        {
            if (await _seats.RenewAsync(stopping) is var changed and > 0)
            {
                LogSeats(changed);
                _wakeUp.Notices.Give();
            }
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            LogStoreFailure(cause);
        }
    }

    /// <summary>Gives reports that are due to their lanes, and starts runs as far as there is room.</summary>
    /// <returns>How long to wait before looking again.</returns>
    private async Task<TimeSpan> StartDueAsync(CancellationToken stopping)
    {
        try
        {
            CollectEnded();
            var now = _time.GetUtcNow();
            await ReleaseAsync(stopping);
            foreach (var report in _leases.FindDue(now))
            {
                if (!_known.Contains(report) && await _runner.LookAheadAsync(report, stopping) is { } ahead)
                {
                    _queues[LaneOf(report, ahead)].Add(ahead.Sender, report);
                    _known.Add(report);
                }
            }

            foreach (var (lane, queue) in _queues)
            {
                while (_free[lane] > 0 && queue.TryTake(out var report))
                {
                    await StartAsync(report, lane, stopping);
                }
            }

            return _leases.NextDue(now) is { } due && due - now < LongestWait ? due - now : LongestWait;
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            LogStoreFailure(cause);
            return RestAfterFailure;
        }
    }

    private Lane LaneOf(ReportId report, RunAhead ahead) =>
        !ahead.Reads ? Lane.Stored : LaneRules.LaneOf(_costs.GetValueOrDefault(report), ahead.Size);

    /// <summary>Starts a run, unless the report is due no more or another engine has it.</summary>
    private async Task StartAsync(ReportId report, Lane lane, CancellationToken stopping)
    {
        try
        {
            if (!await _leases.TryClaimAsync(report, _time.GetUtcNow(), Term, stopping))
            {
                Forget(report);
                return;
            }
        }
        catch
        {
            Forget(report);
            throw;
        }

        _costs.Remove(report);
        _free[lane]--;
        var run = Task.Run(() => DriveAsync(report, lane, stopping), CancellationToken.None);
        _running.Add(run);
        _ = WakeAfterAsync(run);
    }

    private void Forget(ReportId report)
    {
        _known.Remove(report);
        _costs.Remove(report);
    }

    private void CollectEnded()
    {
        foreach (var run in _running.Where(static run => run.IsCompleted).ToList())
        {
            // A run that is over has told what there was to tell: its task never fails.
            var (report, lane, putOff) = run.Result;
            _running.Remove(run);
            _known.Remove(report);
            _free[lane]++;
            if (putOff is { } cost)
            {
                _costs[report] = cost;
            }
        }
    }

    private async Task<Driven> DriveAsync(ReportId report, Lane lane, CancellationToken stopping)
    {
        ReadingCost? putOff = null;
        try
        {
            putOff = await DriveInLaneAsync(report, lane, stopping);
            await _leases.ReleaseAsync(report, CancellationToken.None);
        }
        catch (Exception cause)
        {
            LogRunFailure(report, cause);
            await RestAsync(report);
        }

        if (lane == Lane.LargeFile)
        {
            // Left to itself the collector lets several files of a hundred megabytes lie about before it begins.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        return new Driven(report, lane, putOff);
    }

    /// <summary>Wakes the engine once it can see that the run is over.</summary>
    private async Task WakeAfterAsync(Task run)
    {
        await run;
        _wakeUp.Due.Give();
        _wakeUp.Notices.Give();
    }

    /// <summary>Runs the report within the bounds of its lane.</summary>
    /// <returns>What has to be read of its file where that is too much for the lane; else null.</returns>
    private async Task<ReadingCost?> DriveInLaneAsync(ReportId report, Lane lane, CancellationToken stopping)
    {
        using var standstill = new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(standstill.Token, stopping);
        var meter = RunMeter.Begin(_options.RunComputing, cost => lane.Admits(cost));
        await using var signs = new SignsOfLife(_leases, report, meter, _time, standstill);
        try
        {
            await _runner.RunAsync(report, either.Token);
        }
        catch (ReadingPutOffException putOff)
        {
            return putOff.Cost;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            LogStopped(report);
        }
        catch (OperationCanceledException) when (standstill.IsCancellationRequested)
        {
            await _runner.GiveUpRunAsync(report, new StepFailure.RunTooLong(SignsOfLife.LongestStandstill.TotalMinutes), stopping);
        }

        return null;
    }

    /// <summary>Gives back the leases of runs that ended while nothing could be written, as on a full disk.</summary>
    private async Task ReleaseAsync(CancellationToken cancellation)
    {
        foreach (var report in _unreleased.Keys)
        {
            await _leases.ReleaseAsync(report, cancellation);
            _unreleased.TryRemove(report, out _);
        }
    }

    /// <summary>
    /// Lets a report rest after a failure that could not be written down. Where the rest cannot be stored either, the engine gives the
    /// lease back as soon as it can write; should it end before, the next start does.
    /// </summary>
    private async Task RestAsync(ReportId report)
    {
        try
        {
            await _leases.RestAsync(report, _time.GetUtcNow() + RestAfterFailure, CancellationToken.None);
        }
        catch (Exception cause)
        {
            LogStoreFailure(cause);
            _unreleased.TryAdd(report, 0);
        }
    }

    [LoggerMessage(LogLevel.Error, "数据文件暂时无法读写，稍后再试。")]
    private partial void LogStoreFailure(Exception cause);

    [LoggerMessage(LogLevel.Information, "{changed} 份报告的审核人员已按现行设置调整。")]
    private partial void LogSeats(int changed);

    [LoggerMessage(LogLevel.Error, "报告 {report} 的处理中断，稍后再试。")]
    private partial void LogRunFailure(ReportId report, Exception cause);

    [LoggerMessage(LogLevel.Information, "报告 {report} 的处理因停机中断，下次启动后继续。")]
    private partial void LogStopped(ReportId report);

    /// <summary>A run that is over.</summary>
    /// <param name="Report">The report.</param>
    /// <param name="Lane">The lane in which it had a place.</param>
    /// <param name="PutOff">What has to be read of its file where that was too much for the lane; else null.</param>
    private sealed record Driven(ReportId Report, Lane Lane, ReadingCost? PutOff);
}
