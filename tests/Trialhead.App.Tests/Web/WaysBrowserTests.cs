using Microsoft.Playwright;
using Xunit;

namespace Trialhead.App.Tests.Web;

/// <summary>The other ways through the site in a real browser, most of them without script.</summary>
public sealed class WaysBrowserTests(SiteFixture site, BrowserFixture browser)
{
    [Theory]
    [InlineData(360, true)]
    [InlineData(360, false)]
    [InlineData(1280, false)]
    public async Task Person_SeesHowResultsFit_AndComparesThem(int width, bool script)
    {
        await using var visit = await Open(width, script);
        await visit.Page.GotoAsync("/search?status=open");
        await visit.Follow("Enter your facts");
        await visit.Page.GetByLabel("Age in years").FillAsync("80");
        await visit.Press("Compare with these trials");
        await visit.AssertFits();
        Assert.True(await visit.Page.GetByText("You must be 75 or younger.").IsVisibleAsync());

        await visit.Press("Blinatumomab for Acute Lymphoblastic Leukemia");
        Assert.True(await visit.Page.GetByText("You may not meet this").First.IsVisibleAsync());
        await visit.Press("Back to your search");
        await visit.Page.GetByLabel("Compare NCT90000001").CheckAsync();
        await visit.Page.GetByLabel("Compare NCT90000666").CheckAsync();
        await visit.Press("Compare the chosen trials");

        await visit.AssertFits();
        Assert.Equal(2, await visit.Page.GetByText("How it fits you").CountAsync());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Person_NarrowsASearch_AndKeepsTheVerdicts()
    {
        await using var visit = await Open(1280, script: false);
        await visit.Page.GotoAsync("/facts?back-to=%2Fsearch%3F");
        await visit.Page.GetByLabel("Age in years").FillAsync("80");
        await visit.Press("Compare with these trials");
        await visit.Press("Open now");
        Assert.Equal(2, await visit.Page.GetByText("Of its criteria:").CountAsync());
        await visit.Page.GetByLabel("What condition?").FillAsync("leukemia");
        await visit.Press("Search trials");

        Assert.True(await visit.Page.GetByText("1 trial for “leukemia”.").IsVisibleAsync());
        Assert.Equal(1, await visit.Page.GetByText("Of its criteria:").CountAsync());
        await visit.Press("Español");
        Assert.Equal(1, await visit.Page.GetByText("De sus criterios:").CountAsync());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Person_WithFacts_SearchesAnew_AndDropsThem()
    {
        await using var visit = await Open(360, script: false);
        await visit.Page.GotoAsync("/facts");
        await visit.Page.GetByLabel("Age in years").FillAsync("80");
        await visit.Page.GetByLabel("Where you live").FillAsync("Boston");
        await visit.Page.GetByLabel("Illnesses").FillAsync("leukemia");
        await visit.Press("Show trials with verdicts");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
        Assert.True(await visit.Page.GetByText("Your facts are in use.").IsVisibleAsync());
        Assert.Equal(0, await visit.Page.Locator(".card").CountAsync());
        Assert.Equal("Boston", await visit.Page.GetByLabel("Where?").InputValueAsync());
        await visit.Page.GetByLabel("What condition?").FillAsync("leukemia");
        await visit.Press("Search trials");

        Assert.True(await visit.Page.GetByText("You must be 75 or younger.").IsVisibleAsync());
        Assert.True(await visit.Page.GetByText("measured from Boston").IsVisibleAsync());
        Assert.DoesNotMatch("(?:action|href)=\"[^\"]*Boston", await visit.Page.ContentAsync());
        await visit.AssertFits();
        await visit.Follow("Stop using them");
        Assert.Equal(0, await visit.Page.GetByText("You must be 75 or younger.").CountAsync());
        Assert.Equal(0, await visit.Page.GetByText("Your facts are in use.").CountAsync());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task PlaceOfTheLastSearch_StandsInTheNext()
    {
        await using var visit = await Open(360, script: true);
        await visit.Page.GotoAsync("/");
        await visit.Page.GetByLabel("What condition?").FillAsync("leukemia");
        await visit.Page.GetByLabel("Where?").FillAsync("Boston");
        await visit.Press("Search trials");
        await visit.Follow("Blinatumomab for Acute Lymphoblastic Leukemia");
        await visit.Page.GotoAsync("/");

        Assert.Equal("Boston", await visit.Page.GetByLabel("Where?").InputValueAsync());
        await visit.Page.GotoAsync("/saved");
        await visit.Press("Clear everything saved here");
        await visit.Page.GotoAsync("/");
        Assert.Equal("", await visit.Page.GetByLabel("Where?").InputValueAsync());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task KeptFacts_AreSentAtOnePress_AndClearedAtAnother()
    {
        await using var visit = await Open(360, script: true);
        await visit.Page.GotoAsync("/search?status=open");
        Assert.False(await visit.Page.GetByText("Compare them with the facts kept in this browser").IsVisibleAsync());
        await visit.Page.EvaluateAsync("localStorage.setItem('trialhead-facts', JSON.stringify({ age: '80' }))");
        await visit.Page.ReloadAsync();

        await visit.Follow("Compare them with the facts kept in this browser");
        await visit.Page.GetByText("You must be 75 or younger.").WaitForAsync();
        Assert.EndsWith("/search?status=open", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.GotoAsync($"/trials/{SiteFixture.LeukemiaTrial}");
        await visit.Follow("Check it against the facts kept in this browser");
        await visit.Page.GetByText("You may not meet this").First.WaitForAsync();
        await visit.Page.GotoAsync("/saved");
        Assert.True(await visit.Page.GetByText("80").IsVisibleAsync());
        await visit.Press("Clear everything saved here");

        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("localStorage.length"));
        await visit.Page.GotoAsync("/search?status=open");
        Assert.False(await visit.Page.GetByText("Compare them with the facts kept in this browser").IsVisibleAsync());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Person_GoesFromAConditionToATrialAndItsSheet()
    {
        await using var visit = await Open(360, script: false);
        await visit.Page.GotoAsync("/");
        await visit.Follow("All conditions");
        await visit.AssertFits();
        await visit.Follow("Acute lymphoblastic leukemia");
        await visit.AssertFits();
        await visit.Page.GetByLabel("Find one near you").FillAsync("Boston");
        await visit.Press("Search trials");
        Assert.True(await visit.Page.GetByText("Nearest open place: Open Clinic, Boston, United States: under 1 km").IsVisibleAsync());
        await visit.Follow("Blinatumomab for Acute Lymphoblastic Leukemia");

        Assert.True(await visit.Page.Locator("#clinics svg").First.IsVisibleAsync());
        await visit.Follow("Two pages for your doctor");
        await visit.AssertFits();
        Assert.True(await visit.Page.GetByText("Questions to ask").IsVisibleAsync());
        await visit.Follow("Back to the trial");
        await visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Two pages for your doctor" }).WaitForAsync();
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Person_GoesFromATreatmentToItsTrials()
    {
        await using var visit = await Open(360, script: false);
        await visit.Page.GotoAsync("/about");
        await visit.Follow("All treatments");
        await visit.Follow("Blinatumomab");
        await visit.AssertFits();

        await visit.Follow("Blinatumomab for Acute Lymphoblastic Leukemia");

        Assert.Equal("Blinatumomab for Acute Lymphoblastic Leukemia", await visit.Heading());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Person_WhoWentAstray_FindsOn()
    {
        await using var visit = await Open(360, script: false);
        await visit.Page.GotoAsync("/nowhere");
        Assert.Equal("There is no such page", await visit.Heading());
        await visit.Page.GetByLabel("What condition?").FillAsync("leukemia");
        await visit.Page.GetByLabel("Where?").FillAsync("Atlantisville");
        await visit.Press("Search trials");
        Assert.True(await visit.Page.GetByText("No place called “Atlantisville” is known").IsVisibleAsync());
        await visit.Page.GotoAsync("/search?q=leukemia&phase=1");
        await visit.Follow("Take all filters off");

        Assert.True(await visit.Page.GetByText("1 trial for “leukemia”.").IsVisibleAsync());
    }

    [Theory]
    [InlineData(ColorScheme.Light, true)]
    [InlineData(ColorScheme.Dark, false)]
    public async Task Colours_FollowTheReadersChoice(ColorScheme scheme, bool isBright)
    {
        await using var visit = await browser.Open(site.Address, new() { ColorScheme = scheme });
        await visit.Page.GotoAsync("/");

        var paper = await visit.Page.EvaluateAsync<int>("parseInt(getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/)[0])");

        Assert.Equal(isBright, paper > 128);
    }

    private Task<Visit> Open(int width, bool script) => browser.Open(site.Address, new()
    {
        ViewportSize = new() { Width = width, Height = 800 },
        JavaScriptEnabled = script,
    });
}
