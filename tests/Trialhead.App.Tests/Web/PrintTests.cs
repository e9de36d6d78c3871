using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Trialhead.App.Tests.Web;

public sealed partial class PrintTests(SiteFixture site, BrowserFixture browser)
{
    [Fact]
    public async Task Sheet_HoldsWhatADoctorNeeds()
    {
        var html = await site.Client.GetStringAsync(
            new Uri($"/trials/{SiteFixture.LeukemiaTrial}/print", UriKind.Relative), TestContext.Current.CancellationToken);

        foreach (var part in new[] { SiteFixture.LeukemiaTrial, "What it is for", "To join, you should meet", "These may rule you out", "Whom to ask", "Questions to ask", "Open Clinic" })
        {
            Assert.Contains(part, html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("A4")]
    [InlineData("Letter")]
    public async Task Sheet_FitsOnTwoPages(string format)
    {
        await using var visit = await browser.Open(site.Address);
        await visit.Page.GotoAsync($"/trials/{SiteFixture.LeukemiaTrial}/print");

        var pdf = Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { Format = format }));

        Assert.InRange(SheetOfPaper().Count(pdf), 1, 2);
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex SheetOfPaper();
}
