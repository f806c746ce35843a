using Disclosure.Documents.Ocr;
using Disclosure.Documents.Views;
using Disclosure.Server.CommandLine;
using Disclosure.Server.Reading;

namespace Disclosure.Server;

internal static class Program
{
    /// <summary>A child that looks at scans goes its own way at once: it is waited for, and needs nothing of the verbs.</summary>
    private static int Main(string[] args) => args switch
    {
        [OcrChildren.Verb] => OcrWorker.Run(Console.OpenStandardInput(), Console.OpenStandardOutput()),
        [OcrChildren.ViewVerb] => ViewWorker.Run(Console.OpenStandardInput(), Console.OpenStandardOutput()),
        _ => DisclosureCommand.Run(args),
    };
}
