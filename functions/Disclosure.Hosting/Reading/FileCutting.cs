using Disclosure.Documents;
using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Workers;

namespace Disclosure.Hosting.Reading;

/// <summary>
/// Has a child process cut files that hold several reports; none is started before there is such a file. Safe for any number of callers at
/// once.
/// </summary>
/// <param name="children">Starts the child that cuts.</param>
/// <param name="time">The clock.</param>
public sealed class FileCutting(ReadingChildren children, TimeProvider time) : IAsyncDisposable
{
    private readonly Lazy<WorkerPool> _pool = new(() => new WorkerPool(children.ForCutting, time));

    /// <summary>Returns some pages of a file as a file of their own.</summary>
    /// <param name="file">The whole file; must not change until the task has ended.</param>
    /// <param name="firstPage">The first page, from 1.</param>
    /// <param name="lastPage">The last page.</param>
    /// <param name="limits">What the work may cost.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The same bytes for the same pages of the same file; null where it cannot be cut, or not within the limits.</returns>
    /// <exception cref="DocumentException">The machine could not do it now.</exception>
    public async Task<ReadOnlyMemory<byte>?> CutAsync(
        ReadOnlyMemory<byte> file, int firstPage, int lastPage, ReadLimits limits, CancellationToken cancellation)
    {
        try
        {
            var cut = await _pool.Value.AskAsync(new FileRequest(0, firstPage, lastPage, limits, file), cancellation);
            if (cut.Length > 0)
            {
                return cut;
            }
        }
        catch (DocumentException error) when (!error.Fault.IsOfTheMachine)
        {
            // The file is kept whole then, as one that cannot be cut.
            return null;
        }

        return null;
    }

    /// <summary>Ends the child.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_pool.IsValueCreated)
        {
            await _pool.Value.DisposeAsync();
        }
    }
}
