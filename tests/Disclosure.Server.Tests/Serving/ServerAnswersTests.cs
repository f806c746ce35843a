using System.Net;
using System.Net.Sockets;
using System.Text;
using Disclosure.Server.TestKit;
using Disclosure.TestKit;

namespace Disclosure.Server.Tests.Serving;

/// <summary>What the web server itself answers, before a page is asked for.</summary>
public sealed class ServerAnswersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_host_names_no_server_and_gives_nothing_back_to_TRACE()
    {
        await using var host = await RunningHost.StartAsync(_folder["data"]);
        foreach (var (method, status) in new[]
        {
            (HttpMethod.Get, HttpStatusCode.OK), (HttpMethod.Trace, HttpStatusCode.MethodNotAllowed),
            (HttpMethod.Put, HttpStatusCode.MethodNotAllowed),
        })
        {
            using var request = new HttpRequestMessage(method, host.At("/healthz")) { Headers = { { "X-Secret", "given" } } };
            using var answer = await host.Client.SendAsync(request, Cancellation);
            Assert.Equal(status, answer.StatusCode);
            Assert.Empty(answer.Headers.Server);
            Assert.False(answer.Headers.Contains("X-Powered-By"));
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.DoesNotContain("given", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Content-Length: 60\r\nTransfer-Encoding: chunked", "0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Length: 60", "0\r\n\r\n")]
    public async Task A_request_with_two_lengths_is_read_as_one_and_ends_the_connection(string lengths, string body)
    {
        await using var host = await RunningHost.StartAsync(_folder["data"]);
        var answer = await SendAsync(
            host, $"POST /operator/login HTTP/1.1\r\nHost: a\r\n{lengths}\r\n\r\n{body}GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("HTTP/1.1 200", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Length: 5\r\nContent-Length: 6")]
    [InlineData("Content-Length: five")]
    [InlineData("Transfer-Encoding: gzip")]
    [InlineData("X-Two: one\r\n : two")]
    [InlineData("X-Null: a\0b")]
    public async Task A_request_whose_head_is_no_HTTP_is_refused_before_any_page(string headers)
    {
        await using var host = await RunningHost.StartAsync(_folder["data"]);
        var answer = await SendAsync(host, $"POST /operator/login HTTP/1.1\r\nHost: a\r\n{headers}\r\n\r\nhello");
        Assert.StartsWith("HTTP/1.1 400 Bad Request", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
    }

    /// <summary>Returns what the host says until it ends the connection.</summary>
    private static async Task<string> SendAsync(RunningHost host, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", host.At("/").Port, Cancellation);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), Cancellation);
        using var answer = new MemoryStream();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        end.CancelAfter(TimeSpan.FromSeconds(20));
        await stream.CopyToAsync(answer, end.Token);
        return Encoding.Latin1.GetString(answer.ToArray());
    }
}
