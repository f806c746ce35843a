using Disclosure.Functions.Orchestration;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Disclosure.Functions.Tests.Orchestration;

/// <summary>
/// A context in which time is the test's: a wait that nothing ends before its timer moves the clock there at once. It tells how long an
/// orchestration would really have waited.
/// </summary>
/// <param name="activity">What an activity of the name gives at the time; null for one that never comes back.</param>
internal sealed class ScriptedContext(Func<string, DateTime, Outlook?> activity) : TaskOrchestrationContext
{
    private readonly List<(DateTime At, TaskCompletionSource Done, CancellationToken Ended)> _timers = [];
    private DateTime _now = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The activities called, with the time of each.</summary>
    public List<(string Name, DateTime At)> Calls { get; } = [];

    /// <summary>The inputs given to activities.</summary>
    public List<object?> Inputs { get; } = [];

    /// <summary>Whether the history was begun anew, with what had come kept.</summary>
    public bool IsContinued { get; private set; }

    public override TaskName Name => ReportOrchestration.Name;

    public override string InstanceId => new('1', 32);

    public override ParentOrchestrationInstance? Parent => null;

    public override DateTime CurrentUtcDateTime => _now;

    public override bool IsReplaying => false;

    public override TaskOrchestrationEntityFeature Entities => throw new NotSupportedException();

    protected override ILoggerFactory LoggerFactory => NullLoggerFactory.Instance;

    /// <summary>Runs the orchestration to the end of its generation.</summary>
    public async Task RunAsync()
    {
        var run = ReportOrchestration.RunAsync(this);
        while (!run.IsCompleted)
        {
            _timers.RemoveAll(timer => timer.Ended.IsCancellationRequested);
            var next = _timers.MinBy(timer => timer.At);
            _timers.Remove(next);
            _now = next.At;
            next.Done.SetResult();
        }

        await run;
    }

    public override T GetInput<T>() => throw new NotSupportedException();

    public override Task<T> CallActivityAsync<T>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        Calls.Add((name.Name, _now));
        Inputs.Add(input);
        return activity(name.Name, _now) is { } outlook ? Task.FromResult((T)(object)outlook) : new TaskCompletionSource<T>().Task;
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource();
        _timers.Add((fireAt, done, cancellationToken));
        return done.Task;
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default) =>
        new TaskCompletionSource<T>().Task;

    public override void SendEvent(string instanceId, string eventName, object payload) => throw new NotSupportedException();

    public override void SetCustomStatus(object? customStatus) => Statuses.Add(customStatus as string);

    /// <summary>What was shown, one after the other.</summary>
    public List<string?> Statuses { get; } = [];

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName,
        object? input = null,
        TaskOptions? options = null) =>
        throw new NotSupportedException();

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        IsContinued = preserveUnprocessedEvents;

    public override Guid NewGuid() => throw new NotSupportedException();
}
