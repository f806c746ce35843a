using System.Net;
using Disclosure.Web.Brakes;
using Disclosure.Web.Tests.Site;
using Disclosure.Web.Transport;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Tests.Transport;

/// <summary>Whose a request is, seen by who has to wait after wrong keys.</summary>
public class ProxyHeadersTests
{
    private const string Key = "correct horse battery staple";
    private const string Proxy = "10.1.0.7";

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    [InlineData("2001:db8:1:2::", "2001:db8:1:2::")]
    [InlineData("2001:db8:1:3::1", "2001:db8:1:3::")]
    [InlineData("::1", "::1")]
    public void An_address_counts_as_it_is_or_with_its_network(string address, string counts)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        Assert.Equal(counts, ClientAddress.Of(context));
    }

    [Fact]
    public void A_request_from_nowhere_counts_as_one() => Assert.Equal("", ClientAddress.Of(new DefaultHttpContext()));

    [Theory]
    [InlineData(Proxy, "192.0.2.1", "192.0.2.1")] // the proxy's word
    [InlineData(Proxy, "198.51.100.9, 192.0.2.1", "192.0.2.1")] // what the client itself said before it is not taken
    [InlineData(Proxy, "192.0.2.1, 10.1.9.9", "192.0.2.1")] // two proxies, both named
    [InlineData("10.2.0.7", "192.0.2.1", "10.2.0.7")] // a proxy that is not named
    [InlineData("203.0.113.5", "192.0.2.1", "203.0.113.5")] // a client that names another
    [InlineData("127.0.0.1", "192.0.2.1", "127.0.0.1")] // this machine is not believed either unless it is named
    public async Task A_request_counts_as_whose_a_proxy_that_is_named_says(string connection, string header, string counts)
    {
        await using var site = await StartAsync();
        for (var i = 0; i < SignInDelays.FreeTries; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(site, connection, header));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(site, counts, null));
    }

    [Fact]
    public async Task A_proxy_that_is_not_named_is_told_of_once()
    {
        await using var site = await StartAsync();
        await TryAsync(site, Proxy, "192.0.2.1");
        Assert.DoesNotContain(site.Failures.Warnings, IsTold);
        await TryAsync(site, "10.2.0.7", "192.0.2.1");
        await TryAsync(site, "10.2.0.8", "192.0.2.1");
        Assert.Contains("10.2.0.7", Assert.Single(site.Failures.Warnings, IsTold), StringComparison.Ordinal);

        static bool IsTold(string line) => line.Contains("is not named in proxies", StringComparison.Ordinal);
    }

    private static Task<TestSite> StartAsync() => TestSite.StartAsync(
        options => options with { OperatorKey = Key, Proxies = [IPNetwork.Parse("10.1.0.0/16")] });

    private static async Task<HttpStatusCode> TryAsync(TestSite site, string connection, string? header)
    {
        using var answer = await site.SendAsync(
            HttpMethod.Get, "/operator", [("Authorization", "Bearer wrong"), ("Test-Remote", connection),
                .. header is null ? ((string, string)[])[] : [("X-Forwarded-For", header)]]);
        return answer.StatusCode;
    }
}
