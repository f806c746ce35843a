using Disclosure.Hosting.Settings;
using Disclosure.Server.Serving;
using Disclosure.Workflow.Process;

namespace Disclosure.Server.Tests.Serving;

public sealed class ListeningAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://localhost:0", true)]
    [InlineData("http://[::1]:5080; https://127.0.0.2:1", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://[::]:5080", false)]
    [InlineData("http://+:5080", false)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://192.168.1.5:5080", false)]
    [InlineData("http://localhost.example.org:5080", false)]
    [InlineData("http://127.0.0.1:5080;http://10.0.0.1:5080", false)]
    [InlineData("", false)]
    public void An_address_is_local_where_no_other_machine_reaches_it(string urls, bool isLocal) =>
        Assert.Equal(isLocal, ListeningAddress.IsLocal(urls));

    [Theory]
    [InlineData(true, null, null, FilingRule.Open)]
    [InlineData(false, null, null, FilingRule.Confirmed)]
    [InlineData(true, "http://localhost:5080/", null, FilingRule.Open)]
    [InlineData(true, "https://disclosure.example.gov.cn/", null, FilingRule.Confirmed)]
    [InlineData(false, "http://localhost:5080/", null, FilingRule.Confirmed)]
    [InlineData(true, null, FilingRule.Links, FilingRule.Links)]
    [InlineData(false, null, FilingRule.Open, FilingRule.Open)]
    public void Files_from_the_web_go_into_review_at_once_only_where_the_office_says_so_or_nobody_else_comes(
        bool isLocal, string? address, FilingRule? set, FilingRule expected)
    {
        var settings = new OfficeSettings { PublicAddress = address is null ? null : new Uri(address), Filing = set };
        Assert.Equal(expected, settings.ToWorkflowOptions(isLocal).Filing);
    }
}
