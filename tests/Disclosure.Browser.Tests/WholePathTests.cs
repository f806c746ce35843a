using Disclosure.Server.TestKit;
using Disclosure.TestKit;
using Microsoft.Playwright;

namespace Disclosure.Browser.Tests;

/// <summary>
/// What an office does in a year, from the start page on: by mouse and keys, with script and without, on a desk and on a phone.
/// </summary>
[Collection(InTheBrowser.Name)]
public sealed class WholePathTests(Browser browser) : IDisposable
{
    private const string Penalties = "proactive.penalties.decisions";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("desk", 1280, true)]
    [InlineData("desk-without-script", 1280, false)]
    [InlineData("phone", 390, true)]
    [InlineData("phone-without-script", 390, false)]
    public async Task A_report_is_filed_reviewed_corrected_returned_filed_again_approved_three_times_and_found_published(
        string name,
        int width,
        bool hasScript)
    {
        browser.Get();
        await using var host = await RunningHost.StartAsync(_folder.Path);
        await using var person = await Visitor.ComeAsync(browser, host, name, width, hasScript);
        var page = person.Page;

        await person.GoAsync("/");
        await person.LookAsync("start");
        await page.GetByLabel("报送单位或联系人").FillAsync("霁川市交通运输局");
        await page.GetByLabel("报告文件").SetInputFilesAsync(Samples.PathOf(Samples.BalanceBroken));
        await person.PressAsync("报送");
        await person.AwaitAsync("审核中");
        await person.LookAsync("status-in-review");
        var status = page.Url;

        // Review, and correct something by mistake.
        await person.OpenNewestReviewAsync();
        await person.LookAsync("review");
        var figure = page.Locator($"[id='at-{Penalties}'] a.figure");
        var was = await figure.InnerTextAsync();
        await figure.ClickAsync();
        await page.Locator($"[id='at-{Penalties}']").HoverAsync();
        await page.Locator($"a[href$='/edit#figure:{Penalties}']").First.ClickAsync();
        await person.LookAsync("edit");
        await page.Locator($"[id='at-{Penalties}'] input").FillAsync("十二");
        await page.GetByLabel("更正的理由").FillAsync("看错一位");
        await person.PressAsync("提交更正");
        await person.LookAsync("edit-refused");
        Assert.Equal("十二", await page.Locator($"[id='at-{Penalties}'] input").InputValueAsync());
        await page.Locator($"[id='at-{Penalties}'] input").FillAsync("4321");
        await page.GetByLabel("六、其他需要报告的事项的文字").FillAsync("无其他需要报告的事项。\n（更正）");
        await person.PressAsync("提交更正");
        await person.AwaitAsync("继续审核");
        await person.LookAsync("corrected");
        await person.FollowAsync("继续审核");
        await person.LookAsync("review-after-correction");
        Assert.Contains($"{was} → 4321", await page.ContentAsync(), StringComparison.Ordinal);

        // Return it with the findings.
        await page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "写入退回通知的核验意见" }).GetByRole(AriaRole.Checkbox).First
            .CheckAsync();
        await page.GetByLabel("退回的理由").FillAsync("请核对第三部分的合计。");
        await person.PressAsync("退回");
        await person.AwaitAsync("您已退回这份报告");
        await person.LookAsync("returned");

        // File it again.
        await page.GotoAsync(status);
        await person.LookAsync("status-returned");
        Assert.Contains("请核对第三部分的合计。", await page.ContentAsync(), StringComparison.Ordinal);
        Assert.Contains("应当相等", await page.Locator(".state").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByLabel("报告文件").SetInputFilesAsync(Samples.PathOf(Samples.FivePages));
        await person.PressAsync("提交更正件");
        await page.GotoAsync(status);
        await person.AwaitAsync("审核中");

        // Approve three times.
        for (var tier = 1; tier <= 3; tier++)
        {
            await person.OpenNewestReviewAsync();
            await page.GetByLabel("备注").First.FillAsync($"第 {tier} 级同意");
            await person.PressAsync(tier < 3 ? "通过" : "通过并发布");
            await person.AwaitAsync("您已审核通过");
            await person.LookAsync($"approved-{tier}");
            await page.GotoAsync(status);
            await person.AwaitAsync(tier < 3 ? $"已通过 {tier} 级" : "已发布");
        }

        await person.LookAsync("status-published");

        // Find it.
        await person.GoAsync("/");
        await person.LookAsync("start-with-a-report");
        await page.Locator("main").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "澄岭县人民政府" }).First.ClickAsync();
        if (!page.Url.Contains("/published/", StringComparison.Ordinal))
        {
            await page.Locator("main a[href*='/published/']").First.ClickAsync();
        }

        await person.LookAsync("published");
        Assert.Contains("三、收到和处理政府信息公开申请情况", await page.ContentAsync(), StringComparison.Ordinal);
        var agency = await page.Locator("main a[href*='/agencies/']").First.EvaluateAsync<string>("link => link.href");
        await page.Locator(".path a").Last.ClickAsync();
        await person.LookAsync("year");
        await page.Locator("main a[href*='/compare/']").First.ClickAsync();
        await person.LookAsync("comparison");
        await page.GotoAsync(agency);
        await person.LookAsync("agency");
    }
}
