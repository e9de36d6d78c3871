using System.Net;
using Xunit;

namespace Trialhead.App.Tests.Web;

public sealed class LanguageTests(SiteFixture site)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/about", null, null, "en")]
    [InlineData("/about", "es-MX,es;q=0.9,en;q=0.5", null, "es")]
    [InlineData("/about", "de,en;q=0.5,es;q=0.4", null, "en")]
    [InlineData("/about", "es", "en", "en")]
    [InlineData("/about?lang=es", "en", "en", "es")]
    [InlineData("/about?lang=fr", null, "es", "es")]
    public async Task Page_SpeaksTheLanguageAskedFor(string path, string? accepted, string? cookie, string expected)
    {
        using var response = await Get(path, accepted, cookie);
        var html = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.Contains($"<html lang=\"{expected}\">", html, StringComparison.Ordinal);
        Assert.Equal(expected, Assert.Single(response.Content.Headers.ContentLanguage));
        Assert.Contains("Accept-Language", response.Headers.Vary);
        Assert.Contains("Cookie", response.Headers.Vary);
    }

    [Fact]
    public async Task Choice_IsKeptInACookieOfOurs()
    {
        using var response = await Get("/?lang=es", null, null);

        Assert.Equal("trialhead-lang=es; max-age=31536000; path=/; samesite=lax; httponly", Assert.Single(response.Headers.GetValues("Set-Cookie")));
    }

    [Fact]
    public async Task Preference_OfTheBrowser_SetsNoCookie()
    {
        using var response = await Get("/", "es", null);

        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Switch_KeepsTheAddress()
    {
        using var response = await Get("/search?q=asthma&status=closed", null, null);

        Assert.Contains(
            "href=\"/search?q=asthma&amp;status=closed&amp;lang=es\"", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "¿Qué enfermedad?")]
    [InlineData("/search?q=asthma", "30 ensayos para “asthma”.")]
    [InlineData("/search?age=old", "La edad es un número de años de 0 a 130.")]
    [InlineData("/search?q=asthma&near=Atlantisville", "No se conoce un lugar llamado «Atlantisville»")]
    [InlineData("/facts", "Lo que deje fuera cuenta como no sabido, nunca como un no.")]
    [InlineData("/prescreen", "Busquemos ensayos que puedan ajustarse a usted")]
    [InlineData("/compare", "Aún no ha elegido ningún ensayo")]
    [InlineData("/saved", "Guardado en este navegador")]
    [InlineData("/nowhere", "Esa página no existe")]
    [InlineData($"/trials/{SiteFixture.LeukemiaTrial}", "¿Podría participar? Responda unas preguntas")]
    [InlineData($"/trials/{SiteFixture.LeukemiaTrial}/print", "Preguntas que hacer")]
    public async Task Page_IsSpanishThroughout(string path, string words)
    {
        using var response = await Get(path, "es", null);
        var html = await response.Content.ReadAsStringAsync(Cancellation);

        Assert.Contains(words, WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        AssertPage.IsWhole(html);
    }

    [Fact]
    public async Task QuotedWords_AreMarkedAsEnglish()
    {
        using var response = await Get($"/trials/{SiteFixture.LeukemiaTrial}", "es", null);

        Assert.Contains("<span lang=\"en\">This trial tests blinatumomab.</span>", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> Get(string path, string? accepted, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Language", accepted is null ? [] : [accepted]);
        request.Headers.Add("Cookie", cookie is null ? [] : [$"trialhead-lang={cookie}"]);
        return await site.Client.SendAsync(request, Cancellation);
    }
}
