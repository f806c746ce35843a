using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Disclosure.Server.TestKit;
using Disclosure.TestKit;
using Microsoft.Playwright;

namespace Disclosure.Browser.Tests;

/// <summary>
/// A person with a browser who looks closely: every page that is looked at must be free of what axe-core finds, must not scroll sideways,
/// and must not ask for anything the content security policy forbids. With <c>SCREENSHOTS</c> set to a folder, each page is photographed
/// there.
/// </summary>
internal sealed class Visitor : IAsyncDisposable
{
    /// <summary>The rules for which each text's colours are looked up, which takes most of the time.</summary>
    private static readonly List<string> ColourRules = ["color-contrast", "link-in-text-block"];

    private readonly RunningHost _host;
    private readonly IBrowserContext _context;
    private readonly string _name;
    private readonly bool _hasScript;
    private readonly Looking _looking;
    private readonly List<string> _complaints = [];
    private int _seen;

    private Visitor(RunningHost host, IBrowserContext context, IPage page, string name, bool hasScript, Looking looking)
    {
        (_host, _context, _name, _hasScript, _looking, Page) = (host, context, name, hasScript, looking, page);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("Failed to load resource", StringComparison.Ordinal))
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    public static async Task<Visitor> ComeAsync(
        Browser browser, RunningHost host, string name, int width = 1280, bool hasScript = true, ColorScheme colours = ColorScheme.Light,
        Looking looking = Looking.AtAll)
    {
        var context = await browser.Get().NewContextAsync(new BrowserNewContextOptions
        {
            JavaScriptEnabled = hasScript,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = colours,
            HasTouch = width < 500,
            IsMobile = width < 500,
        });
        context.SetDefaultTimeout(60_000);
        await context.AddCookiesAsync(
        [
            new Microsoft.Playwright.Cookie
            {
                Name = host.Session.Name,
                Value = host.Session.Value,
                Domain = host.At("/").Host,
                Path = host.Session.Path,
                HttpOnly = true,
                SameSite = SameSiteAttribute.Strict,
            },
        ]);
        return new Visitor(host, context, await context.NewPageAsync(), name, hasScript, looking);
    }

    public async Task<IResponse?> GoAsync(string path) => await Page.GotoAsync(_host.At(path).ToString());

    /// <summary>Looks at the page.</summary>
    public async Task LookAsync(string what)
    {
        await Page.WaitForLoadStateAsync(LoadState.Load);
        await PhotographAsync(what, whole: true);
        var (wide, room) = (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await Page.EvaluateAsync<int>(
            "document.documentElement.clientWidth"));
        Assert.True(wide <= room, $"{what} scrolls sideways: {wide} in {room}");
        if (_hasScript)
        {
            var found = await Page.RunAxe(new AxeRunOptions
            {
                RunOnly = _looking == Looking.AtColours
                    ? new RunOnlyOptions { Type = "rule", Values = ColourRules }
                    : new RunOnlyOptions
                    {
                        Type = "tag",
                        Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
                    },
                Rules = _looking == Looking.AtStructure
                    ? ColourRules.ToDictionary(static rule => rule, static _ => new RuleOptions { Enabled = false })
                    : [],
                // Without this, the selectors of thousands of nodes that pass are made too.
                ResultTypes = [ResultType.Violations],
            });
            Assert.True(
                found.Violations.Length == 0,
                $"{what}:\n{string.Join('\n', found.Violations.Select(one => $"{one.Id}: {one.Help}\n  {
                    string.Join("\n  ", one.Nodes.Take(5).Select(node => node.Html))}"))}");
        }

        Assert.True(_complaints.Count == 0, $"{what}: {string.Join('\n', _complaints)}");
    }

    /// <summary>Photographs what is in sight, or the whole page, where photographs are asked for.</summary>
    public async Task PhotographAsync(string what, bool whole = false)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await Page.ScreenshotAsync(
                new PageScreenshotOptions { Path = Path.Combine(folder, $"{_name}-{++_seen:D2}-{what}.png"), FullPage = whole });
        }
    }

    /// <summary>Waits until the page holds a text, reloading it as a person without script would.</summary>
    public async Task AwaitAsync(string text)
    {
        await Eventually.HoldsAsync(
            async () =>
            {
                if ((await Page.ContentAsync()).Contains(text, StringComparison.Ordinal))
                {
                    return true;
                }

                await Page.ReloadAsync();
                return false;
            },
            $"{_name}: {text}");
        await Page.WaitForLoadStateAsync(LoadState.Load);
    }

    public Task PressAsync(string button) =>
        Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).ClickAsync();

    public Task FollowAsync(string link) => Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = link }).First.ClickAsync();

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}

/// <summary>What a visitor has axe-core look at.</summary>
internal enum Looking
{
    /// <summary>Everything.</summary>
    AtAll,

    /// <summary>The colours, which alone differ by night.</summary>
    AtColours,

    /// <summary>All but the colours, which do not differ from language to language.</summary>
    AtStructure,
}
