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
        await using var reader = new FileReader(TimeProvider.System);
        using var output = Console.OpenStandardOutput();
        if (files.Count == 1)
        {
            return Tell(await read(reader, files[0]), output);
        }

        var progress = new ReadProgress(files.Count);
        var ahead = new Queue<Task<FileResult>>();
        var started = 0;
        var code = 0;
        for (var told = 0; told < files.Count; told++)
        {
            while (started < files.Count && ahead.Count < AheadPerCore * Environment.ProcessorCount)
            {
                var file = files[started++];
                ahead.Enqueue(Task.Run(() => read(reader, file)));
            }

            var result = await ahead.Dequeue();
            progress.Clear();
            code |= Tell(result, output);
            progress.Show(told + 1);
        }

        progress.Clear();
        return code;
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
