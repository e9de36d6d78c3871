using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;

namespace Trialhead.App.Tests.Web;

/// <summary>No page has a barrier that axe can find, in either language and colour scheme.</summary>
public sealed class AccessibilityTests(SiteFixture site, BrowserFixture browser)
{
    private const string Trial = $"/trials/{SiteFixture.LeukemiaTrial}";

    // Those that differ from each other in what they hold; looked at in both languages and colour schemes.
    private static readonly string[] Main =
    [
        "/", "/search?q=asthma&near=Boston", Trial, "/facts", $"/compare?trials={SiteFixture.LeukemiaTrial},{SiteFixture.HostileTrial}", "/conditions/asthma",
    ];

    private static readonly string[] Others =
    [
        "/about", "/search?q=zzzz", "/search?age=old", $"{Trial}?sources=show", $"{Trial}/print", "/prescreen", $"/prescreen?nct={SiteFixture.LeukemiaTrial}",
        "/compare", "/saved", "/glossary", "/nowhere", "/conditions", "/conditions?letter=a", "/treatments", "/treatments/blinatumomab", "/conditions/nonsense",
    ];

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
    [InlineData("en-US", ColorScheme.Light)]
    [InlineData("en-US", ColorScheme.Dark)]
    [InlineData("es-MX", ColorScheme.Light)]
    [InlineData("es-MX", ColorScheme.Dark)]
    public async Task MainPages_HaveNoBarrier(string locale, ColorScheme scheme)
    {
        await using var visit = await Open(locale, scheme);
        var rules = scheme == ColorScheme.Light ? Rules : ColourRules;

        List<string> found = [.. await Barriers(visit.Page, Main, rules), .. await BarriersOnTheWay(visit.Page, rules)];

        Assert.Empty(found);
        visit.AssertStaysHere();
    }

    [Fact]
    public async Task OtherPages_HaveNoBarrier()
    {
        await using var visit = await Open("en-US", ColorScheme.Light);

        Assert.Empty(await Barriers(visit.Page, Others, Rules));
        visit.AssertStaysHere();
    }

    [Fact]
    public async Task Barriers_OfTheWholePage_WouldBeFound()
    {
        await using var visit = await Open("en-US", ColorScheme.Light);
        await visit.Page.GotoAsync("/about");
        await visit.Page.EvaluateAsync(
            """
            () => {
              document.title = '';
              document.querySelector('h1').remove();
              document.querySelector('main p').style.color = '#eee';
              document.querySelectorAll('footer nav a').forEach(one => one.style.cssText = 'width: 9px; height: 9px; padding: 0; margin-right: -1.2rem; overflow: hidden');
            }
            """);

        var found = string.Join('\n', await Barriers(visit.Page, Rules));

        Assert.All(["document-title", "page-has-heading-one", "color-contrast", "target-size"], rule => Assert.Contains(rule, found, StringComparison.Ordinal));
    }

    private Task<Visit> Open(string locale, ColorScheme scheme) => browser.Open(site.Address, new()
    {
        Locale = locale,
        ColorScheme = scheme,
        ViewportSize = new() { Width = 390, Height = 800 },
        ReducedMotion = ReducedMotion.Reduce,
    });

    private static async Task<List<string>> Barriers(IPage page, IEnumerable<string> paths, string rules)
    {
        var found = new List<string>();
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            found.AddRange(await Barriers(page, rules));
        }

        return found;
    }

    // A question of the guided check, the matches with every criterion open, and a trial with verdicts.
    private static async Task<List<string>> BarriersOnTheWay(IPage page, string rules)
    {
        await page.GotoAsync("/prescreen");
        await page.FillAsync("#conditions", "acute lymphoblastic leukemia");
        await page.ClickAsync("button[value=next]");
        List<string> found = [.. await Barriers(page, rules)];
        await page.ClickAsync("button[value=finish]");
        await page.Locator("details").EvaluateAllAsync<object?>("all => all.forEach(one => one.open = true)");
        found.AddRange(await Barriers(page, rules));
        await page.Locator(".card form button").First.ClickAsync();
        found.AddRange(await Barriers(page, rules));
        return found;
    }

    // Straight in the page, which has no frames: axe's own way for pages with frames opens another page for every answer.
    private static async Task<string[]> Barriers(IPage page, string rules)
    {
        await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(Check, rules);
    }
}
