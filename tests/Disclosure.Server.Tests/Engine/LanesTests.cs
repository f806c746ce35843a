using System.Collections.Concurrent;
using Disclosure.Documents;
using Disclosure.Documents.Runs;
using Disclosure.Documents.Words;
using Disclosure.TestKit;
using Disclosure.Workflow.Process;

namespace Disclosure.Server.Tests.Engine;

/// <summary>What waits for what: with one place in each lane, and files that are never done until the test says so.</summary>
public sealed class LanesTests : IDisposable
{
    private static readonly ReadingCost Small = new(10, 10);
    private static readonly ReadingCost Big = new(1000, 1000);

    private readonly TestOffice _office = new();
    private readonly ConcurrentDictionary<int, ReadingCost> _costs = new();
    private readonly ConcurrentQueue<int> _begun = new();
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public LanesTests() => _office.Reader.Before = async (file, cancellation) =>
    {
        var number = Enumerable.Range(0, 1000).First(n => file.Span.SequenceEqual(ScriptedReader.File(n)));
        if (_costs.TryGetValue(number, out var cost))
        {
            RunMeter.Admit(cost);
            _begun.Enqueue(number);
            await _done.Task.WaitAsync(cancellation);
        }
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_decision_and_a_digital_report_pass_scans_that_wait()
    {
        await using var engine = _office.StartEngine(places: 1);
        var reviewed = await _office.FileAsync(0);
        var pending = (await _office.BecomesAsync(reviewed, process => process.Pending is not null)).Pending!;
        for (var n = 1; n <= 20; n++)
        {
            _costs[n] = n % 2 == 0 ? Small : Big;
            await _office.FileAsync(n);
        }

        await Eventually.HoldsAsync(() => Task.FromResult(_begun.Count == 2));
        var ticket = new ReviewTicket(reviewed, 1, 1, pending.Reviewers[0], pending.Expires);
        Assert.IsType<CommandResult.Done>(await _office.Desk.ActAsync(reviewed, new ReportCommand.Approve(ticket), Cancellation));
        await _office.BecomesAsync(reviewed, process => process.Tier == 2 && process.Pending is not null);
        var digital = await _office.FileAsync(30);
        await _office.BecomesAsync(digital, process => process.Pending is not null);
        Assert.Equal(2, _begun.Count);
        _done.SetResult();
    }

    [Fact]
    public async Task A_decision_passes_digital_reports_that_wait()
    {
        await using var engine = _office.StartEngine(places: 1);
        var reviewed = await _office.FileAsync(0);
        var pending = (await _office.BecomesAsync(reviewed, process => process.Pending is not null)).Pending!;
        for (var n = 1; n <= 5; n++)
        {
            _costs[n] = default;
            await _office.FileAsync(n);
        }

        await Eventually.HoldsAsync(() => Task.FromResult(_begun.Count == 1));
        var ticket = new ReviewTicket(reviewed, 1, 1, pending.Reviewers[0], pending.Expires);
        await _office.Desk.ActAsync(reviewed, new ReportCommand.Approve(ticket), Cancellation);
        await _office.BecomesAsync(reviewed, process => process.Tier == 2 && process.Pending is not null);
        Assert.Single(_begun);
        _done.SetResult();
    }

    [Fact]
    public async Task A_sender_of_one_scan_waits_for_one_of_the_sender_of_many()
    {
        _done.SetResult();
        for (var n = 1; n <= 8; n++)
        {
            _costs[n] = Small;
            await _office.FileAsync(n, n == 8 ? "乙局" : "甲局");
        }

        await using var engine = _office.StartEngine(places: 1);
        await Eventually.HoldsAsync(() => Task.FromResult(_begun.Count == 8));
        Assert.True(_begun.ToList().IndexOf(8) <= 1, string.Join(' ', _begun));
    }

    [Fact]
    public async Task Big_scans_do_not_stop_small_ones()
    {
        await using var engine = _office.StartEngine(places: 1);
        for (var n = 1; n <= 4; n++)
        {
            _costs[n] = Big;
            await _office.FileAsync(n);
        }

        _costs[5] = Small;
        await _office.FileAsync(5);
        await Eventually.HoldsAsync(() => Task.FromResult(_begun.Contains(5)));
        Assert.Equal(2, _begun.Count);
        _done.SetResult();
    }

    [Fact]
    public async Task A_run_that_spent_its_computing_time_is_set_aside_at_once_and_says_why()
    {
        _office.Reader.Before = (_, _) =>
        {
            RunMeter.Spend(TimeSpan.FromMinutes(15) + TimeSpan.FromTicks(1));
            return Task.CompletedTask;
        };
        await using var engine = _office.StartEngine();
        var report = await _office.FileAsync(1);
        var aside = await _office.BecomesAsync(report, process => process.State == ReportState.Poisoned);
        Assert.Equal(1, _office.Reader.Reads);
        Assert.Equal(new StepFailure.RunTooCostly(900), aside.Trouble!.Why);
        Assert.Contains("900", aside.Trouble.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_spent_just_what_it_may_comes_to_its_end()
    {
        _office.Reader.Before = (_, _) =>
        {
            RunMeter.Spend(TimeSpan.FromMinutes(15));
            return Task.CompletedTask;
        };
        await using var engine = _office.StartEngine();
        await _office.BecomesAsync(await _office.FileAsync(1), process => process.Pending is not null);
    }

    [Fact]
    public async Task A_child_that_was_killed_is_the_machines_trouble_and_tried_again_and_never_said_of_the_file()
    {
        var isKilled = true;
        var fault = new RecogniserKilled(2);
        _office.Reader.Before = (_, _) => isKilled ? throw new DocumentException(fault) : Task.CompletedTask;
        await using var engine = _office.StartEngine();
        var report = await _office.FileAsync(1);
        var failed = await _office.BecomesAsync(report, process => process.Trouble is not null);
        Assert.Equal(ReportState.Received, failed.State);
        Assert.Equal(new StepFailure.MachineTrouble(fault), failed.Trouble!.Why);
        Assert.Empty(await _office.Outbox.PendingAsync(10, Cancellation));

        isKilled = false;
        _office.Time.Advance(TimeSpan.FromSeconds(2));
        _office.WakeUp.Due.Give();
        await _office.BecomesAsync(report, process => process.Pending is not null);
    }

    [Fact]
    public async Task A_run_that_works_keeps_its_lease_for_as_long_as_it_takes()
    {
        var beats = 0;
        _office.Reader.Before = async (_, cancellation) =>
        {
            for (var n = 0; n < 6; n++)
            {
                RunMeter.Spend(TimeSpan.FromSeconds(1));
                Interlocked.Increment(ref beats);
                await Task.Delay(TimeSpan.FromMinutes(10), _office.Time, cancellation);
            }
        };
        await using var engine = _office.StartEngine();
        var report = await _office.FileAsync(1);
        for (var n = 1; n <= 6; n++)
        {
            await Eventually.HoldsAsync(() => Task.FromResult(beats == n));
            await Eventually.HoldsAsync(
                () => Task.FromResult(_office.LeasesOf("other").FindDue(_office.Time.GetUtcNow().AddMinutes(15)).Count == 0));
            _office.Time.Advance(TimeSpan.FromMinutes(10));
        }

        await _office.BecomesAsync(report, process => process.Pending is not null);
        Assert.Equal(1, _office.Reader.Reads);
    }
}
