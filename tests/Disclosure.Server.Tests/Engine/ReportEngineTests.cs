using Disclosure.Server.Engine;
using Disclosure.TestKit;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Server.Tests.Engine;

public sealed class ReportEngineTests : IDisposable
{
    private readonly TestOffice _office = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_filed_report_is_taken_to_its_first_tier_without_the_clock_moving()
    {
        await using var engine = _office.StartEngine();
        var report = await _office.FileAsync(1);
        await _office.BecomesAsync(report, process => process.Pending is not null);
        Assert.Equal(1, _office.Reader.Reads);
    }

    [Fact]
    public async Task A_report_filed_before_the_engine_starts_is_found_without_a_wake_up()
    {
        var report = await _office.FileAsync(1);
        await _office.WakeUp.Due.WaitAsync(TimeSpan.FromSeconds(1), _office.Time, Cancellation);
        await using var engine = _office.StartEngine();
        await _office.BecomesAsync(report, process => process.Pending is not null);
    }

    [Fact]
    public async Task A_step_that_fails_rests_twice_as_long_each_time_and_is_then_set_aside_until_someone_has_it_tried_again()
    {
        var isBroken = true;
        _office.Reader.Before = (_, _) => isBroken ? throw new IOException("磁盘坏了") : Task.CompletedTask;
        await using var engine = _office.StartEngine();
        var report = await _office.FileAsync(1);

        var failed = await _office.BecomesAsync(report, process => process.Trouble?.Failures == 1);
        Assert.Equal(_office.Time.GetUtcNow().AddSeconds(2), failed.Trouble!.RetryAt);
        await AdvanceUntilAsync(report, TimeSpan.FromSeconds(2), process => process.Trouble?.Failures == 2);
        await AdvanceUntilAsync(report, TimeSpan.FromSeconds(4), process => process.State == ReportState.Poisoned);
        Assert.Equal(3, _office.Reader.Reads);
        var notice = Assert.Single(await _office.Outbox.PendingAsync(10, Cancellation));
        Assert.Equal(NoticeKind.Failure, notice.Kind);
        Assert.Contains("磁盘坏了", notice.Body, StringComparison.Ordinal);

        isBroken = false;
        Assert.IsType<CommandResult.Done>(await _office.Desk.ActAsync(report, new ReportCommand.Retry("办公室"), Cancellation));
        await _office.BecomesAsync(report, process => process.Pending is not null);
    }

    [Fact]
    public async Task One_report_that_fails_does_not_keep_another_waiting()
    {
        _office.Reader.Before = (file, _) =>
            file.Span.SequenceEqual(ScriptedReader.File(1)) ? throw new IOException("坏") : Task.CompletedTask;
        await using var engine = _office.StartEngine();
        await _office.FileAsync(1);
        var sound = await _office.FileAsync(2);
        await _office.BecomesAsync(sound, process => process.Pending is not null);
    }

    [Fact]
    public async Task Reminders_and_the_escalation_come_when_they_are_due()
    {
        await using var engine = _office.StartEngine();
        var report = await _office.FileAsync(1);
        await _office.BecomesAsync(report, process => process.Pending is not null);
        await AdvanceUntilAsync(report, TimeSpan.FromDays(3), process => process.Pending?.Reminders == 1);
        await AdvanceUntilAsync(report, TimeSpan.FromDays(3), process => process.Pending?.Reminders == 2);
        await AdvanceUntilAsync(report, TimeSpan.FromDays(1), process => process.Pending?.IsEscalated == true);
        Assert.Equal(
            [NoticeKind.ReviewRequest, NoticeKind.Reminder, NoticeKind.Reminder, NoticeKind.Escalation],
            (await _office.Outbox.PendingAsync(10, Cancellation)).Select(notice => notice.Kind));
    }

    [Fact]
    public async Task Two_engines_over_one_store_do_the_work_once()
    {
        await using var first = _office.StartEngine("first");
        await using var second = _office.StartEngine("second");
        var reports = new List<ReportId>();
        for (var n = 0; n < 10; n++)
        {
            reports.Add(await _office.FileAsync(n));
        }

        foreach (var report in reports)
        {
            var process = await _office.BecomesAsync(report, each => each.Pending is not null);
            Assert.Single((await _office.Store.LoadAsync(process.Id, Cancellation)).OfType<ReviewRequested>());
        }

        Assert.Equal(10, (await _office.Outbox.PendingAsync(100, Cancellation)).Count);
    }

    [Fact]
    public async Task A_report_whose_holder_vanished_is_taken_over_at_once_by_a_host_that_starts()
    {
        var report = await _office.FileAsync(1);
        Assert.Single(await _office.LeasesOf("vanished").ClaimAsync(_office.Time.GetUtcNow(), ReportEngine.Term, 1, Cancellation));
        await using var engine = _office.StartEngine();
        await _office.BecomesAsync(report, process => process.Pending is not null);
    }

    [Fact]
    public async Task A_lease_that_ran_out_is_taken_by_an_engine_that_is_running()
    {
        await using var engine = _office.StartEngine();
        await _office.BecomesAsync(await _office.FileAsync(1), process => process.Pending is not null);
        var report = ReportId.Of(ContentHash.Of(ScriptedReader.File(2)));
        var claims = _office.LeasesOf("vanished");
        _office.Reader.Before = async (_, cancellation) => await Task.Delay(Timeout.InfiniteTimeSpan, _office.Time, cancellation);
        await _office.FileAsync(2);
        await Eventually.HoldsAsync(() => Task.FromResult(_office.Reader.Reads == 2));
        Assert.Empty(await claims.ClaimAsync(_office.Time.GetUtcNow(), ReportEngine.Term, 1, Cancellation));

        _office.Reader.Before = (_, _) => Task.CompletedTask;
        await AdvanceUntilAsync(report, ReportEngine.Term, process => process.Trouble is not null || process.Pending is not null);
        await AdvanceUntilAsync(report, TimeSpan.FromSeconds(2), process => process.Pending is not null);
    }

    [Fact]
    public async Task A_report_whose_run_and_whose_lease_could_not_be_written_goes_on_as_soon_as_there_is_room()
    {
        await using var engine = _office.StartEngine();
        _office.Reader.Before = (_, _) => _office.LetWriteAsync(false);
        var report = await _office.FileAsync(1);

        // The run, the rest of its lease, and the attempts to give the lease back fail.
        await Eventually.HoldsAsync(() => _office.EngineLog.Errors >= 3);
        _office.Reader.Before = (_, _) => Task.CompletedTask;
        await _office.LetWriteAsync(true);
        var before = _office.Time.GetUtcNow();
        await AdvanceUntilAsync(report, TimeSpan.FromSeconds(5), process => process.Pending is not null);
        Assert.True(_office.Time.GetUtcNow() - before < ReportEngine.Term / 2, $"{_office.Time.GetUtcNow() - before}");
    }

    [Fact]
    public async Task A_report_whose_runs_die_with_their_process_again_and_again_is_set_aside()
    {
        var report = await _office.FileAsync(1);
        for (var death = 0; death < Leases.LossesForgiven; death++)
        {
            await DieOverAsync(report);
            Assert.Empty(await _office.LeasesOf("next").TakeOverAsync(Cancellation));
        }

        for (var failure = 1; failure <= _office.Options.Retry.Attempts; failure++)
        {
            await DieOverAsync(report);
            await using var engine = _office.StartEngine();
            await _office.BecomesAsync(report, process => process.Trouble?.Failures == failure);
        }

        var aside = await _office.ProcessAsync(report);
        Assert.Equal(ReportState.Poisoned, aside.State);
        Assert.Contains("意外终止", aside.Trouble!.Reason, StringComparison.Ordinal);
        Assert.Equal(0, _office.Reader.Reads);
    }

    [Fact]
    public async Task An_engine_told_to_stop_lets_go_of_its_reports()
    {
        _office.Reader.Before = (_, cancellation) => Task.Delay(Timeout.InfiniteTimeSpan, _office.Time, cancellation);
        await using (_office.StartEngine())
        {
            await _office.FileAsync(1);
            await Eventually.HoldsAsync(() => Task.FromResult(_office.Reader.Reads == 1));
        }

        Assert.Single(await _office.LeasesOf("next").ClaimAsync(_office.Time.GetUtcNow(), ReportEngine.Term, 1, Cancellation));
    }

    /// <summary>Leases the report when it is due and does nothing more, as a process does that dies over it.</summary>
    private async Task DieOverAsync(ReportId report)
    {
        _office.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal([report], await _office.LeasesOf("dies").ClaimAsync(_office.Time.GetUtcNow(), ReportEngine.Term, 1, Cancellation));
    }

    /// <summary>Lets the time pass once and waits for what it brings about; the engine sets its timer anew after every look.</summary>
    private async Task AdvanceUntilAsync(ReportId report, TimeSpan passes, Func<ReportProcess, bool> so)
    {
        _office.Time.Advance(passes);
        _office.WakeUp.Due.Give();
        await _office.BecomesAsync(report, so);
    }
}
