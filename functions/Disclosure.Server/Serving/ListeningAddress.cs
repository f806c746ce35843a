using System.Net;

namespace Disclosure.Server.Serving;

/// <summary>What the addresses say that a host listens on.</summary>
internal static class ListeningAddress
{
    /// <summary>
    /// Returns whether every address is one of this machine's own, which no other machine reaches. An address that cannot be understood is
    /// taken for one that others reach.
    /// </summary>
    /// <param name="urls">Addresses, separated by semicolons.</param>
    public static bool IsLocal(string urls)
    {
        var each = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return each.Length > 0 && each.All(static url =>
            Uri.TryCreate(url, UriKind.Absolute, out var address)
            && (address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip))));
    }
}
