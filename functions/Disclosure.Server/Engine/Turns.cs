namespace Disclosure.Server.Engine;

/// <summary>
/// A queue in which senders take turns: each has one of its own in the order they came, and when one of it is taken, every other sender who
/// waits comes before the next. So whoever brings one waits for at most one of every other sender, whatever came before.
/// </summary>
/// <typeparam name="T">What waits.</typeparam>
internal sealed class Turns<T>
{
    private readonly Queue<string> _senders = [];
    private readonly Dictionary<string, Queue<T>> _waiting = new(StringComparer.Ordinal);

    /// <summary>Gets how many wait.</summary>
    public int Count { get; private set; }

    /// <summary>Puts one at the end of its sender's queue.</summary>
    public void Add(string sender, T item)
    {
        if (!_waiting.TryGetValue(sender, out var own))
        {
            own = [];
            _waiting.Add(sender, own);
            _senders.Enqueue(sender);
        }

        own.Enqueue(item);
        Count++;
    }

    /// <summary>Takes the one whose turn it is.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryTake([System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T item)
    {
        if (!_senders.TryDequeue(out var sender))
        {
            item = default;
            return false;
        }

        var own = _waiting[sender];
        item = own.Dequeue();
        Count--;
        if (own.Count > 0)
        {
            _senders.Enqueue(sender);
        }
        else
        {
            _waiting.Remove(sender);
        }

        return true;
    }
}
