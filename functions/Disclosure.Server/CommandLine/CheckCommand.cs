using Disclosure.Hosting.Settings;
using Disclosure.Server.Storage;
using Disclosure.Server.Upkeep;
using Disclosure.Server.Words;
using Microsoft.Data.Sqlite;

namespace Disclosure.Server.CommandLine;

/// <summary>
/// <c>disclosure check</c>: whether a data folder holds together, also while a host works on it; mended, with <c>--repair</c>, while none
/// does.
/// </summary>
internal static class CheckCommand
{
    /// <summary>Exit code where damage was found that was not mended, or the folder could not be looked at.</summary>
    private const int Failed = 1;

    /// <summary>Runs the verb; 0 where all holds together in the end.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="repairs">Whether what can be is mended.</param>
    public static int Run(string data, bool repairs)
    {
        try
        {
            var folder = DataFolder.Existing(data);
            using var held = repairs ? DataFolder.Open(data) : null;
            var result = new DataCheck(folder.Database, folder.Originals, TimeProvider.System).Run(CancellationToken.None);
            foreach (var damage in result.Damages)
            {
                Console.Error.WriteLine(damage.ToString());
            }

            Console.WriteLine(ConsoleWords.Looked(result.Reports, result.Originals, result.Readings, result.Damages.Count));
            if (result.Unnamed.Count > 0)
            {
                Console.WriteLine(ConsoleWords.Unnamed(result.Unnamed.Count));
            }

            if (!repairs || result.Damages.Count == 0)
            {
                return result.Damages.Count == 0 ? 0 : Failed;
            }

            using var database = new Database(folder.Database);
            var rows = new DataRepair(database, folder.Originals, TimeProvider.System)
                .RunAsync(result.Damages, CancellationToken.None).GetAwaiter().GetResult();
            Console.WriteLine(ConsoleWords.Mended(rows));
            return result.Damages.All(static damage => damage.IsMended) ? 0 : Failed;
        }
        catch (Exception cause) when (cause is StartException or InvalidDataException)
        {
            Console.Error.WriteLine(cause.Message);
            return Failed;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or SqliteException)
        {
            Console.Error.WriteLine(ConsoleWords.NotDone(cause));
            return Failed;
        }
    }
}
