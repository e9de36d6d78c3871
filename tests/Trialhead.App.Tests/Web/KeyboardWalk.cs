using Microsoft.Playwright;
using Xunit;

namespace Trialhead.App.Tests.Web;

/// <summary>A person who has a keyboard and nothing else, and must see where they are at every step.</summary>
internal sealed class KeyboardWalk(IPage page)
{
    private const int MostStops = 250;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // What is focused, and why a person could not tell. A link over two lines is looked for in its first; of something tall the line
    // with the cursor is enough.
    private const string Look =
        """
        () => {
          const e = document.activeElement, style = getComputedStyle(e);
          const [box] = e.getClientRects(), name = (e.labels?.[0]?.textContent || e.getAttribute('aria-label') || e.textContent).replace(/\s+/g, ' ').trim();
          if (e === document.body || !box) { return [name, `nothing that can be seen: ${e.tagName}`]; }
          const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth), top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
          const isTall = e.localName === 'textarea' || box.width > innerWidth || box.height > innerHeight;
          const fits = isTall ? right > left && bottom - top > 24
            : box.left >= -1 && box.top >= -1 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1;
          const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          return [name,
            ...(fits ? [] : [`out of sight at ${Math.round(box.left)},${Math.round(box.top)}`]),
            ...(above && (e.contains(above) || above.contains(e)) ? [] : [`covered by ${above?.outerHTML.slice(0, 120)}`]),
            ...(style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 ? [] : ['no outline'])];
        }
        """;

    /// <summary>Goes from one thing to the next until it stands on the one whose name begins so.</summary>
    public async Task TabTo(string name)
    {
        var stops = new List<string>();
        for (var i = 0; i < MostStops; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var seen = await page.EvaluateAsync<string[]>(Look);
            if (i == 0 && seen is [_, var nowhere] && nowhere.EndsWith(": BODY", StringComparison.Ordinal))
            {
                continue; // the page had not taken the focus yet
            }

            Assert.True(seen.Length == 1, $"{page.Url}: {string.Join("; ", seen)}");
            stops.Add(seen[0]);
            if (seen[0].StartsWith(name, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"{page.Url}: no way to “{name}” by {string.Join(" | ", stops)}");
    }

    /// <summary>Jumps over the header, as the first thing on every page offers.</summary>
    public async Task Skip()
    {
        await TabTo("Skip to the content");
        await Press("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    /// <summary>Goes to a field and types.</summary>
    public async Task Fill(string field, string text)
    {
        await TabTo(field);
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Presses a key.</summary>
    public Task Press(string key) => page.Keyboard.PressAsync(key);

    /// <summary>Goes to a link or button and presses a key there that leads to another page.</summary>
    public async Task Follow(string name, string key = "Enter")
    {
        await TabTo(name);
        await Leave(key);
    }

    /// <summary>Presses a key that leads to another page.</summary>
    public async Task Leave(string key)
    {
        var loaded = new TaskCompletionSource();
        void Note(object? sender, IPage loadedPage) => loaded.TrySetResult();
        page.Load += Note;
        await Press(key);
        await loaded.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        page.Load -= Note;
    }
}
