using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Trialhead.App.Tests.Web;
using Trialhead.Protocol.Conduct;
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
        await visit.Follow("S001-0001");
        Assert.DoesNotContain("0001", visit.Page.Url, StringComparison.Ordinal);
        await visit.Follow("Enrolment");
        await visit.Press("Enrol");
        Assert.True(await visit.Page.GetByRole(AriaRole.Status).GetByText("Enrolled, following version 1.").IsVisibleAsync());

        site.Time.GoOn(days: 22);
        await SignIn(visit, site);
        await visit.Follow("S001-0001");
        await visit.Follow("Randomisation");
        await visit.Press("Randomise now");
        Assert.True(await visit.Page.GetByRole(AriaRole.Status).GetByText("Randomised to Arm").IsVisibleAsync());

        site.Time.GoOn(days: 90);
        await SignIn(visit, site);
        await visit.Follow("S001-0001");
        await visit.Follow("Result");
        await visit.Page.GetByLabel("Result").First.SelectOptionAsync("Minimal residual disease positive");
        await visit.Press("Record the result");

        Assert.StartsWith("Re-induction", await visit.Page.Locator("main .notice h2").First.InnerTextAsync(), StringComparison.Ordinal);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Coordinator_WithoutScripts_WritesWhatIsNotUnderstood_IsToldBesideTheFieldAndNothingIsLost()
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        await using var visit = await browser.Open(site.Address, new() { Locale = "es-ES", ViewportSize = new() { Width = 360, Height = 780 }, JavaScriptEnabled = false });
        await SignIn(visit, site, ("Nombre", "Contraseña", "Iniciar sesión"));
        await visit.Follow("S001-0001");
        await visit.AssertFits();
        await visit.Follow("Resultado");
        await visit.Page.GetByLabel("Resultado").First.SelectOptionAsync("another");
        await visit.Page.GetByLabel("Con palabras").FillAsync("algo raro");
        await visit.Press("Registrar el resultado");

        Assert.StartsWith("Found \"algo raro\"", await visit.Page.Locator("#words-error").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(("another", "algo raro"), (await visit.Page.Locator("#finding").InputValueAsync(), await visit.Page.Locator("#words").InputValueAsync()));
        await visit.AssertFits();
        await visit.Press("English");
        Assert.Equal("algo raro", await visit.Page.Locator("#words").InputValueAsync());
        Assert.Single(site.Store.Log(StaffSite.Study, "S001-0001"));
    }

    [Fact]
    public async Task Coordinator_WithAKeyboardAlone_RecordsAnAdverseEvent()
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        await using var visit = await browser.Open(site.Address, new() { ReducedMotion = ReducedMotion.Reduce });
        await SignIn(visit, site);
        var walk = new KeyboardWalk(visit.Page);
        await walk.Follow("S001-0001");
        await walk.Follow("Adverse event");
        await walk.Fill("What happened", "Fever");
        await walk.Follow("Record the adverse event");

        Assert.True(await visit.Page.GetByRole(AriaRole.Status).GetByText("Adverse event: Fever.").IsVisibleAsync());
    }

    [Theory]
    [InlineData("en-US", ColorScheme.Light)]
    [InlineData("es-MX", ColorScheme.Dark)]
    public async Task Pages_HaveNoBarrier(string locale, ColorScheme scheme)
    {
        await using var site = await StaffSite.Start(hasStaffPages: true, TestContext.Current.CancellationToken);
        await using var visit = await browser.Open(site.Address, new() { Locale = locale, ColorScheme = scheme, ViewportSize = new() { Width = 390, Height = 800 }, ReducedMotion = ReducedMotion.Reduce });
        site.Store.Record(StaffSite.Study, "S001-0001", [new AdverseEventRecorded { Date = site.Store.Today, Name = "Fever" }], new("b.meier"));
        site.Store.Record(StaffSite.Study, "S001-0001", [new Corrected { Date = site.Store.Today, Number = 2 }], new("b.meier", "of someone else"));
        await visit.Page.GotoAsync("/staff");
        await NoBarrier(visit);
        await SignIn(visit, site, locale == "en-US" ? English : ("Nombre", "Contraseña", "Iniciar sesión"));
        await NoBarrier(visit);
        var participant = await visit.Page.Locator("tbody a").First.GetAttributeAsync("href");
        string[] own = ["", "/record/enrol", "/record/result", "/record/adverse", "/entries/1"];
        foreach (var path in (string[])["/staff/due", "/staff/screen", "/staff/log", .. own.Select(form => $"{participant}{form}")])
        {
            await visit.Page.GotoAsync(path);
            await visit.AssertFits();
            await NoBarrier(visit);
        }

        Assert.True(await visit.Page.Locator("#rest").IsCheckedAsync());
        await visit.Page.GotoAsync($"{participant}/record/adverse");
        await visit.Page.Locator("form.search-box").EvaluateAsync("form => form.noValidate = true");
        await visit.Page.Locator("form.search-box button").First.ClickAsync();
        Assert.True(await visit.Page.Locator("#name-error").IsVisibleAsync());
        await NoBarrier(visit);
    }

    private static readonly (string Name, string Password, string Button) English = ("Name", "Password", "Sign in");

    private static Task SignIn(Visit visit, StaffSite site) => SignIn(visit, site, English);

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
