using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Trialhead.App.Tests.Web;

public sealed partial class PageTests(SiteFixture site)
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static TheoryData<string, HttpStatusCode> Pages => new()
    {
        { "/", HttpStatusCode.OK },
        { "/about", HttpStatusCode.OK },
        { "/facts", HttpStatusCode.OK },
        { "/search", HttpStatusCode.OK },
        { "/search?q=leukemia&near=Boston&km=50&status=open&phase=3&age=40&sex=female", HttpStatusCode.OK },
        { "/search?q=asthma&page=2", HttpStatusCode.OK },
        { "/search?q=leukmia&type=interventional&group=adult&healthy=no&results=no&country=united+states&condition=leukemia&treatment=blinatumomab&sort=updated", HttpStatusCode.OK },
        { "/search?q=asthma&near=Boston&sort=distance", HttpStatusCode.OK },
        { "/search?q=asthma&sort=distance", HttpStatusCode.BadRequest },
        { "/search?q=asthma&condition=nonsense", HttpStatusCode.BadRequest },
        { "/search?q=asthma&near=Atlantisville", HttpStatusCode.BadRequest },
        { "/search?age=old", HttpStatusCode.BadRequest },
        { $"/trials/{SiteFixture.LeukemiaTrial}", HttpStatusCode.OK },
        { $"/trials/{SiteFixture.HostileTrial}?sources=show", HttpStatusCode.OK },
        { $"/trials/{SiteFixture.LeukemiaTrial}/print", HttpStatusCode.OK },
        { "/prescreen", HttpStatusCode.OK },
        { $"/prescreen?nct={SiteFixture.LeukemiaTrial}", HttpStatusCode.OK },
        { "/prescreen?nct=NCT99999999", HttpStatusCode.NotFound },
        { $"/compare?trials={SiteFixture.LeukemiaTrial},{SiteFixture.HostileTrial}", HttpStatusCode.OK },
        { "/compare", HttpStatusCode.OK },
        { "/saved", HttpStatusCode.OK },
        { "/glossary", HttpStatusCode.OK },
        { "/trials/NCT99999999", HttpStatusCode.NotFound },
        { "/trials/NCT99999999/print", HttpStatusCode.NotFound },
        { "/trials/nonsense", HttpStatusCode.NotFound },
        { "/nowhere", HttpStatusCode.NotFound },
        { "/conditions", HttpStatusCode.OK },
        { "/conditions?letter=a", HttpStatusCode.OK },
        { "/treatments", HttpStatusCode.OK },
        { "/conditions/asthma", HttpStatusCode.OK },
        { "/treatments/blinatumomab?lang=es", HttpStatusCode.OK },
        { "/conditions/nonsense", HttpStatusCode.NotFound },
        { "/conditions/psoriasis", HttpStatusCode.NotFound },
        { "/treatments/%3Cscript%3Ealert(1)%3C%2Fscript%3E", HttpStatusCode.NotFound },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_HasStatusAndSecurityHeaders(string path, HttpStatusCode expected)
    {
        using var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(ContentPolicy, Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.True(response.Headers.Contains("Permissions-Policy"));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_IsWholeAndLoadsNothingFromElsewhere(string path, HttpStatusCode expected)
    {
        _ = expected;
        var html = await site.Client.GetAsync(path, TestContext.Current.CancellationToken).ContinueWith(
            answer => answer.Result.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TaskScheduler.Default).Unwrap();

        AssertPage.IsWhole(html);
        AssertPage.LoadsOnlyOwnFiles(html);
    }

    [Fact]
    public async Task Search_OpenTrialsComeFirst_UnlessAnotherOrderIsChosen()
    {
        var html = await Get("/search");
        var byFit = await Get("/search?sort=relevance");

        Assert.True(html.IndexOf(">Open now: ", StringComparison.Ordinal) is > 0 and var open
            && html.IndexOf(">Closed to new participants: ", StringComparison.Ordinal) > open);
        Assert.Contains("href=\"/search?sort=relevance\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("standing-of-all", byFit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_FindsByWords_NearestOpenSiteFirst()
    {
        var html = await Get("/search?q=blinatumomab&near=Denver");

        Assert.Contains("Blinatumomab for Acute Lymphoblastic Leukemia", html, StringComparison.Ordinal);
        Assert.Contains("Open Clinic", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Closed Clinic", html, StringComparison.Ordinal);
        Assert.Matches("2,8\\d\\d km", html);
    }

    [Fact]
    public async Task Search_PutsWhatIsNoTopicIntoItsField()
    {
        var html = await Get("/search?q=asthma+near+Boston");

        Assert.Contains("30 trials for “asthma”, measured from Boston", html, StringComparison.Ordinal);
        Assert.Contains("Understood “near Boston” as a place to measure from.", html, StringComparison.Ordinal);
        Assert.Contains("q=asthma&amp;near=Boston", html, StringComparison.Ordinal); // whatever goes on from here
    }

    [Fact]
    public async Task Search_ForANumberThatIsNotHere_SaysSo() => Assert.Contains(
        "This site holds no trial NCT01234567.", await Get("/search?q=nct+01234567"), StringComparison.Ordinal);

    [Fact]
    public async Task Search_ForUnknownPlace_SaysSo()
    {
        var html = await Get("/search?q=asthma&near=Atlantisville");

        Assert.Contains("No place called “Atlantisville” is known", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SiteFixture.LeukemiaTrial)]
    [InlineData("nct%20:" + SiteFixture.LeukemiaDigits)]
    public async Task Search_ForANumber_GoesToItsPage(string number)
    {
        using var response = await site.Client.GetAsync($"/search?q={number}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal($"/trials/{SiteFixture.LeukemiaTrial}", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Search_TypingError_SaysWhatIsShown()
    {
        var html = await Get("/search?q=asthmma");

        Assert.Contains("Showing results for asthma, not asthmma.", html, StringComparison.Ordinal);
        Assert.Contains("30 trials for “asthma”.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_Facets_NarrowAndCanBeTakenOff()
    {
        var html = await Get("/search");
        var narrowed = await Get("/search?q=leukemia&condition=acute-lymphoblastic-leukemia");

        Assert.Contains("<a href=\"/search?condition=asthma\">Asthma</a>&#xA0;<span class=\"hint\">30</span>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/search?status=open\">Open now</a>&#xA0;<span class=\"hint\">2</span>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/search?q=leukemia\" title=\"Take this off\">Condition: Acute lymphoblastic leukemia", narrowed, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"condition\" value=\"acute-lymphoblastic-leukemia\"", narrowed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_PagesLinkToEachOther()
    {
        var html = await Get("/search?q=asthma");

        Assert.Contains("Page 1 of 2", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?q=asthma&amp;page=2&amp;after=", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?q=%3Cscript%3Ealert(1)%3C/script%3E&near=%22%3E%3Cscript%3E")]
    [InlineData($"/trials/{SiteFixture.HostileTrial}")]
    [InlineData("/trials/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("/search?q=hostile")]
    public async Task Page_EncodesWhatStrangersWrote(string path)
    {
        var html = await Get(path);

        AssertPage.RunsOnlyOwnScript(html);
        Assert.DoesNotContain("<img src=x", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("javascript:", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Trial_ShowsItsSections()
    {
        var html = await Get($"/trials/{SiteFixture.LeukemiaTrial}");

        var sections = SectionId().Matches(html).Select(match => match.Groups["id"].Value).ToList();
        string[] contract =
        [
            "title", "purpose", "medications", "safety", "interest", "effectiveness", "team", "fit", "timeline", "treatments", "design",
            "approvals", "clinics", "sponsor", "publications", "burden", "apply",
        ];
        Assert.Equal(contract.Where(sections.Contains), sections);
        Assert.Superset(new HashSet<string> { "title", "purpose", "medications", "fit", "timeline", "treatments", "clinics", "apply" }, sections.ToHashSet());
        Assert.All(sections, id => Assert.Contains($"<a href=\"#{id}\">", html, StringComparison.Ordinal));
        Assert.Contains("<li>First goal", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StyleSheet_IsCachedForever_AndSmall()
    {
        var home = await Get("/");
        var address = StyleSheet().Match(home).Groups["url"].Value;

        using var response = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal("public, max-age=31536000, immutable", Assert.Single(response.Headers.GetValues("Cache-Control")));
        Assert.InRange((await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 1000, 40_000);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=asthma")]
    [InlineData("/glossary")]
    [InlineData($"/trials/{SiteFixture.LeukemiaTrial}")]
    public async Task Page_WithItsFilesIsLight(string path)
    {
        const int Most = 100_000;
        var total = 0;
        foreach (var address in new[] { path, "/assets/site.css", "/assets/site.js", "/assets/text.woff2", "/assets/mark.svg" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Accept-Encoding", "br");
            using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
            total += (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }

        Assert.InRange(total, 1, Most);
    }

    private async Task<string> Get(string path)
    {
        using var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("<section id=\"(?<id>[a-z]+)\"")]
    private static partial Regex SectionId();

    [GeneratedRegex("rel=\"stylesheet\" href=\"(?<url>[^\"]+)\"")]
    private static partial Regex StyleSheet();
}
