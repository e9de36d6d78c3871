using Microsoft.Playwright;
using Xunit;

namespace Trialhead.App.Tests.Web;

/// <summary>A person's way through the site, in a real browser, on a phone and a desk, with and without script.</summary>
public sealed class BrowserTests(SiteFixture site)
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-default-apps", "--disable-dev-shm-usage",
    ];

    [Theory]
    [InlineData(390, 844, true)]
    [InlineData(390, 844, false)]
    [InlineData(1280, 900, true)]
    [InlineData(1280, 900, false)]
    public async Task Person_FindsATrialAndSeesVerdicts(int width, int height, bool script)
    {
        Assert.SkipUnless(File.Exists(Chromium), $"There is no browser at {Chromium}.");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Switches });
        await using var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = script,
        });
        var page = await context.NewPageAsync();
        var strangers = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => strangers.AddRange(request.Url.StartsWith(site.Address, StringComparison.Ordinal) ? [] : [request.Url]);
        page.Console += (_, message) => complaints.AddRange(message.Type == "error" ? [message.Text] : []);

        await SearchAndOpen(page);
        await EnterFacts(page);
        await ReadVerdicts(page);
        await RankAll(page);

        Assert.Empty(strangers);
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1280, 900)]
    public async Task Person_NarrowsAndWidensAResult(int width, int height)
    {
        Assert.SkipUnless(File.Exists(Chromium), $"There is no browser at {Chromium}.");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Switches });
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, JavaScriptEnabled = false });
        var page = await context.NewPageAsync();

        await page.GotoAsync($"{site.Address}/search?q=asthmma");
        await AssertFits(page);
        Assert.True(await page.GetByText("Showing results for asthma, not asthmma.").IsVisibleAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Next →" }).ClickAsync();
        Assert.True(await page.GetByText("Page 2 of 2").IsVisibleAsync());
        await page.GotoAsync($"{site.Address}/search");
        if (!await page.GetByRole(AriaRole.Link, new() { Name = "Open now" }).IsVisibleAsync())
        {
            await page.GetByText("In these results").ClickAsync();
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Open now" }).ClickAsync();
        Assert.True(await page.GetByText("2 trials.").IsVisibleAsync());
        await AssertFits(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Open to new participants: Open now" }).ClickAsync();
        Assert.True(await page.GetByText("32 trials.").IsVisibleAsync());
    }

    private async Task SearchAndOpen(IPage page)
    {
        await page.GotoAsync(site.Address);
        await page.GetByLabel("Condition, treatment or other words").FillAsync("leukemia");
        await page.GetByLabel("Near").FillAsync("Boston");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search trials" }).ClickAsync();
        await AssertFits(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Blinatumomab for acute lymphoblastic leukemia" }).ClickAsync();
        await AssertFits(page);
    }

    private static async Task EnterFacts(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Check it against your facts" }).ClickAsync();
        await AssertFits(page);
        await page.GetByLabel("Age in years").FillAsync("47");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Female", Exact = true }).CheckAsync();
        await page.GetByLabel("Illnesses").FillAsync("acute lymphoblastic leukemia");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare with this trial" }).ClickAsync();
    }

    private static async Task ReadVerdicts(IPage page)
    {
        await AssertFits(page);
        Assert.EndsWith($"/trials/{SiteFixture.LeukemiaTrial}/verdicts", page.Url, StringComparison.Ordinal);
        Assert.True(await page.GetByText("You meet this").CountAsync() >= 3);
        Assert.True(await page.GetByText("Not known yet: ask").CountAsync() >= 1);
    }

    private static async Task RankAll(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "All your trials" }).ClickAsync();
        await AssertFits(page);
        await page.GetByText("Every criterion").First.ClickAsync();
        Assert.True(await page.GetByText("You meet this").First.IsVisibleAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Change your facts" }).ClickAsync();
        Assert.Equal("47", await page.GetByLabel("Age in years").InputValueAsync());
    }

    // Nothing sticks out sideways, and everything that is pressed is at least 24 pixels high.
    private static async Task AssertFits(IPage page)
    {
        var width = page.ViewportSize?.Width ?? 0;
        Assert.InRange((await page.Locator("body").BoundingBoxAsync())?.Width ?? 0, 1, width);
        foreach (var button in await page.Locator("button:visible, input:visible, select:visible, summary:visible, header nav a:visible").AllAsync())
        {
            var box = await button.BoundingBoxAsync();
            Assert.True(box is { Height: >= 23.5f } && box.X >= 0 && box.X + box.Width <= width, await button.EvaluateAsync<string>("e => e.outerHTML.slice(0, 200)"));
        }
    }
}
