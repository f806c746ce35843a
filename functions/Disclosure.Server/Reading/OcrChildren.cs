using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Workers;

namespace Disclosure.Server.Reading;

/// <summary>The children that read scans are this very program under a verb of their own, one for each core.</summary>
internal static class OcrChildren
{
    /// <summary>What this program is called with as a child; no verb for people.</summary>
    public const string Verb = "ocr-worker";

    private const string Dotnet = "dotnet";

    /// <summary>A reader with such children; none is started before there is a page for it.</summary>
    public static OcrReader CreateReader(TimeProvider time) => new(Options(), time);

    /// <summary>How to start one: a program that is no native one has its library beside it, and is run by the runtime that runs this process.</summary>
    private static WorkerOptions Options()
    {
        var library = Path.Combine(AppContext.BaseDirectory, "disclosure.dll");
        var self = Environment.ProcessPath!;
        return !File.Exists(library) ? new WorkerOptions { FileName = self, Arguments = [Verb] }
            : new WorkerOptions { FileName = Path.GetFileNameWithoutExtension(self) == Dotnet ? self : Dotnet, Arguments = [library, Verb] };
    }
}
