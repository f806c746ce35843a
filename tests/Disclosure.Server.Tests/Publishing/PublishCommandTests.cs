using System.Net;
using Disclosure.Server.Publishing;
using Disclosure.Server.TestKit;
using Disclosure.TestKit;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;

namespace Disclosure.Server.Tests.Publishing;

public sealed class PublishCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_published_is_exported_while_the_host_is_at_work()
    {
        await using var host = await RunningHost.StartAsync(_folder["data"]);
        var file = Samples.Read(Samples.FivePages);
        await host.UploadAsync(file, "五页.pdf");
        var report = ReportId.Of(ContentHash.Of(file));
        var outbox = new OutboxReader(_folder["data", "outbox"]);
        foreach (var tier in GivenNames.Tiers)
        {
            Assert.Equal(HttpStatusCode.SeeOther, await host.PostAsync($"{await outbox.ReviewLinkAsync(report, tier)}/approve"));
        }

        await host.ReachesAsync(report, "published");
        Assert.Equal(0, PublishCommand.Run(_folder["site"], _folder["data"], null, "https://xxgk.example.gov.cn/"));
        Assert.Equal(file, await File.ReadAllBytesAsync(
            _folder["site", "published", report.ToString(), "original.pdf"],
            TestContext.Current.CancellationToken));
        var page = await File.ReadAllTextAsync(
            _folder["site", "published", report.ToString(), "index.html"],
            TestContext.Current.CancellationToken);
        Assert.Contains(
            $"<link rel=\"canonical\" href=\"https://xxgk.example.gov.cn/published/{report}/\">",
            page,
            StringComparison.Ordinal);
        Assert.Contains("href=\"../../assets/site.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/operator", page, StringComparison.Ordinal);
        Assert.Contains(
            $"published/{report}/",
            await File.ReadAllTextAsync(_folder["site", "index.html"], TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Equal(0, PublishCommand.Run(_folder["site"], _folder["data"], null, "https://xxgk.example.gov.cn/"));
    }

    [Fact]
    public void Without_data_or_an_address_it_says_what_is_missing()
    {
        Assert.Equal(1, PublishCommand.Run(_folder["site"], _folder["none"], null, null));
        Assert.False(Directory.Exists(_folder["none"]));
    }
}
