using Disclosure.Hosting.Settings;
using Disclosure.Server.Words;
using Disclosure.Workflow.Transfer;
using Microsoft.Data.Sqlite;

namespace Disclosure.Server.CommandLine;

/// <summary>Runs the verbs that work on a data folder, and says on stderr what kept them from it; none ends in a stack trace.</summary>
internal static class DataVerb
{
    /// <summary>Exit code where it could not be done, or not whole.</summary>
    public const int Failed = 1;

    /// <summary>Runs a verb and gives its exit code.</summary>
    /// <param name="place">The file or folder that is named where something is not there.</param>
    /// <param name="work">The work; returns the exit code.</param>
    public static int Run(string place, Func<CancellationToken, Task<int>> work)
    {
        try
        {
            return work(CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (Exception cause) when (cause is StartException or ArchiveException or InvalidDataException)
        {
            Console.Error.WriteLine(cause.Message);
            return Failed;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or SqliteException)
        {
            Console.Error.WriteLine(
                cause is FileNotFoundException or DirectoryNotFoundException
                    ? $"{place}：{ConsoleWords.NotThere()}"
                    : ConsoleWords.NotDone(cause));
            return Failed;
        }
    }
}
