using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Transport;

/// <summary>Whose requests are counted together.</summary>
internal static class ClientAddress
{
    /// <summary>
    /// Bytes of an IPv6 address that name the network: a customer is given a /64 at least (RFC 6177 §2) and all of it to use.
    /// </summary>
    private const int NetworkBytes = 8;

    /// <summary>Returns the address a request comes from: IPv4 as it is, of IPv6 the network of 64 bits.</summary>
    public static string Of(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address ? NetworkOf(address).ToString() : "";

    private static IPAddress NetworkOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return IPAddress.IsLoopback(address) ? IPAddress.IPv6Loopback : new IPAddress(bytes);
    }
}
