using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
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

    private Task<Visit> Open(string locale, ColorScheme scheme) => browser.Open(site.Address, new()
    {
        Locale = locale,
        ColorScheme = scheme,
        ViewportSize = new() { Width = 390, Height = 800 },
        ReducedMotion = ReducedMotion.Reduce,
    });

    private static async Task<List<string>> Barriers(IPage page, IEnumerable<string> paths, AxeRunOptions rules)
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
    private static async Task<List<string>> BarriersOnTheWay(IPage page, AxeRunOptions rules)
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

    private static async Task<IEnumerable<string>> Barriers(IPage page, AxeRunOptions rules)
    {
        var result = await page.RunAxe(rules);
        return result.Violations.Select(barrier => $"{page.Url}: {barrier.Id}: {barrier.Help}: {barrier.Nodes[0].Html}");
    }
}
