using Disclosure.Server.CommandLine;

namespace Disclosure.Server;

internal static class Program
{
    private static int Main(string[] args) => DisclosureCommand.Run(args);
}
