using Disclosure.Server.Reading;

namespace Disclosure.Server.CommandLine;

/// <summary>Reads files on all cores and tells of them in the order given.</summary>
internal static class FileRun
{
    /// <summary>Exit code when a file could not be read.</summary>
    private const int Unread = 1;

    /// <summary>Files in work or waiting for one before them, per core; bounds what is held in memory.</summary>
    private const int AheadPerCore = 4;

    /// <summary>Has every file read and writes what there is to say; 0 if all could be read, 1 if not.</summary>
    public static int Run(IReadOnlyList<string> files, Func<FileReader, string, Task<FileResult>> read) =>
        RunAsync(files, read).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(IReadOnlyList<string> files, Func<FileReader, string, Task<FileResult>> read)
    {
        using var output = Console.OpenStandardOutput();
        var code = 0;
        await InOrderAsync(files, read, result =>
        {
            code |= Tell(result, output);
            return Task.CompletedTask;
        });
        return code;
    }

    /// <summary>Has every file read, on all cores, and takes what was read in the order of the files, one after the other.</summary>
    /// <param name="files">The files.</param>
    /// <param name="read">Reads one.</param>
    /// <param name="take">Takes what was read of one.</param>
    public static async Task InOrderAsync<T>(
        IReadOnlyList<string> files, Func<FileReader, string, Task<T>> read, Func<T, Task> take)
    {
        await using var reader = new FileReader(TimeProvider.System);
        if (files.Count == 1)
        {
            await take(await read(reader, files[0]));
            return;
        }

        var progress = new ReadProgress(files.Count);
        var ahead = new Queue<Task<T>>();
        var started = 0;
        for (var told = 0; told < files.Count; told++)
        {
            while (started < files.Count && ahead.Count < AheadPerCore * Environment.ProcessorCount)
            {
                var file = files[started++];
                ahead.Enqueue(Task.Run(() => read(reader, file)));
            }

            var result = await ahead.Dequeue();
            progress.Clear();
            await take(result);
            progress.Show(told + 1);
        }

        progress.Clear();
    }

    private static int Tell(FileResult result, Stream output)
    {
        output.Write(result.Output);
        if (result.Remark is not null)
        {
            Console.Error.WriteLine(result.Remark);
        }

        return result.IsRead ? 0 : Unread;
    }
}
