using Microsoft.Playwright;
using Trialhead.App.Tests.Cli;
using Xunit;

namespace Trialhead.App.Tests.Web;

/// <summary>Takes the pictures of <c>docs/screens</c>: a 47-year-old woman with leukaemia, over the sample registry.</summary>
/// <remarks>Runs only when <c>TRIALHEAD_SCREENS=1</c> asks for it, since it writes into the repository.</remarks>
public sealed class ScreensTests(BrowserFixture browser)
{
    private const string Trial = "NCT04530565";
    private const int LargestPicture = 150 * 1024;

    private static readonly (string Label, string Text)[] Facts =
    [
        ("Age in years", "47"), ("Where you live", "Birmingham, Alabama"),
        ("Illnesses", "newly diagnosed B-cell acute lymphoblastic leukemia since 2026-11-12\nhypertension\nno epilepsy\nno central nervous system leukemia\nno HIV infection"),
        ("Genes and markers", "BCR-ABL1 positive\nCD19 positive\nCD20 positive"),
        ("Treatments, now and before", "prednisone now\namlodipine now\nnever dasatinib\nnever ponatinib\nnever blinatumomab"),
        ("Laboratory values", "creatinine 0.9 mg/dL\ntotal bilirubin 0.7 mg/dL\nALT 38 U/L\nplatelets 48 10^9/L\nLVEF 62 %"),
    ];

    [OnRequest("TRIALHEAD_SCREENS")]
    public async Task EveryScreen_IsTaken()
    {
        await using var site = await SampleSite.Start(TestContext.Current.CancellationToken);
        await Take(site, "-phone", 360, 740);
        await Take(site, "", 1280, 860);
    }

    private async Task Take(SampleSite site, string device, int width, int height)
    {
        await using var visit = await browser.Open(site.Address, new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ReducedMotion = ReducedMotion.Reduce,
        });

        await TakePublic(visit, device);
        await TakePrivate(visit, device);

        visit.AssertQuiet();
    }

    private static async Task TakePublic(Visit visit, string device)
    {
        (string Name, string Path, string? Place)[] pages =
        [
            ("home", "/", null),
            ("results", "/search?q=leukemia&near=35205&status=open", null),
            ("trial", $"/trials/{Trial}", null),
            ("evidence", $"/trials/{Trial}", "#effectiveness"),
            ("plan", $"/trials/{Trial}", "#timeline figure"),
            ("clinics", "/trials/NCT03424005", "#clinics"),
            ("sheet", $"/trials/{Trial}/print", null),
            ("condition", "/conditions/acute-lymphoblastic-leukemia", null),
            ("compare", $"/compare?trials={Trial},NCT04148430,NCT00501826&near=35205", "article"),
        ];
        foreach (var (name, path, place) in pages)
        {
            await visit.Page.GotoAsync(path);
            await Shoot(visit.Page, name + device, place);
        }
    }

    private static async Task TakePrivate(Visit visit, string device)
    {
        await Tell(visit, $"/facts?nct={Trial}");
        await visit.Press("Compare with this trial");
        await Shoot(visit.Page, "verdicts" + device, "#fit :is(h3, h4):has-text('Pre-registration')");
        await visit.Press("Answer open questions");
        await visit.Page.WaitForURLAsync("**/prescreen");
        await Shoot(visit.Page, "question" + device);
        await visit.Press("Stop and show this trial");
        await visit.Press("All your trials");
        await visit.Page.WaitForURLAsync("**/facts");
        await Shoot(visit.Page, "matches" + device, ".cards");
        await Tell(visit, $"/facts?back-to={Uri.EscapeDataString("/search?q=leukemia&near=35205&status=open")}");
        await visit.Press("Compare with these trials");
        await visit.Page.WaitForURLAsync("**/search?*");
        await Shoot(visit.Page, "fits" + device, ".cards");
    }

    private static async Task Tell(Visit visit, string form)
    {
        await visit.Page.GotoAsync(form);
        foreach (var (label, text) in Facts)
        {
            await visit.Page.GetByLabel(label).FillAsync(text);
        }

        await visit.Page.Locator("#sex-female").CheckAsync();
        await visit.Page.Locator("#ecog").SelectOptionAsync("1");
        await visit.Page.Locator("#pregnant-no").CheckAsync();
        await visit.Page.Locator("#breastfeeding-no").CheckAsync();
    }

    private static async Task Shoot(IPage page, string name, string? place = null)
    {
        if (place is not null)
        {
            await page.Locator(place).First.EvaluateAsync("element => element.scrollIntoView({ block: 'start' })");
        }

        var picture = SmallPng.Shrink(await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled }));
        Assert.True(picture.Length <= LargestPicture, $"{name} has {picture.Length} bytes.");
        await File.WriteAllBytesAsync(Path.Combine(CommandRun.Root, "docs", "screens", $"{name}.png"), picture, TestContext.Current.CancellationToken);
    }
}
