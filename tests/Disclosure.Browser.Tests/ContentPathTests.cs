using System.Globalization;
using System.Text.RegularExpressions;
using Disclosure.Server.TestKit;
using Disclosure.TestKit;
using Microsoft.Playwright;

namespace Disclosure.Browser.Tests;

/// <summary>
/// Documents without pages from the start page to publication: filed, looked at beside their figures, corrected, approved three times.
/// </summary>
[Collection(InTheOtherBrowser.Name)]
public sealed class ContentPathTests(Browser browser) : IDisposable
{
    private const string Figure = "applications.granted.total";
    private const string Corrected = "proactive.penalties.decisions";

    private readonly TemporaryFolder _folder = new();

    private static Regex Lit { get; } = new(@"\blit\b");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("office/word-numbered-headings.docx", "澄岭县财政局", true)]
    [InlineData("office/word-numbered-headings.docx", "澄岭县财政局", false)]
    [InlineData("web/page-among-other-years.html", "澄岭县财政局", true)]
    [InlineData("web/page-among-other-years.html", "澄岭县财政局", false)]
    [InlineData("pictures/pictures-in-word.docx", "沅屏区水利局", true)]
    public async Task A_document_without_pages_is_filed_compared_corrected_approved_three_times_and_published(
        string file, string agency, bool hasScript)
    {
        browser.Get();
        var isPictured = file.StartsWith("pictures/", StringComparison.Ordinal);
        if (isPictured)
        {
            Assert.SkipWhen(OcrPrograms.Missing is not null, OcrPrograms.Missing ?? "");
        }

        await using var host = await RunningHost.StartAsync(_folder.Path);
        await using var person = await Visitor.ComeAsync(
            browser, host, $"{Path.GetFileNameWithoutExtension(file)}{(hasScript ? "" : "-without-script")}", hasScript: hasScript);
        var page = person.Page;
        await person.GoAsync("/");
        await page.GetByLabel("报送单位或联系人").FillAsync(agency);
        await page.GetByLabel("报告文件").SetInputFilesAsync(Samples.PathOf(file));
        await person.PressAsync("报送");
        await person.AwaitAsync("审核中");
        var status = page.Url;

        // The figure leads to its cell in the original, and the cell back.
        await person.OpenNewestReviewAsync();
        await person.LookAsync("review");
        var place = page.Locator($"[id='box-{Figure}']");
        await page.Locator($"[id='at-{Figure}'] a.figure").ClickAsync();
        await Assertions.Expect(place).ToBeInViewportAsync();
        if (hasScript)
        {
            await Assertions.Expect(place).ToHaveClassAsync(Lit);
        }

        if (isPictured)
        {
            await Assertions.Expect(page.Locator(".sheet img").First).ToHaveJSPropertyAsync("complete", true);
            Assert.True(await page.Locator(".sheet img").First.EvaluateAsync<int>("picture => picture.naturalWidth") > 0);
            await page.Locator($"[id='box-{Figure}'] rect").ClickAsync();
        }
        else
        {
            Assert.Equal(await page.Locator($"[id='at-{Figure}'] a.figure").InnerTextAsync(), await place.InnerTextAsync());
            await place.ClickAsync();
        }

        Assert.EndsWith($"#at-{Figure}", page.Url, StringComparison.Ordinal);
        if (hasScript)
        {
            await Assertions.Expect(page.Locator($"[id='at-{Figure}'] a.figure")).ToBeFocusedAsync();
        }

        await Assertions.Expect(page.Locator($"[id='at-{Figure}']")).ToBeInViewportAsync();

        // A correction.
        await page.Locator($"[id='at-{Corrected}']").HoverAsync();
        await page.Locator($"a[href$='/edit#figure:{Corrected}']").First.ClickAsync();
        await person.LookAsync("edit");
        await Assertions.Expect(page.Locator($"[id='box-{Corrected}']")).ToHaveCountAsync(1);
        var was = await page.Locator($"[id='at-{Corrected}'] input").InputValueAsync();
        var now = (int.Parse(was, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        await page.Locator($"[id='at-{Corrected}'] input").FillAsync(now);
        await page.GetByLabel("更正的理由").FillAsync("按原件更正");
        await person.PressAsync("提交更正");
        await person.AwaitAsync("继续审核");
        await person.FollowAsync("继续审核");
        Assert.Contains($"{was} → {now}", await page.ContentAsync(), StringComparison.Ordinal);

        for (var tier = 1; tier <= 3; tier++)
        {
            await person.OpenNewestReviewAsync();
            await Assertions.Expect(page.Locator($"[id='box-{Figure}']")).ToHaveCountAsync(1);
            await page.GetByLabel("备注").First.FillAsync($"第 {tier} 级同意");
            await person.PressAsync(tier < 3 ? "通过" : "通过并发布");
            await person.AwaitAsync("您已审核通过");
            await page.GotoAsync(status);
            await person.AwaitAsync(tier < 3 ? $"已通过 {tier} 级" : "已发布");
        }

        await person.GoAsync("/");
        await page.Locator("main").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = agency }).First.ClickAsync();
        if (!page.Url.Contains("/published/", StringComparison.Ordinal))
        {
            await page.Locator("main a[href*='/published/']").First.ClickAsync();
        }

        await person.LookAsync("published");
        Assert.Contains("三、收到和处理政府信息公开申请情况", await page.ContentAsync(), StringComparison.Ordinal);
    }
}
