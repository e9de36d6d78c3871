using Deque.AxeCore.Commons;
using Trialhead.App.Tests.Web;
using Xunit;

namespace Trialhead.App.Tests.Conduct;

/// <summary>A coordinator at work, in a real browser.</summary>
public sealed class StaffBrowserTests(BrowserFixture browser)
{
    // Every rule that tells of a barrier.
    private const string Axe =
        "async () => (await axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }, resultTypes: ['violations'] }))"
        + ".violations.map(one => `${one.id}: ${one.nodes[0].html}`)";

    [Fact]
    public async Task Coordinator_EnrolsRandomisesAndRecordsAResult_ThatLeadsToReInduction()
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        await using var visit = await browser.Open(site.Address);
        await SignIn(visit, site);
        await NoBarrier(visit);
        await visit.Follow("S001-0001");
        Assert.DoesNotContain("0001", visit.Page.Url, StringComparison.Ordinal);
        await visit.Press("Enrol");
        Assert.True(await visit.Page.GetByText("Enrolled, following version 1.").IsVisibleAsync());

        site.Time.GoOn(days: 22);
        await SignIn(visit, site);
        await visit.Follow("S001-0001");
        await NoBarrier(visit);
        await visit.Press("Randomise now");
        Assert.True(await visit.Page.GetByText("Randomised to Arm").IsVisibleAsync());

        site.Time.GoOn(days: 90);
        await SignIn(visit, site);
        await visit.Follow("S001-0001");
        await visit.Page.GetByLabel("Result", new() { Exact = false }).First.FillAsync("Minimal residual disease positive");
        await visit.Press("Record");

        Assert.StartsWith("Re-induction", await visit.Page.Locator("main .notice h2").First.InnerTextAsync(), StringComparison.Ordinal);
        await NoBarrier(visit);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Coordinator_WritesWhatIsNotUnderstood_IsToldAndNothingIsRecorded()
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        await using var visit = await browser.Open(site.Address, new() { Locale = "es-ES", ViewportSize = new() { Width = 360, Height = 780 }, JavaScriptEnabled = false });
        await SignIn(visit, site, ("Nombre", "Contraseña", "Iniciar sesión"));
        await visit.Follow("S001-0001");
        await visit.AssertFits();
        await visit.Page.Locator("#finding").FillAsync("algo raro");
        await visit.Press("Registrar");

        Assert.True(await visit.Page.GetByText("No se registró nada").IsVisibleAsync());
        Assert.Single(site.Store.Log(StaffSite.Study, "S001-0001"));
    }

    private static Task SignIn(Visit visit, StaffSite site) => SignIn(visit, site, ("Name", "Password", "Sign in"));

    private static async Task SignIn(Visit visit, StaffSite site, (string Name, string Password, string Button) words)
    {
        await visit.Page.GotoAsync("/staff/participants");
        await visit.Page.GetByLabel(words.Name).FillAsync(StaffSite.Name);
        await visit.Page.GetByLabel(words.Password).FillAsync(site.Password);
        await visit.Press(words.Button);
        Assert.EndsWith("/staff/participants", visit.Page.Url, StringComparison.Ordinal);
    }

    private static async Task NoBarrier(Visit visit)
    {
        await visit.Page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Axe));
    }
}
