using Disclosure.Server.Storage;
using Disclosure.Workflow.Process;

namespace Disclosure.Server.Upkeep;

/// <summary>
/// Mends what can be mended with nothing lost: rows are made anew from their events, and an original that is not what came in is set aside,
/// so that it is kept when it comes again. Nothing else may work on the folder.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="originals">Path of the originals' folder.</param>
/// <param name="time">The clock.</param>
internal sealed class DataRepair(Database database, string originals, TimeProvider time)
{
    /// <summary>Name of the folder, among the originals, of those set aside.</summary>
    public const string Aside = "damaged";

    /// <summary>Mends what it can; returns the number of rows made anew.</summary>
    /// <param name="damages">What a check found.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<int> RunAsync(IReadOnlyList<Damage> damages, CancellationToken cancellation)
    {
        var store = new SqliteReportStore(database);
        var rows = 0;
        foreach (var damage in damages)
        {
            switch (damage)
            {
                case Damage.OfRow row:
                    var events = await store.LoadAsync(row.Report, cancellation);
                    if (ReportProcess.Fold(events) is { } process)
                    {
                        await database.WriteAsync(
                            session =>
                            {
                                SqliteReportStore.Put(session, process.Summarize(time.GetUtcNow()));
                                return 0;
                            },
                            cancellation);
                        rows++;
                    }

                    break;
                case Damage.OriginalChanged changed:
                    SetAside(changed.File);
                    break;
            }
        }

        return rows;
    }

    private void SetAside(ContentHash hash)
    {
        var name = hash.ToString();
        var folder = Path.Combine(originals, Aside);
        Directory.CreateDirectory(folder);
        File.Move(Path.Combine(originals, name[..2], name), Path.Combine(folder, $"{name}.damaged"), overwrite: true);
    }
}
