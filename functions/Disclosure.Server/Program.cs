using Disclosure.Hosting.Reading;
using Disclosure.Server.CommandLine;

namespace Disclosure.Server;

internal static class Program
{
    /// <summary>A child that looks at scans goes its own way at once: it is waited for, and needs nothing of the verbs.</summary>
    private static int Main(string[] args) => ReadingChildren.Run(args) ?? DisclosureCommand.Run(args);
}
