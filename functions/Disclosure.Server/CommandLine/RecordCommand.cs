using Disclosure.Documents;
using Disclosure.Documents.Words;
using Disclosure.Server.Reading;
using Disclosure.Server.Storage;
using Disclosure.Server.Words;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Year;

namespace Disclosure.Server.CommandLine;

/// <summary>
/// <c>disclosure record</c>: reports into a data folder as records of their years, read and checked, reviewed by nobody and not published.
/// </summary>
internal static class RecordCommand
{
    /// <summary>
    /// Runs the verb; 0 if every file was read, else <see cref="DataVerb.Failed"/>: those that were are kept all the same.
    /// </summary>
    /// <param name="files">The files.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="dates">The file with the days on which they were filed; null for none.</param>
    public static int Run(IReadOnlyList<string> files, string data, string? dates) => DataVerb.Run(dates ?? data, async cancellation =>
    {
        var days = dates is null ? FilingDates.None : FilingDates.Read(dates);
        using var folder = DataFolder.Open(data);
        using var database = new Database(folder.Database);
        var desk = new RecordDesk(
            new SqliteRoster(database), new SqliteYearRecords(database), new OriginalsFolder(folder.Originals),
            new ReadingStore(new SqliteReadings(database)), TimeProvider.System);
        var code = 0;
        var kept = 0;
        await FileRun.InOrderAsync(files, ReadAsync, async read =>
        {
            if (read.Failure is { } failure)
            {
                Console.Error.WriteLine(YearWords.NotRecorded(failure.File, failure.Code, failure.Message));
                code = DataVerb.Failed;
                return;
            }

            foreach (var reading in read.Readings)
            {
                var name = Path.GetFileName(read.File);
                var record = await desk.KeepAsync(name, read.Content, reading, days.Of(read.File), cancellation);
                kept++;
                Tell(record);
            }
        });
        Console.WriteLine(YearWords.Recorded(kept));
        return code;
    });

    private static void Tell(RecordKept kept)
    {
        var record = kept.Record;
        Console.WriteLine(YearWords.RecordedOne(record.File, kept.Agency?.Code, kept.Agency?.Name ?? record.Agency, record.Year));
        foreach (var before in kept.Replaced)
        {
            Console.WriteLine(YearWords.Replaced(record.File, before.File));
        }

        if (record.Year == 0)
        {
            Console.Error.WriteLine(YearWords.YearUnknown(record.File));
        }
        else if (kept.Agency is null)
        {
            Console.Error.WriteLine(YearWords.AgencyUnknown(record.File, record.Agency, record.Year));
        }
    }

    private static async Task<ReadRecord> ReadAsync(FileReader reader, string file)
    {
        try
        {
            var (content, readings) = await reader.ReadWithContentAsync(file);
            return readings.All(IsNothing)
                ? throw new DocumentException(new NoSuchReport())
                : new ReadRecord(file, content, readings, null);
        }
        catch (Exception cause) when (FileFailure.Of(file, cause) is { } failure)
        {
            return new ReadRecord(file, [], [], failure);
        }
    }

    /// <summary>
    /// Whether nothing of a report was found: as a record it would say that an agency filed. Where a person looks, it is shown as it is.
    /// </summary>
    private static bool IsNothing(Reports.Model.Reading reading) =>
        reading.Report is { Figures.Count: 0, Sections.Count: 0, Title: null };

    private sealed record ReadRecord(
        string File, byte[] Content, IReadOnlyList<Reports.Model.Reading> Readings, FileFailure? Failure);
}
