using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Trialhead.App.Tests.Web;

/// <summary>Calls of the interface for programs, held against status and content type.</summary>
internal static class JsonCalls
{
    public static async Task<JsonDocument> GetJson(this SiteFixture site, string path, HttpStatusCode status, string type = "application/json")
    {
        using var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
        return await Read(response, status, type);
    }

    public static async Task<JsonDocument> PostMatch(this SiteFixture site, string body, HttpStatusCode status)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await site.Client.PostAsync("/api/match", content, TestContext.Current.CancellationToken);
        return await Read(response, status, status == HttpStatusCode.OK ? "application/json" : "application/problem+json");
    }

    public static async Task<JsonDocument> Read(HttpResponseMessage response, HttpStatusCode status, string type)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
