using Xunit;

namespace Trialhead.App.Tests.Web;

/// <summary>What a browser keeps, and forgets at one press.</summary>
public sealed class SavedBrowserTests(SiteFixture site, BrowserFixture browser)
{
    [Fact]
    public async Task Person_SavesATrialAndClearsIt()
    {
        await using var visit = await browser.Open(site.Address);
        await visit.Page.GotoAsync($"/trials/{SiteFixture.LeukemiaTrial}");

        await visit.Page.Locator("[data-save]").ClickAsync();
        await visit.Follow("Saved");
        Assert.True(await visit.Page.Locator("#saved-trials a").GetByText("Blinatumomab").IsVisibleAsync());
        await visit.Press("Clear everything saved here");

        Assert.Equal(0, await visit.Page.Locator("#saved-trials li").CountAsync());
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("localStorage.length"));
        Assert.True(await visit.Page.GetByText("Everything is cleared.").IsVisibleAsync());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Person_KeepsFactsForNextTime()
    {
        await using var visit = await browser.Open(site.Address);
        await visit.Page.GotoAsync("/facts");
        await visit.Page.GetByLabel("Age in years").FillAsync("47");
        await visit.Page.GetByLabel("Illnesses").FillAsync("asthma");
        await visit.Page.GetByLabel("Keep these facts in this browser").CheckAsync();
        await visit.Press("Show trials with verdicts");

        await visit.Page.GotoAsync("/prescreen");
        await visit.Press("Fill them in");

        Assert.Equal("47", await visit.Page.GetByLabel("Age in years").InputValueAsync());
        Assert.Equal("asthma", await visit.Page.GetByLabel("Your condition").InputValueAsync());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task WithoutScript_SavingIsHidden_AndThePageSaysSo()
    {
        await using var visit = await browser.Open(site.Address, new() { JavaScriptEnabled = false });

        await visit.Page.GotoAsync($"/trials/{SiteFixture.LeukemiaTrial}");
        Assert.False(await visit.Page.Locator("[data-save]").IsVisibleAsync());
        await visit.Page.GotoAsync("/saved");

        Assert.True(await visit.Page.GetByText("Saving needs JavaScript").IsVisibleAsync());
        Assert.False(await visit.Page.Locator("[data-clear]").IsVisibleAsync());
    }
}
