using Microsoft.Playwright;
using Xunit;

namespace Trialhead.App.Tests.Web;

/// <summary>The browser's own ways back and again, on pages that answer a form and stand in no cache.</summary>
public sealed class BackBrowserTests(SiteFixture site, BrowserFixture browser)
{
    private const string Matches = "Trials and your facts";

    [Fact]
    public async Task Back_FromATrial_ShowsTheMatchesAgain()
    {
        await using var visit = await OnMatches();
        await visit.Page.Locator("li.card form.actions button").First.ClickAsync();
        await Shows(visit, "Blinatumomab for Acute Lymphoblastic Leukemia");

        await visit.Page.GoBackAsync();
        await Shows(visit, Matches);
        await visit.Page.ReloadAsync();
        await Shows(visit, Matches);
        await visit.Page.GoForwardAsync();

        await Assertions.Expect(visit.Page.GetByText("The study team decides.").First).ToBeVisibleAsync();
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Back_ToTheForm_LosesNothingOfWhatWasTyped()
    {
        await using var visit = await OnMatches();

        await visit.Page.GoBackAsync();
        await Shows(visit, "Your facts");

        await Assertions.Expect(visit.Page.GetByLabel("Illnesses")).ToHaveValueAsync("acute lymphoblastic leukemia\nno asthma");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Radio, new() { Name = "Male", Exact = true })).ToBeCheckedAsync();
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Back_FromTheGuidedCheck_ShowsTheQuestionBefore()
    {
        await using var visit = await OnMatches();
        await visit.Press("Go on with the questions");
        var first = await visit.Heading();
        await visit.Press("Not sure");
        Assert.NotEqual(first, await visit.Heading());

        await visit.Page.GoBackAsync();

        await Shows(visit, first);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Back_ToWhereFactsWereDropped_SendsNone()
    {
        await using var visit = await OnMatches();
        await visit.Follow("Stop using them");
        await visit.Follow("About");
        await visit.Page.GoBackAsync();

        await Assertions.Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
        Assert.Equal(0, await visit.Page.Locator(".facts-bar").CountAsync());
    }

    private static Task Shows(Visit visit, string heading) => Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync(heading);

    private async Task<Visit> OnMatches()
    {
        var visit = await browser.Open(site.Address);
        await visit.Page.GotoAsync("/facts");
        await visit.Page.GetByLabel("Illnesses").FillAsync("acute lymphoblastic leukemia\nno asthma");
        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "Male", Exact = true }).CheckAsync();
        await visit.Press("Show trials with verdicts");
        await Shows(visit, Matches);
        return visit;
    }
}
