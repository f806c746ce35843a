using System.Threading.Channels;

namespace Disclosure.Server.Engine;

/// <summary>Tells one waiter that there is something to look at. Signals given while nobody waits count as one.</summary>
internal sealed class Signal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Gives the signal.</summary>
    public void Give() => _channel.Writer.TryWrite(true);

    /// <summary>Waits for a signal, but no longer than the time; it is taken when this returns.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider time, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            await _channel.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return;
        }
    }
}
