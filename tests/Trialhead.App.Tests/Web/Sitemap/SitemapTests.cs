using System.Net;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Trialhead.Pages;
using Trialhead.Web;
using Trialhead.Web.Sitemap;
using Xunit;

namespace Trialhead.App.Tests.Web.Sitemap;

public sealed class SitemapTests(SiteFixture site)
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public async Task Index_LeadsToEveryTrialInEveryLanguage()
    {
        var index = XDocument.Parse(await Get("/sitemap.xml"));
        var pages = new List<string>();
        foreach (var part in index.Descendants(Sitemaps + "loc").Select(loc => new Uri(loc.Value).PathAndQuery))
        {
            pages.AddRange(XDocument.Parse(await Get(part)).Descendants(Sitemaps + "loc").Select(loc => loc.Value));
        }

        Assert.Equal(pages.Distinct(), pages);
        Assert.Equal(2 * 32, pages.Count(page => page.Contains("/trials/NCT", StringComparison.Ordinal)));
        Assert.Contains($"{site.Address}/trials/{SiteFixture.LeukemiaTrial}?lang=es", pages);
        Assert.Contains($"{site.Address}/conditions/asthma", pages);
        Assert.Contains($"{site.Address}/treatments/blinatumomab", pages);
        Assert.Contains($"{site.Address}/about", pages);
    }

    [Fact]
    public async Task Part_NamesTheOtherLanguage()
    {
        var part = XDocument.Parse(await Get("/sitemaps/trials-1.xml"));
        var page = part.Descendants(Sitemaps + "url").First();

        Assert.Equal(["en", "es"], page.Elements(Xhtml + "link").Select(link => link.Attribute("hreflang")?.Value));
        Assert.All(page.Elements(Xhtml + "link"), link => Assert.StartsWith(site.Address, link.Attribute("href")?.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/sitemaps/trials-2.xml")]
    [InlineData("/sitemaps/trials-0.xml")]
    [InlineData("/sitemaps/trials-99999999999.xml")]
    [InlineData("/sitemaps/nonsense.xml")]
    [InlineData("/sitemaps/pages")]
    public async Task Part_ThatIsNone_IsNotFound(string path)
    {
        using var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Robots_NameTheMapAndLeavePersonalPagesAlone()
    {
        var robots = await Get("/robots.txt");

        Assert.Contains($"Sitemap: {site.Address}/sitemap.xml", robots, StringComparison.Ordinal);
        Assert.Contains("Disallow: /facts\n", robots, StringComparison.Ordinal);
        Assert.DoesNotContain("Disallow: /trials\n", robots, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "https://trials.example", "/conditions", PageLanguage.English, "https://trials.example/conditions")]
    [InlineData("https://public.example/", "http://127.0.0.1:5080", "/trials/NCT01234567", PageLanguage.Spanish, "https://public.example/trials/NCT01234567?lang=es")]
    [InlineData("https://public.example:8443", "http://127.0.0.1:5080", "/", PageLanguage.English, "https://public.example:8443/")]
    public void Address_IsThePublicOne(string? configured, string asked, string path, PageLanguage language, string expected)
    {
        var host = new Uri(asked);
        var context = new DefaultHttpContext { Request = { Scheme = host.Scheme, Host = new HostString(host.Authority) } };
        var options = new SiteOptions("store") { PublicAddress = configured is null ? null : new Uri(configured) };

        Assert.Equal(expected, new SiteAddress(options, new HttpContextAccessor { HttpContext = context }).Of(path, language));
    }

    [Theory]
    [InlineData("trials")]
    [InlineData("ftp://trials.example")]
    [InlineData("https://hospital.example/trials")]
    [InlineData("https://hospital.example/?site=trials")]
    public void Options_PublicAddress_MustBeOne(string address)
    {
        var problem = Assert.Throws<ArgumentException>(() => SiteOptions.Read(["--store", "s", "--public", address]));

        Assert.StartsWith($"'{address}' is no web address without a path.", problem.Message, StringComparison.Ordinal);
        Assert.Equal(new Uri("https://trials.example"), SiteOptions.Read(["--store", "s", "--public", "https://trials.example"]).PublicAddress);
    }

    private async Task<string> Get(string path)
    {
        using var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
