using System.Net;
using Xunit;

namespace Trialhead.App.Tests.Web;

/// <summary>Lists of trials that a reader's facts go along with.</summary>
public sealed class SearchFactsTests(SiteFixture site)
{
    private static readonly (string, string)[] Facts = [("age", "80"), ("sex", "female"), ("conditions", "acute lymphoblastic leukemia"), ("ecog", "1")];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Results_SayWhatRulesOutAndCountVerdicts()
    {
        var html = await Post("/search?q=leukemia&near=Boston", HttpStatusCode.OK, Facts);

        Assert.Contains("Something you said may rule you out:", html, StringComparison.Ordinal);
        Assert.Contains("<li><span>You must be 75 or younger.", html, StringComparison.Ordinal);
        Assert.Contains("Of its criteria: 3 fit, 1 speaks against it, 1 does not concern you.", html, StringComparison.Ordinal);
        Assert.Contains("Open Clinic, Boston", html, StringComparison.Ordinal);
        AssertPage.IsWhole(html);
        AssertPage.LoadsOnlyOwnFiles(html);
    }

    [Theory]
    [InlineData("/search", "href=\"/search?status=open\"", "Show only the 2 that are open now")]
    [InlineData("/search?q=asma&near=Boston&lang=es", "para “asma”, medidos desde Boston, Massachusetts, Estados Unidos.", "ensayos")]
    public async Task Results_SayWhatWasAsked_AndLeadToTheOpenOnes(string path, string first, string second)
    {
        var html = await site.Client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation);

        Assert.Contains(first, html, StringComparison.Ordinal);
        Assert.Contains(second, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_InSpanish_SayItInSpanish()
    {
        var html = await Post("/search?q=leukemia&lang=es", HttpStatusCode.OK, Facts);

        Assert.Contains("Algo de lo que dijo podría excluirle:", html, StringComparison.Ordinal);
        Assert.Contains("De sus criterios: 3 se cumplen, 1 habla en contra, 1 no se aplica a usted.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_TakeFactsAlong_InNoAddress()
    {
        var html = await Post("/search?q=asthma", HttpStatusCode.OK, [("age", "81"), ("note", "SECRETWORD")]);

        Assert.Contains("formaction=\"/search?q=asthma&amp;page=2", html, StringComparison.Ordinal);
        Assert.Matches("formaction=\"/trials/NCT90000\\d\\d\\d/verdicts\"", html);
        Assert.DoesNotMatch("(?:href|action)=\"(?!/assets/)[^\"]*(?:SECRETWORD|81)", html);
    }

    [Fact]
    public async Task Box_PostedWithFacts_IsTheSearch_AndItsAgeIsNoFilter()
    {
        var html = await Post("/search", HttpStatusCode.OK, [("q", "leukemia"), ("near", ""), .. Facts]);

        Assert.Contains("1 trial for “leukemia”.", html, StringComparison.Ordinal);
        Assert.Contains("name=\"back-to\" value=\"/search?q=leukemia\"", html, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"q\" value=\"leukemia\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Box_WithTheNumberOfATrial_ShowsItWithVerdicts()
    {
        var html = await Post("/search", HttpStatusCode.OK, [("q", SiteFixture.LeukemiaTrial), .. Facts]);

        Assert.Contains("You may not meet this", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Back to your search", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_OfMistakenFacts_ShowTheFormThatComesBack()
    {
        var html = await Post("/search?q=leukemia", HttpStatusCode.BadRequest, [("age", "old")]);

        Assert.Contains("The age is a number of years", html, StringComparison.Ordinal);
        Assert.Contains("method=\"post\" action=\"/search?q=leukemia\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?q=leukemia")]
    [InlineData($"/compare?trials={SiteFixture.LeukemiaTrial}")]
    public async Task List_WithoutToken_IsRefused(string path)
    {
        using var content = new FormUrlEncodedContent([new("age", "47")]);
        using var response = await site.Client.PostAsync(path, content, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Nothing was evaluated", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comparison_SaysHowEachTrialFits()
    {
        var html = await Post("/compare", HttpStatusCode.OK, [("trials", SiteFixture.LeukemiaTrial), ("trials", SiteFixture.HostileTrial), .. Facts]);

        Assert.Equal(2, html.Split("How it fits you").Length - 1);
        Assert.Contains("3 fit, 1 speaks against it, 1 does not concern you.", html, StringComparison.Ordinal);
        Assert.Contains($"formaction=\"/compare?trials={SiteFixture.HostileTrial}\"", html, StringComparison.Ordinal);
        AssertPage.IsWhole(html);
    }

    [Theory]
    [InlineData("//evil.example/search?q=a")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task WayBack_LeadsNowhereElse(string address)
    {
        var html = await site.Client.GetStringAsync(new Uri($"/facts?back-to={Uri.EscapeDataString(address)}", UriKind.Relative), Cancellation);

        Assert.Contains("method=\"post\" action=\"/facts\"", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?:action|value)=\"[^\"]*(?:evil|alert)", html);
    }

    private async Task<string> Post(string path, HttpStatusCode status, (string, string)[] fields)
    {
        using var response = await site.Post(path, fields);
        Assert.Equal(status, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore);
        return await response.Content.ReadAsStringAsync(Cancellation);
    }
}
