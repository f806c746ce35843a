using Disclosure.Hosting.Settings;
using Disclosure.Server.Storage;
using Disclosure.Server.Upkeep;
using Disclosure.Server.Words;

namespace Disclosure.Server.CommandLine;

/// <summary>
/// <c>disclosure backup</c> and <c>disclosure restore</c>: a data folder to one file, while a host works on it, and back.
/// </summary>
internal static class BackupCommand
{
    /// <summary>Writes the backup; 0 if it is there whole.</summary>
    public static int Backup(string file, string data, bool withKeys) => DataVerb.Run(file, async cancellation =>
    {
        var folder = DataFolder.Existing(data);
        if (File.Exists(file))
        {
            throw new StartException(ConsoleWords.FileIsThere(file));
        }

        var originals = await new BackupWriter(folder).WriteAsync(file, withKeys, cancellation);
        Console.WriteLine(ConsoleWords.BackedUp(file, originals, withKeys));
        return 0;
    });

    /// <summary>Restores the backup; 0 if the folder then holds all of it.</summary>
    public static int Restore(string file, string data, string? keys) => DataVerb.Run(file, async cancellation =>
    {
        var restored = await new BackupReader(file, keys).RunAsync(data, cancellation);
        Console.WriteLine(ConsoleWords.Restored(data, restored.Originals, restored.IsSignatureKnown));
        return 0;
    });
}
