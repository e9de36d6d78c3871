using Microsoft.Playwright;
using Xunit;

namespace Trialhead.App.Tests.Web;

/// <summary>The whole way through the site without a mouse, on a phone's and a desk's window.</summary>
public sealed class KeyboardTests(SiteFixture site, BrowserFixture browser)
{
    [Theory]
    [InlineData(360, 740)]
    [InlineData(1280, 860)]
    public async Task Person_SearchesReadsAndChecks(int width, int height)
    {
        await using var visit = await Open(width, height);
        var walk = new KeyboardWalk(visit.Page);

        await visit.Page.GotoAsync("/");
        await Search(walk);
        await walk.Skip();
        await walk.Follow("Blinatumomab for Acute Lymphoblastic Leukemia");
        await walk.Skip();
        await walk.Follow("Check it against your facts");
        await EnterFacts(walk);

        Assert.EndsWith("/verdicts", visit.Page.Url, StringComparison.Ordinal);
        Assert.True(await visit.Page.GetByText("You meet this").CountAsync() >= 3);
        await walk.Skip();
        await walk.Follow("All your trials", "Space");
        Assert.Equal("Trials and your facts", await visit.Heading());
        visit.AssertQuiet();
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(1280, 860)]
    public async Task Person_AnswersQuestionsToTheEnd(int width, int height)
    {
        await using var visit = await Open(width, height);
        var walk = new KeyboardWalk(visit.Page);

        await visit.Page.GotoAsync("/");
        await walk.Follow("Guided check");
        await walk.Skip();
        await Begin(walk);
        await AnswerAll(walk, visit.Page);

        Assert.Equal("Trials and your facts", await visit.Heading());
        await walk.Skip();
        await walk.TabTo("Every criterion");
        await walk.Press("Space");
        Assert.True(await visit.Page.GetByText("You meet this").First.IsVisibleAsync());
        await walk.Follow("Read the whole trial");
        Assert.EndsWith("/verdicts", visit.Page.Url, StringComparison.Ordinal);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Person_SeesHowResultsFit()
    {
        await using var visit = await Open(360, 740);
        var walk = new KeyboardWalk(visit.Page);

        await visit.Page.GotoAsync("/search?q=leukemia");
        await walk.Skip();
        await walk.Follow("Enter your facts");
        await walk.Skip();
        await walk.Fill("Age", "80");
        await walk.Follow("Compare with these trials");
        await walk.Skip();
        await walk.Follow("Blinatumomab for Acute Lymphoblastic Leukemia");
        await walk.Skip();
        await walk.Follow("← Back to your search", "Space");

        await new KeyboardWalk(visit.Page).TabTo("Glossary");
        visit.AssertQuiet();
    }

    [Theory]
    [InlineData("/search?q=asthma")]
    [InlineData($"/trials/{SiteFixture.LeukemiaTrial}?sources=show")]
    [InlineData($"/trials/{SiteFixture.LeukemiaTrial}/print")]
    [InlineData($"/compare?trials={SiteFixture.LeukemiaTrial},{SiteFixture.HostileTrial}")]
    [InlineData("/conditions/asthma")]
    [InlineData("/saved")]
    public async Task EveryStop_IsSeen_FromTheFirstToTheLast(string path)
    {
        await using var visit = await Open(360, 740);
        await visit.Page.GotoAsync(path);

        await new KeyboardWalk(visit.Page).TabTo("Glossary");
    }

    private Task<Visit> Open(int width, int height) => browser.Open(site.Address, new()
    {
        ViewportSize = new() { Width = width, Height = height },
        ReducedMotion = ReducedMotion.Reduce, // pages come into sight at once
    });

    private static async Task Search(KeyboardWalk walk)
    {
        await walk.Skip();
        await walk.Fill("What condition?", "leukemia");
        await walk.Fill("Where?", "Boston");
        await walk.Follow("Search trials");
    }

    private static async Task EnterFacts(KeyboardWalk walk)
    {
        await walk.Skip();
        await walk.Fill("Age", "47");
        await walk.TabTo("Female");
        await walk.Press("ArrowRight");
        await walk.Press("ArrowLeft");
        await walk.Fill("Illnesses", "acute lymphoblastic leukemia");
        await walk.TabTo("How active you are");
        await walk.Press("ArrowDown");
        await walk.Follow("Compare with this trial");
    }

    private static async Task Begin(KeyboardWalk walk)
    {
        await walk.Fill("Your condition", "acute lymphoblastic leukemia");
        await walk.Fill("Age", "47");
        await walk.TabTo("Female");
        await walk.Press("Space");
        await walk.Follow("Start");
    }

    // The first question gets its first answer, and the others get none.
    private static async Task AnswerAll(KeyboardWalk walk, IPage page)
    {
        await walk.Skip();
        await walk.TabTo("");
        await walk.Leave("Enter");
        for (var asked = 0; asked < 20 && await page.Locator("#progress-label").CountAsync() > 0; asked++)
        {
            await walk.Skip();
            await walk.Follow("Not sure", "Space");
        }
    }
}
