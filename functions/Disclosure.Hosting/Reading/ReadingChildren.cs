using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Workers;
using Disclosure.Documents.Views;

namespace Disclosure.Hosting.Reading;

/// <summary>
/// Starts the child processes that read files and scans or draw pages. A child is the host's own program under a verb of its own, which is
/// no verb for people.
/// </summary>
/// <param name="assembly">Name of the host's assembly, which may lie beside the running program.</param>
public sealed class ReadingChildren(string assembly)
{
    private const string ReadVerb = "ocr-worker";
    private const string ViewVerb = "view-worker";
    private const string FileVerb = "file-worker";
    private const string CutVerb = "cut-worker";

    /// <summary>
    /// Resident memory of a child that reads files: what <c>limits.fileMegabytes</c> and <c>limits.readingMegabytes</c> come to where they
    /// are not set, and the runtime.
    /// </summary>
    private const long FileMemory = 448L << 20;
    private const string Dotnet = "dotnet";

    /// <summary>Gets how to start a child that reads scans.</summary>
    public WorkerOptions ForReading => Options(ReadVerb);

    /// <summary>Gets how to start a child that reads what files tell themselves.</summary>
    public WorkerOptions ForFiles => Options(FileVerb) with { MemoryBytes = FileMemory, RequestComputing = TimeSpan.FromHours(1) };

    /// <summary>Gets how to start a child that measures and draws pages.</summary>
    public WorkerOptions ForViews => Options(ViewVerb) with { MemoryBytes = FileMemory };

    /// <summary>Gets how to start a child that cuts files which hold several reports.</summary>
    public WorkerOptions ForCutting => Options(CutVerb) with { MemoryBytes = FileMemory, Workers = 1 };

    /// <summary>Runs this process as the child its arguments name.</summary>
    /// <param name="args">The program's arguments.</param>
    /// <returns>The exit code of the child; null where the arguments name none.</returns>
    public static int? Run(string[] args) => args switch
    {
        [ReadVerb] => OcrWorker.Run(Console.OpenStandardInput(), Console.OpenStandardOutput()),
        [ViewVerb] => ViewWorker.Run(Console.OpenStandardInput(), Console.OpenStandardOutput()),
        [FileVerb] => FileWorker.Run(Console.OpenStandardInput(), Console.OpenStandardOutput()),
        [CutVerb] => CutWorker.Run(Console.OpenStandardInput(), Console.OpenStandardOutput()),
        _ => null,
    };

    /// <summary>A native program starts itself; any other has its assembly beside it, which the runtime of this process runs.</summary>
    private WorkerOptions Options(string verb)
    {
        var library = Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll");
        var self = Environment.ProcessPath!;
        return !File.Exists(library)
            ? new WorkerOptions { FileName = self, Arguments = [verb] }
            : new WorkerOptions
            {
                FileName = Path.GetFileNameWithoutExtension(self) == Dotnet ? self : Dotnet,
                Arguments = [library, verb],
            };
    }
}
