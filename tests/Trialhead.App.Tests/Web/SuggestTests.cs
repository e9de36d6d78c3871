using System.Net;
using System.Text.Json;
using Xunit;

namespace Trialhead.App.Tests.Web;

public sealed class SuggestTests(SiteFixture site)
{
    [Theory]
    [InlineData("kind=condition&q=lymphocytic+leuk", "Acute lymphoblastic leukemia")]
    [InlineData("kind=treatment&q=BLINCYTO", "Blinatumomab")]
    [InlineData("kind=place&q=b%C3%B3ston&top=1", "Boston, Massachusetts, United States")]
    public async Task Beginning_IsCompleted(string query, string expected)
    {
        using var response = await site.Client.GetAsync($"/api/suggest?{query}", TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(expected, json.RootElement.GetProperty("suggestions").EnumerateArray().Select(s => s.GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData("q=leuk", "kind: found ``, expected condition, treatment or place")]
    [InlineData("kind=1&q=leuk", "kind: found `1`, expected condition, treatment or place")]
    [InlineData("kind=condition", "q: found ``, expected the beginning of a name, 1 to 200 characters")]
    [InlineData("kind=condition&q=a&top=99", "top: found `99`, expected a whole number from 1 to 50")]
    [InlineData("kind=condition&q=a&limit=9", "limit: found an unknown parameter, expected one of kind, q, top")]
    public async Task Mistake_IsOneSentence(string query, string detail)
    {
        using var response = await site.Client.GetAsync($"/api/suggest?{query}", TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(detail, json.RootElement.GetProperty("detail").GetString());
    }
}
