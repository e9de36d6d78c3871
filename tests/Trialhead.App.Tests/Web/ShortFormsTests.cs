using System.Net;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Trialhead.Web.Terms;
using Xunit;

namespace Trialhead.App.Tests.Web;

public sealed class ShortFormsTests
{
    [Theory]
    [InlineData("a B-cell lymphoma", "a [B-cell] lymphoma")]
    [InlineData("(T-cell/B-ALL)", "([T-cell]/[B-ALL])")]
    [InlineData("after COVID-19, SARS-CoV-2 and IL-2", "after [COVID-19], [SARS-CoV-2] and [IL-2]")]
    [InlineData("BCR-ABL1-positive", "[BCR-ABL1]-positive")]
    [InlineData("a follow-up of double-blind trials", "a follow-up of double-blind trials")]
    [InlineData("a.b-cd@e-f.org", "a.b-cd@e-f.org")]
    [InlineData("plain words – and a dash", "plain words – and a dash")]
    public async Task Keep_HoldsShortFormsTogether_AndChangesNoLetter(string text, string expected)
    {
        var html = await Render(text);

        Assert.Equal(expected, WebUtility.HtmlDecode(html).Replace("<span class=\"unbroken\">", "[", StringComparison.Ordinal).Replace("</span>", "]", StringComparison.Ordinal));
    }

    private static async Task<string> Render(string text)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<Holder>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Text"] = text }))).ToHtmlString());
    }

    private sealed class Holder : ComponentBase
    {
        [Parameter]
        public string Text { get; set; } = "";

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder) => ShortForms.Keep(Text)(builder);
    }
}
