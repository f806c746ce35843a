using Disclosure.Server.Engine;
using Disclosure.Workflow.Ports;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.Server.Tests.Engine;

public sealed class LoopWatchTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2023, 1, 10, 8, 0, 0, TimeSpan.Zero));
    private readonly Lines _log = new();

    [Fact]
    public void A_loop_that_turned_within_the_limit_does_not_stand()
    {
        var watch = new LoopWatch(_time, _log);
        watch.Turn(HostPart.Engine);
        _time.Advance(LoopWatch.Longest);
        watch.Look();
        Assert.Empty(watch.Standing);
        Assert.Empty(_log.Written);
    }

    [Fact]
    public void A_loop_that_stands_longer_is_told_of_once_until_it_goes_on()
    {
        var watch = new LoopWatch(_time, _log);
        var began = _time.GetUtcNow();
        watch.Turn(HostPart.Intake);
        watch.Turn(HostPart.Engine);
        _time.Advance(LoopWatch.Longest);
        watch.Turn(HostPart.Engine);
        _time.Advance(TimeSpan.FromTicks(1));
        watch.Look();
        watch.Look();
        Assert.Equal([new OfficeTrouble.PartStands(HostPart.Intake, began)], watch.Standing);
        Assert.Equal(LogLevel.Error, Assert.Single(_log.Written).Level);
        Assert.Contains("Intake", _log.Written[0].Text, StringComparison.Ordinal);

        watch.Turn(HostPart.Intake);
        watch.Look();
        Assert.Empty(watch.Standing);
        Assert.Equal(LogLevel.Warning, _log.Written[^1].Level);
        Assert.Equal(2, _log.Written.Count);
    }

    [Fact]
    public void A_loop_that_never_began_is_not_missed()
    {
        var watch = new LoopWatch(_time, _log);
        _time.Advance(TimeSpan.FromDays(1));
        watch.Look();
        Assert.Empty(watch.Standing);
    }

    [Fact]
    public async Task It_looks_by_itself()
    {
        using var stopping = new CancellationTokenSource();
        var watch = new LoopWatch(_time, _log);
        watch.Turn(HostPart.Notices);
        var running = watch.RunAsync(stopping.Token);
        _time.Advance(LoopWatch.Longest + TimeSpan.FromSeconds(15));
        await Disclosure.TestKit.Eventually.HoldsAsync(() => Task.FromResult(watch.Standing.Count == 1));
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private sealed class Lines : ILogger<LoopWatch>
    {
        public List<(LogLevel Level, string Text)> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Add((logLevel, formatter(state, exception)));
    }
}
