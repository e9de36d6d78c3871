using Xunit;

namespace Trialhead.App.Tests.Web;

public sealed class CompareTests(SiteFixture site)
{
    [Theory]
    [InlineData("trials=NCT90000001,NCT90000666")]
    [InlineData("trials=NCT90000001&trials=nct90000666")]
    public async Task Trials_StandSideBySide(string query)
    {
        var html = await Get($"/compare?{query}&near=Denver");

        Assert.Equal(2, html.Split("<article>").Length - 1);
        Assert.Contains("18 to 75 years", html, StringComparison.Ordinal);
        Assert.Contains("Open Clinic, Boston", html, StringComparison.Ordinal);
        Assert.Matches("2,8\\d\\d km", html);
        AssertPage.IsWhole(html);
    }

    [Theory]
    [InlineData("NCT90000001,NCT90000666,NCT90000100,NCT90000101,NCT90000102", "At most four trials fit side by side")]
    [InlineData("NCT90000001,NCT99999999", "is not among the trials of this site")]
    [InlineData("nonsense", "is not among the trials of this site")]
    public async Task Mistakes_AreSaid(string trials, string message)
    {
        var html = await Get($"/compare?trials={trials}");

        Assert.Contains(message, html, StringComparison.Ordinal);
    }

    private Task<string> Get(string path) => site.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
