using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Workers;
using Disclosure.Documents.Views;

namespace Disclosure.Server.Reading;

/// <summary>The children that read scans, or make pictures of them for people, are this very program under verbs of their own.</summary>
internal static class OcrChildren
{
    /// <summary>What this program is called with as a child; no verb for people.</summary>
    public const string Verb = "ocr-worker";

    /// <summary>What this program is called with as a child that makes pictures for people; no verb for people either.</summary>
    public const string ViewVerb = "view-worker";

    private const string Dotnet = "dotnet";

    /// <summary>A reader with such children, one for each core; none is started before there is a page for it.</summary>
    public static OcrReader CreateReader(TimeProvider time) => new(Options(Verb), time);

    /// <summary>A viewer with such a child.</summary>
    public static PageViews CreateViews(TimeProvider time) => new(Options(ViewVerb), time);

    /// <summary>
    /// How to start one: a program that is no native one has its library beside it, and is run by the runtime that runs this process.
    /// </summary>
    private static WorkerOptions Options(string verb)
    {
        var library = Path.Combine(AppContext.BaseDirectory, "disclosure.dll");
        var self = Environment.ProcessPath!;
        return !File.Exists(library) ? new WorkerOptions { FileName = self, Arguments = [verb] }
            : new WorkerOptions
            {
                FileName = Path.GetFileNameWithoutExtension(self) == Dotnet ? self : Dotnet,
                Arguments = [library, verb]
            };
    }
}
