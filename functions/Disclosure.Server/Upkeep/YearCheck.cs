using System.Text.Json;
using Disclosure.Reports.Roster;
using Disclosure.Server.Storage;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Year;

namespace Disclosure.Server.Upkeep;

/// <summary>
/// Checks the versions of roster and plans, and that what the records of years name is there. A folder of an older program has neither.
/// </summary>
/// <param name="holdsOriginal">Whether an original is there.</param>
/// <param name="holdsReading">Whether a reading is there.</param>
internal sealed class YearCheck(Predicate<ContentHash> holdsOriginal, Predicate<ContentHash> holdsReading)
{
    /// <summary>
    /// Returns what is damaged, and the originals that records name; replaced records too, for nothing of them is removed.
    /// </summary>
    /// <param name="session">A snapshot.</param>
    public (IReadOnlyList<Damage> Damages, IReadOnlyList<ContentHash> Originals) Look(DatabaseSession session)
    {
        var (damages, originals) = (new List<Damage>(), new List<ContentHash>());
        if (!HasTable(session, "year_record"))
        {
            return (damages, originals);
        }

        foreach (var (number, json) in session.Rows(
            "SELECT number, json FROM roster ORDER BY number", static row => (row.GetInt32(0), row.GetString(1))))
        {
            if (!IsRoster(json))
            {
                damages.Add(Damage.OfDatabase.BadName($"roster {number}"));
            }
        }

        foreach (var (year, number, json) in HasTable(session, "year_plan")
            ? session.Rows(
                "SELECT year, number, json FROM year_plan ORDER BY year, number",
                static row => (row.GetInt32(0), row.GetInt32(1), row.GetString(2)))
            : [])
        {
            if (!IsPlan(json))
            {
                damages.Add(Damage.OfDatabase.BadName($"year_plan {year} {number}"));
            }
        }

        foreach (var (id, file, reading) in session.Rows(
            "SELECT id, original, reading FROM year_record ORDER BY year, id",
            static row => (row.GetString(0), row.GetString(1), row.GetString(2))))
        {
            if (!ContentHash.TryParse(file, out var original) || !ContentHash.TryParse(reading, out var read))
            {
                damages.Add(Damage.OfDatabase.BadName(id));
                continue;
            }

            originals.Add(original);
            if (!holdsOriginal(original))
            {
                damages.Add(new Damage.RecordLacks(id, original, IsOriginal: true));
            }

            if (!holdsReading(read))
            {
                damages.Add(new Damage.RecordLacks(id, read, IsOriginal: false));
            }
        }

        return (damages, originals);
    }

    private static bool HasTable(DatabaseSession session, string name) =>
        session.Number("SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name = ?1", name) > 0;

    private static bool IsPlan(string json)
    {
        try
        {
            YearPlanJson.Parse(0, 0, default, "", json);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsRoster(string json)
    {
        try
        {
            return RosterJson.Parse(json).Agencies.Count > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
