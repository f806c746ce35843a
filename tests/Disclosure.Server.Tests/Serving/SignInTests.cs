using System.Net;
using System.Web;
using Disclosure.TestKit;

namespace Disclosure.Server.Tests.Serving;

/// <summary>The program as an operator starts it who set no key: it prints a link, and another when asked.</summary>
public sealed class SignInTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client;

    public SignInTests() =>
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _cookies });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_host_prints_a_link_that_signs_in_once_and_another_when_asked()
    {
        using var host = ChildProgram.Start("serve", "--data", _folder["data"], "--urls", "http://127.0.0.1:0");
        try
        {
            host.ErrorDataReceived += static (_, _) => { };
            host.BeginErrorReadLine();
            var address = new Uri((await host.StandardOutput.ReadLineAsync(Cancellation))!.Split(' ')[0]);
            var line = (await host.StandardOutput.ReadLineAsync(Cancellation))!;
            var link = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..].Split(' ')[0]);
            Assert.Equal(address.Authority, link.Authority);
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(new Uri(address, "/operator")));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(link));
            Assert.Equal(HttpStatusCode.SeeOther, await UseAsync(link));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(new Uri(address, "/operator")));
            Assert.Equal(HttpStatusCode.Forbidden, await UseAsync(link));

            var (code, output, error) = await ChildProgram.RunAsync(
                "sign-in", "--data", _folder["data"], "--urls", address.ToString());
            Assert.True(code == 0, error);
            Assert.Equal(HttpStatusCode.SeeOther, await UseAsync(new Uri(output.Trim())));
        }
        finally
        {
            host.Kill();
            await host.WaitForExitAsync(Cancellation);
        }
    }

    [Fact]
    public async Task No_code_is_made_where_a_key_opens_the_pages_or_there_is_no_data()
    {
        var (code, output, error) = await ChildProgram.RunAsync("sign-in", "--data", _folder["none"]);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("没有数据", error, StringComparison.Ordinal);

        Directory.CreateDirectory(_folder["data"]);
        await File.WriteAllTextAsync(_folder["data", "disclosure.db"], "", Cancellation);
        (code, output, error) = await ChildProgram.RunAsync("sign-in", "--data", _folder["data"]);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("没有密钥", error, StringComparison.Ordinal);

        await File.WriteAllTextAsync(
            _folder["data", "disclosure.json"], """{ "operatorKey": "a key of some length" }""", Cancellation);
        (code, output, error) = await ChildProgram.RunAsync("sign-in", "--data", _folder["data"]);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("operatorKey", error, StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> StatusAsync(Uri address)
    {
        using var answer = await _client.GetAsync(address, Cancellation);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> UseAsync(Uri link)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("code", HttpUtility.ParseQueryString(link.Query)["code"])]);
        using var answer = await _client.PostAsync(new Uri(link, "/operator/login"), form, Cancellation);
        return answer.StatusCode;
    }
}
