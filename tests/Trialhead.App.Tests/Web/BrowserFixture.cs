using Microsoft.Playwright;
using Trialhead.App.Tests.Web;
using Xunit;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Trialhead.App.Tests.Web;

/// <summary>One real browser for all tests; each test visits in a profile of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-default-apps", "--disable-dev-shm-usage",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (File.Exists(Chromium))
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Switches });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Opens a window on a site; the test is skipped where there is no browser.</summary>
    public async Task<Visit> Open(string address, BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(_browser is null, $"There is no browser at {Chromium}.");
        options ??= new();
        options.BaseURL = address;
        return await Visit.Start(await _browser.NewContextAsync(options), address);
    }
}
