using Disclosure.Server.TestKit;
using Disclosure.TestKit;

namespace Disclosure.Browser.Tests;

/// <summary>The office signs in by the link the host prints, and out again; with script and without.</summary>
[Collection(InTheBrowser.Name)]
public sealed class SignInTests(Browser browser) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("signing-in", 1280, true)]
    [InlineData("signing-in-on-a-phone-without-script", 390, false)]
    public async Task The_link_signs_in_and_the_button_signs_out(string name, int width, bool hasScript)
    {
        browser.Get();
        await using var host = await RunningHost.StartAsync(_folder.Path);
        await using var person = await Visitor.ComeAsync(browser, host, name, width, hasScript);
        await person.Page.Context.ClearCookiesAsync();
        await person.GoAsync("/operator");
        await person.LookAsync("closed");
        await person.Page.GetByLabel("登录码").FillAsync("不是登录码");
        await person.PressAsync("进入");
        await person.LookAsync("wrong");
        await person.GoAsync(host.MakeSignInLink()!.PathAndQuery);
        await person.LookAsync("link");
        await person.PressAsync("进入");
        await person.LookAsync("office");
        Assert.EndsWith("/operator", person.Page.Url, StringComparison.Ordinal);
        await person.PressAsync("退出");
        await person.GoAsync("/operator?lang=en");
        Assert.Contains("disclosure sign-in", await person.Page.ContentAsync(), StringComparison.Ordinal);
        await person.LookAsync("signed-out");
    }
}
