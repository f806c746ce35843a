namespace Disclosure.Web.Brakes;

/// <summary>
/// Slows down whoever tries keys: after some that were wrong, an address waits before the next is looked at, twice as long each time up to
/// a ceiling. Right keys are not looked at either meanwhile, or the wait would tell nothing of them. Addresses are forgotten after a while,
/// and never more than so many are held. Safe for any number of callers at once.
/// </summary>
internal sealed class SignInDelays(TimeProvider time)
{
    /// <summary>Wrong keys that cost nothing: a person mistypes a long key two or three times.</summary>
    public const int FreeTries = 5;

    /// <summary>Most addresses held; beyond them the one that was wrong longest ago is forgotten. Some 2 MB.</summary>
    public const int MostAddresses = 10_000;

    /// <summary>
    /// Longest wait. Behind a proxy that is not named all clients are one address, so it is also how long a stranger there can keep the
    /// office waiting; at one try a minute a key of 16 letters lasts for ever.
    /// </summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>How long after the last wrong key an address is forgotten.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Tries> _wrong = new(StringComparer.Ordinal);

    /// <summary>Gets the number of addresses held.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _wrong.Count;
            }
        }
    }

    /// <summary>Returns how long an address has to wait; null where it has not.</summary>
    public TimeSpan? WaitOf(string address)
    {
        lock (_lock)
        {
            return WaitAt(address, time.GetUtcNow());
        }
    }

    /// <summary>Looks at a key, unless the address has to wait: one after the other, so that keys tried at once count as well.</summary>
    /// <param name="address">The address it comes from.</param>
    /// <param name="isRight">Compares the key.</param>
    public KeyTrial Try(string address, Func<bool> isRight)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (WaitAt(address, now) is { } wait)
            {
                return new KeyTrial.Waits(wait);
            }

            if (isRight())
            {
                _wrong.Remove(address);
                return new KeyTrial.Right();
            }

            var before = _wrong.TryGetValue(address, out var tries) && now - tries.At < Memory ? tries.Count : 0;
            MakeRoom(address, now);
            _wrong[address] = new Tries(before + 1, now);
            return new KeyTrial.Wrong(before + 1);
        }
    }

    private TimeSpan? WaitAt(string address, DateTimeOffset now) =>
        _wrong.TryGetValue(address, out var tries) && tries.At + DelayAfter(tries.Count) - now is var wait && wait > TimeSpan.Zero
            ? wait
            : null;

    private static TimeSpan DelayAfter(int wrong)
    {
        var doublings = wrong - FreeTries;
        return doublings < 0 ? TimeSpan.Zero
            : doublings >= 6 ? Longest // 2⁶ s is above the longest wait.
            : TimeSpan.FromSeconds(1 << doublings);
    }

    private void MakeRoom(string address, DateTimeOffset now)
    {
        if (_wrong.Count < MostAddresses || _wrong.ContainsKey(address))
        {
            return;
        }

        foreach (var old in _wrong.Where(one => now - one.Value.At >= Memory).Select(static one => one.Key).ToList())
        {
            _wrong.Remove(old);
        }

        if (_wrong.Count >= MostAddresses)
        {
            _wrong.Remove(_wrong.MinBy(static one => one.Value.At).Key);
        }
    }

    private readonly record struct Tries(int Count, DateTimeOffset At);
}

/// <summary>What became of a key that was tried.</summary>
internal abstract record KeyTrial
{
    private KeyTrial()
    {
    }

    /// <summary>It is the key.</summary>
    public sealed record Right : KeyTrial;

    /// <summary>It is not.</summary>
    /// <param name="Count">How many were wrong in a row.</param>
    public sealed record Wrong(int Count) : KeyTrial;

    /// <summary>It was not looked at.</summary>
    /// <param name="Wait">How long to wait before the next is.</param>
    public sealed record Waits(TimeSpan Wait) : KeyTrial;
}
