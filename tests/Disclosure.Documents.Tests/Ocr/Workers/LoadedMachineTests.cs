using System.Diagnostics;
using System.Text;
using Disclosure.Documents.Ocr.Workers;
using FaultyWorker;

namespace Disclosure.Documents.Tests.Ocr.Workers;

/// <summary>By itself: the load would slow the tests beside it.</summary>
[CollectionDefinition(nameof(LoadedMachineTests), DisableParallelization = true)]
public sealed class LoadedMachine;

[Collection(nameof(LoadedMachineTests))]
public sealed class LoadedMachineTests
{
    /// <summary>Children that compute on each core besides the one that is asked.</summary>
    private const int Load = 8;

    [Fact]
    public async Task With_eight_others_on_each_core_no_request_is_refused_for_the_time_it_takes()
    {
        var bound = TimeSpan.FromSeconds(1.5);
        await using var pool = Pool(1, bound);
        await AskAsync(pool, "echo", TestContext.Current.CancellationToken);
        await using var others = Pool(Load * Environment.ProcessorCount, TimeSpan.FromMinutes(10));
        using var done = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var load = Enumerable.Range(0, Load * Environment.ProcessorCount).Select(_ => AskAsync(others, "spin", done.Token)).ToList();

        // A third of the bound in computing takes more than the bound by the clock, once all others are there.
        var taken = TimeSpan.Zero;
        while (taken < bound)
        {
            var started = Stopwatch.GetTimestamp();
            Assert.Equal("through", await AskAsync(pool, "burn 500", TestContext.Current.CancellationToken));
            taken = Stopwatch.GetElapsedTime(started);
        }

        await done.CancelAsync();
        foreach (var other in load)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => other);
        }
    }

    private static WorkerPool Pool(int workers, TimeSpan computing) => new(
        new WorkerOptions
        {
            FileName = "dotnet",
            Arguments = [typeof(Faults).Assembly.Location],
            Workers = workers,
            Attempts = 1,
            RequestComputing = computing,
        },
        TimeProvider.System);

    private static async Task<string> AskAsync(WorkerPool pool, string line, CancellationToken cancellation) =>
        Encoding.UTF8.GetString(await pool.RunAsync(Faults.Request(line, "through"u8), cancellation));
}
