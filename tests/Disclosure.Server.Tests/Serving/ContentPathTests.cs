using System.Net;
using System.Text.Json;
using Disclosure.Server.TestKit;
using Disclosure.TestKit;
using Disclosure.Workflow.Process;

namespace Disclosure.Server.Tests.Serving;

/// <summary>A document without pages from filing to publication, against the real host with its real children and store.</summary>
public sealed class ContentPathTests : IDisposable
{
    private static readonly string[] Tiers = ["初审", "复审", "终审"];

    private readonly TemporaryFolder _folder = new();
    private readonly OutboxReader _outbox;

    public ContentPathTests() => _outbox = new OutboxReader(_folder["data", "outbox"]);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("text/tabs-page-breaks", "年报.txt", "text", "text/plain")]
    [InlineData("web/page-among-other-years", "年报.html", "html", "text/html")]
    [InlineData(
        "office/word-numbered-headings", "年报.docx", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("office/excel-one-sheet", "年报.xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task A_document_without_pages_is_reviewed_beside_its_own_tables_and_published(
        string sample, string name, string reader, string type)
    {
        await using var host = await RunningHost.StartAsync(_folder["data"]);
        var (status, receipt) = await host.UploadAsync(Samples.Read(sample + name[name.LastIndexOf('.')..]), name);
        Assert.Equal(HttpStatusCode.Created, status);
        var report = ReportId.Parse(receipt.GetProperty("id").GetString()!);
        foreach (var tier in Tiers)
        {
            var link = await _outbox.ReviewLinkAsync(report, tier);
            var page = await host.GetAsync(link);
            Assert.Contains("id=\"box-applications.received.total\"", page, StringComparison.Ordinal);
            Assert.Contains("href=\"#box-applications.received.total\"", page, StringComparison.Ordinal);
            Assert.Contains("href=\"#at-applications.received.total\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain("document.write", page, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.SeeOther, await host.PostAsync($"{link}/approve"));
        }

        await host.ReachesAsync(report, "published");
        var truth = SampleTruth.Load(sample);
        using var published = JsonDocument.Parse(await host.GetAsync($"/published/{report}.json"));
        var root = published.RootElement;
        Assert.Equal((reader, 0), (root.GetProperty("reader").GetString(), root.GetProperty("pages").GetInt32()));
        foreach (var (id, value) in truth.Figures)
        {
            var figure = root.GetProperty("figures").GetProperty(id);
            Assert.Equal(value, figure.GetProperty("value").GetDecimal());
            Assert.True(figure.GetProperty("place").TryGetProperty(reader == "xlsx" ? "cell" : "column", out _));
            Assert.False(figure.TryGetProperty("page", out _));
        }

        using var original = await host.Client.GetAsync(
            host.At(root.GetProperty("original").GetProperty("href").GetString()!), TestContext.Current.CancellationToken);
        Assert.Equal(type, original.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", original.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", Assert.Single(original.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(original.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }
}
