using Disclosure.Server.Storage;
using Disclosure.Workflow.Process;
using Microsoft.Data.Sqlite;

namespace Disclosure.Server.Upkeep;

/// <summary>What a check of a data folder looked at, and found.</summary>
/// <param name="Reports">Reports looked at.</param>
/// <param name="Originals">Originals looked at.</param>
/// <param name="Readings">Readings looked at.</param>
/// <param name="Damages">What does not hold together, in a fixed order.</param>
/// <param name="Unnamed">Originals that no report names: a crash while a file was taken in leaves one, and it does no harm.</param>
internal sealed record DataCheckResult(
    int Reports, int Originals, int Readings, IReadOnlyList<Damage> Damages, IReadOnlyList<ContentHash> Unnamed);

/// <summary>
/// Checks a data folder, also while a host works on it: the database by its own means, every report's row against its events, every
/// original and reading against its hash, and that what events and places name is there.
/// </summary>
/// <param name="database">Path of the database file.</param>
/// <param name="originals">Path of the originals' folder.</param>
/// <param name="time">The clock.</param>
internal sealed class DataCheck(string database, string originals, TimeProvider time)
{
    private readonly List<Damage> _damages = [];

    /// <summary>Looks at everything. Reports that come in meanwhile may be left out.</summary>
    /// <param name="cancellation">Ends it early.</param>
    public DataCheckResult Run(CancellationToken cancellation)
    {
        // Files are looked at before the database: those that come in meanwhile are not taken for such as nothing names.
        var files = Originals(cancellation);
        try
        {
            using var session = new DatabaseSession(
                new SqliteConnectionStringBuilder { DataSource = database, Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ToString());
            return session.InSnapshot(each => Look(each, files, cancellation));
        }
        catch (SqliteException cause) when (cause.SqliteErrorCode is Database.Corrupt or Database.NotADatabase)
        {
            _damages.Add(new Damage.OfDatabase(cause.Message));
            return new DataCheckResult(0, files.Count, 0, _damages, []);
        }
    }

    private DataCheckResult Look(DatabaseSession session, HashSet<ContentHash> files, CancellationToken cancellation)
    {
        foreach (var found in session.Rows("PRAGMA integrity_check", static row => row.GetString(0)))
        {
            if (found != "ok")
            {
                _damages.Add(new Damage.OfDatabase(found));
            }
        }

        var readings = Readings(session, cancellation);
        var named = new HashSet<ContentHash>();
        var published = new HashSet<(string Agency, int Year, string Report)>();
        var ids = ReportIds(session);
        var check = new ReportCheck(time, files.Contains, readings.Contains);
        foreach (var id in ids)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!ReportId.TryParse(id, out var report))
            {
                _damages.Add(Damage.OfDatabase.BadName(id));
                continue;
            }

            var (damages, content) = check.Look(session, report);
            _damages.AddRange(damages);
            named.UnionWith(content?.Originals ?? []);
            published.UnionWith((content?.Places ?? []).Select(place => (place.Agency, place.Year, id)));
        }

        foreach (var (agency, year, report) in session.Rows(
            "SELECT agency, year, report FROM publication ORDER BY agency, year",
            static row => (row.GetString(0), row.GetInt32(1), row.GetString(2))))
        {
            if (!published.Contains((agency, year, report)))
            {
                _damages.Add(new Damage.OfPlace(agency, year));
            }
        }

        var (ofYears, originalsOfYears) = new YearCheck(files.Contains, readings.Contains).Look(session);
        _damages.AddRange(ofYears);
        named.UnionWith(originalsOfYears);
        return new DataCheckResult(
            ids.Count, files.Count, readings.Count, _damages,
            [.. files.Where(file => !named.Contains(file)).OrderBy(static file => file.ToString(), StringComparer.Ordinal)]);
    }

    /// <summary>Returns the ids of all reports of which there is anything.</summary>
    public static List<string> ReportIds(DatabaseSession session) => session.Rows(
        $"SELECT id FROM report UNION SELECT report FROM event {
            (EventSeal.AreKept(session) ? "UNION SELECT report FROM seal " : "")}ORDER BY 1",
        static row => row.GetString(0));

    private HashSet<ContentHash> Readings(DatabaseSession session, CancellationToken cancellation)
    {
        var readings = new HashSet<ContentHash>();
        foreach (var name in session.Rows("SELECT hash FROM reading ORDER BY hash", static row => row.GetString(0)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!ContentHash.TryParse(name, out var hash))
            {
                _damages.Add(Damage.OfDatabase.BadName(name));
                continue;
            }

            readings.Add(hash);
            var json = session.Rows("SELECT json FROM reading WHERE hash = ?1", static row => row.GetFieldValue<byte[]>(0), name)[0];
            if (ContentHash.Of(json) != hash)
            {
                _damages.Add(new Damage.ReadingChanged(hash));
            }
        }

        return readings;
    }

    private HashSet<ContentHash> Originals(CancellationToken cancellation)
    {
        var files = new HashSet<ContentHash>();
        if (!Directory.Exists(originals))
        {
            return files;
        }

        foreach (var path in Directory.EnumerateFiles(originals, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!ContentHash.TryParse(Path.GetFileName(path), out var hash))
            {
                continue;
            }

            files.Add(hash);
            if (!OriginalsFolder.IsWhole(path, hash))
            {
                _damages.Add(new Damage.OriginalChanged(hash));
            }
        }

        return files;
    }
}
