using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Disclosure.Server.TestKit;
using Disclosure.TestKit;
using Disclosure.Workflow.Process;

namespace Disclosure.Server.Tests.Serving;

/// <summary>
/// An office goes on with what the version before 0.9.0 wrote: a data folder as it was left, and an archive of it with the keys beside, as
/// the manual says. Five reports lie in it: published, returned with an accepted finding, corrected in review and waiting at the second
/// tier, with errors waiting at the first, and a file that no one can read. Findings of that version hold a sentence, and no fact behind
/// it.
/// </summary>
public sealed class FormerVersionTests : IDisposable
{
    private static readonly ReportId Published = ReportId.Parse("00b965e9c54ece1934d680ca56b24ab6");
    private static readonly ReportId Returned = ReportId.Parse("6e07b99a9901b2d1b67fbe24a9367f1d");
    private static readonly ReportId Corrected = ReportId.Parse("05867757310378eaad5cb1184acde281");
    private static readonly ReportId WithErrors = ReportId.Parse("38887554bdc0375cabb3192f0132da6b");
    private static readonly ReportId Unreadable = ReportId.Parse("52437e428a0f38ee065caed219487f10");

    private readonly TemporaryFolder _folder = new();
    private readonly OutboxReader _outbox;

    public FormerVersionTests()
    {
        ZipFile.ExtractToDirectory(Fixture("data.zip"), _folder["former"]);
        _outbox = new OutboxReader(_folder["former", "outbox"]);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_the_version_before_wrote_opens_and_goes_on(bool byArchive)
    {
        var data = byArchive ? await ImportedAsync() : _folder["former"];
        await using var host = await RunningHost.StartAsync(data, new ClockSetBack());

        string?[] states = await Task.WhenAll(new[] { Published, Returned, Corrected, WithErrors, Unreadable }.Select(host.StateAsync));
        Assert.Equal(["published", "returned", "inReview", "inReview", "unreadable"], states.AsEnumerable());
        using (var published = JsonDocument.Parse(await host.GetAsync($"/published/{Published}.json")))
        {
            Assert.Equal("澄岭县卫生健康委员会", published.RootElement.GetProperty("agency").GetString());
        }

        await AssertShownAsync(host);
        await AssertGoesOnAsync(host, new OutboxReader(Path.Combine(data, "outbox")));
    }

    private async Task AssertShownAsync(RunningHost host)
    {
        var link = await _outbox.ReviewLinkAsync(WithErrors, "初审");
        foreach (var language in (string[])["zh", "en"])
        {
            var page = WebUtility.HtmlDecode(await host.GetAsync($"{link}?lang={language}"));
            Assert.Contains("第一项加第二项之和（83+0=83），第三项加第四项之和（83+1=84）", page, StringComparison.Ordinal);
        }

        Assert.Contains("PDF 文件已损坏", await host.GetAsync(host.PageOf(Unreadable)), StringComparison.Ordinal);
    }

    private async Task AssertGoesOnAsync(RunningHost host, OutboxReader outbox)
    {
        Assert.Equal(
            HttpStatusCode.SeeOther, await host.PostAsync($"{await _outbox.ReviewLinkAsync(Corrected, "复审", round: 2)}/approve"));
        Assert.Equal(
            HttpStatusCode.SeeOther, await host.PostAsync($"{await outbox.ReviewLinkAsync(Corrected, "终审", round: 2)}/approve"));
        await host.ReachesAsync(Corrected, "published");
        using (var published = JsonDocument.Parse(await host.GetAsync($"/published/{Corrected}.json")))
        {
            var fee = published.RootElement.GetProperty("figures").GetProperty("proactive.fees.amount");
            Assert.Equal(12.3456m, fee.GetProperty("value").GetDecimal());
        }

        await host.UploadAsync(Samples.Variant("gbk-not-embedded.pdf", 1), "更正.pdf", $"/api{host.PageOf(Returned)}/files");
        Assert.NotEmpty(await outbox.ReviewLinkAsync(Returned, "初审", round: 2));
    }

    private async Task<string> ImportedAsync()
    {
        var data = _folder["moved"];
        var (code, _, error) = await ChildProgram.RunAsync("import", Fixture("archive.zip"), "--data", data);
        Assert.True(code == 0, error);
        Directory.Move(_folder["former", "keys"], Path.Combine(data, "keys"));
        return data;
    }

    private static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Serving", "Before09", name);

    /// <summary>The machine's clock, set to the day after the data were written, when the links in them had not run out.</summary>
    private sealed class ClockSetBack : TimeProvider
    {
        private readonly TimeSpan _difference = new DateTimeOffset(2026, 11, 30, 1, 0, 0, TimeSpan.Zero) - System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _difference;
    }
}
