using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Steps;

/// <summary>Keeps the pages of the last few files in memory, for a driver whose steps run in one process. Pages are taken out as they are used.</summary>
public sealed class RecentExtractions : IExtractions
{
    private const int Kept = 8;

    private readonly Lock gate = new();
    private readonly LinkedList<(ContentHash File, Extraction Extraction)> recent = new();

    /// <inheritdoc/>
    public ValueTask PutAsync(ContentHash file, Extraction extraction, CancellationToken cancellation)
    {
        lock (gate)
        {
            Take(file);
            recent.AddLast((file, extraction));
            if (recent.Count > Kept)
                recent.RemoveFirst();
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<Extraction?> FindAsync(ContentHash file, CancellationToken cancellation)
    {
        lock (gate)
        {
            return ValueTask.FromResult(Take(file));
        }
    }

    private Extraction? Take(ContentHash file)
    {
        for (var node = recent.First; node is not null; node = node.Next)
        {
            if (node.Value.File == file)
            {
                recent.Remove(node);
                return node.Value.Extraction;
            }
        }

        return null;
    }
}
