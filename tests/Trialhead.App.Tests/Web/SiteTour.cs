using Microsoft.Playwright;

namespace Trialhead.App.Tests.Web;

/// <summary>A walk through every kind of page that the site has for readers.</summary>
internal static class SiteTour
{
    private const string Trial = $"/trials/{SiteFixture.LeukemiaTrial}";
    private const string Illness = "acute lymphoblastic leukemia";

    /// <summary>Addresses of every kind of page; pages made from facts are not among them.</summary>
    public static readonly string[] Pages =
    [
        "/", "/about", "/search", "/search?q=asthma&near=Boston", "/search?q=zzzz", "/search?age=old", Trial, $"{Trial}?sources=show", $"{Trial}/print",
        "/trials/NCT99999999", "/facts", $"/facts?nct={SiteFixture.LeukemiaTrial}", "/facts?back-to=%2Fsearch%3Fq%3Dasthma", "/prescreen",
        $"/prescreen?nct={SiteFixture.LeukemiaTrial}", "/compare", $"/compare?trials={SiteFixture.LeukemiaTrial},{SiteFixture.HostileTrial}", "/saved",
        "/glossary", "/conditions", "/conditions?letter=a", "/conditions/asthma", "/conditions/nonsense", "/treatments", "/treatments/blinatumomab", "/nowhere",
    ];

    /// <summary>Looks at every kind of page, those that are made from facts last.</summary>
    public static async Task Look(IPage page, Func<Task> look)
    {
        foreach (var path in Pages)
        {
            await page.GotoAsync(path);
            await look();
        }

        await LookAtFacts(page, look);
        await LookAtQuestions(page, look);
    }

    // The form with a mistake, results with verdicts, one trial with verdicts, the form to change, two trials side by side with verdicts.
    private static async Task LookAtFacts(IPage page, Func<Task> look)
    {
        await page.GotoAsync("/facts?back-to=%2Fsearch%3Fstatus%3Dopen");
        await page.FillAsync("#conditions", Illness);
        await page.FillAsync("#age", "old");
        await page.ClickAsync("form.facts [type=submit]");
        await look();
        await page.FillAsync("#age", "80");
        await page.ClickAsync("form.facts [type=submit]");
        await look();
        await page.Locator("[name=trials]").EvaluateAllAsync<object?>("all => all.forEach(one => one.checked = true)");
        await page.ClickAsync(".compare-bar button");
        await look();
        await page.Locator("h2 .link").First.ClickAsync();
        await look();
        await page.ClickAsync("button[value=edit]");
        await look();
    }

    // A question with choices, the same with the answer that was taken back, one with a number, the matches with every criterion open.
    private static async Task LookAtQuestions(IPage page, Func<Task> look)
    {
        await page.GotoAsync("/prescreen");
        await page.FillAsync("#conditions", Illness);
        await page.ClickAsync("button[value=next]");
        await look();
        await page.FillAsync("#value", "old");
        await page.ClickAsync("button[value=next]");
        await look();
        await page.FillAsync("#value", "47");
        await page.ClickAsync("button[value=next]");
        await page.ClickAsync(".answers .unsure");
        await page.ClickAsync("button[value=back]");
        await look();
        await page.ClickAsync("button[value=finish]");
        await page.Locator("details").EvaluateAllAsync<object?>("all => all.forEach(one => one.open = true)");
        await look();
    }
}
