using Xunit;

namespace Trialhead.App.Tests.Web;

public sealed class SiteTourTests(SiteFixture site)
{
    private static readonly string[] NoPages = ["/api", "/fhir", "/assets", "/sitemap", "/robots.txt", "/favicon.ico", "/health", "/openapi"];

    [Fact]
    public void Tour_ComesByEveryPageOfTheSite()
    {
        var missed = site.Pages.Where(pattern => !NoPages.Any(pattern.StartsWith) && !SiteTour.Pages.Any(path => Fits(path, pattern)));

        Assert.Equal(["/trials/{nct}/verdicts"], missed); // leads to the form of facts
    }

    private static bool Fits(string path, string pattern)
    {
        var (steps, parts) = (path.Split('?')[0].Split('/'), pattern.Split('/'));
        return steps.Length == parts.Length && steps.Zip(parts).All(pair => pair.Second.StartsWith('{') || pair.First == pair.Second);
    }
}
