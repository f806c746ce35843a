using System.Net;
using System.Net.Sockets;
using Disclosure.Server.TestKit;
using Disclosure.TestKit;

namespace Disclosure.Server.Tests.CommandLine;

public sealed class HealthCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_host_that_works_is_well()
    {
        await using var host = await RunningHost.StartAsync(_folder["data"]);
        Assert.Equal((0, "{\"status\":\"ok\"}\n", ""), await ChildProgram.RunAsync("health", "--url", $"{host.At("/")}"));
    }

    [Fact]
    public async Task Where_nobody_listens_there_is_no_answer()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var url = $"http://{free.LocalEndpoint}";
        free.Stop();
        var (code, output, error) = await ChildProgram.RunAsync("health", "--url", url);
        Assert.Equal((1, "", $"{url} 没有回应。请确认服务已启动，地址无误。\n"), (code, output, error));
    }

    [Fact]
    public async Task A_host_that_says_it_is_not_well_is_not()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var asked = ChildProgram.RunAsync("health", "--url", $"http://{listener.LocalEndpoint}/");
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        Assert.Equal("GET /healthz HTTP/1.1", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        await stream.WriteAsync(
            "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 24\r\nConnection: close\r\n\r\n{\"status\":\"unavailable\"}"u8.ToArray(),
            TestContext.Current.CancellationToken);
        Assert.Equal((1, "{\"status\":\"unavailable\"}\n", ""), await asked);
    }

    [Fact]
    public async Task What_is_no_web_address_is_refused()
    {
        var (code, output, error) = await ChildProgram.RunAsync("health", "--url", "5080");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("--url", error, StringComparison.Ordinal);
    }
}
