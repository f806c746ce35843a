using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Disclosure.Attack.Tests.Host;
using Disclosure.TestKit;

namespace Disclosure.Attack.Tests.Proxy;

/// <summary>nginx, as Debian packages it, in front of the host: the operator's pages stay the operator's.</summary>
public sealed class NginxTests(SharedOffice shared, ProxiedOffices proxied) : IClassFixture<ProxiedOffices>
{
    private const string AsDocumented = "proxy_set_header Host $http_host; proxy_set_header X-Forwarded-For $remote_addr;";

    /// <summary>Wrong keys after which a client surely has to wait.</summary>
    private const int MostTries = 50;

    private static readonly string[] OfficePages =
        ["/operator", "/operator/outbox", "/operator/waiting", "/operator/filing", "/operator/progress"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("as documented, with a key", AsDocumented, true)]
    [InlineData("without any header, with a key", "", true)]
    [InlineData("as documented, without a key", AsDocumented, false)]
    [InlineData("without any header or key", "", false)]
    public async Task Pages_of_the_operator_are_closed_through_a_proxy_and_public_ones_open(string how, string headers, bool hasKey)
    {
        Assert.SkipWhen(Nginx.Program is null, "nginx is not here");
        var office = hasKey ? await shared.GetAsync() : await proxied.GetAsync("", hasKey: false);
        using var folder = new TemporaryFolder();
        await using var nginx = await Nginx.StartAsync(folder, office.Address, headers);
        foreach (var page in OfficePages)
        {
            using var answer = await office.Client.GetAsync(new Uri(nginx.Address, page), Cancellation);
            Assert.True(
                answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{page} {how}: {answer.StatusCode}");
        }

        using var start = await office.Client.GetAsync(nginx.Address, Cancellation);
        Assert.Equal(HttpStatusCode.OK, start.StatusCode);
        office.IsSound();
        AttackTable.Add($"nginx {how}", OfficePages.Length, "pages of the operator closed");
    }

    [Theory]
    [InlineData("\"proxies\": [ \"127.0.0.1\" ],", true)]
    [InlineData("", false)]
    public async Task Who_a_client_is_counts_by_the_word_of_a_named_proxy_alone(string proxies, bool areToldApart)
    {
        Assert.SkipWhen(Nginx.Program is null, "nginx is not here");
        Assert.SkipUnless(OperatingSystem.IsLinux(), "clients with other loopback addresses are there on Linux");
        var office = await proxied.GetAsync(proxies, hasKey: true);
        using var folder = new TemporaryFolder();
        await using var nginx = await Nginx.StartAsync(folder, office.Address, AsDocumented);
        using var one = ClientFrom("127.0.0.1");
        using var another = ClientFrom("127.0.9.9");

        // Each try claims to be another client, which counts for nothing.
        await WaitsAsync(one, nginx.Address);
        if (areToldApart)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await TryKeyAsync(another, nginx.Address, 0));
        }
        else
        {
            // A wait of a second may be over by then on a busy machine; each is twice as long as the one before.
            await Eventually.HoldsAsync(async () =>
            {
                await WaitsAsync(one, nginx.Address);
                return await TryKeyAsync(another, nginx.Address, 0) == HttpStatusCode.TooManyRequests;
            });
        }

        AttackTable.Add($"nginx {(areToldApart ? "named" : "not named")}", 1, "clients told apart by the word of a named proxy alone");
    }

    /// <summary>Tries wrong keys until the client has to wait.</summary>
    private static async Task WaitsAsync(HttpClient client, Uri address)
    {
        for (var tries = 0; await TryKeyAsync(client, address, tries) != HttpStatusCode.TooManyRequests; tries++)
        {
            Assert.True(tries < MostTries, $"{tries} wrong keys, and no wait");
        }
    }

    private static async Task<HttpStatusCode> TryKeyAsync(HttpClient client, Uri address, int number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/operator/login"));
        request.Content = new FormUrlEncodedContent([KeyValuePair.Create("key", $"wrong {number}")]);
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", $"203.0.113.{number}");
        using var answer = await client.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }

    /// <summary>A client whose connections come from an address of this machine's.</summary>
    private static HttpClient ClientFrom(string address) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
            await socket.ConnectAsync(IPAddress.Parse(context.DnsEndPoint.Host), context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    });
}

/// <summary>Hosts behind a proxy, one for each way they are set: a start costs seconds.</summary>
public sealed class ProxiedOffices : IAsyncDisposable
{
    private readonly Dictionary<(string Proxies, bool HasKey), AttackedOffice> _offices = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var office in _offices.Values)
        {
            await office.DisposeAsync();
        }
    }

    /// <summary>Returns the host; tests run one after the other.</summary>
    internal async Task<AttackedOffice> GetAsync(string proxies, bool hasKey)
    {
        if (!_offices.TryGetValue((proxies, hasKey), out var office))
        {
            _offices.Add((proxies, hasKey), office = await AttackedOffice.StartAsync(proxies, hasKey));
        }

        return office;
    }
}

/// <summary>nginx as a process of its own over a folder of the test's.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private readonly Process _process;

    private Nginx(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Gets the program; null where it is not installed.</summary>
    public static string? Program { get; } =
        new[] { "/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx" }.FirstOrDefault(File.Exists);

    public Uri Address { get; }

    public static async Task<Nginx> StartAsync(TemporaryFolder folder, Uri upstream, string headers)
    {
        int port;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        await File.WriteAllTextAsync(
            folder["nginx.conf"],
            $$"""
            daemon off; worker_processes 1; pid {{folder["nginx.pid"]}}; error_log {{folder["error.log"]}};
            events { }
            http {
              access_log off; client_body_temp_path {{folder["body"]}}; proxy_temp_path {{folder["proxy"]}};
              fastcgi_temp_path {{folder["fastcgi"]}}; uwsgi_temp_path {{folder["uwsgi"]}}; scgi_temp_path {{folder["scgi"]}};
              client_max_body_size 2100m;
              server {
                listen 127.0.0.1:{{port}};
                location / { proxy_pass http://127.0.0.1:{{upstream.Port}}; proxy_request_buffering off; {{headers}} }
              }
            }
            """,
            TestContext.Current.CancellationToken);
        var process = Process.Start(new ProcessStartInfo(Program!, ["-c", folder["nginx.conf"], "-e", folder["error.log"]]))
            ?? throw new InvalidOperationException("nginx did not start.");
        var nginx = new Nginx(process, new Uri($"http://127.0.0.1:{port}/"));
        await Eventually.HoldsAsync(() => IsOpenAsync(port), "nginx listens");
        return nginx;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<bool> IsOpenAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
