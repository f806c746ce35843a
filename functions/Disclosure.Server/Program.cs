using Disclosure.Documents.Ocr;
using Disclosure.Server.CommandLine;
using Disclosure.Server.Reading;

namespace Disclosure.Server;

internal static class Program
{
    /// <summary>A child that reads scans goes its own way at once: it is waited for, and needs nothing of the verbs.</summary>
    private static int Main(string[] args) => args is [OcrChildren.Verb]
        ? OcrWorker.Run(Console.OpenStandardInput(), Console.OpenStandardOutput())
        : DisclosureCommand.Run(args);
}
