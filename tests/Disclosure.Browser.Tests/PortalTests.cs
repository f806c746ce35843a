using Disclosure.Server.TestKit;
using Disclosure.TestKit;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;
using Microsoft.Playwright;

namespace Disclosure.Browser.Tests;

/// <summary>The public pages and the office's, on a desk's and on a phone's width, and the numbers that keep up by themselves.</summary>
[Collection(InTheBrowser.Name)]
public sealed class PortalTests(Browser browser) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Every_page_of_the_portal_and_of_the_office_can_be_used_by_everyone(int width)
    {
        await File.WriteAllTextAsync(_folder["disclosure.json"], """{ "agencies": [ "某市教育局" ] }""", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(_folder["data"]);
        File.Move(_folder["disclosure.json"], _folder["data", "disclosure.json"]);
        await using var host = await RunningHost.StartAsync(_folder["data"]);
        var file = Samples.Read(Samples.FivePages);
        await host.UploadAsync(file, "五页.pdf");
        await host.UploadAsync(Samples.Read(Samples.BalanceBroken), "不平.pdf");
        var report = ReportId.Of(ContentHash.Of(file));
        await using var person = await Visitor.ComeAsync(browser, host, $"portal-{width}", width);
        foreach (var tier in GivenNames.Tiers)
        {
            await person.GoAsync($"/operator/reports/{report}");
            await person.AwaitAsync($"【请审核（{tier}）】");
            var notice = person.Page.Locator($".notices li:has-text('（{tier}）') a[href*='/review/']").First;
            await host.PostAsync($"{await notice.GetAttributeAsync("href")}/approve");
        }

        await host.ReachesAsync(report, "published");
        await person.GoAsync("/");
        await person.LookAsync("home");
        var year = await person.Page.Locator(".cards a[href^='/years/']").First.GetAttributeAsync("href");
        var kind = await person.Page.Locator(".cards a[href^='/kinds/']").First.GetAttributeAsync("href");
        foreach (var (path, what) in new[] {
            (year!, "year"),
            ($"{year}compare/received/", "comparison"),
            (kind!, "kind"),
            ($"/published/{report}/", "report") })
        {
            await person.GoAsync(path);
            await person.LookAsync(what);
        }

        await person.Page.Locator("a[href^='/agencies/']").First.ClickAsync();
        await person.LookAsync("agency");
        foreach (var (path, what) in new[] {
            ("/operator", "office"),
            ("/operator/waiting", "waiting"),
            ("/operator/missing", "missing"),
            ("/operator/outbox", "outbox") })
        {
            await person.GoAsync(path);
            await person.LookAsync(what);
        }
    }

    [Fact]
    public async Task The_office_s_numbers_keep_up_while_they_are_looked_at()
    {
        await using var host = await RunningHost.StartAsync(_folder["data"]);
        await using var person = await Visitor.ComeAsync(browser, host, "progress");
        await person.GoAsync("/operator");
        var all = person.Page.Locator("[data-pile=review]");
        await Assertions.Expect(all).ToHaveTextAsync("0");
        await host.UploadAsync(Samples.Read(Samples.FivePages), "五页.pdf");
        await Assertions.Expect(all).ToHaveTextAsync("1", new LocatorAssertionsToHaveTextOptions { Timeout = 30_000 });
        await Assertions.Expect(person.Page.Locator(".stale")).ToBeVisibleAsync();
        await person.LookAsync("changed");
    }
}
