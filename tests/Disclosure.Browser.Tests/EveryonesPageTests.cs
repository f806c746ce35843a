using System.Text.RegularExpressions;
using Disclosure.Server.TestKit;
using Disclosure.TestKit;
using Disclosure.Workflow.Process;
using Microsoft.Playwright;

namespace Disclosure.Browser.Tests;

/// <summary>Every page as everyone may see it: by night, in English, on a phone; and what people send who mean no good.</summary>
[Collection(InTheOtherBrowser.Name)]
public sealed class EveryonesPageTests(Browser browser) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("night", 1280, ColorScheme.Dark, "zh-CN")]
    [InlineData("night-on-a-phone", 390, ColorScheme.Dark, "zh-CN")]
    [InlineData("english", 1280, ColorScheme.Light, "en")]
    [InlineData("english-on-a-phone", 390, ColorScheme.Light, "en")]
    public async Task No_page_has_anything_for_axe_to_find(string name, int width, ColorScheme colours, string language)
    {
        browser.Get();
        await File.WriteAllTextAsync(
            _folder["disclosure.json"],
            """{ "deputies": [ { "id": "sun", "name": "孙七", "address": "sun@localhost" } ] }""",
            TestContext.Current.CancellationToken);
        await using var host = await RunningHost.StartAsync(_folder.Path);
        var id = await FileAsync(host, "2023.pdf");
        await using var person = await Visitor.ComeAsync(
            browser, host, name, width, colours: colours,
            looking: colours == ColorScheme.Dark ? Looking.AtColours : Looking.AtStructure);
        await person.GoAsync($"/?lang={language}");
        await person.LookAsync("start");
        await person.GoAsync(host.PageOf(id));
        await person.LookAsync("status");
        await person.OpenNewestReviewAsync();
        var review = person.Page.Url;
        foreach (var closed in await person.Page.Locator("details").AllAsync())
        {
            await closed.Locator("summary").First.ClickAsync();
        }

        await person.LookAsync("review");
        await person.Page.GotoAsync($"{review}/edit");
        await person.LookAsync("edit");
        await person.GoAsync("/no/such/page");
        await person.LookAsync("not-found");
        await person.Page.GotoAsync($"{review}x");
        await person.LookAsync("cut-off-link");
        await person.Page.GotoAsync($"{review[..^8]}AAAAAAAA");
        await person.LookAsync("forged-link");

        // The links of decisions, each a page of its own.
        await person.Page.GotoAsync(review);
        await person.Page.Locator("form[action$='/approve'] button").ClickAsync();
        await person.Page.WaitForLoadStateAsync();
        await person.LookAsync("approved");
        await host.ReachesTierAsync(id, "复审");
        await person.OpenNewestReviewAsync();
        var second = person.Page.Url;
        await person.Page.Locator(".otherways summary").ClickAsync();
        await person.LookAsync("review-second-tier");
        await person.Page.Locator("#again-reason").FillAsync("请再核对");
        await person.Page.Locator("form[action$='/again'] button").ClickAsync();
        await person.Page.WaitForLoadStateAsync();
        await person.LookAsync("asked-again");
        await host.ReachesTierAsync(id, "初审");
        await person.OpenNewestReviewAsync();
        await person.LookAsync("review-asked-again");
        await person.Page.Locator(".otherways summary").ClickAsync();
        await person.Page.Locator("#colleague").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await person.Page.Locator("form[action$='/handover'] button").ClickAsync();
        await person.Page.WaitForLoadStateAsync();
        await person.LookAsync("handed-over");
        await person.Page.GotoAsync(second);
        await person.LookAsync("earlier-round");
        foreach (var (path, what) in new[] {
            ($"/operator/reports/{id}", "office-report"),
            ("/operator", "office"),
            ("/operator/waiting", "office-waiting"),
            ("/operator/outbox", "office-notices") })
        {
            await person.GoAsync(path);
            await person.LookAsync(what);
        }

        await person.GoAsync("/operator/filing");
        await person.Page.Locator("#agency").FillAsync("霁川市交通运输局");
        await person.Page.Locator("form[action='/operator/filing'] button").ClickAsync();
        await person.Page.WaitForLoadStateAsync();
        await person.LookAsync("office-filing-link");
        await person.Page.GotoAsync(await person.Page.Locator("#link").InputValueAsync());
        await person.LookAsync("agency-filing");
        await person.GoAsync("/corrections/x");
        await person.LookAsync("bad-filing-link");
        await host.PostAsync($"/operator/reports/{id}/withdraw", ("reason", "报送有误"));
        await person.Page.GotoAsync(review);
        await person.LookAsync("withdrawn");
    }

    [Fact]
    public async Task A_file_name_made_to_hurt_is_only_ever_shown()
    {
        const string Name = "\"><img src=x onerror=alert(1)><script>alert(2)</script>'..%2f..%2f.pdf";
        browser.Get();
        await using var host = await RunningHost.StartAsync(_folder.Path);
        await using var person = await Visitor.ComeAsync(browser, host, "hurtful");
        var dialogs = 0;
        person.Page.Dialog += (_, dialog) =>
        {
            dialogs++;
            _ = dialog.DismissAsync();
        };
        await person.GoAsync("/");
        await person.Page.GetByLabel("报告文件")
            .SetInputFilesAsync(new FilePayload { Name = Name, MimeType = "application/pdf", Buffer = Samples.Read(Samples.FivePages) });
        await person.PressAsync("报送");
        await person.AwaitAsync("审核中");
        await person.LookAsync("status");
        var id = Regex.Match(await host.GetAsync("/operator"), "/operator/reports/([0-9a-f]{32})").Groups[1].Value;
        await person.OpenNewestReviewAsync();
        await person.LookAsync("review");
        foreach (var path in new[] { "/operator", $"/operator/reports/{id}", "/operator/outbox" })
        {
            await person.GoAsync(path);
            await person.LookAsync("office");
        }

        Assert.Equal(0, dialogs);
        Assert.Equal(0, await person.Page.Locator("img[src=x]").CountAsync());
    }

    [Fact]
    public async Task A_form_on_another_site_decides_nothing()
    {
        browser.Get();
        await using var host = await RunningHost.StartAsync(_folder.Path);
        var id = await FileAsync(host, "2023.pdf");
        await using var person = await Visitor.ComeAsync(browser, host, "elsewhere");
        await person.OpenNewestReviewAsync();
        var review = person.Page.Url;
        await person.Page.RouteAsync("https://evil.example.org/**", route => route.FulfillAsync(new RouteFulfillOptions
        {
            ContentType = "text/html",
            Body = $"<form method=post action='{review}/approve'><button>You won</button></form>",
        }));
        await person.Page.GotoAsync("https://evil.example.org/prize");
        await person.PressAsync("You won");
        await Assertions.Expect(person.Page.GetByText("这个请求来自别的网站")).ToBeVisibleAsync();
        Assert.Equal("inReview", await host.StateAsync(id));
        await person.Page.GotoAsync(review);
        await Assertions.Expect(person.Page.Locator("form[action$='/approve']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Scanners_that_open_every_link_a_hundred_times_change_nothing()
    {
        browser.Get();
        await using var host = await RunningHost.StartAsync(_folder.Path);
        var id = await FileAsync(host, "2023.pdf");
        await using var person = await Visitor.ComeAsync(browser, host, "scanner");
        await person.OpenNewestReviewAsync();
        var review = person.Page.Url;
        var links = await person.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('a[href], form[action]')].map(one => one.href?.baseVal ?? one.href ?? one.action)");
        var ours = links.Select(link => link.Split('#')[0]).Where(link => link.StartsWith(review, StringComparison.Ordinal)).Distinct()
            .ToList();
        Assert.True(ours.Count >= 6);
        for (var i = 0; i < 100; i++)
        {
            await host.StatusAsync(ours[i % ours.Count]);
        }

        Assert.Equal("inReview", await host.StateAsync(id));
        await person.Page.GotoAsync(review);
        await Assertions.Expect(person.Page.Locator(".trail li")).ToHaveCountAsync(2);
    }

    private static async Task<ReportId> FileAsync(RunningHost host, string name)
    {
        var (_, body) = await host.UploadAsync(Samples.Read(Samples.BalanceBroken), name);
        var id = ReportId.Parse(body.GetProperty("id").GetString()!);
        await host.ReachesAsync(id, "inReview");
        return id;
    }
}
