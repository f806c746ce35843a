using Disclosure.Server.TestKit;
using Disclosure.TestKit;
using Disclosure.Workflow.Process;
using Microsoft.Playwright;

namespace Disclosure.Browser.Tests;

/// <summary>
/// What the review page does with script: frames that light up, figures that are found from the page, and the keyboard alone.
/// </summary>
[Collection(InTheBrowser.Name)]
public sealed class ReviewPageTests(Browser browser) : IDisposable
{
    private const string Figure = "applications.granted.total";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_figure_that_is_looked_at_lights_its_frame_and_brings_its_page_into_sight()
    {
        await using var host = await StartAsync();
        await using var person = await ReviewAsync(host, "evidence");
        var (page, frame) = (person.Page, person.Page.Locator($"[id='box-{Figure}']"));
        await Assertions.Expect(frame).Not.ToHaveClassAsync(Lit);
        await page.Locator($"[id='at-{Figure}']").HoverAsync();
        await Assertions.Expect(frame).ToHaveClassAsync(Lit);
        await Assertions.Expect(frame).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator(".sheet img").Nth(1)).ToHaveJSPropertyAsync("complete", true);
        await page.Locator("[id='at-reconsideration.total'] a.figure").FocusAsync();
        await Assertions.Expect(frame).Not.ToHaveClassAsync(Lit);
        await Assertions.Expect(page.Locator("[id='box-reconsideration.total']")).ToHaveClassAsync(Lit);
        await person.PhotographAsync("lit");
    }

    [Fact]
    public async Task A_pointer_that_rests_puts_out_no_frame_of_the_figure_with_the_focus()
    {
        await using var host = await StartAsync();
        await using var person = await ReviewAsync(host, "resting-pointer");
        var page = person.Page;
        await page.Clock.InstallAsync();
        await page.ReloadAsync();
        await page.Locator($"[id='at-{Figure}']").HoverAsync();
        await page.Locator("[id='at-reconsideration.total'] a.figure").FocusAsync();
        await page.Clock.RunForAsync(1_000);
        await Assertions.Expect(page.Locator("[id='box-reconsideration.total']")).ToHaveClassAsync(Lit);
        // The same pointer over another figure, brought there by scrolling.
        await page.EvaluateAsync("window.scrollBy({ top: 40, behavior: 'instant' })");
        await page.Clock.RunForAsync(1_000);
        await Assertions.Expect(page.Locator("[id='box-reconsideration.total']")).ToHaveClassAsync(Lit);
        await page.Mouse.MoveAsync(1, 1);
        await page.Locator($"[id='at-{Figure}']").HoverAsync();
        await page.Clock.RunForAsync(1_000);
        await Assertions.Expect(page.Locator($"[id='box-{Figure}']")).ToHaveClassAsync(Lit);
    }

    [Fact]
    public async Task A_click_in_the_page_focuses_the_figure()
    {
        await using var host = await StartAsync();
        await using var person = await ReviewAsync(host, "from-the-page");
        await person.Page.Locator($"[id='box-{Figure}'] rect").ClickAsync();
        await Assertions.Expect(person.Page.Locator($"[id='at-{Figure}'] a.figure")).ToBeFocusedAsync();
        await Assertions.Expect(person.Page.Locator($"[id='at-{Figure}']")).ToBeInViewportAsync();
        await person.Page.GotoAsync($"{person.Page.Url.Split('#')[0]}/edit");
        await person.Page.Locator($"[id='box-{Figure}'] rect").ClickAsync();
        await Assertions.Expect(person.Page.Locator($"[id='at-{Figure}'] input")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_keyboard_alone_goes_from_finding_to_finding_accepts_and_corrects()
    {
        await using var host = await StartAsync();
        await using var person = await ReviewAsync(host, "keyboard");
        var page = person.Page;
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator("#finding-1")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator("#finding-2")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("p");
        await Assertions.Expect(page.Locator("#finding-1")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Locator("#accept-1")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("no panic: n, p and c are text here");
        await Assertions.Expect(page.Locator("#accept-1")).ToHaveValueAsync("no panic: n, p and c are text here");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("已接受：no panic")).ToBeVisibleAsync();

        // A sentence may be seen before the script that hears keys has run.
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        await page.Locator($"[id='at-{Figure}'] a.figure").FocusAsync();
        await page.Keyboard.PressAsync("c");
        await page.WaitForURLAsync($"**/edit#figure:{Figure}");
        await Assertions.Expect(page.Locator($"[id='at-{Figure}'] input")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Shortcuts_can_be_turned_off_and_stay_off()
    {
        await using var host = await StartAsync();
        await using var person = await ReviewAsync(host, "shortcuts");
        await person.Page.GetByLabel("键盘快捷键").UncheckAsync();
        await person.Page.ReloadAsync();
        await Assertions.Expect(person.Page.GetByLabel("键盘快捷键")).Not.ToBeCheckedAsync();
        await person.Page.Keyboard.PressAsync("n");
        await Assertions.Expect(person.Page.Locator("#finding-1")).Not.ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_is_typed_is_kept_over_a_closed_window_and_a_broken_connection_until_it_was_taken()
    {
        await using var host = await StartAsync();
        await using var person = await ReviewAsync(host, "drafts");
        var page = person.Page;
        var review = page.Url;
        var input = page.Locator($"[id='at-{Figure}'] input");
        await page.Locator("#return-reason").FillAsync("附表缺第二页");
        await page.GotoAsync($"{review}/edit");
        var read = await input.InputValueAsync();
        await input.FillAsync("77");
        await page.Locator("#reason").FillAsync("对照原件");

        // The connection breaks as the form is sent, and the window is closed.
        await page.Context.SetOfflineAsync(true);
        await page.Locator("form.edit button").ClickAsync();
        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync($"{review}/edit");
        await Assertions.Expect(page.Locator("#draft-restored")).ToBeVisibleAsync();
        await Assertions.Expect(input).ToHaveValueAsync("77");
        await Assertions.Expect(page.Locator("#reason")).ToHaveValueAsync("对照原件");
        await person.PhotographAsync("restored");
        await page.Locator("form.edit button").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("更正已记录");

        // What was taken is kept no more; what was typed for another act is given back on the next page.
        await page.Locator("a.button", new() { HasText = "继续审核" }).ClickAsync();
        await Assertions.Expect(page.Locator("#return-reason")).ToHaveValueAsync("附表缺第二页");
        await page.Locator("#draft-restored button").ClickAsync();
        await Assertions.Expect(page.Locator("#return-reason")).ToHaveValueAsync("");
        await page.GotoAsync($"{page.Url.Split('#')[0]}/edit");
        await Assertions.Expect(input).ToHaveValueAsync("77");
        await Assertions.Expect(page.Locator("#draft-restored")).ToBeHiddenAsync();
        Assert.NotEqual("77", read);
    }

    [Fact]
    public async Task Without_script_a_figure_leads_to_its_frame_and_the_frame_back()
    {
        await using var host = await StartAsync();
        await using var person = await ReviewAsync(host, "no-script", hasScript: false);
        await person.Page.Locator($"[id='at-{Figure}'] a.figure").ClickAsync();
        await Assertions.Expect(person.Page.Locator($"[id='box-{Figure}']")).ToBeInViewportAsync();
        await person.Page.Locator($"[id='box-{Figure}'] rect").ClickAsync();
        Assert.EndsWith($"#at-{Figure}", person.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(person.Page.Locator($"[id='at-{Figure}']")).ToBeInViewportAsync();
        await Assertions.Expect(person.Page.Locator("#shortcuts")).ToBeHiddenAsync();
    }

    private static System.Text.RegularExpressions.Regex Lit { get; } = new(@"\blit\b");

    private async Task<RunningHost> StartAsync()
    {
        browser.Get();
        var host = await RunningHost.StartAsync(_folder.Path);
        var (_, body) = await host.UploadAsync(Samples.Read(Samples.BalanceBroken), "2023.pdf");
        await host.ReachesAsync(ReportId.Parse(body.GetProperty("id").GetString()!), "inReview");
        return host;
    }

    private async Task<Visitor> ReviewAsync(RunningHost host, string name, bool hasScript = true)
    {
        var person = await Visitor.ComeAsync(browser, host, name, hasScript: hasScript);
        await person.OpenNewestReviewAsync();
        return person;
    }
}
