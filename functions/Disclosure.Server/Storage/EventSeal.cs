using System.Security.Cryptography;
using System.Text;

namespace Disclosure.Server.Storage;

/// <summary>
/// A hash over all events of a report, in their order, kept beside them: an event that was changed on the disk, by whatever, no longer
/// fits it, though it may still be an event. Reports of versions before have none until their next event, or until the slow round of the
/// host reaches them.
/// </summary>
internal static class EventSeal
{
    /// <summary>Returns the seal of events.</summary>
    /// <param name="events">Their JSON, as stored, the first event first.</param>
    public static string Of(IEnumerable<string> events) => After(null, events);

    /// <summary>Returns the seal after further events: SHA-256 of the seal before and the event, for each in turn.</summary>
    /// <param name="seal">The seal of the events before; null where these are the first.</param>
    /// <param name="events">JSON of the further ones.</param>
    public static string After(string? seal, IEnumerable<string> events)
    {
        var hash = seal is null ? new byte[SHA256.HashSizeInBytes] : Convert.FromHexString(seal);
        foreach (var json in events)
        {
            hash = SHA256.HashData([.. hash, .. Encoding.UTF8.GetBytes(json)]);
        }

        return Convert.ToHexStringLower(hash);
    }

    /// <summary>Puts the seal after events were appended; where there was none, it is made of all there are.</summary>
    /// <param name="session">The transaction in which they were.</param>
    /// <param name="report">The report.</param>
    /// <param name="before">Number of events before.</param>
    /// <param name="appended">JSON of the events appended.</param>
    public static void Extend(DatabaseSession session, string report, int before, IReadOnlyList<string> appended)
    {
        var known = before == 0 ? null : Find(session, report);
        if (before > 0 && known is null)
        {
            // A seal that was taken away is damage, and stays so until it is restored.
            return;
        }

        var seal = before == 0 || known?.Hash is not null ? After(known?.Hash, appended) : Of(EventsOf(session, report));
        Put(session, report, before + appended.Count, seal);
    }

    /// <summary>Seals the events of a report as they stand, where they never were; returns whether that was so.</summary>
    public static bool Begin(DatabaseSession session, string report)
    {
        if (Find(session, report) is not { Hash: null })
        {
            return false;
        }

        var events = EventsOf(session, report);
        Put(session, report, events.Count, Of(events));
        return true;
    }

    /// <summary>Returns whether the database has seals: a folder that no host of this version has opened yet has none.</summary>
    public static bool AreKept(DatabaseSession session) =>
        session.Number("SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name = 'seal'") > 0;

    /// <summary>Returns whether the events of a report are those that were sealed. Such that never were, are.</summary>
    public static bool Holds(DatabaseSession session, string report) => Find(session, report) is var (count, seal)
        && (seal is null || (EventsOf(session, report) is var events && events.Count == count && Of(events) == seal));

    private static (int Events, string? Hash)? Find(DatabaseSession session, string report) => session.Rows(
        "SELECT events, hash FROM seal WHERE report = ?1",
        static row => ((int Events, string? Hash)?)(row.GetInt32(0), row.StringOrNull(1)), report).FirstOrDefault();

    private static List<string> EventsOf(DatabaseSession session, string report) => session.Rows(
        "SELECT json FROM event WHERE report = ?1 ORDER BY number", static row => row.GetString(0), report);

    private static void Put(DatabaseSession session, string report, int events, string hash) => session.Run(
        "INSERT OR REPLACE INTO seal (report, events, hash) VALUES (?1, ?2, ?3)", report, events, hash);
}
