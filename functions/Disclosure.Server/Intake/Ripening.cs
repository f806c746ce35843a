namespace Disclosure.Server.Intake;

/// <summary>
/// Tells from look to look which files have stopped changing, and when one that has may be taken: a file that ends as its kind does after a
/// moment, any other (cut off, empty, of another kind) only after so long that nobody can still be copying it.
/// </summary>
internal sealed class Ripening
{
    /// <summary>How long a whole file must stand still.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);

    /// <summary>How long a file must stand still that does not look whole.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, Watched> _watched = new(StringComparer.Ordinal);

    /// <summary>Whether a file may be taken that has stood still for the time.</summary>
    public static bool IsRipe(Wholeness wholeness, TimeSpan still) =>
        wholeness == Wholeness.Whole || wholeness == Wholeness.Unclear && still >= Patience;

    /// <summary>Whether a file is under watch that may become ripe without anything more happening in the folder.</summary>
    public bool IsWatching(DateTimeOffset now) => _watched.Values.Any(file => file.Since <= now);

    /// <summary>Takes in a look and gives the files that have stood still for a moment or longer, each with how long.</summary>
    public List<(Sight Sight, TimeSpan Still)> Look(IEnumerable<Sight> sights, DateTimeOffset now)
    {
        var standing = new List<(Sight, TimeSpan)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sight in sights)
        {
            seen.Add(sight.Name);
            if (!_watched.TryGetValue(sight.Name, out var before) || before.Sight != sight)
            {
                _watched[sight.Name] = new Watched(sight, now);
            }
            else if (now - before.Since >= Moment)
            {
                standing.Add((sight, now - before.Since));
            }
        }

        foreach (var gone in _watched.Keys.Where(name => !seen.Contains(name)).ToList())
        {
            _watched.Remove(gone);
        }

        return standing;
    }

    /// <summary>Leaves a file that could not be dealt with alone until the time, or until it changes.</summary>
    public void Rest(Sight sight, DateTimeOffset until) => _watched[sight.Name] = new Watched(sight, until);

    private sealed record Watched(Sight Sight, DateTimeOffset Since);
}

/// <summary>Whether a file is all there.</summary>
internal enum Wholeness
{
    /// <summary>Some program has it open for writing.</summary>
    Writing,

    /// <summary>It does not end as its kind does, or is of a kind whose end cannot be told.</summary>
    Unclear,

    /// <summary>It ends as its kind does.</summary>
    Whole,
}
