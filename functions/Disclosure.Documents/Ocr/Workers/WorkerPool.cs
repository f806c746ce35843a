using Disclosure.Documents.Runs;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr.Workers;

/// <summary>
/// A pool of child processes in which untrusted pictures are decoded and recognised: what crashes, hangs or floods the memory there costs
/// one request a second attempt, and nothing else. Children are started when they are needed, stay warm, and are ended when there is
/// nothing to do for long.
/// </summary>
public sealed class WorkerPool : IAsyncDisposable
{
    private readonly WorkerOptions _options;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _places;
    private readonly Lock _lock = new();
    private readonly List<WorkerProcess> _idle = [];
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _ending;
    private bool _isDisposed;

    /// <summary>Makes the pool; no child is started yet.</summary>
    /// <param name="options">What the children are and may cost.</param>
    /// <param name="clock">Measures time limits.</param>
    public WorkerPool(WorkerOptions options, TimeProvider clock)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Workers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Attempts, 1);
        (_options, _clock) = (options, clock);
        _places = new SemaphoreSlim(options.Workers);
        _ending = EndIdleAsync();
    }

    /// <summary>Has a child work on a request; first come, first served. A request that is cancelled takes its child with it.</summary>
    /// <param name="request">At most 128 MiB; must not change until the task has ended.</param>
    /// <param name="cancellation">Abandons the request.</param>
    /// <returns>The answer of the child's handler.</returns>
    /// <exception cref="DocumentException">
    /// The handler threw it; or the request is too large; or every attempt at it failed (<see cref="DocumentError.OcrFailed"/>, the last
    /// line of the child's standard error in the inner exception).
    /// </exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    /// <exception cref="ObjectDisposedException">The pool is, or was meanwhile, disposed of.</exception>
    public Task<byte[]> RunAsync(ReadOnlyMemory<byte> request, CancellationToken cancellation) => RunAsync(default, request, cancellation);

    /// <summary>The same for a request in two parts, which so need not be copied together.</summary>
    /// <inheritdoc cref="RunAsync(ReadOnlyMemory{byte}, CancellationToken)"/>
    internal async Task<byte[]> RunAsync(ReadOnlyMemory<byte> head, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        if ((long)head.Length + body.Length > FrameHeader.LargestRequest)
        {
            throw new DocumentException(new RecognitionRequestTooLarge());
        }

        ObjectDisposedException.ThrowIf(_isDisposed, this);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _closing.Token);
        try
        {
            await _places.WaitAsync(either.Token).ConfigureAwait(false);
            try
            {
                return await TryAsync(head, body, either.Token).ConfigureAwait(false);
            }
            finally
            {
                _places.Release();
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new ObjectDisposedException(nameof(WorkerPool));
        }
        catch (OperationCanceledException exception)
        {
            throw new OperationCanceledException(exception.Message, exception, cancellation);
        }
    }

    /// <summary>Ends all children; requests under way end with <see cref="ObjectDisposedException"/>.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        await _closing.CancelAsync().ConfigureAwait(false);
        await _ending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        for (var i = 0; i < _options.Workers; i++)
        {
            await _places.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        }

        await EndAsync(TakeIdle(_ => true)).ConfigureAwait(false);
        _closing.Dispose();
        _places.Dispose();
    }

    private static async Task EndAsync(List<WorkerProcess> workers)
    {
        foreach (var worker in workers)
        {
            await worker.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<byte[]> TryAsync(ReadOnlyMemory<byte> head, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // A second attempt is made in a fresh child: the fault may lie in what a warm one has behind it.
                var worker = (attempt == 1 ? await TakeWarmAsync().ConfigureAwait(false) : null) ?? WorkerProcess.Start(_options, _clock);
                return await AskAsync(worker, head, body, cancellation).ConfigureAwait(false);
            }
            catch (WorkerFailure failure)
            {
                if (attempt == _options.Attempts)
                {
                    throw failure.AfterAttempts(attempt);
                }
            }
        }
    }

    private async Task<byte[]> AskAsync(
        WorkerProcess worker, ReadOnlyMemory<byte> head, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var isSound = false;
        byte[] answer;
        try
        {
            answer = await worker.AskAsync(head, body, cancellation).ConfigureAwait(false);
            isSound = true;
        }
        catch (DocumentException)
        {
            isSound = true;
            throw;
        }
        finally
        {
            if (isSound)
            {
                Keep(worker);
            }
            else
            {
                await worker.DisposeAsync().ConfigureAwait(false);
            }
        }

        RunMeter.Spend(worker.Spent);
        return answer;
    }

    /// <summary>The child that was used last: its memory is warm, and those below it may one day be let go.</summary>
    private async Task<WorkerProcess?> TakeWarmAsync()
    {
        await EndAsync(TakeIdle(worker => worker.HasEnded)).ConfigureAwait(false);
        lock (_lock)
        {
            if (_idle.Count == 0)
            {
                return null;
            }

            var worker = _idle[^1];
            _idle.RemoveAt(_idle.Count - 1);
            return worker;
        }
    }

    private void Keep(WorkerProcess worker)
    {
        worker.IdleSince = _clock.GetTimestamp();
        lock (_lock)
        {
            _idle.Add(worker);
        }
    }

    private List<WorkerProcess> TakeIdle(Predicate<WorkerProcess> which)
    {
        lock (_lock)
        {
            var taken = _idle.FindAll(which);
            _idle.RemoveAll(taken.Contains);
            return taken;
        }
    }

    private async Task EndIdleAsync()
    {
        using var timer = new PeriodicTimer(_options.IdleTime, _clock);
        while (await timer.WaitForNextTickAsync(_closing.Token).ConfigureAwait(false))
        {
            await EndAsync(TakeIdle(worker => _clock.GetElapsedTime(worker.IdleSince) >= _options.IdleTime)).ConfigureAwait(false);
        }
    }
}
