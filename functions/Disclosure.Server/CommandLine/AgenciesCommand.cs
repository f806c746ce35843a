using Disclosure.Reports.Roster;
using Disclosure.Reports.Words;
using Disclosure.Server.Storage;
using Disclosure.Server.Words;
using Disclosure.Workflow.Year;

namespace Disclosure.Server.CommandLine;

/// <summary><c>disclosure agencies</c>: takes the roster of who must file into a data folder, whole or not at all.</summary>
internal static class AgenciesCommand
{
    private const string By = "command-line";

    /// <summary>Takes the file in; 0 if it is, and <see cref="DataVerb.Failed"/> with a line for each fault if not.</summary>
    /// <param name="file">The roster.</param>
    /// <param name="data">The data folder.</param>
    public static int Run(string file, string data) => DataVerb.Run(file, async cancellation =>
    {
        var reading = Read(file, cancellation);
        if (reading.Roster is not { } roster)
        {
            foreach (var fault in reading.Faults)
            {
                Console.Error.WriteLine($"{file}：{RosterWords.Chinese.Of(fault)}");
            }

            Console.Error.WriteLine(YearWords.RosterRefused(file, reading.Faults.Count));
            return DataVerb.Failed;
        }

        using var folder = DataFolder.Open(data);
        using var database = new Database(folder.Database);
        var change = await new RosterDesk(new SqliteRoster(database), TimeProvider.System).TakeInAsync(roster, By, cancellation);
        Console.WriteLine(YearWords.RosterTaken(
            roster.Agencies.Count, change.Added.Count, change.Changed.Count, change.Removed.Count));
        return 0;
    });

    /// <summary>A file beyond the limit is not read; the reading of its first bytes says so.</summary>
    private static RosterReading Read(string file, CancellationToken cancellation)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        var content = new byte[(int)Math.Min(stream.Length, RosterFile.MostBytes + 1)];
        stream.ReadExactly(content);
        return RosterFile.Read(content, cancellation);
    }
}
