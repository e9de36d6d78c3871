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
    [InlineData("en", "A4")]
    [InlineData("es", "Letter")]
    public async Task Sheet_OfEveryRealTrial_FitsOnTwoPages(string language, string format)
    {
        await using var sample = await SampleSite.Start(TestContext.Current.CancellationToken);
        await using var visit = await browser.Open(sample.Address);
        var tooLong = new List<string>();

        foreach (var trial in SampleSite.Trials)
        {
            await visit.Page.GotoAsync($"/trials/{trial}/print?lang={language}");
            var pages = SheetOfPaper().Count(Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { Format = format })));
            tooLong.AddRange(pages is 1 or 2 ? [] : [$"{trial} has {pages} pages"]);
        }

        Assert.Empty(tooLong);
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex SheetOfPaper();
}
