using System.Collections.Concurrent;
using Disclosure.Workflow.Ports;
using Microsoft.Extensions.Logging;

namespace Disclosure.Server.Engine;

/// <summary>
/// Watches the loops that work in the background: each tells of every turn it makes, and one that has made none for too long is told of in
/// the log, to the operator and as a number. Nothing is ended: what stands may hold something half done.
/// </summary>
internal sealed partial class LoopWatch(TimeProvider time, ILogger<LoopWatch> log)
{
    /// <summary>
    /// How long a turn may take. A turn of the engine or the intake takes some ms, 100 MB over a slow network two minutes, and the longest
    /// wait between turns is 30 s; the courier turns with every person it writes to, who may cost three tries of 30 s. Half of it would
    /// tell of a slow network drive, the double only tell later.
    /// </summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<HostPart, long> _turns = new();
    private readonly ConcurrentDictionary<HostPart, OfficeTrouble.PartStands> _standing = new();

    /// <summary>Gets the loops that stand.</summary>
    public IReadOnlyList<OfficeTrouble.PartStands> Standing => [.. _standing.Values.OrderBy(static one => one.Part)];

    /// <summary>Says that a loop begins a turn.</summary>
    public void Turn(HostPart part) => _turns[part] = time.GetTimestamp();

    /// <summary>Returns for how long each loop that ever turned has been in its turn or waited for the next.</summary>
    public IReadOnlyDictionary<HostPart, TimeSpan> Ages() =>
        _turns.ToDictionary(static turn => turn.Key, turn => time.GetElapsedTime(turn.Value));

    /// <summary>Looks once which loops stand.</summary>
    public void Look()
    {
        foreach (var (part, age) in Ages())
        {
            if (age <= Longest)
            {
                if (_standing.TryRemove(part, out _))
                {
                    LogGoesOn(part);
                }
            }
            else if (_standing.TryAdd(part, new OfficeTrouble.PartStands(part, time.GetUtcNow() - age)))
            {
                LogStands(part, (int)age.TotalSeconds);
            }
        }
    }

    /// <summary>Runs until it is told to stop, and then ends as cancelled.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(BetweenLooks, time);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            Look();
        }
    }

    [LoggerMessage(LogLevel.Error, "后台循环 {part} 已有 {seconds} 秒没有动静。")]
    private partial void LogStands(HostPart part, int seconds);

    [LoggerMessage(LogLevel.Warning, "后台循环 {part} 恢复运行。")]
    private partial void LogGoesOn(HostPart part);
}
