namespace Disclosure.Server.Intake;

/// <summary>
/// Tells from look to look which files have stopped changing, and when one that has may be taken: a file that ends as its kind does after a
/// moment, any other (cut off, empty, of another kind) only after so long that nobody can still be copying it.
/// </summary>
internal sealed class Ripening
{
    /// <summary>
    /// How long a file that ends as its kind does must stand still: longer than between two writes of a program that copies at 1 MB/s in
    /// blocks of 64 KB, and too short for a person to notice. Not measured.
    /// </summary>
    public static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);

    /// <summary>
    /// How long any other file must stand still: separates a copy over a slow network that stalls from a file that is cut off for good. Not
    /// measured; half of it would refuse copies that stall, the double would only tell senders later.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, Watched> _watched = new(StringComparer.Ordinal);

    /// <summary>Gets whether a file that has stood still for the given time may be taken.</summary>
    public static bool IsRipe(Wholeness wholeness, TimeSpan still) =>
        wholeness == Wholeness.Whole || wholeness == Wholeness.Unclear && still >= Patience;

    /// <summary>Gets whether a file is watched that may become ripe although nothing more happens in the folder.</summary>
    public bool IsWatching(DateTimeOffset now) => _watched.Values.Any(file => file.Since <= now);

    /// <summary>
    /// Takes in what was seen and returns the files that have stood still for <see cref="Moment"/> or longer, with how long.
    /// </summary>
    public List<(Sight Sight, TimeSpan Still)> Look(IEnumerable<Sight> sights, DateTimeOffset now)
    {
        var standing = new List<(Sight, TimeSpan)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sight in sights)
        {
            seen.Add(sight.Key);
            if (!_watched.TryGetValue(sight.Key, out var before) || before.Sight != sight)
            {
                _watched[sight.Key] = new Watched(sight, now);
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

    /// <summary>Leaves alone a file that could not be dealt with, until the given time or until the file changes.</summary>
    public void Rest(Sight sight, DateTimeOffset until) => _watched[sight.Key] = new Watched(sight, until);

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
