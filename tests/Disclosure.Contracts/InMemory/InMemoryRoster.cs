using Disclosure.Workflow.Ports;

namespace Disclosure.Contracts.InMemory;

/// <summary>The versions of a roster, in memory.</summary>
internal sealed class InMemoryRoster : IRoster
{
    private readonly Lock _lock = new();
    private readonly List<RosterVersion> _versions = [];

    public Task<RosterVersion?> FindAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult(_versions.LastOrDefault());
        }
    }

    public Task<bool> AddAsync(RosterVersion next, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (next.Number != _versions.Count + 1)
            {
                return Task.FromResult(false);
            }

            _versions.Add(next);
            return Task.FromResult(true);
        }
    }

    public Task<IReadOnlyList<RosterVersion>> TrailAsync(int most, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<RosterVersion>>([.. Enumerable.Reverse(_versions).Take(most)]);
        }
    }
}
