using System.Net;
using System.Text.Json;
using Disclosure.Server.TestKit;
using Disclosure.TestKit;
using Disclosure.Workflow.Process;

namespace Disclosure.Server.Tests.Serving;

/// <summary>From a file to a publication, through HTTP and the outbox, against the real host with its real store.</summary>
public sealed class WholePathTests : IDisposable
{
    private static readonly string[] Tiers = ["初审", "复审", "终审"];

    private readonly TemporaryFolder _folder = new();
    private readonly OutboxReader _outbox;

    public WholePathTests() => _outbox = new OutboxReader(_folder["data", "outbox"]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_uploaded_report_is_approved_tier_by_tier_and_published_as_page_json_and_csv()
    {
        await using var host = await RunningHost.StartAsync(_folder["data"]);
        var (status, receipt) = await host.UploadAsync(Samples.Read(Samples.FivePages), "五页.pdf");
        Assert.Equal(HttpStatusCode.Created, status);
        var report = IdIn(receipt);

        foreach (var tier in Tiers)
        {
            var link = await _outbox.ReviewLinkAsync(report, tier);
            Assert.Equal(HttpStatusCode.OK, await host.StatusAsync(link));
            Assert.Equal(HttpStatusCode.NotFound, await host.StatusAsync($"/published/{report}"));
            Assert.Equal(HttpStatusCode.SeeOther, await host.PostAsync($"{link}/approve"));
        }

        await host.ReachesAsync(report, "published");
        using var published = JsonDocument.Parse(await host.GetAsync($"/published/{report}.json"));
        using var truth = JsonDocument.Parse(Samples.Read("five-pages.truth.json"));
        var agency = truth.RootElement.GetProperty("agency").GetString()!;
        Assert.Equal(agency, published.RootElement.GetProperty("agency").GetString());
        Assert.Contains(agency, await host.GetAsync($"/published/{report}"), StringComparison.Ordinal);
        Assert.Contains(agency, WebUtility.HtmlDecode(await host.GetAsync("/")), StringComparison.Ordinal);
        Assert.Contains("applications.received.total", await host.GetAsync($"/published/{report}.csv"), StringComparison.Ordinal);
        Assert.Equal(
            ["Publication", "ReviewRequest", "ReviewRequest", "ReviewRequest"],
            (await NoticesAsync(4)).Select(file => file.Kind).Order());
    }

    [Fact]
    public async Task A_report_survives_a_restart_between_any_two_steps()
    {
        ReportId report;
        await using (var host = await RunningHost.StartAsync(_folder["data"]))
        {
            report = IdIn((await host.UploadAsync(Samples.Read(Samples.FivePages), "五页.pdf")).Body);
        }

        foreach (var tier in Tiers)
        {
            await using var host = await RunningHost.StartAsync(_folder["data"]);
            Assert.Equal(HttpStatusCode.SeeOther, await host.PostAsync($"{await _outbox.ReviewLinkAsync(report, tier)}/approve"));
        }

        await using (var host = await RunningHost.StartAsync(_folder["data"]))
        {
            await host.ReachesAsync(report, "published");
            await NoticesAsync(4);
        }

        await using (var host = await RunningHost.StartAsync(_folder["data"]))
        {
            Assert.Equal("published", await host.StateAsync(report));
        }
    }

    [Fact]
    public async Task A_rejected_report_goes_a_new_round_with_its_corrected_file_and_the_old_links_are_void()
    {
        await using var host = await RunningHost.StartAsync(_folder["data"]);
        var report = IdIn((await host.UploadAsync(Samples.Read(Samples.FivePages), "五页.pdf")).Body);
        var first = await _outbox.ReviewLinkAsync(report, "初审");
        Assert.Equal(HttpStatusCode.SeeOther, await host.PostAsync($"{first}/return", ("reason", "第三部分缺少说明")));
        await host.ReachesAsync(report, "returned");
        var notice = (await NoticesAsync(2)).Single(file => file.Kind == "Return");
        Assert.Contains("第三部分缺少说明", notice.Body, StringComparison.Ordinal);

        var stranger = IdIn((await host.UploadAsync(Samples.Variant(Samples.FivePages, 3), "五页（别人）.pdf")).Body);
        await host.ReachesAsync(stranger, "inReview");
        Assert.Equal("returned", await host.StateAsync(report));
        var path = new Uri(notice.Link).AbsolutePath;
        await host.UploadAsync(Samples.Variant(Samples.FivePages, 2), "五页（更正）.pdf", $"/api{path}/files");
        foreach (var tier in Tiers)
        {
            Assert.Equal(HttpStatusCode.SeeOther, await host.PostAsync($"{await _outbox.ReviewLinkAsync(report, tier, round: 2)}/approve"));
            await host.PostAsync($"{first}/approve");
        }

        await host.ReachesAsync(report, "published");
    }

    [Fact]
    public async Task The_same_file_again_is_the_same_report_and_says_so()
    {
        await using var host = await RunningHost.StartAsync(_folder["data"]);
        var file = Samples.Read(Samples.FivePages);
        var report = IdIn((await host.UploadAsync(file, "五页.pdf")).Body);
        var receipts = await Task.WhenAll(Enumerable.Range(0, 5).Select(n => host.UploadAsync(file, $"另一个名字{n}.pdf")));
        Assert.All(receipts, receipt =>
        {
            Assert.Equal(HttpStatusCode.OK, receipt.Status);
            Assert.Equal(report, IdIn(receipt.Body));
            Assert.False(receipt.Body.GetProperty("new").GetBoolean());
        });
        await _outbox.ReviewLinkAsync(report, "初审");
        await NoticesAsync(1);
    }

    [Fact]
    public async Task A_report_with_errors_is_not_published_before_each_is_accepted_with_a_reason()
    {
        await using var host = await RunningHost.StartAsync(_folder["data"]);
        var report = IdIn((await host.UploadAsync(Samples.Read(Samples.BalanceBroken), "不平.pdf")).Body);
        foreach (var tier in Tiers)
        {
            await host.PostAsync($"{await _outbox.ReviewLinkAsync(report, tier)}/approve");
            if (tier == Tiers[^1])
            {
                break;
            }
        }

        Assert.Equal("inReview", await host.StateAsync(report));
    }

    [Fact]
    public async Task A_file_dropped_into_the_intake_folder_comes_into_review_and_is_put_away()
    {
        await using var host = await RunningHost.StartAsync(_folder["data"]);
        await File.WriteAllBytesAsync(_folder["data", "intake", "收件.pdf"], Samples.Read(Samples.FivePages), Cancellation);
        var report = ReportId.Of(ContentHash.Of(Samples.Read(Samples.FivePages)));
        await _outbox.ReviewLinkAsync(report, "初审");
        await Eventually.HoldsAsync(() => Task.FromResult(
            Directory.EnumerateFiles(_folder["data", "intake", "accepted"], "收件.pdf", SearchOption.AllDirectories).Any()));
        Assert.Empty(Directory.EnumerateFiles(_folder["data", "intake"]));
    }

    private static ReportId IdIn(JsonElement receipt) => ReportId.Parse(receipt.GetProperty("id").GetString()!);

    private Task<IReadOnlyList<OutboxFile>> NoticesAsync(int number) => Eventually.GetAsync(() =>
    {
        var all = _outbox.All;
        Assert.True(all.Count <= number, $"There are {all.Count} notices instead of {number}.");
        return Task.FromResult(all.Count == number ? all : null);
    });
}
