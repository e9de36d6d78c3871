using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Trials;
using Trialhead.Web.Sitemap;
using Xunit;

namespace Trialhead.App.Tests.Web.Sitemap;

public sealed partial class TrialHeadTests(SiteFixture site, BrowserFixture browser)
{
    [Fact]
    public async Task Page_TellsItsDataInWordsOfSchemaOrg()
    {
        var data = await Data(SiteFixture.LeukemiaTrial);

        Assert.Equal("MedicalTrial", (string?)data["@type"]);
        Assert.Equal("https://schema.org/Recruiting", (string?)data["status"]);
        Assert.Equal("Example Group", (string?)data["sponsor"]?["name"]);
        Assert.Equal("Acute Lymphoblastic Leukemia", (string?)data["healthCondition"]?[0]?["name"]);
        Assert.Equal("Phase 3", (string?)data["phase"]);
        Assert.Equal("Open Clinic", (string?)data["studyLocation"]?[0]?["name"]);
        Assert.Equal(SiteFixture.LeukemiaTrial, (string?)data["identifier"]?["value"]);
        Assert.Equal($"{site.Address}/trials/{SiteFixture.LeukemiaTrial}", (string?)data["url"]);
    }

    [Fact]
    public async Task Page_OfAHostileRecord_StaysDataAndPage()
    {
        var html = await Get($"/trials/{SiteFixture.HostileTrial}");
        var data = await Data(SiteFixture.HostileTrial);

        Assert.Contains("<script>alert(1)</script>", (string?)data["description"], StringComparison.Ordinal);
        AssertPage.RunsOnlyOwnScript(html);
    }

    [Fact]
    public async Task Browser_HasNothingToComplainOf()
    {
        await using var visit = await browser.Open(site.Address);

        await visit.Page.GotoAsync($"/trials/{SiteFixture.LeukemiaTrial}");

        Assert.Equal(1, await visit.Page.Locator("script[type='application/ld+json']").CountAsync());
        Assert.True(await visit.Page.Locator(".site-map svg").IsVisibleAsync());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Head_TellsHowToShowALink()
    {
        var html = await Get($"/trials/{SiteFixture.LeukemiaTrial}");

        Assert.Contains("<meta property=\"og:title\" content=\"", html, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:description\" content=\"", html, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"alternate\" hreflang=\"es\" href=\"{site.Address}/trials/{SiteFixture.LeukemiaTrial}?lang=es\"", html, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"canonical\" href=\"{site.Address}/trials/{SiteFixture.LeukemiaTrial}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Element_CannotBeEndedByItsText()
    {
        var element = StructuredData.Element(new JsonObject { ["name"] = "</script><!-- <script>" });

        Assert.Single(Closing().Matches(element));
        Assert.DoesNotContain("<!--", element, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_OfManySites_NamesTwentyOpenOnesFirst()
    {
        var sites = Enumerable.Range(0, 50).Select(i => new Site
        {
            Facility = $"Clinic {i}",
            Point = new GeoPoint(40, -70),
            Status = i < 40 ? RecruitmentStatus.Completed : RecruitmentStatus.Recruiting,
        });
        var trial = new Trial { NctId = "NCT90000001", Status = RecruitmentStatus.Recruiting, Sites = [.. sites] };

        var places = TrialData.Of(trial, "Title", "https://trials.example/trials/NCT90000001")["studyLocation"]?.AsArray();

        Assert.Equal(20, places?.Count);
        Assert.Equal("Clinic 40", (string?)places?[0]?["name"]);
    }

    [Fact]
    public void Data_OfAnEmptyRecord_InventsNothing()
    {
        var data = TrialData.Of(new Trial { NctId = "NCT90000001" }, "Title", "https://trials.example/trials/NCT90000001");

        Assert.Equal(["@context", "@type", "name", "url", "sameAs", "identifier"], data.Select(property => property.Key));
    }

    private async Task<JsonNode> Data(string nct)
    {
        var match = DataElement().Match(await Get($"/trials/{nct}"));
        return JsonNode.Parse(match.Groups["json"].Value) ?? throw new InvalidOperationException("The data is null.");
    }

    private async Task<string> Get(string path)
    {
        using var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("<script type=\"application/ld\\+json\">(?<json>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex DataElement();

    [GeneratedRegex("</script", RegexOptions.IgnoreCase)]
    private static partial Regex Closing();
}
