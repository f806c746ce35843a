using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Disclosure.Server.Upkeep;

/// <summary>
/// Damage that a running host knows of; each is told in the log when it is found, and on the operator's page as long as it is there.
/// </summary>
internal sealed partial class DamageList(ILogger<DamageList> log)
{
    private readonly ConcurrentDictionary<Damage, int> _known = [];
    private int _found;

    /// <summary>Gets the damage, in the order in which it was found.</summary>
    public IReadOnlyList<Damage> All => [.. _known.OrderBy(static each => each.Value).Select(static each => each.Key)];

    /// <summary>Adds damage; what is known already stays as it is.</summary>
    public void Add(Damage damage)
    {
        if (_known.TryAdd(damage, Interlocked.Increment(ref _found)))
        {
            LogFound(damage);
        }
    }

    /// <summary>Takes away what was known and is no more.</summary>
    /// <param name="before">What was known before everything was looked at.</param>
    /// <param name="found">What was found then.</param>
    public void Mended(IEnumerable<Damage> before, IReadOnlySet<Damage> found)
    {
        foreach (var damage in before.Where(damage => !found.Contains(damage)))
        {
            _known.TryRemove(damage, out _);
        }
    }

    [LoggerMessage(LogLevel.Error, "{damage}")]
    private partial void LogFound(Damage damage);
}
