using System.Collections.Concurrent;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Contracts.InMemory;

/// <summary>What was drawn, in memory.</summary>
internal sealed class InMemoryPagePictures : IPagePictures
{
    private readonly ConcurrentDictionary<(ContentHash, string), byte[]> _kept = [];

    public Task PutAsync(ContentHash file, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        _kept[(file, name)] = content.ToArray();
        return Task.CompletedTask;
    }

    public Task<byte[]?> FindAsync(ContentHash file, string name, CancellationToken cancellation) =>
        Task.FromResult(_kept.GetValueOrDefault((file, name)));
}
