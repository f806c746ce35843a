using System.Security.Cryptography;
using Disclosure.Server.Storage;
using Disclosure.Workflow.Process;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Disclosure.Server.Upkeep;

/// <summary>
/// The slow round of a running host: looks at everything <see cref="DataCheck"/> looks at, a piece at a time and at a low rate, so that
/// nobody waits for it, and begins again a day later. Reports whose events were never sealed are sealed on the way.
/// </summary>
internal sealed partial class DataRound(
    Database database, string originals, DamageList damages, TimeProvider time, ILogger<DataRound> log)
{
    /// <summary>
    /// Bytes that are looked at in a second, at most: 10 GB, the originals of 5,000 agencies, in 45 minutes, at a thirtieth of what the
    /// slowest disk reads. Chosen, not measured.
    /// </summary>
    public const int BytesInSecond = 4 << 20;

    /// <summary>From the start of the host to the first round: the start has enough to do.</summary>
    public static readonly TimeSpan FirstRest = TimeSpan.FromMinutes(5);

    /// <summary>From the end of a round to the next.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromDays(1);

    private const int BlockBytes = 1 << 18;

    /// <summary>What looking at a report counts as, in bytes: its events have some 20 kB, and its row is made anew.</summary>
    private const int ReportBytes = 1 << 16;

    /// <summary>Runs until it is told to stop, and then ends as cancelled.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        await Task.Delay(FirstRest, time, stopping);
        while (true)
        {
            try
            {
                await GoAsync(stopping);
            }
            catch (Exception cause) when (cause is not OperationCanceledException)
            {
                // Whatever it meets keeps the host from nothing else.
                LogBroken(cause);
            }

            await Task.Delay(Rest, time, stopping);
        }
    }

    /// <summary>Goes round once.</summary>
    public async Task GoAsync(CancellationToken stopping)
    {
        var before = damages.All;
        var found = new HashSet<Damage>();
        try
        {
            await LookAtOriginalsAsync(found, stopping);
            foreach (var said in database.Read(static session => session.Rows("PRAGMA quick_check", static row => row.GetString(0))))
            {
                if (said != "ok")
                {
                    Tell(found, new Damage.OfDatabase(said));
                }
            }

            await LookAtReportsAsync(found, stopping);
            LookAtYears(found);
            await LookAtReadingsAsync(found, stopping);
        }
        catch (SqliteException cause) when (cause.SqliteErrorCode is Database.Corrupt or Database.NotADatabase)
        {
            // What was not reached is not known to be mended.
            Tell(found, new Damage.OfDatabase(cause.Message));
            return;
        }

        damages.Mended(before, found);
    }

    private void Tell(HashSet<Damage> found, Damage damage)
    {
        found.Add(damage);
        damages.Add(damage);
    }

    private async Task LookAtOriginalsAsync(HashSet<Damage> found, CancellationToken stopping)
    {
        foreach (var folder in Directory.Exists(originals) ? Directory.GetDirectories(originals, "??") : [])
        {
            foreach (var path in Directory.GetFiles(folder))
            {
                if (ContentHash.TryParse(Path.GetFileName(path), out var hash) && !await IsWholeAsync(path, hash, stopping))
                {
                    Tell(found, new Damage.OriginalChanged(hash));
                }
            }
        }
    }

    private async Task<bool> IsWholeAsync(string path, ContentHash hash, CancellationToken stopping)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            await using var file = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous);
            var block = new byte[BlockBytes];
            while (await file.ReadAsync(block, stopping) is > 0 and var read)
            {
                sha.AppendData(block, 0, read);
                await RestAfterAsync(read, stopping);
            }
        }
        catch (FileNotFoundException)
        {
            // It was set aside meanwhile.
            return true;
        }
        catch (IOException)
        {
            return false;
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset()) == hash.ToString();
    }

    private async Task LookAtReportsAsync(HashSet<Damage> found, CancellationToken stopping)
    {
        var ids = database.Read(DataCheck.ReportIds);
        foreach (var id in ids)
        {
            if (!ReportId.TryParse(id, out var report))
            {
                Tell(found, Damage.OfDatabase.BadName(id));
                continue;
            }

            var seen = database.Read(session => Check(session).Look(session, report).Damages);
            foreach (var damage in seen)
            {
                Tell(found, damage);
            }

            if (seen.Count == 0)
            {
                await database.WriteAsync(session => EventSeal.Begin(session, id), stopping);
            }

            await RestAfterAsync(ReportBytes, stopping);
        }

        foreach (var (agency, year, name) in database.Read(static session => session.Rows(
            "SELECT agency, year, report FROM publication ORDER BY agency, year",
            static row => (row.GetString(0), row.GetInt32(1), row.GetString(2)))))
        {
            var named = ReportId.TryParse(name, out var report)
                ? database.Read(session => Check(session).Look(session, report).Named)
                : null;
            if (named is null || !named.Places.Contains((agency, year)))
            {
                Tell(found, new Damage.OfPlace(agency, year));
            }

            await RestAfterAsync(ReportBytes, stopping);
        }
    }

    private void LookAtYears(HashSet<Damage> found)
    {
        foreach (var damage in database.Read(session => new YearCheck(HoldsOriginal, each => HoldsReading(session, each)).Look(session))
            .Damages)
        {
            Tell(found, damage);
        }
    }

    private ReportCheck Check(DatabaseSession session) => new(time, HoldsOriginal, reading => HoldsReading(session, reading));

    private bool HoldsOriginal(ContentHash file) => File.Exists(OriginalsFolder.PathOf(originals, file));

    private static bool HoldsReading(DatabaseSession session, ContentHash reading) =>
        session.Number("SELECT COUNT(*) FROM reading WHERE hash = ?1", reading.ToString()) > 0;

    private async Task LookAtReadingsAsync(HashSet<Damage> found, CancellationToken stopping)
    {
        foreach (var name in database.Read(static session => session.Rows("SELECT hash FROM reading", static row => row.GetString(0))))
        {
            var json = database.Read(session => session.Rows(
                "SELECT json FROM reading WHERE hash = ?1", static row => row.GetFieldValue<byte[]>(0), name))[0];
            if (!ContentHash.TryParse(name, out var hash))
            {
                Tell(found, Damage.OfDatabase.BadName(name));
            }
            else if (ContentHash.Of(json) != hash)
            {
                Tell(found, new Damage.ReadingChanged(hash));
            }

            await RestAfterAsync(json.Length, stopping);
        }
    }

    private Task RestAfterAsync(int bytes, CancellationToken stopping) =>
        Task.Delay(TimeSpan.FromSeconds((double)bytes / BytesInSecond), time, stopping);

    [LoggerMessage(LogLevel.Warning, "数据的定期检查没有做完，一天后再做。")]
    private partial void LogBroken(Exception cause);
}
