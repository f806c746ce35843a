using System.Net;
using Disclosure.ScanAccuracy;
using Disclosure.Server.TestKit;
using Disclosure.TestKit;
using Disclosure.Workflow.Process;

namespace Disclosure.Server.Tests.Reading;

/// <summary>Scans that come in over HTTP, through the real host and its children, up to the reviewer.</summary>
public sealed class ScanFilingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OutboxReader _outbox;

    public ScanFilingTests() => _outbox = new OutboxReader(_folder["data", "outbox"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_uploaded_scan_goes_to_review()
    {
        OcrInstalled.OrSkip();
        await using var host = await RunningHost.StartAsync(_folder["data"]);
        var (status, receipt) = await host.UploadAsync(Samples.Read(Samples.Scan), "扫描件.pdf");
        Assert.Equal(HttpStatusCode.Created, status);
        var report = ReportId.Parse(receipt.GetProperty("id").GetString()!);
        var link = await _outbox.ReviewLinkAsync(report, "初审");
        Assert.Contains("142", await host.GetAsync(link), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_filed_together_are_one_report_of_as_many_pages()
    {
        OcrInstalled.OrSkip();
        var pages = ReportFiles.In(Samples.PathOf("scans"))
            .First(static report => report.Truth.Contains("colour-200-turned", StringComparison.Ordinal));
        Assert.Equal(3, pages.Pages.Count);
        await using var host = await RunningHost.StartAsync(_folder["data"]);
        var (status, receipt) = await host.UploadTogetherAsync(pages.Pages);
        Assert.Equal(HttpStatusCode.Created, status);
        var report = ReportId.Parse(receipt.GetProperty("id").GetString()!);
        var link = await _outbox.ReviewLinkAsync(report, "初审");
        Assert.Contains(Truth.Load(pages.Truth).Agency, WebUtility.HtmlDecode(await host.GetAsync(link)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_picture_is_told_to_the_office_and_the_next_report_is_read()
    {
        await using var host = await RunningHost.StartAsync(_folder["data"]);
        var picture = Samples.Read("scans/colour-150-pngs-1.png");
        var (_, damaged) = await host.UploadAsync(picture[..(picture.Length / 2)], "半张.png");
        var (_, sound) = await host.UploadAsync(Samples.Read(Samples.FivePages), "五页.pdf");
        await _outbox.ReviewLinkAsync(ReportId.Parse(sound.GetProperty("id").GetString()!), "初审");
        await host.ReachesAsync(ReportId.Parse(damaged.GetProperty("id").GetString()!), "unreadable");
    }
}
