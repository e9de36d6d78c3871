using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace Trialhead.App.Tests.Web;

/// <summary>No page has a barrier that axe can find, in either language and colour scheme, and none asks anything of another origin.</summary>
public sealed class AccessibilityTests(SiteFixture site, BrowserFixture browser)
{
    // The size of targets is off by itself.
    private const string Rules =
        """
        { "runOnly": { "type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] },
          "rules": { "target-size": { "enabled": true } }, "resultTypes": ["violations"] }
        """;

    // The other scheme changes nothing but colours.
    private const string ColourRules =
        """
        { "runOnly": { "type": "rule", "values": ["color-contrast", "link-in-text-block"] }, "resultTypes": ["violations"] }
        """;

    private const string Check =
        "async rules => (await axe.run(document, JSON.parse(rules))).violations.map(one => `${location.href}: ${one.id}: ${one.help}: ${one.nodes[0].html}`)";

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [Theory]
    [InlineData("en-US")]
    [InlineData("es-MX")]
    public async Task EveryKindOfPage_HasNoBarrier_AndStaysHere(string locale)
    {
        await using var visit = await Open(site.Address, locale);
        var found = new List<string>();

        await SiteTour.Look(visit.Page, async () => found.AddRange(await Barriers(visit.Page)));

        Assert.Empty(found);
        visit.AssertStaysHere();
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("es-MX")]
    public async Task RealTrials_HaveNoBarrier_AndStayHere(string locale)
    {
        await using var sample = await SampleSite.Start(TestContext.Current.CancellationToken);
        await using var visit = await Open(sample.Address, locale);
        var found = new List<string>();

        foreach (var path in SampleSite.RichPages)
        {
            await visit.Page.GotoAsync(path);
            found.AddRange(await Barriers(visit.Page));
        }

        Assert.Empty(found);
        visit.AssertStaysHere();
    }

    [Fact]
    public async Task Barriers_OfTheWholePage_WouldBeFound()
    {
        await using var visit = await Open(site.Address, "en-US");
        await visit.Page.GotoAsync("/about");
        await visit.Page.EvaluateAsync(
            """
            () => {
              document.title = '';
              document.querySelector('h1').remove();
              document.querySelector('main p').style.color = 'light-dark(#eee, #aaa)';
              document.querySelector('main p').style.background = 'light-dark(#fff, #ccc)';
              document.querySelectorAll('footer nav a').forEach(one => one.style.cssText = 'width: 9px; height: 9px; padding: 0; margin-right: -1.2rem; overflow: hidden');
            }
            """);

        var found = await Barriers(visit.Page);

        Assert.All(["document-title", "page-has-heading-one", "target-size"], rule => Assert.Single(found, one => one.Contains(rule, StringComparison.Ordinal)));
        Assert.Equal(2, found.Count(one => one.Contains("color-contrast", StringComparison.Ordinal)));
    }

    private Task<Visit> Open(string address, string locale) => browser.Open(address, new()
    {
        Locale = locale,
        ViewportSize = new() { Width = 390, Height = 800 },
        ReducedMotion = ReducedMotion.Reduce,
    });

    // Straight in the page, which has no frames: axe's own way for pages with frames opens another page for every answer.
    private static async Task<List<string>> Barriers(IPage page)
    {
        await page.EvaluateAsync(Axe);
        var light = await page.EvaluateAsync<string[]>(Check, Rules);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await page.EvaluateAsync<string[]>(Check, ColourRules);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return [.. light, .. dark];
    }
}
