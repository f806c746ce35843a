using Disclosure.Workflow.Ports;

namespace Disclosure.Contracts.InMemory;

/// <summary>The versions of years' plans, in memory.</summary>
internal sealed class InMemoryYearPlans : IYearPlans
{
    private readonly Lock _lock = new();
    private readonly List<YearPlan> _versions = [];

    public async Task<YearPlan?> FindAsync(int year, CancellationToken cancellation) =>
        await TrailAsync(year, 1, cancellation) is [var latest] ? latest : null;

    public Task<bool> AddAsync(YearPlan next, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_versions.Count(version => version.Year == next.Year) != next.Number - 1)
            {
                return Task.FromResult(false);
            }

            _versions.Add(next);
            return Task.FromResult(true);
        }
    }

    public Task<IReadOnlyList<YearPlan>> TrailAsync(int year, int most, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<YearPlan>>(
                [.. Enumerable.Reverse(_versions).Where(version => version.Year == year).Take(most)]);
        }
    }

    public Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<int>>([.. _versions.Select(static version => version.Year).Distinct().OrderDescending()]);
        }
    }
}
