using Microsoft.Playwright;

namespace Disclosure.Browser.Tests;

/// <summary>
/// A Chromium of the system for all tests of a collection; nothing is downloaded. Where there is none the tests are left out, and say so.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    // The shell without a window comes first: the whole browser keeps pages of its own for the window nobody sees.
    private static readonly string[] Places =
    [
        "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
    ];
    private static readonly string? Program = Array.Find(Places, File.Exists);

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Program is null)
        {
            return;
        }

        // Five seconds are the default, which a busy machine needs for one page.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>The browser; a test that asks for it where there is none is left out.</summary>
    public IBrowser Get()
    {
        Assert.SkipUnless(_browser is not null, "Chromium is not installed");
        return _browser;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

/// <summary>
/// Half of the tests, one after another in a browser of their own; the other half beside them. More at once would only wait for each other.
/// </summary>
[CollectionDefinition(Name)]
public sealed class InTheBrowser : ICollectionFixture<Browser>
{
    public const string Name = "in the browser";
}

/// <summary>The other half, so that both take about as long.</summary>
[CollectionDefinition(Name)]
public sealed class InTheOtherBrowser : ICollectionFixture<Browser>
{
    public const string Name = "in the other browser";
}
