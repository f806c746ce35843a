using System.Text;
using Disclosure.Hosting.Settings;
using Disclosure.Reports.Model;
using Disclosure.Reports.Roster;
using Disclosure.Server.Storage;
using Disclosure.Server.Words;
using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Year;

namespace Disclosure.Server.CommandLine;

/// <summary>
/// <c>disclosure round-up</c> and <c>disclosure roll-up</c>: a year of the roster, agency by agency, and the sum of a region. The host may
/// be at work in the data folder.
/// </summary>
internal static class RoundUpCommand
{
    /// <summary>Prints the round-up of a year.</summary>
    /// <param name="year">The year reported on.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="asJson">Whether programs read it: a line for each agency.</param>
    public static int RoundUp(int year, string data, bool asJson) => Run(data, async (office, cancellation) =>
    {
        await RosterOf(office.Book, data, cancellation);
        var view = (await office.Desk.RoundUpAsync(year, cancellation))!;
        var rows = view.Rows;
        using var output = Console.OpenStandardOutput();
        foreach (var row in rows)
        {
            output.Write(asJson ? YearJson.Of(row) : Encoding.UTF8.GetBytes(YearWords.Row(row)));
            output.Write("\n"u8);
        }

        if (!asJson)
        {
            output.Write(Encoding.UTF8.GetBytes(YearWords.Total(
                rows.Count, rows.Count(static row => row.Filed is not null),
                rows.Count(static row => row.Findings.Any(static finding => finding.Severity == Severity.Error))) + "\n"));
        }

        foreach (var unknown in view.Reports.Unknown)
        {
            Console.Error.WriteLine(YearWords.AgencyUnknown(unknown.File, unknown.Agency, year));
        }

        return 0;
    });

    /// <summary>Prints what the agencies below one add up to in a year.</summary>
    /// <param name="code">The agency above.</param>
    /// <param name="year">The year reported on.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="asJson">Whether programs read it.</param>
    public static int RollUp(string code, int year, string data, bool asJson) => Run(data, async (office, cancellation) =>
    {
        await RosterOf(office.Book, data, cancellation);
        var region = await office.Desk.RegionAsync(code, year, cancellation) ?? throw new StartException(YearWords.CodeUnknown(code));
        var (agency, sum, own) = (region.Agency, region.Sum, region.Own?.Report);
        using var output = Console.OpenStandardOutput();
        output.Write(asJson ? YearJson.Of(agency, year, sum, own) : Encoding.UTF8.GetBytes(YearWords.Region(agency, year, sum, own)));
        output.Write("\n"u8);
        return 0;
    });

    private static int Run(string data, Func<Office, CancellationToken, Task<int>> work) =>
        DataVerb.Run(data, async cancellation =>
        {
            using var folder = DataFolder.Existing(data);
            var settings = OfficeSettings.Load(File.Exists(folder.Settings) ? folder.Settings : null);
            using var database = new Database(folder.Database);
            var roster = new SqliteRoster(database);
            var book = new YearBook(
                roster, new SqliteYearRecords(database), new SqliteReportStore(database),
                new ReadingStore(new SqliteReadings(database)));
            return await work(
                new Office(book, new YearDesk(roster, new SqliteYearPlans(database), book, settings.ToWorkflowOptions())), cancellation);
        });

    private static async Task<AgencyRoster> RosterOf(YearBook book, string data, CancellationToken cancellation)
    {
        var roster = await book.RosterAsync(cancellation);
        return roster.Agencies.Count > 0 ? roster : throw new StartException(YearWords.NoRoster(data));
    }

    /// <summary>What the verbs work with.</summary>
    private sealed record Office(YearBook Book, YearDesk Desk);
}
