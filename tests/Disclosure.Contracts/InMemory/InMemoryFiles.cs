using System.Collections.Concurrent;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Contracts.InMemory;

internal sealed class InMemoryFiles : IOriginals, IReadings
{
    private readonly ConcurrentDictionary<ContentHash, byte[]> _kept = [];

    public int Count => _kept.Count;

    public Task PutAsync(ContentHash hash, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        _kept.TryAdd(hash, content.ToArray());
        return Task.CompletedTask;
    }

    public Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellation) =>
        Task.FromResult<Stream?>(_kept.TryGetValue(hash, out var content) ? new MemoryStream(content, false) : null);

    public Task<byte[]?> FindAsync(ContentHash hash, CancellationToken cancellation) => Task.FromResult(_kept.GetValueOrDefault(hash));
}
