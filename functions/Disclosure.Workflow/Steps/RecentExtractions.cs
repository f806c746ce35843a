using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Steps;

/// <summary>
/// Keeps the pages of the last few files in memory, for a driver whose steps run in one process. Pages are taken out as they are used.
/// </summary>
public sealed class RecentExtractions : IExtractions
{
    private const int Kept = 8;

    private readonly Lock _gate = new();
    private readonly LinkedList<(ContentHash File, Extraction Extraction)> _recent = new();

    /// <inheritdoc/>
    public ValueTask PutAsync(ContentHash file, Extraction extraction, CancellationToken cancellation)
    {
        lock (_gate)
        {
            Take(file);
            _recent.AddLast((file, extraction));
            if (_recent.Count > Kept)
            {
                _recent.RemoveFirst();
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<Extraction?> FindAsync(ContentHash file, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(Take(file));
        }
    }

    private Extraction? Take(ContentHash file)
    {
        for (var node = _recent.First; node is not null; node = node.Next)
        {
            if (node.Value.File == file)
            {
                _recent.Remove(node);
                return node.Value.Extraction;
            }
        }

        return null;
    }
}
