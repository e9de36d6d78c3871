using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Trialhead.App.Tests.Web;

public sealed partial class PrintTests(SiteFixture site, BrowserFixture browser)
{
    [Fact]
    public async Task Sheet_HoldsWhatADoctorNeeds()
    {
        var html = await site.Client.GetStringAsync(
            new Uri($"/trials/{SiteFixture.LeukemiaTrial}/print", UriKind.Relative), TestContext.Current.CancellationToken);

        foreach (var part in new[] { SiteFixture.LeukemiaTrial, "What it is for", "To join, you should meet", "These may rule you out", "Whom to ask", "Questions to ask", "Open Clinic" })
        {
            Assert.Contains(part, html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Sheet_WithFacts_SaysThemAndWhatTheyMean()
    {
        using var response = await site.Post($"/trials/{SiteFixture.LeukemiaTrial}/print", ("age", "80"), ("sex", "female"), ("pregnant", "no"));
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Contains("<p>age 80; female; not pregnant.</p>", html, StringComparison.Ordinal);
        Assert.Matches("✕</strong><span class=\"unseen\">You may not meet this: </span>\\s*You must be 75 or younger", html);
        Assert.True(html.IndexOf("You must be 75 or younger", StringComparison.Ordinal) < html.IndexOf("You must be 18 or older", StringComparison.Ordinal));
        Assert.Contains($"formaction=\"/trials/{SiteFixture.LeukemiaTrial}/verdicts\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Person_TakesTheirAnswersToTheDoctor_AndComesBack()
    {
        await using var visit = await browser.Open(site.Address, new() { JavaScriptEnabled = false });
        await visit.Page.GotoAsync($"/facts?nct={SiteFixture.LeukemiaTrial}");
        await visit.Page.GetByLabel("Age in years").FillAsync("80");
        await visit.Press("Compare with this trial");
        await visit.Press("Two pages for your doctor");
        Assert.True(await visit.Page.GetByText("What I said about myself").IsVisibleAsync());
        await visit.Press("Back to the trial");

        Assert.True(await visit.Page.GetByText("You may not meet this").First.IsVisibleAsync());
        visit.AssertQuiet();
    }

    [Theory]
    [InlineData("en", "A4")]
    [InlineData("es", "Letter")]
    public async Task Sheet_OfEveryRealTrial_FitsOnTwoPages(string language, string format)
    {
        await using var sample = await SampleSite.Start(TestContext.Current.CancellationToken);
        await using var visit = await browser.Open(sample.Address);
        var tooLong = new List<string>();

        foreach (var trial in SampleSite.Trials)
        {
            await visit.Page.GotoAsync($"/trials/{trial}/print?lang={language}");
            var pages = SheetOfPaper().Count(Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { Format = format })));
            tooLong.AddRange(pages is 1 or 2 ? [] : [$"{trial} has {pages} pages"]);
        }

        Assert.Empty(tooLong);
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex SheetOfPaper();
}
