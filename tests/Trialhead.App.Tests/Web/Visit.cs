using Microsoft.Playwright;
using Xunit;

namespace Trialhead.App.Tests.Web;

/// <summary>A person's visit to the site, which notes what the browser asks others for and complains of.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _strangers = [];
    private readonly List<string> _complaints = [];

    private Visit(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    /// <summary>The window.</summary>
    public IPage Page { get; }

    public static async Task<Visit> Start(IBrowserContext context, string address)
    {
        var visit = new Visit(context, await context.NewPageAsync());
        visit.Page.Request += (_, request) => visit._strangers.AddRange(request.Url.StartsWith(address, StringComparison.Ordinal) ? [] : [request.Url]);
        visit.Page.Console += (_, message) => visit._complaints.AddRange(message.Type == "error" ? [message.Text] : []);
        return visit;
    }

    /// <summary>Nothing was asked of another origin, and the browser had nothing to complain of.</summary>
    public void AssertQuiet()
    {
        AssertStaysHere();
        Assert.Empty(_complaints);
    }

    /// <summary>Nothing was asked of another origin.</summary>
    public void AssertStaysHere() => Assert.Empty(_strangers);

    /// <summary>Presses a button by its name.</summary>
    public Task Press(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync();

    /// <summary>Follows a link by its name.</summary>
    public Task Follow(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();

    /// <summary>The main heading.</summary>
    public async Task<string> Heading() => (await Page.Locator("h1").InnerTextAsync()).Trim();

    /// <summary>Nothing sticks out sideways, and everything that is pressed is at least 24 pixels high.</summary>
    public async Task AssertFits()
    {
        var misfits = await Page.EvaluateAsync<string[]>(
            """
            () => {
              const wide = document.documentElement.scrollWidth > innerWidth ? [`the page is ${document.documentElement.scrollWidth} wide`] : [];
              const small = [...document.querySelectorAll('button, input, select, summary, header nav a, footer nav a, .card-foot a')]
                .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('.compare'))
                .filter(e => { const box = e.getBoundingClientRect(); return box.height < 23.5 || box.left < 0 || box.right > innerWidth + 0.5; });
              return [...wide, ...small.map(e => e.outerHTML.slice(0, 200))];
            }
            """);

        Assert.Empty(misfits);
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
