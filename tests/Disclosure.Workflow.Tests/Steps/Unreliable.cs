using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Tests.Steps;

/// <summary>What a crash or a broken connection looks like to the caller: the call fails, and whether it took effect nobody says.</summary>
internal sealed class Mishap
{
    private int _callsBefore = -1;
    private bool _takesEffect;

    /// <summary>Lets the call after so many others fail, before or after it took effect.</summary>
    public void After(int calls, bool effective) => (_callsBefore, _takesEffect) = (calls, effective);

    public void Clear() => _callsBefore = -1;

    public async Task<T> Of<T>(Func<Task<T>> call)
    {
        var fails = _callsBefore == 0;
        _callsBefore = Math.Max(-1, _callsBefore - 1);
        if (fails && !_takesEffect)
        {
            throw new IOException("断线（未生效）");
        }

        var result = await call();
        return fails ? throw new IOException("断线（已生效）") : result;
    }
}

internal sealed class UnreliableStore(IReportStore store, Mishap mishap) : IReportStore
{
    public Task<IReadOnlyList<ReportEvent>> LoadAsync(ReportId id, CancellationToken cancellation) => store.LoadAsync(id, cancellation);

    public Task<bool> AreEventsWholeAsync(ReportId id, CancellationToken cancellation) => store.AreEventsWholeAsync(id, cancellation);

    public Task<bool> AppendAsync(ReportId id, int expectedVersion, ReportCommit commit, CancellationToken cancellation) =>
        mishap.Of(() => store.AppendAsync(id, expectedVersion, commit, cancellation));

    public Task<ReportSummary?> FindAsync(ReportId id, CancellationToken cancellation) => store.FindAsync(id, cancellation);

    public Task<ReportPage> QueryAsync(ReportQuery query, CancellationToken cancellation) => store.QueryAsync(query, cancellation);

    public Task<IReadOnlyList<ReportCount>> CountAsync(string? text, CancellationToken cancellation) =>
        store.CountAsync(text, cancellation);

    public Task<IReadOnlyList<ReportId>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellation) =>
        store.DueAsync(now, limit, cancellation);
}

internal sealed class UnreliablePublications(IPublications publications, Mishap mishap) : IPublications
{
    public Task<Publication?> FindAsync(string agency, int year, CancellationToken cancellation) =>
        publications.FindAsync(agency, year, cancellation);

    public Task<bool> ReplaceAsync(Publication? expected, Publication next, CancellationToken cancellation) =>
        mishap.Of(() => publications.ReplaceAsync(expected, next, cancellation));
}
