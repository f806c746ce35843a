using System.Diagnostics;
using System.Text;
using Disclosure.Documents.Ocr.Workers;
using Disclosure.Documents.Runs;
using Disclosure.Documents.Words;
using FaultyWorker;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.Documents.Tests.Ocr.Workers;

public sealed class WorkerPoolTests
{
    private const int Megabyte = 1 << 20;

    private static readonly string Program = typeof(Faults).Assembly.Location;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Crashes => ["crash", "exit 3", "exit 0", "throw", "garbage", "half", "eat"];

    [Theory]
    [MemberData(nameof(Crashes))]
    public async Task A_child_that_crashes_costs_a_second_attempt_and_nothing_else(string fault)
    {
        using var meeting = new Meeting();
        await using var pool = Pool();
        var ordinary = Enumerable.Range(0, 20).Select(i => AskAsync(pool, "echo", $"{i}")).ToList();
        var faulty = AskAsync(pool, $"once {meeting.Marker} {fault}", "second time");
        ordinary.AddRange(Enumerable.Range(20, 20).Select(i => AskAsync(pool, "echo", $"{i}")));

        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"{i}"), await Task.WhenAll(ordinary));
        Assert.Equal("second time", await faulty);
        Assert.True(File.Exists(meeting.Marker));
    }

    [Theory]
    [MemberData(nameof(Crashes))]
    public async Task A_child_that_crashes_each_time_ends_in_an_error_that_tells_what_to_do(string fault)
    {
        await using var pool = Pool();
        var error = await Assert.ThrowsAsync<DocumentException>(() => AskAsync(pool, fault));
        Assert.Equal(DocumentError.OcrFailed, error.Code);
        Assert.Contains("再上传", error.Message, StringComparison.Ordinal);
        Assert.Equal("still here", await AskAsync(pool, "echo", "still here"));
    }

    [Theory]
    [InlineData("exit 3", "ended with exit code 3: last words")]
    [InlineData("throw", "ended with exit code 1: InvalidOperationException: told to throw")]
    public async Task The_operator_hears_how_the_child_ended_and_its_last_line(string fault, string told)
    {
        await using var pool = Pool();
        var error = await Assert.ThrowsAsync<DocumentException>(() => AskAsync(pool, fault));
        Assert.Equal(told, error.InnerException?.Message);
    }

    [Fact]
    public async Task A_document_error_is_an_answer_and_not_tried_again()
    {
        await using var pool = Pool(workers: 1);
        var process = await AskAsync(pool, "process");
        var error = await Assert.ThrowsAsync<DocumentException>(() => AskAsync(pool, "refuse"));
        Assert.Equal(new PictureDamaged(), error.Fault);
        Assert.Equal(process, await AskAsync(pool, "process"));
    }

    [Fact]
    public async Task A_child_that_hangs_is_killed_when_its_time_is_up_and_the_request_tried_again()
    {
        using var meeting = new Meeting();
        var clock = new FakeTimeProvider();
        await using var pool = Pool(clock, workers: 1);
        var faulty = AskAsync(pool, $"once {meeting.Marker} hang {meeting.Place}", "second time");
        using var child = await meeting.ComeAsync();
        var waiting = AskAsync(pool, "echo", "patient");
        clock.Advance(TimeSpan.FromSeconds(1));
        clock.Advance(TimeSpan.FromSeconds(31));

        await Meeting.GoneAsync(child);
        Assert.Equal("second time", await faulty);
        Assert.Equal("patient", await waiting);
    }

    [Fact]
    public async Task A_child_that_hangs_each_time_ends_in_an_error_of_time()
    {
        using var meeting = new Meeting();
        var clock = new FakeTimeProvider();
        await using var pool = Pool(clock);
        var faulty = AskAsync(pool, $"hang {meeting.Place}");
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            using var child = await meeting.ComeAsync();
            clock.Advance(TimeSpan.FromSeconds(1));
            clock.Advance(TimeSpan.FromSeconds(31));
            await Meeting.GoneAsync(child);
        }

        var error = await Assert.ThrowsAsync<DocumentException>(() => faulty);
        Assert.Equal(DocumentError.OcrFailed, error.Code);
        Assert.Contains("超时", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_that_stops_reading_in_the_middle_of_a_large_request_is_killed()
    {
        using var meeting = new Meeting();
        var clock = new FakeTimeProvider();
        await using var pool = Pool(clock, arguments: ["deaf", meeting.Place]);
        var faulty = AskAsync(pool, "echo", new string('x', 10 * Megabyte));
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            using var child = await meeting.ComeAsync();
            clock.Advance(TimeSpan.FromSeconds(1));
            clock.Advance(TimeSpan.FromSeconds(31));
            await Meeting.GoneAsync(child);
        }

        Assert.Equal(DocumentError.OcrFailed, (await Assert.ThrowsAsync<DocumentException>(() => faulty)).Code);
    }

    [Fact]
    public async Task A_child_that_was_killed_each_time_is_the_machines_trouble()
    {
        await using var pool = Pool();
        var error = await Assert.ThrowsAsync<DocumentException>(() => AskAsync(pool, "kill"));
        Assert.Equal(new RecogniserKilled(2), error.Fault);
        Assert.True(error.Fault.IsOfTheMachine);
        Assert.False(new RecogniserCrashed(2).IsOfTheMachine);
    }

    [Fact]
    public async Task A_child_that_computes_for_ever_is_killed_and_that_is_the_requests_cost()
    {
        await using var pool = Pool(computing: TimeSpan.FromSeconds(1));
        var error = await Assert.ThrowsAsync<DocumentException>(() => AskAsync(pool, "spin"));
        Assert.Equal(new RecognitionTooCostly(2), error.Fault);
        Assert.False(error.Fault.IsOfTheMachine);
    }

    [Fact]
    public async Task Time_that_passes_while_a_child_computes_nothing_is_no_cost_of_the_request()
    {
        using var meeting = new Meeting();
        var clock = new FakeTimeProvider();
        await using var pool = Pool(clock, workers: 1, computing: TimeSpan.FromSeconds(20), standstill: TimeSpan.FromHours(2));
        using var cancelling = new CancellationTokenSource();
        var slow = pool.RunAsync(Faults.Request($"hang {meeting.Place}"), cancelling.Token);
        using var child = await meeting.ComeAsync();
        clock.Advance(TimeSpan.FromHours(1));
        Assert.False(slow.IsCompleted);
        await cancelling.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => slow);
    }

    [Fact]
    public async Task What_children_compute_counts_for_the_run_they_work_for()
    {
        await using var pool = Pool(workers: 1);
        var meter = RunMeter.Begin(TimeSpan.FromMinutes(1), static _ => true);
        await AskAsync(pool, "burn 200");
        Assert.InRange(meter.Spent.TotalSeconds, 0.2, 30);

        RunMeter.Begin(TimeSpan.FromSeconds(0.1), static _ => true);
        await Assert.ThrowsAsync<RunOverspentException>(() => AskAsync(pool, "burn 200"));
    }

    [Fact]
    public async Task A_child_that_outgrows_its_memory_is_killed()
    {
        using var meeting = new Meeting();
        await using var pool = Pool(workers: 1, megabytes: 128);
        var faulty = AskAsync(pool, $"bloat {120 * Megabyte} {meeting.Place}");
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            using var child = await meeting.ComeAsync();
            await Meeting.GoneAsync(child);
        }

        var error = await Assert.ThrowsAsync<DocumentException>(() => faulty);
        Assert.Equal(DocumentError.OcrFailed, error.Code);
        Assert.Contains("内存超过上限", error.Message, StringComparison.Ordinal);
        Assert.Equal("small again", await AskAsync(pool, "echo", "small again"));
    }

    [Fact]
    public async Task A_cancelled_request_takes_its_child_with_it_and_leaves_the_place_to_the_next()
    {
        using var meeting = new Meeting();
        await using var pool = Pool(workers: 1);
        using var cancelling = new CancellationTokenSource();
        var abandoned = pool.RunAsync(Faults.Request($"hang {meeting.Place}"), cancelling.Token);
        using var child = await meeting.ComeAsync();
        var next = AskAsync(pool, "echo", "next");
        await cancelling.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => abandoned);
        Assert.Equal(cancelling.Token, cancelled.CancellationToken);
        await Meeting.GoneAsync(child);
        Assert.Equal("next", await next);
    }

    [Fact]
    public async Task A_request_cancelled_in_the_queue_never_reaches_a_child()
    {
        using var meeting = new Meeting();
        await using var pool = Pool(workers: 1);
        using var cancelling = new CancellationTokenSource();
        using var first = new CancellationTokenSource();
        var busy = pool.RunAsync(Faults.Request($"hang {meeting.Place}"), first.Token);
        using var child = await meeting.ComeAsync();
        var queued = pool.RunAsync(Faults.Request($"once {meeting.Marker} exit 0"), cancelling.Token);
        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queued);
        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => busy);
        Assert.Equal("after", await AskAsync(pool, "echo", "after"));
        Assert.False(File.Exists(meeting.Marker));
    }

    [Fact]
    public async Task Requests_are_served_in_the_order_they_came()
    {
        using var meeting = new Meeting();
        await using var pool = Pool(workers: 1);
        using var first = new CancellationTokenSource();
        var busy = pool.RunAsync(Faults.Request($"hang {meeting.Place}"), first.Token);
        using var child = await meeting.ComeAsync();
        var order = new List<int>();
        var queued = Enumerable.Range(0, 20).Select(async i =>
        {
            await AskAsync(pool, "echo");
            lock (order)
            {
                order.Add(i);
            }
        }).ToList();
        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => busy);
        await Task.WhenAll(queued);

        Assert.Equal(Enumerable.Range(0, 20), order);
    }

    [Fact]
    public async Task Disposal_ends_all_children_and_the_requests_they_worked_on()
    {
        using var meeting = new Meeting();
        var pool = Pool();
        var one = AskAsync(pool, $"hang {meeting.Place}");
        var other = AskAsync(pool, $"hang {meeting.Place}");
        using var first = await meeting.ComeAsync();
        using var second = await meeting.ComeAsync();
        var queued = AskAsync(pool, "echo");
        await pool.DisposeAsync();

        foreach (var request in (Task[])[one, other, queued, AskAsync(pool, "echo")])
        {
            await Assert.ThrowsAsync<ObjectDisposedException>(() => request);
        }

        await Meeting.GoneAsync(first);
        await Meeting.GoneAsync(second);
    }

    [Fact]
    public async Task A_child_is_kept_warm_until_it_has_been_idle_for_long()
    {
        var clock = new FakeTimeProvider();
        await using var pool = Pool(clock);
        var process = await AskAsync(pool, "process");
        clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(process, await AskAsync(pool, "process"));

        using var child = Process.GetProcessById(int.Parse(process, System.Globalization.CultureInfo.InvariantCulture));
        clock.Advance(TimeSpan.FromMinutes(20));
        await child.WaitForExitAsync(Cancellation);
        Assert.NotEqual(process, await AskAsync(pool, "process"));
    }

    [Fact]
    public async Task A_warm_child_that_died_meanwhile_costs_not_even_an_attempt()
    {
        await using var pool = Pool(workers: 1, attempts: 1);
        using var child = Process.GetProcessById(
            int.Parse(await AskAsync(pool, "process"), System.Globalization.CultureInfo.InvariantCulture));
        child.Kill();
        await child.WaitForExitAsync(Cancellation);
        Assert.Equal("fresh", await AskAsync(pool, "echo", "fresh"));
    }

    [Fact]
    public async Task A_child_ends_when_its_parent_is_killed_in_the_middle_of_a_request()
    {
        using var meeting = new Meeting();
        using var parent = Process.Start("dotnet", [Program, "parent", meeting.Place, Program]);
        using var child = await meeting.ComeAsync();
        parent.Kill();
        await Meeting.GoneAsync(child);
        await parent.WaitForExitAsync(Cancellation);
    }

    [Fact]
    public async Task What_a_child_writes_to_standard_error_neither_blocks_it_nor_is_kept()
    {
        await using var pool = Pool(workers: 1);
        Assert.Equal("through", await AskAsync(pool, "flood", "through"));
    }

    [Fact]
    public async Task A_child_inherits_only_what_it_needs()
    {
        const string Secret = "DISCLOSURE_TEST_SECRET";
        Environment.SetEnvironmentVariable(Secret, "key");
        await using var pool = Pool(workers: 1);
        var names = (await AskAsync(pool, "environment")).Split('\n').Select(line => line.Split('=')[0]).ToHashSet();
        Environment.SetEnvironmentVariable(Secret, null);
        Assert.DoesNotContain(Secret, names);
        Assert.Contains("PATH", names);
        Assert.Contains("OMP_THREAD_LIMIT", names);
    }

    [Fact]
    public async Task A_program_that_is_no_worker_is_told_by_its_greeting()
    {
        await using var pool = Pool(arguments: ["stranger"]);
        var error = await Assert.ThrowsAsync<DocumentException>(() => AskAsync(pool, "echo"));
        Assert.Equal(DocumentError.OcrFailed, error.Code);
        Assert.Contains("not a worker", error.InnerException?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_does_not_exist_is_a_typed_error()
    {
        await using var pool = new WorkerPool(new WorkerOptions { FileName = "/no/such/program" }, TimeProvider.System);
        var error = await Assert.ThrowsAsync<DocumentException>(() => pool.RunAsync(Faults.Request("echo"), Cancellation));
        Assert.Equal(DocumentError.OcrFailed, error.Code);
        Assert.Contains("无法启动", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_beyond_the_limit_is_refused_before_it_is_sent()
    {
        await using var pool = Pool();
        var error = await Assert.ThrowsAsync<DocumentException>(() => pool.RunAsync(new byte[(128 * Megabyte) + 1], Cancellation));
        Assert.Equal(DocumentError.LimitExceeded, error.Code);
    }

    [Fact]
    public async Task An_answer_beyond_the_limit_is_a_crash()
    {
        await using var pool = Pool(megabytes: 400);
        Assert.Equal(FrameHeader.LargestFile, (await AskAsync(pool, $"swell {FrameHeader.LargestFile}", "")).Length);
        var error = await Assert.ThrowsAsync<DocumentException>(() => AskAsync(pool, $"swell {FrameHeader.LargestFile + 1}", ""));
        Assert.Equal(DocumentError.OcrFailed, error.Code);
    }

    [Fact]
    public async Task A_large_request_gets_through()
    {
        await using var pool = Pool(workers: 1);
        var large = new string('x', 30 * Megabyte);
        Assert.True(large == await AskAsync(pool, "echo", large));
    }

    private static WorkerPool Pool(
        TimeProvider? clock = null, int workers = 2, int megabytes = 280, int attempts = 2, IReadOnlyList<string>? arguments = null,
        TimeSpan? computing = null, TimeSpan? standstill = null) => new(
        new WorkerOptions
        {
            FileName = "dotnet",
            Arguments = [Program, .. arguments ?? []],
            Workers = workers,
            MemoryBytes = (long)megabytes * Megabyte,
            Attempts = attempts,
            RequestComputing = computing ?? TimeSpan.FromSeconds(60),
            Standstill = standstill ?? TimeSpan.FromSeconds(30),
        },
        clock ?? TimeProvider.System);

    private static async Task<string> AskAsync(WorkerPool pool, string line, string rest = "") =>
        Encoding.UTF8.GetString(await pool.RunAsync(Faults.Request(line, Encoding.UTF8.GetBytes(rest)), Cancellation));
}
