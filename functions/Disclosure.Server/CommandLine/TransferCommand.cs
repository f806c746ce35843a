using Disclosure.Hosting;
using Disclosure.Server.Storage;
using Disclosure.Workflow.Archive;
using Disclosure.Workflow.Transfer;

namespace Disclosure.Server.CommandLine;

/// <summary>
/// <c>disclosure export</c> and <c>disclosure import</c>: a data folder to one archive and back, while no host runs on it.
/// </summary>
internal static class TransferCommand
{
    /// <summary>Exit code where it could not be done, or not whole.</summary>
    private const int Failed = 1;

    /// <summary>Writes the archive; 0 if it is there whole.</summary>
    public static int Export(string file, string data) => Run(async cancellation =>
    {
        DataFolder.Existing(data).Dispose();
        using var folder = DataFolder.Open(data);
        if (File.Exists(file))
        {
            throw new StartException($"{file} 已存在。请另取一个文件名，或先把它移走。");
        }

        using var database = new Database(folder.Database);
        var exporter = new ArchiveExporter(
            new SqliteReportStore(database), new SqliteOutbox(database), new SqlitePublications(database),
            new OriginalsFolder(folder.Originals), new SqliteReadings(database));
        var unfinished = $"{file}.unfinished";
        ArchiveManifest written;
        try
        {
            await using (var stream = new FileStream(unfinished, ForOwnerOnly()))
            {
                written = await exporter.WriteAsync(stream, new TransferProgress("已导出"), cancellation).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, file);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }

        Console.WriteLine($"已导出到 {file}：报告 {written.Reports.Lines} 份，通知 {written.Notices.Lines} 条，已发布 {written.Publications.Lines} 处。");
        Console.WriteLine("归档不含审核链接的密钥；请另把数据文件夹中的 keys 和 disclosure.json 妥善带走。");
        return 0;
    });

    /// <summary>Takes the archive in; 0 if the data folder then holds all of it.</summary>
    public static int Import(string file, string data) => Run(async cancellation =>
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous);
        await using var archive = await ArchiveReader.OpenAsync(stream, ArchiveLimits.Default, cancellation).ConfigureAwait(false);
        using var folder = DataFolder.Open(data);
        using var database = new Database(folder.Database);
        var outbox = new SqliteOutbox(database);
        var importer = new ArchiveImporter(
            new SqliteReportStore(database), outbox, new SqlitePublications(database),
            new OriginalsFolder(folder.Originals), new SqliteReadings(database), TimeProvider.System);
        var result = await importer.RunAsync(archive, new TransferProgress("已导入"), cancellation).ConfigureAwait(false);
        Console.WriteLine($"已导入：新增报告 {result.Added} 份，补全 {result.Extended} 份，原已有 {result.Known} 份；通知 {result.Notices} 条。");
        foreach (var report in result.Differing)
        {
            Console.Error.WriteLine($"报告 {report} 在这里已有不同的经过，未导入；请到办理页面核对。");
        }

        return result.Differing.Count == 0 ? 0 : Failed;
    });

    private static int Run(Func<CancellationToken, Task<int>> work)
    {
        try
        {
            return work(CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (Exception cause) when (cause is StartException or ArchiveException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine(cause.Message);
            return Failed;
        }
    }

    /// <summary>An archive holds reviewers' links and reports that are not public, as the data folder does.</summary>
    private static FileStreamOptions ForOwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    /// <summary>A line on stderr for every thousand reports.</summary>
    private sealed class TransferProgress(string done) : IProgress<int>
    {
        private const int LinesApart = 1000;

        public void Report(int value)
        {
            if (value % LinesApart == 0)
            {
                Console.Error.WriteLine($"{done} {value} 份报告");
            }
        }
    }
}
