using Disclosure.Hosting.Settings;
using Disclosure.Reports.Blank;
using Disclosure.Server.Storage;
using Disclosure.Server.Words;
using Disclosure.Workflow.Ledger;

namespace Disclosure.Server.CommandLine;

/// <summary>
/// <c>disclosure form</c>: the blank form as a workbook, with what was carried forward from the year before where a data folder has that
/// year's report published, or else taken in as a record.
/// </summary>
internal static class FormCommand
{
    private const string CarriedOver = "applications.carriedOver.";
    private const string CarriedForward = "applications.carriedForward.";

    /// <summary>Writes the workbook; 0 if it is there whole.</summary>
    /// <param name="file">Where to; no file may be there yet.</param>
    /// <param name="agency">The agency; null for a place to fill in.</param>
    /// <param name="year">The year reported on; null for the one before the present.</param>
    /// <param name="data">A data folder to look for the year before in; null for none.</param>
    public static int Run(string file, string? agency, int? year, string? data) => DataVerb.Run(data ?? file, async cancellation =>
    {
        var of = year ?? TimeProvider.System.GetLocalNow().Year - 1;
        var known = agency is null || data is null ? [] : await CarriedAsync(agency, of, data, cancellation);
        if (File.Exists(file))
        {
            throw new StartException(ConsoleWords.FileIsThere(file));
        }

        await File.WriteAllBytesAsync(file, BlankWorkbook.Write(agency, of, known), cancellation);
        Console.WriteLine(ConsoleWords.FormWritten(file, of, known.Count));
        return 0;
    });

    private static async Task<Dictionary<string, decimal>> CarriedAsync(
        string agency, int year, string data, CancellationToken cancellation)
    {
        using var folder = DataFolder.Existing(data);
        using var database = new Database(folder.Database);
        var known = new Dictionary<string, decimal>();
        var published = await new SqlitePublications(database).FindAsync(agency, year - 1, cancellation);
        var records = await new SqliteYearRecords(database).OfYearAsync(year - 1, cancellation);
        var before = published?.Reading ?? records.LastOrDefault(one => one.Agency == agency)?.Reading;
        if (before is { } reading
            && await new ReadingStore(new SqliteReadings(database)).FindAsync(reading, cancellation) is { Report: var report })
        {
            foreach (var figure in report.Figures.Values.Where(static one => one.Id.StartsWith(CarriedForward, StringComparison.Ordinal)))
            {
                if (figure.Value is { } value)
                {
                    known[CarriedOver + figure.Id[CarriedForward.Length..]] = value;
                }
            }
        }

        return known;
    }
}
