using Microsoft.Playwright;
using Xunit;

namespace Trialhead.App.Tests.Web;

/// <summary>The guided check in a real browser.</summary>
public sealed class PrescreenBrowserTests(SiteFixture site, BrowserFixture browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Person_AnswersOneQuestionAtATime_AndGoesBack(bool script)
    {
        await using var visit = await browser.Open(site.Address, new() { ViewportSize = new() { Width = 360, Height = 780 }, JavaScriptEnabled = script });
        await Begin(visit);
        var first = await visit.Heading();
        await visit.AssertFits();
        Assert.Equal(0, await visit.Page.Locator("input:checked").CountAsync());

        await visit.Press("Not sure");
        var second = await visit.Heading();
        Assert.NotEqual(first, second);
        Assert.True(await visit.Page.GetByText("Question 2").IsVisibleAsync());
        var progress = await Progress(visit);
        await visit.Press("Back");

        Assert.Equal(first, await visit.Heading());
        Assert.True(await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Not sure your answer before" }).IsVisibleAsync());
        Assert.True(await Progress(visit) < progress);
        await visit.Press("Stop and show my trials");
        Assert.Equal("Trials and your facts", await visit.Heading());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Person_ChecksOneTrialToTheEnd()
    {
        await using var visit = await browser.Open(site.Address, new() { JavaScriptEnabled = false });
        await visit.Page.GotoAsync($"/trials/{SiteFixture.LeukemiaTrial}");
        await visit.Follow("Could I join?");
        await visit.Page.GetByLabel("Your conditions").FillAsync("acute lymphoblastic leukemia");
        await visit.Page.GetByLabel("Age in years").FillAsync("47");
        await visit.Press("Start");
        for (var (asked, before) = (0, -1.0); asked < 10 && await visit.Page.Locator("#progress-label").CountAsync() > 0; asked++)
        {
            Assert.True(await Progress(visit) > before);
            before = await Progress(visit);
            await visit.Press("Not sure");
        }

        Assert.True(await visit.Page.GetByText("You meet this").CountAsync() >= 2);
        Assert.True(await visit.Page.GetByText("Not known yet: ask").CountAsync() >= 1);
    }

    private static Task<double> Progress(Visit visit) => visit.Page.Locator("progress").EvaluateAsync<double>("bar => bar.position");

    private static async Task Begin(Visit visit)
    {
        await visit.Page.GotoAsync("/");
        await visit.Follow("Start the guided check");
        await visit.AssertFits();
        await visit.Page.GetByLabel("Your condition").FillAsync("acute lymphoblastic leukemia");
        await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "Male", Exact = true }).CheckAsync();
        await visit.Press("Start");
    }
}
