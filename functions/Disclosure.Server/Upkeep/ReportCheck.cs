using System.Text.Json;
using Disclosure.Server.Storage;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Transfer;

namespace Disclosure.Server.Upkeep;

/// <summary>
/// Checks what the database holds of one report: its events against their seal, its row against its events, and what they name.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="holdsOriginal">Whether an original is there.</param>
/// <param name="holdsReading">Whether a reading is there.</param>
internal sealed class ReportCheck(TimeProvider time, Predicate<ContentHash> holdsOriginal, Predicate<ContentHash> holdsReading)
{
    /// <summary>Returns what is damaged, and what the events name; null for that where they cannot be read.</summary>
    /// <param name="session">A snapshot.</param>
    /// <param name="id">The report.</param>
    public (IReadOnlyList<Damage> Damages, NamedContent? Named) Look(DatabaseSession session, ReportId id)
    {
        if (EventsOf(session, id) is not { Count: > 0 } events || ReportProcess.Fold(events) is not { } process)
        {
            return ([new Damage.OfEvents(id)], null);
        }

        var damages = new List<Damage>();
        var told = process.Summarize(time.GetUtcNow());
        var row = RowOf(session, id);
        if (row is not null && row.Version > events.Count)
        {
            damages.Add(new Damage.OfEvents(id));
        }
        else if (EventSeal.AreKept(session) && !EventSeal.Holds(session, id.ToString()))
        {
            damages.Add(new Damage.EventsChanged(id));
        }
        else if (row is null || row with { Due = null } != told with { Due = null }
            || (row.Due is null != told.Due is null && !(row.Due is null && process.State == ReportState.Returned)))
        {
            // When a report is due next depends on the time, but not whether it ever is; what was returned before returns were reminded of
            // was never due, and is so from the next start of the host on.
            damages.Add(new Damage.OfRow(id));
        }

        var named = NamedContent.Of(events);
        damages.AddRange(named.Originals.Where(file => !holdsOriginal(file)).Select(file => new Damage.OriginalGone(id, file)));
        damages.AddRange(named.Readings.Where(reading => !holdsReading(reading)).Select(reading => new Damage.ReadingGone(id, reading)));
        return (damages, named);
    }

    /// <summary>Returns the row of a report; null where it is missing or cannot be read.</summary>
    private static ReportSummary? RowOf(DatabaseSession session, ReportId id)
    {
        try
        {
            return SqliteReportStore.FindInAny(session, id);
        }
        catch (Exception cause) when (cause is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>Returns the events of a report; null where one is missing between them or cannot be read.</summary>
    private static List<ReportEvent>? EventsOf(DatabaseSession session, ReportId id)
    {
        try
        {
            var events = session.Rows(
                "SELECT number, json FROM event WHERE report = ?1 ORDER BY number",
                static row => (Number: row.GetInt32(0), Event: ReportEventJson.Parse(row.GetString(1))), id.ToString());
            return events.Select(static (each, i) => each.Number == i + 1).All(static isNext => isNext)
                ? [.. events.Select(static each => each.Event)]
                : null;
        }
        catch (Exception cause) when (cause is JsonException or FormatException or InvalidDataException or NotSupportedException)
        {
            return null;
        }
    }
}
