using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Workers;
using Disclosure.Documents.Views;

namespace Disclosure.Functions.Reading;

/// <summary>
/// The children that read scans, or make pictures of them for people, are this very program under verbs of their own, run by the runtime
/// that runs this process.
/// </summary>
internal static class LocalChildren
{
    private const string ReadVerb = "ocr-worker";
    private const string ViewVerb = "view-worker";
    private const string Dotnet = "dotnet";

    /// <summary>How to start a child that reads.</summary>
    public static WorkerOptions ForReading => Options(ReadVerb);

    /// <summary>How to start a child that makes pictures.</summary>
    public static WorkerOptions ForViews => Options(ViewVerb);

    /// <summary>Runs this process as the child its arguments name, to its end; null where they name none.</summary>
    public static int? Run(string[] args) => args switch
    {
        [ReadVerb] => OcrWorker.Run(Console.OpenStandardInput(), Console.OpenStandardOutput()),
        [ViewVerb] => ViewWorker.Run(Console.OpenStandardInput(), Console.OpenStandardOutput()),
        _ => null,
    };

    private static WorkerOptions Options(string verb) => new()
    {
        FileName = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == Dotnet ? Environment.ProcessPath! : Dotnet,
        Arguments = [typeof(LocalChildren).Assembly.Location, verb],
    };
}
