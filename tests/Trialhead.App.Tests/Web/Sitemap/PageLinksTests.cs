using Xunit;

namespace Trialhead.App.Tests.Web.Sitemap;

public sealed class PageLinksTests(SiteFixture site)
{
    [Theory]
    [InlineData("/", "/?lang=es")]
    [InlineData("/about", "/about?lang=es")]
    [InlineData("/glossary", "/glossary?lang=es")]
    [InlineData("/search", "/search?lang=es")]
    [InlineData("/search?q=asthma&near=Boston&age=40&sex=male", "/search?q=asthma&amp;lang=es")]
    [InlineData("/compare", "/compare?lang=es")]
    [InlineData($"/compare?trials={SiteFixture.LeukemiaTrial}&near=Boston", $"/compare?trials={SiteFixture.LeukemiaTrial}&amp;lang=es")]
    public async Task Head_TellsTheOtherLanguageAndHowToShowALink(string path, string other)
    {
        var html = await Get(path);

        Assert.Contains($"<link rel=\"alternate\" hreflang=\"es\" href=\"{site.Address}{other}\"", html, StringComparison.Ordinal);
        Assert.Matches("<meta property=\"og:title\" content=\"[^\"]+\"", html);
        Assert.Matches("<meta property=\"og:description\" content=\"[^\"]+\"", html);
    }

    [Theory]
    [InlineData("/", "All conditions", "All treatments", "Glossary")]
    [InlineData("/facts?lang=es", "Todas las enfermedades", "Todos los tratamientos", "Glosario")]
    [InlineData("/nowhere?lang=es", "Todas las enfermedades", "Todos los tratamientos", "Glosario")]
    public async Task Foot_LeadsToTheLists(string path, string conditions, string treatments, string glossary)
    {
        var html = await Get(path);
        var foot = html[html.IndexOf("<footer", StringComparison.Ordinal)..];

        Assert.Contains($"<a href=\"/conditions\">{conditions}</a>", foot, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/treatments\">{treatments}</a>", foot, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/glossary\">{glossary}</a>", foot, StringComparison.Ordinal);
    }

    private async Task<string> Get(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html");
        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
