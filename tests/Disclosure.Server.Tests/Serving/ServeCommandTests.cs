using System.Net;
using System.Net.Sockets;
using Disclosure.TestKit;

namespace Disclosure.Server.Tests.Serving;

/// <summary>A host that cannot start says why in one line of our own words.</summary>
public sealed class ServeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("http://127.0.0.1:99999", "65535")]
    [InlineData("http://", "http://主机:端口")]
    [InlineData("5080", "http://主机:端口")]
    [InlineData("http://203.0.113.7:5080", "本机没有这个地址")]
    public Task An_address_nobody_can_listen_on_is_refused(string urls, string says) => RefusesAsync(says, "--urls", urls);

    [Fact]
    public async Task An_address_another_program_listens_on_is_refused()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        await RefusesAsync("已有程序在用", "--urls", $"http://{other.LocalEndpoint}");
    }

    [Theory]
    [InlineData("{ \"tears\": [] }", "没有 tears 这个配置项")]
    [InlineData("{ \"tiers\": [ { \"name\": \"初审\" } ] }", "tiers[0] 缺少 reviewers")]
    [InlineData("{ \"tiers\": ", "不合 JSON 的写法")]
    public async Task A_settings_file_that_is_wrong_is_refused(string content, string says)
    {
        await File.WriteAllTextAsync(_folder["disclosure.json"], content, TestContext.Current.CancellationToken);
        await RefusesAsync(says, "--urls", "http://127.0.0.1:0");
    }

    [Fact]
    public Task A_settings_file_that_is_not_there_is_refused() => RefusesAsync("没有这个文件", "--config", _folder["none.json"]);

    private async Task RefusesAsync(string says, params string[] arguments)
    {
        var (code, output, error) = await ChildProgram.RunAsync(["serve", "--data", _folder.Path, .. arguments]);
        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }
}
