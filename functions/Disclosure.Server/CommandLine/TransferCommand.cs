using Disclosure.Hosting.Settings;
using Disclosure.Server.Storage;
using Disclosure.Server.Words;
using Disclosure.Workflow.Archive;
using Disclosure.Workflow.Transfer;

namespace Disclosure.Server.CommandLine;

/// <summary>
/// <c>disclosure export</c> and <c>disclosure import</c>: a data folder to one archive and back, while no host runs on it.
/// </summary>
internal static class TransferCommand
{
    /// <summary>Writes the archive; 0 if it is there whole.</summary>
    public static int Export(string file, string data) => DataVerb.Run(file, async cancellation =>
    {
        DataFolder.Existing(data).Dispose();
        using var folder = DataFolder.Open(data);
        if (File.Exists(file))
        {
            throw new StartException(ConsoleWords.FileIsThere(file));
        }

        using var database = new Database(folder.Database);
        var exporter = new ArchiveExporter(
            new SqliteReportStore(database), new SqliteOutbox(database), new SqlitePublications(database),
            new OriginalsFolder(folder.Originals), new SqliteReadings(database));
        var unfinished = $"{file}.unfinished";
        ArchiveManifest written;
        try
        {
            await using (var stream = new FileStream(unfinished, PrivateFile.ToWrite()))
            {
                written = await exporter.WriteAsync(stream, new TransferProgress(ConsoleWords.ExportedSoFar), cancellation);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, file);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }

        Console.WriteLine(ConsoleWords.Exported(file, written.Reports.Lines, written.Notices.Lines, written.Publications.Lines));
        Console.WriteLine(ConsoleWords.KeysStay());
        if (await new SqliteRoster(database).FindAsync(cancellation) is not null
            || database.Read(static session => session.Number("SELECT COUNT(*) FROM year_record")) > 0)
        {
            Console.Error.WriteLine(YearWords.YearsStay());
        }

        return 0;
    });

    /// <summary>Takes the archive in; 0 if the data folder then holds all of it.</summary>
    public static int Import(string file, string data) => DataVerb.Run(file, async cancellation =>
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous);
        await using var archive = await ArchiveReader.OpenAsync(stream, ArchiveLimits.Default, cancellation);
        using var folder = DataFolder.Open(data);
        using var database = new Database(folder.Database);
        var outbox = new SqliteOutbox(database);
        var importer = new ArchiveImporter(
            new SqliteReportStore(database), outbox, new SqlitePublications(database),
            new OriginalsFolder(folder.Originals), new SqliteReadings(database), TimeProvider.System);
        var result = await importer.RunAsync(archive, new TransferProgress(ConsoleWords.ImportedSoFar), cancellation);
        Console.WriteLine(ConsoleWords.Imported(result.Added, result.Extended, result.Known, result.Notices));
        foreach (var report in result.Differing)
        {
            Console.Error.WriteLine(ConsoleWords.Differs(report.ToString()));
        }

        return result.Differing.Count == 0 ? 0 : DataVerb.Failed;
    });

    /// <summary>A line on stderr for every thousand reports.</summary>
    private sealed class TransferProgress(Func<int, string> words) : IProgress<int>
    {
        private const int LinesApart = 1000;

        public void Report(int value)
        {
            if (value % LinesApart == 0)
            {
                Console.Error.WriteLine(words(value));
            }
        }
    }
}
