using Disclosure.Workflow.Ports;

namespace Disclosure.Contracts.InMemory;

/// <summary>Records of years, in memory.</summary>
internal sealed class InMemoryYearRecords : IYearRecords
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(int Year, string Id), YearRecord> _records = [];
    private readonly HashSet<(int Year, string Id)> _replaced = [];

    public Task<IReadOnlyList<YearRecord>> OfYearAsync(int year, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<YearRecord>>(
                [.. _records.Where(each => each.Key.Year == year && !_replaced.Contains(each.Key)).Select(static each => each.Value)
                    .OrderBy(static record => record.Id, StringComparer.Ordinal)]);
        }
    }

    public Task<bool> AddAsync(YearRecord record, IReadOnlyList<string> replaced, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_records.ContainsKey((record.Year, record.Id)))
            {
                return Task.FromResult(true);
            }

            if (replaced.Any(id => !_records.ContainsKey((record.Year, id)) || _replaced.Contains((record.Year, id))))
            {
                return Task.FromResult(false);
            }

            _records.Add((record.Year, record.Id), record);
            _replaced.UnionWith(replaced.Select(id => (record.Year, id)));
            return Task.FromResult(true);
        }
    }
}
