using Disclosure.Server.Storage;
using Disclosure.Server.Upkeep;
using Disclosure.Server.Words;

namespace Disclosure.Server.CommandLine;

/// <summary>
/// <c>disclosure check</c>: whether a data folder holds together, also while a host works on it; mended, with <c>--repair</c>, while none
/// does.
/// </summary>
internal static class CheckCommand
{
    /// <summary>
    /// Runs the verb; 0 where all holds together in the end, else <see cref="DataVerb.Failed"/>.
    /// </summary>
    /// <param name="data">The data folder.</param>
    /// <param name="repairs">Whether what can be is mended.</param>
    public static int Run(string data, bool repairs) => DataVerb.Run(data, async cancellation =>
    {
        var folder = DataFolder.Existing(data);
        using var held = repairs ? DataFolder.Open(data) : null;
        var result = new DataCheck(folder.Database, folder.Originals, TimeProvider.System).Run(cancellation);
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
            return result.Damages.Count == 0 ? 0 : DataVerb.Failed;
        }

        using var database = new Database(folder.Database);
        var rows = await new DataRepair(database, folder.Originals, TimeProvider.System).RunAsync(result.Damages, cancellation);
        Console.WriteLine(ConsoleWords.Mended(rows));
        return result.Damages.All(static damage => damage.IsMended) ? 0 : DataVerb.Failed;
    });
}
