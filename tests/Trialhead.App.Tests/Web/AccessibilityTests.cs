using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Trialhead.App.Tests.Web;

/// <summary>No page has a barrier that axe can find, in either language and colour scheme.</summary>
public sealed class AccessibilityTests(SiteFixture site, BrowserFixture browser)
{
    private static readonly string[] Paths =
    [
        "/", "/about", "/search?q=asthma&near=Boston", "/search?q=zzzz", "/search?age=old", $"/trials/{SiteFixture.LeukemiaTrial}",
        $"/trials/{SiteFixture.LeukemiaTrial}?sources=show", $"/trials/{SiteFixture.LeukemiaTrial}/print", "/facts", "/prescreen",
        $"/prescreen?nct={SiteFixture.LeukemiaTrial}", $"/compare?trials={SiteFixture.LeukemiaTrial},{SiteFixture.HostileTrial}", "/compare",
        "/saved", "/glossary", "/nowhere", "/conditions", "/conditions?letter=a", "/treatments", "/conditions/asthma", "/treatments/blinatumomab",
        "/conditions/nonsense",
    ];

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] },
        Rules = new Dictionary<string, RuleOptions> { ["target-size"] = new() { Enabled = true } }, // off by itself
    };

    // The other scheme changes nothing but colours.
    private static readonly AxeRunOptions ColourRules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
    };

    [Theory]
    [InlineData("en-US", ColorScheme.Light)]
    [InlineData("en-US", ColorScheme.Dark)]
    [InlineData("es-MX", ColorScheme.Light)]
    [InlineData("es-MX", ColorScheme.Dark)]
    public async Task Pages_HaveNoBarrier(string locale, ColorScheme scheme)
    {
        await using var visit = await browser.Open(site.Address, new()
        {
            Locale = locale,
            ColorScheme = scheme,
            ViewportSize = new() { Width = 390, Height = 800 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = visit.Page;
        var rules = scheme == ColorScheme.Light ? Rules : ColourRules;
        var found = new List<string>();
        foreach (var path in Paths)
        {
            await page.GotoAsync(path);
            found.AddRange(await Barriers(page, rules));
        }

        await page.GotoAsync("/prescreen");
        await page.FillAsync("#conditions", "acute lymphoblastic leukemia");
        await page.ClickAsync("button[value=next]");
        found.AddRange(await Barriers(page, rules));
        await page.ClickAsync("button[value=finish]");
        await page.Locator("details").EvaluateAllAsync<object?>("all => all.forEach(one => one.open = true)");
        found.AddRange(await Barriers(page, rules));
        await page.Locator(".card form button").First.ClickAsync();
        found.AddRange(await Barriers(page, rules));

        Assert.Empty(found);
        visit.AssertStaysHere();
    }

    private static async Task<IEnumerable<string>> Barriers(IPage page, AxeRunOptions rules)
    {
        var result = await page.RunAxe(rules);
        return result.Violations.Select(barrier => $"{page.Url}: {barrier.Id}: {barrier.Help}: {barrier.Nodes[0].Html}");
    }
}
