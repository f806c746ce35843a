using Disclosure.Server.CommandLine;

namespace Disclosure.Server;

internal static class Program
{
    private static int Main(string[] args) => PlainCall.Run(args) ?? DisclosureCommand.Run(args);
}
