using System.Net;
using System.Text;
using System.Text.Json;
using Trialhead.Web.Studies;
using Xunit;

namespace Trialhead.App.Tests.Web;

/// <summary>What the interface says of itself, and what it answers to what it does not take.</summary>
public sealed class ApiContractTests(SiteFixture site)
{
    [Fact]
    public async Task OpenApi_DescribesTheInterface()
    {
        using var json = await site.GetJson("/openapi/v1.json", HttpStatusCode.OK);

        Assert.Equal(
            ["/api/match", "/api/suggest", "/api/trials/{nct}/page", "/api/v2/studies", "/api/v2/studies/metadata", "/api/v2/studies/{nct}", "/api/v2/version", "/fhir/metadata", "/fhir/ResearchStudy/$match", "/fhir/ResearchStudy/{nct}", "/getClinicalTrial", "/health"],
            json.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task OpenApi_NamesEveryParameterAndItsValues()
    {
        using var json = await site.GetJson("/openapi/v1.json", HttpStatusCode.OK);

        List<JsonElement> Of(string path) => [.. json.RootElement.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("parameters").EnumerateArray()];
        List<string?> Names(string path) => [.. Of(path).Select(parameter => parameter.GetProperty("name").GetString())];
        Assert.Equal("Trialhead", json.RootElement.GetProperty("info").GetProperty("title").GetString());
        Assert.Equal(StudyQuery.Parameters.Select(known => known.Name), Names("/api/v2/studies"));
        Assert.Equal(["nct", "fields", "format", "markupFormat"], Names("/api/v2/studies/{nct}"));
        Assert.Equal(["kind", "q", "top"], Names("/api/suggest"));
        Assert.Equal(
            ["en", "es"],
            Of("/api/trials/{nct}/page").Single(one => one.GetProperty("name").GetString() == "lang").GetProperty("schema").GetProperty("enum").EnumerateArray().Select(value => value.GetString()));
    }

    [Theory]
    [InlineData("/api/v2/studies", "/api/v2/studies?query.term=leukemia&countTotal=true&pageSize=1")]
    [InlineData("/api/v2/studies/metadata", "/api/v2/studies/metadata")]
    [InlineData("/api/v2/version", "/api/v2/version")]
    [InlineData("/api/trials/{nct}/page", "/api/trials/NCT90000001/page")]
    [InlineData("/api/suggest", "/api/suggest?kind=condition&q=leuk")]
    [InlineData("/api/match", null)]
    [InlineData("/health", "/health")]
    public async Task OpenApi_IsTrueOfWhatIsAnswered(string path, string? asked)
    {
        using var document = await site.GetJson("/openapi/v1.json", HttpStatusCode.OK);
        using var answer = asked is null
            ? await site.PostMatch("""{ "patient": { "age": 47, "conditions": [{ "name": "B-ALL" }] }, "questions": 2 }""", HttpStatusCode.OK)
            : await site.GetJson(asked, HttpStatusCode.OK);

        var operation = document.RootElement.GetProperty("paths").GetProperty(path).EnumerateObject().First().Value;
        var schema = operation.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        Assert.Equal([], DescribedAnswer.Differences(document.RootElement, schema, answer.RootElement));
    }

    [Theory]
    [InlineData("/api/v2/studies/NCT04530565?field=x", "field: found an unknown parameter, expected one of fields, format, markupFormat")]
    [InlineData("/api/v2/version?x=1", "x: found an unknown parameter, expected none")]
    [InlineData("/api/trials/NCT90000001/page?language=es", "language: found an unknown parameter, expected one of lang")]
    [InlineData("/api/trials/NCT90000001/page?lang=de", "lang: found `de`, expected en or es")]
    [InlineData("/api/trials/NCT1/page", "Found `NCT1`, expected a registry number: NCT and eight digits.")]
    public async Task WhatIsNotKnown_IsRefused(string path, string detail)
    {
        using var json = await site.GetJson(path, HttpStatusCode.BadRequest, "application/problem+json");

        Assert.Equal(detail, json.RootElement.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Match_ParametersInTheAddress_AreSentToTheBody()
    {
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var response = await site.Client.PostAsync("/api/match?top=2", content, TestContext.Current.CancellationToken);
        using var json = await JsonCalls.Read(response, HttpStatusCode.BadRequest, "application/problem+json");

        Assert.Equal("top: found an unknown parameter, expected none, since near, top, date, questions and answers stand in the body", json.RootElement.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("PUT", "/api/match", HttpStatusCode.MethodNotAllowed, "This address does not take PUT, but POST.")]
    [InlineData("DELETE", "/health", HttpStatusCode.MethodNotAllowed, "This address does not take DELETE, but GET.")]
    [InlineData("GET", "/api/v3", HttpStatusCode.NotFound, "There is no such address; /openapi/v1.json lists those that there are.")]
    public async Task WrongAddressOrMethod_IsToldForPrograms(string method, string path, HttpStatusCode status, string detail)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        using var json = await JsonCalls.Read(response, status, "application/problem+json");

        Assert.Equal(detail, json.RootElement.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("/api/v2/studies?pageSize=1", HttpStatusCode.OK)]
    [InlineData("/api/v2/studies/NCT99999999", HttpStatusCode.NotFound)]
    [InlineData("/fhir/metadata", HttpStatusCode.OK)]
    [InlineData("/about", HttpStatusCode.OK)]
    [InlineData("/trials/NCT90000001", HttpStatusCode.OK)]
    [InlineData("/api/match", HttpStatusCode.MethodNotAllowed)]
    public async Task Head_IsAnsweredAsGetWithoutABody(string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync("/about", TestContext.Current.CancellationToken)).StatusCode); // no page was kept empty
    }
}
