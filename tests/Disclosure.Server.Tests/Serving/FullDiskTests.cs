using System.Net;
using Disclosure.Server.TestKit;
using Disclosure.TestKit;
using Disclosure.Workflow.Process;

namespace Disclosure.Server.Tests.Serving;

/// <summary>
/// A disk that is full is said to be, costs nothing that was there, and what was refused is done when there is room again.
/// </summary>
public sealed class FullDiskTests : IDisposable
{
    /// <summary>A remark that needs pages of its own, whatever room is left in those there are.</summary>
    private static readonly string Long = new('长', 1_900);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_approval_says_so_and_succeeds_when_there_is_room_again()
    {
        await using var host = await RunningHost.StartAsync(_folder["data"]);
        var (_, receipt) = await host.UploadAsync(Samples.Read(Samples.FivePages), "五页.pdf");
        var report = ReportId.Parse(receipt.GetProperty("id").GetString()!);
        var link = await new OutboxReader(_folder["data", "outbox"]).ReviewLinkAsync(report, "初审");

        await host.LetDatabaseGrowAsync(false);
        using (var form = new FormUrlEncodedContent([KeyValuePair.Create("remark", Long)]))
        {
            using var refused = await host.Client.PostAsync(host.At($"{link}/approve"), form, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.InsufficientStorage, refused.StatusCode);
            Assert.Contains(
                "存储空间已满",
                await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(link));
        await host.LetDatabaseGrowAsync(true);
        Assert.Equal(HttpStatusCode.SeeOther, await host.PostAsync($"{link}/approve", ("remark", Long)));
        await new OutboxReader(_folder["data", "outbox"]).ReviewLinkAsync(report, "复审");
    }
}
