using Microsoft.Playwright;
using Xunit;

namespace Trialhead.App.Tests.Web;

/// <summary>A person's way through the site, in a real browser, on a phone and a desk, with and without script.</summary>
public sealed class BrowserTests(SiteFixture site, BrowserFixture browser)
{
    [Theory]
    [InlineData(360, true)]
    [InlineData(360, false)]
    [InlineData(1280, true)]
    public async Task Person_FindsATrialAndSeesVerdicts(int width, bool script)
    {
        await using var visit = await Open(width, script);

        await SearchAndOpen(visit);
        await EnterFacts(visit);
        await ReadVerdicts(visit);
        await RankAll(visit);

        visit.AssertQuiet();
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Person_NarrowsAndWidensAResult(int width)
    {
        await using var visit = await Open(width, script: false);
        var page = visit.Page;

        await page.GotoAsync("/search?q=asthmma");
        await visit.AssertFits();
        Assert.True(await page.GetByText("Showing results for asthma, not asthmma.").IsVisibleAsync());
        await visit.Follow("Next →");
        Assert.True(await page.GetByText("Page 2 of 2").IsVisibleAsync());
        await page.GotoAsync("/search");
        if (!await page.GetByRole(AriaRole.Link, new() { Name = "Open now", Exact = true }).IsVisibleAsync())
        {
            await page.GetByText("In these results").ClickAsync();
        }

        await visit.Follow("Open now");
        Assert.True(await page.GetByText("2 trials.").IsVisibleAsync());
        await visit.AssertFits();
        await visit.Follow("Open to new participants: Open now");
        Assert.True(await page.GetByText("32 trials.").IsVisibleAsync());
    }

    [Fact]
    public async Task Person_ComparesTrials()
    {
        await using var visit = await Open(360, script: false);

        await visit.Page.GotoAsync("/search?status=open");
        await visit.Page.GetByLabel("Compare NCT90000001").CheckAsync();
        await visit.Page.GetByLabel("Compare NCT90000666").CheckAsync();
        await visit.Press("Compare the chosen trials");

        await visit.AssertFits();
        Assert.Equal(2, await visit.Page.GetByText("Nearest open place").CountAsync());
        await visit.Follow("Take it out NCT90000666");
        Assert.Equal(1, await visit.Page.Locator("article").CountAsync());
    }

    [Fact]
    public async Task Person_SwitchesLanguage_EvenOnAPostedPage()
    {
        await using var visit = await Open(360, script: false);
        await SearchAndOpen(visit);
        await EnterFacts(visit);

        await visit.Press("Español");
        Assert.Equal("es", await visit.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.True(await visit.Page.GetByText("Usted cumple esto").CountAsync() >= 3);
        await visit.AssertFits();
        await visit.Page.GotoAsync("/about");

        Assert.Equal("Acerca de Trialhead", await visit.Heading());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Keyboard_ReachesContentFirst()
    {
        await using var visit = await Open(1280, script: true);
        await visit.Page.GotoAsync($"/trials/{SiteFixture.LeukemiaTrial}");

        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await visit.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.NotEqual("none", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        await visit.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("main", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task Sources_ShowBesideSentences_WhenOpened()
    {
        await using var visit = await Open(360, script: false);
        await visit.Page.GotoAsync($"/trials/{SiteFixture.LeukemiaTrial}");
        var source = visit.Page.Locator("#purpose cite").First;

        Assert.False(await source.IsVisibleAsync());
        await visit.Page.Locator("#purpose .sources summary").ClickAsync();

        Assert.True(await source.IsVisibleAsync());
    }

    [Fact]
    public async Task Word_OpensItsMeaning_ByKeyboardAndWithoutScript()
    {
        await using var visit = await Open(360, script: false);
        await visit.Page.GotoAsync($"/trials/{SiteFixture.LeukemiaTrial}");
        var word = visit.Page.Locator("button.term").First;
        var meaning = visit.Page.Locator($"#{await word.GetAttributeAsync("popovertarget")}");

        Assert.False(await meaning.IsVisibleAsync());
        await word.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        Assert.True(await meaning.IsVisibleAsync());
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.False(await meaning.IsVisibleAsync());
    }

    [Fact]
    public async Task Pages_DoNotMoveWhileTheyLoad()
    {
        await using var visit = await Open(1280, script: true);

        foreach (var path in new[] { "/", "/search?q=asthma", $"/trials/{SiteFixture.LeukemiaTrial}", "/saved" })
        {
            await visit.Page.GotoAsync(path);
            var shift = await visit.Page.EvaluateAsync<double>(
                "() => new Promise(done => { let all = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) all += e.value; }).observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(all), 150); })");
            Assert.True(shift < 0.01, $"{path} moves by {shift}");
        }
    }

    private Task<Visit> Open(int width, bool script) => browser.Open(site.Address, new()
    {
        ViewportSize = new() { Width = width, Height = 800 },
        JavaScriptEnabled = script,
    });

    private static async Task SearchAndOpen(Visit visit)
    {
        await visit.Page.GotoAsync("/");
        await visit.AssertFits();
        await visit.Page.GetByLabel("What condition?").FillAsync("leukemia");
        await visit.Page.GetByLabel("Where?").FillAsync("Boston");
        await visit.Press("Search trials");
        await visit.AssertFits();
        await visit.Follow("Blinatumomab for Acute Lymphoblastic Leukemia");
        await visit.AssertFits();
    }

    private static async Task EnterFacts(Visit visit)
    {
        await visit.Follow("Check it against your facts");
        await visit.AssertFits();
        await visit.Page.GetByLabel("Age in years").FillAsync("47");
        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "Female", Exact = true }).CheckAsync();
        await visit.Page.GetByLabel("Illnesses").FillAsync("acute lymphoblastic leukemia");
        await visit.Press("Compare with this trial");
    }

    private static async Task ReadVerdicts(Visit visit)
    {
        await visit.AssertFits();
        Assert.EndsWith($"/trials/{SiteFixture.LeukemiaTrial}/verdicts", visit.Page.Url, StringComparison.Ordinal);
        Assert.True(await visit.Page.GetByText("You meet this").CountAsync() >= 3);
        Assert.True(await visit.Page.GetByText("Not known yet: ask").CountAsync() >= 1);
    }

    private static async Task RankAll(Visit visit)
    {
        await visit.Press("All your trials");
        await visit.AssertFits();
        await visit.Page.GetByText("Every criterion").First.ClickAsync();
        Assert.True(await visit.Page.GetByText("You meet this").First.IsVisibleAsync());
        await visit.Press("Change your facts");
        Assert.Equal("47", await visit.Page.GetByLabel("Age in years").InputValueAsync());
    }
}
