using System.Net;
using Xunit;

namespace Trialhead.App.Tests.Web.Topics;

public sealed class TopicPageTests(SiteFixture site)
{
    [Fact]
    public async Task Conditions_ListsOnlyThoseWithTrials_WithCounts()
    {
        var html = await Get("/conditions");

        Assert.Contains("<a href=\"/conditions/asthma\">Asthma</a> <span class=\"hint\">30</span>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/conditions/acute-lymphoblastic-leukemia\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/conditions/psoriasis", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conditions_ByLetter_ListsThatLetterOnly()
    {
        var html = await Get("/conditions?letter=a");

        Assert.Contains("href=\"/conditions/asthma\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/conditions/leukemia\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-current=\"page\">A</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Condition_ShowsOpenTrialsAndWaysOn()
    {
        var html = await Get("/conditions/acute-lymphoblastic-leukemia");

        Assert.Contains("This site knows 1 trial about it. It is open to new participants now.", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/trials/{SiteFixture.LeukemiaTrial}\"", html, StringComparison.Ordinal);
        Assert.Contains("Open Clinic", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/treatments/blinatumomab\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?phase=3&amp;condition=acute-lymphoblastic-leukemia\"", html, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"condition\" value=\"acute-lymphoblastic-leukemia\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Condition_WithoutOpenTrials_SaysSoAndShowsOthers()
    {
        var html = await Get("/conditions/asthma");

        Assert.Contains("This site knows 30 trials about it. None is open to new participants now.", html, StringComparison.Ordinal);
        Assert.Contains("Latest trials", html, StringComparison.Ordinal);
        Assert.Contains("<a class=\"button quiet\" href=\"/search?condition=asthma\">All 30 trials</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Treatment_SaysWhatItIsTestedFor()
    {
        var html = await Get("/treatments/blinatumomab");

        Assert.Contains("Tested for", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/conditions/acute-lymphoblastic-leukemia\"", html, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"treatment\" value=\"blinatumomab\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/conditions/asthma?lang=es", "Este sitio conoce 30 ensayos sobre el tema. Ninguno está abierto a nuevos participantes ahora.")]
    [InlineData("/conditions?lang=es", "Enfermedades")]
    [InlineData("/conditions/nonsense?lang=es", "Aquí no se conoce esa enfermedad")]
    [InlineData("/conditions/nonsense", "This condition is not known here")]
    [InlineData("/conditions/psoriasis", "No trial here is about Psoriasis")]
    [InlineData("/treatments/nonsense", "This treatment is not known here")]
    public async Task Page_SpeaksToTheReader(string path, string expected)
    {
        Assert.Contains(expected, await Get(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_OfTheOtherKind_LeadsToTheRightOne()
    {
        using var response = await site.Client.GetAsync("/treatments/asthma?lang=es", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("/conditions/asthma?lang=es", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Head_TellsDescriptionAddressAndLanguages()
    {
        var html = await Get("/conditions/asthma?lang=es");

        Assert.Contains("<meta name=\"description\" content=\"Asthma: 30 ensayos, 0 abiertos ahora.", html, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"canonical\" href=\"{site.Address}/conditions/asthma?lang=es\"", html, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"alternate\" hreflang=\"en\" href=\"{site.Address}/conditions/asthma\"", html, StringComparison.Ordinal);
    }

    private async Task<string> Get(string path)
    {
        using var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
