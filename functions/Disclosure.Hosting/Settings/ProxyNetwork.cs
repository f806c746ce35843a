using System.Net;

namespace Disclosure.Hosting.Settings;

/// <summary>
/// A proxy as the settings file names it: an address, or a network by an address in it and the bits that count (RFC 4632).
/// </summary>
internal static class ProxyNetwork
{
    /// <summary>Returns the network a text stands for, that of one address where it is one; null if it stands for none.</summary>
    public static IPNetwork? Parse(string text) =>
        IPAddress.TryParse(text, out var address) ? new IPNetwork(address, 8 * address.GetAddressBytes().Length)
        : IPNetwork.TryParse(text, out var network) ? network
        : null;
}
