using Disclosure.Workflow.Ports;

namespace Disclosure.Contracts.InMemory;

/// <summary>What is known of senders' addresses, in memory.</summary>
internal sealed class InMemorySenderBook : ISenderBook
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public Task<string?> FindAsync(string key, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult(_texts.GetValueOrDefault(key));
        }
    }

    public Task<bool> ReplaceAsync(IReadOnlyList<BookChange> changes, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (changes.Any(change => _texts.GetValueOrDefault(change.Key) != change.Expected))
            {
                return Task.FromResult(false);
            }

            foreach (var change in changes)
            {
                _texts[change.Key] = change.Next;
            }

            return Task.FromResult(true);
        }
    }
}
