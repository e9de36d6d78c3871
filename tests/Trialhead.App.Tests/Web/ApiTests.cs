using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Trialhead.App.Tests.Web;

public sealed class ApiTests(SiteFixture site)
{
    [Fact]
    public async Task Study_IsGivenAsImported()
    {
        using var json = await site.GetJson($"/api/v2/studies/{SiteFixture.LeukemiaTrial}", HttpStatusCode.OK);

        Assert.Equal(
            SiteFixture.LeukemiaTrial,
            json.RootElement.GetProperty("protocolSection").GetProperty("identificationModule").GetProperty("nctId").GetString());
    }

    [Theory]
    [InlineData("/api/v2/studies/NCT99999999", HttpStatusCode.NotFound, "This site holds no study NCT99999999.")]
    [InlineData("/api/v2/studies/x", HttpStatusCode.BadRequest, "Found `x`, expected a registry number: NCT and eight digits.")]
    [InlineData("/api/v2/studies?pageSize=-1", HttpStatusCode.BadRequest, "pageSize: found `-1`, expected a whole number up to 1000")]
    [InlineData("/api/v2/studies?pageToken=zzz", HttpStatusCode.BadRequest, "pageToken: found `zzz`, expected the nextPageToken of the same search")]
    [InlineData("/api/v2/studies?query.cond=(asthma", HttpStatusCode.BadRequest, "query.cond: found `(` without `)`, expected each bracket to be closed")]
    [InlineData("/api/v2/studies?filter.ids=NCT1", HttpStatusCode.BadRequest, "filter.ids: found `NCT1`, expected registry numbers: NCT and eight digits")]
    [InlineData("/api/v2/studies?filter.geo=Boston", HttpStatusCode.BadRequest, "filter.geo: found `Boston`, expected a place and a distance such as distance(42.36,-71.06,50mi)")]
    [InlineData("/api/v2/studies?sort=BriefTitle", HttpStatusCode.BadRequest, "sort: found `BriefTitle`, expected @relevance, or one date or count such as LastUpdatePostDate:desc or EnrollmentCount")]
    [InlineData("/api/v2/studies?aggFilters=status:open", HttpStatusCode.BadRequest, "aggFilters: found `status:open`, expected status: and any of not, rec, act, com, ter, enr, sus, wit, unk")]
    [InlineData("/api/v2/studies?fields=NTCId", HttpStatusCode.BadRequest, "fields: found `NTCId`, expected names of the study data structure such as NCTId, BriefTitle or protocolSection.statusModule")]
    [InlineData("/api/v2/studies?format=xml", HttpStatusCode.BadRequest, "format: found `xml`, expected json or csv")]
    [InlineData("/api/v2/studies?format=csv&fields=NCTId", HttpStatusCode.BadRequest, "fields: found `NCTId`, expected columns of the table such as NCT Number, Study Title or Locations")]
    [InlineData("/api/v2/studies/NCT90000001?fields=NTCId", HttpStatusCode.BadRequest, "fields: found `NTCId`, expected names of the study data structure such as NCTId, BriefTitle or protocolSection.statusModule")]
    [InlineData("/api/v2/studies?filter.overallStatus=OPEN", HttpStatusCode.BadRequest, "filter.overallStatus: found `OPEN`, expected statuses such as RECRUITING or NOT_YET_RECRUITING")]
    [InlineData("/api/trials/x/page", HttpStatusCode.BadRequest, "Found `x`, expected a registry number: NCT and eight digits.")]
    [InlineData("/api/trials/NCT90000001/page?lang=fr", HttpStatusCode.BadRequest, "lang: found `fr`, expected en or es")]
    [InlineData("/api/trials/NCT99999999/page", HttpStatusCode.NotFound, "This site holds no study NCT99999999.")]
    [InlineData("/api/nowhere", HttpStatusCode.NotFound, "There is no such address; /openapi/v1.json lists those that there are.")]
    public async Task Mistake_GivesProblemDetails(string path, HttpStatusCode status, string detail)
    {
        using var json = await site.GetJson(path, status, "application/problem+json");

        Assert.Equal(detail, json.RootElement.GetProperty("detail").GetString());
        Assert.Equal((int)status, json.RootElement.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Page_HasItsSectionsInTheLanguageAskedFor()
    {
        using var json = await site.GetJson($"/api/trials/{SiteFixture.LeukemiaTrial}/page?lang=es", HttpStatusCode.OK);

        var title = json.RootElement.GetProperty("sections").EnumerateArray().First();
        Assert.Equal("es", json.RootElement.GetProperty("language").GetString());
        Assert.Equal(("title", "En pocas palabras"), (title.GetProperty("id").GetString(), title.GetProperty("heading").GetString()));
        Assert.All(json.RootElement.GetProperty("glossary").EnumerateArray(), word =>
            Assert.StartsWith("glossary/", word.GetProperty("meaning").GetProperty("sources")[0].GetProperty("ref").GetString(), StringComparison.Ordinal));
        Assert.NotEqual(0, json.RootElement.GetProperty("glossary").GetArrayLength());
    }

    [Fact]
    public async Task Studies_ArePagedToTheEnd()
    {
        var (found, token, pages) = (new List<string?>(), "", 0);
        do
        {
            using var json = await site.GetJson($"/api/v2/studies?query.cond=asthma&pageSize=7&countTotal=true{token}", HttpStatusCode.OK);
            Assert.Equal(30, json.RootElement.GetProperty("totalCount").GetInt32());
            found.AddRange(json.RootElement.GetProperty("studies").EnumerateArray().Select(NctOf));
            token = json.RootElement.TryGetProperty("nextPageToken", out var next) ? $"&pageToken={next.GetString()}" : "";
            pages++;
        }
        while (token.Length > 0);

        Assert.Equal(5, pages);
        Assert.Equal(30, found.Distinct().Count());
    }

    [Fact]
    public async Task UnknownParameter_IsNamed()
    {
        using var json = await site.GetJson("/api/v2/studies?query.wrods=a", HttpStatusCode.BadRequest, "application/problem+json");

        Assert.StartsWith(
            "query.wrods: found an unknown parameter, expected one of query.term, query.cond, ", json.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query.cond=leukemia&query.intr=blinatumomab", 1)]
    [InlineData("query.cond=asthma&query.intr=blinatumomab", 0)]
    [InlineData("query.cond=blinatumomab OR leukemia", 1)]
    [InlineData("query.locn=Boston, MA", 1)]
    [InlineData("query.locn=Boston Colorado", 0)]
    [InlineData("query.spons=Example Group", 1)]
    [InlineData("query.lead=\"Group Example\"", 0)]
    [InlineData("query.titles=\"Asthma study\"", 30)]
    [InlineData("query.id=NCT90000001", 1)]
    [InlineData("query.term=AREA[Phase]PHASE3 AND AREA[StartDate]RANGE[2025-12-01,MAX]", 1)]
    [InlineData("filter.advanced=AREA[EnrollmentCount]RANGE[41,MAX]", 0)]
    [InlineData("filter.ids=NCT90000001,NCT90000666|nct99999999", 2)]
    [InlineData("filter.geo=distance(42.4,-71.1,20km)", 1)]
    [InlineData("filter.geo=distance(39.7,-105,20mi)", 0)] // the site there is closed
    [InlineData("postFilter.overallStatus=COMPLETED&query.term=asthma", 30)]
    [InlineData("filter.overallStatus=COMPLETED&postFilter.overallStatus=RECRUITING", 0)]
    [InlineData("aggFilters=phase:2 3,status:rec", 1)]
    [InlineData("aggFilters=sex:f", 1)]
    [InlineData("aggFilters=results:with", 0)]
    public async Task Studies_AreFoundAsTheRegistryFindsThem(string parameters, int total)
    {
        using var json = await site.GetJson($"/api/v2/studies?countTotal=true&{parameters.Replace(" ", "%20", StringComparison.Ordinal)}", HttpStatusCode.OK);

        Assert.Equal(total, json.RootElement.GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Studies_AreSortedAndCutToTheFieldsAskedFor()
    {
        using var json = await site.GetJson("/api/v2/studies?sort=StartDate:desc&fields=NCTId,StartDate&pageSize=1&format=json", HttpStatusCode.OK);

        Assert.Equal(
            """{"protocolSection":{"identificationModule":{"nctId":"NCT90000001"},"statusModule":{"startDateStruct":{"date":"2026-01"}}}}""",
            json.RootElement.GetProperty("studies")[0].GetRawText());
    }

    [Fact]
    public async Task Study_IsCutToTheFieldsAskedFor()
    {
        using var json = await site.GetJson("/api/v2/studies/NCT90000001?fields=OverallStatus", HttpStatusCode.OK);

        Assert.Equal("""{"protocolSection":{"statusModule":{"overallStatus":"RECRUITING"}}}""", json.RootElement.GetRawText());
    }

    [Fact]
    public async Task Studies_AsATable_NameTheirColumnsOnceAndTheNextPageInAHeader()
    {
        const string Address = "/api/v2/studies?format=csv&fields=NCT Number|Study Title&sort=StartDate&pageSize=20&countTotal=true";
        using var first = await site.Client.GetAsync(Address, TestContext.Current.CancellationToken);
        var token = first.Headers.GetValues("x-next-page-token").Single();
        using var second = await site.Client.GetAsync($"{Address}&pageToken={token}", TestContext.Current.CancellationToken);

        var lines = (await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimEnd().Split("\r\n");
        var others = (await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimEnd().Split("\r\n");
        Assert.Equal(("text/csv", "32"), (first.Content.Headers.ContentType?.MediaType, first.Headers.GetValues("x-total-count").Single()));
        Assert.Equal("NCT Number,Study Title", lines[0]);
        Assert.Equal(32, lines.Skip(1).Concat(others).Select(line => line[..11]).Distinct().Count());
        Assert.False(second.Headers.Contains("x-next-page-token"));
    }

    [Fact]
    public async Task Study_AsATable() => Assert.Equal(
        $"NCT Number,Study URL\r\n{SiteFixture.LeukemiaTrial},https://clinicaltrials.gov/study/{SiteFixture.LeukemiaTrial}\r\n",
        await site.Client.GetStringAsync($"/api/v2/studies/{SiteFixture.LeukemiaTrial}?format=csv&fields=NCT Number,Study URL", TestContext.Current.CancellationToken));

    [Fact]
    public async Task Studies_OfNoSizeAreTenOfThem()
    {
        using var json = await site.GetJson("/api/v2/studies?pageSize=0", HttpStatusCode.OK);

        Assert.Equal(10, json.RootElement.GetProperty("studies").GetArrayLength());
    }

    [Fact]
    public async Task Metadata_NamesTheProperties()
    {
        using var json = await site.GetJson("/api/v2/studies/metadata", HttpStatusCode.OK);

        var identification = json.RootElement[0].GetProperty("children")[0];
        Assert.Equal("IdentificationModule", identification.GetProperty("piece").GetString());
        Assert.Equal("""{"name":"nctId","piece":"NCTId","type":"nct"}""", identification.GetProperty("children")[0].GetRawText());
    }

    [Fact]
    public async Task Version_IsThatOfTheInterface()
    {
        using var json = await site.GetJson("/api/v2/version", HttpStatusCode.OK);

        Assert.StartsWith("2.", json.RootElement.GetProperty("apiVersion").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Studies_AreFilteredByStatus()
    {
        using var json = await site.GetJson("/api/v2/studies?filter.overallStatus=RECRUITING", HttpStatusCode.OK);

        Assert.Equal(
            [SiteFixture.LeukemiaTrial, SiteFixture.HostileTrial],
            json.RootElement.GetProperty("studies").EnumerateArray().Select(NctOf).Order());
        Assert.False(json.RootElement.TryGetProperty("totalCount", out _));
    }

    [Theory]
    [InlineData("""{"age":47,"conditions":[{"name":"acute lymphoblastic leukemia"}]}""")]
    [InlineData("""{"patient":{"age":47,"conditions":[{"name":"acute lymphoblastic leukemia"}]},"near":"Boston","top":3,"date":"2026-11-22"}""")]
    public async Task Match_TakesAPatientAloneOrWithWishes(string body)
    {
        using var json = await site.PostMatch(body, HttpStatusCode.OK);

        Assert.Equal("2026-11-22", json.RootElement.GetProperty("date").GetString());
        Assert.Equal(SiteFixture.LeukemiaTrial, json.RootElement.GetProperty("trials")[0].GetProperty("nct").GetString());
    }

    [Theory]
    [InlineData("""{"patient":{},"top":0}""", "/top: found 0, expected a whole number from 1 to 200")]
    [InlineData("""{"patient":{},"nera":"Boston"}""", "/nera: found an unknown property, expected one of patient, near, top, date, questions, answers")]
    [InlineData("""{"patient":{},"questions":-1}""", "/questions: found -1, expected a whole number from 0 to 50")]
    [InlineData("""{"patient":{},"answers":[{"question":"illness:asthma","value":"maybe"}]}""", "/answers/0/value: found `maybe`, expected one of now, past, never, unsure")]
    [InlineData("""{"patient":{},"date":"soon"}""", "/date: found \"soon\", expected a date such as 2026-11-22")]
    [InlineData("""{"age":-1}""", "/age: found -1, expected a number from 0 to 130")]
    public async Task Match_WithAMistake_SaysWhere(string body, string detail)
    {
        using var json = await site.PostMatch(body, HttpStatusCode.BadRequest);

        Assert.Equal(detail, json.RootElement.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Match_AsksAndTakesAnswers()
    {
        const string Patient = """{"conditions":[{"name":"acute lymphoblastic leukemia"}]}""";
        using var asked = await site.PostMatch($$"""{"patient":{{Patient}},"questions":3}""", HttpStatusCode.OK);
        var question = asked.RootElement.GetProperty("questions")[0];
        var choice = question.GetProperty("choices")[0];

        using var answered = await site.PostMatch(
            $$"""{"patient":{{Patient}},"questions":3,"answers":[{"question":"{{question.GetProperty("id").GetString()}}","value":"{{choice.GetProperty("value").GetString()}}"}]}""",
            HttpStatusCode.OK);

        Assert.Equal(choice.GetProperty("settles").GetInt32(), Unknown(asked) - Unknown(answered));
        Assert.DoesNotContain($"\"id\": {question.GetProperty("id").GetRawText()}", answered.RootElement.GetRawText(), StringComparison.Ordinal);

        static int Unknown(JsonDocument json) => json.RootElement.GetProperty("trials").EnumerateArray()
            .Sum(trial => trial.GetProperty("summary").GetProperty("unknown").GetInt32());
    }

    [Theory]
    [InlineData("BUNDLE")]
    [InlineData("""{"patient":BUNDLE,"top":3}""")]
    public async Task Match_TakesARecordInFhir(string body)
    {
        const string Bundle = """
            {"resourceType":"Bundle","type":"collection","entry":[
              {"resource":{"resourceType":"Patient","gender":"female","birthDate":"1980-01-01"}},
              {"resource":{"resourceType":"Condition","code":{"text":"acute lymphoblastic leukemia"}}}]}
            """;
        using var json = await site.PostMatch(body.Replace("BUNDLE", Bundle, StringComparison.Ordinal), HttpStatusCode.OK);

        Assert.Contains("leuk", json.RootElement.GetProperty("trials")[0].GetProperty("title").GetString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("""{"deceased":true,"conditions":[{"name":"gout"}]}""")]
    [InlineData("""{"patient":{"resourceType":"Patient","deceasedDateTime":"2026-02-02"}}""")]
    public async Task Match_OfSomebodyWhoHasDied_IsRefused(string body)
    {
        using var json = await site.PostMatch(body, HttpStatusCode.BadRequest);

        Assert.Equal("patient: found somebody who has died, expected somebody who lives", json.RootElement.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Match_OfAnotherContentType_IsRefused()
    {
        using var content = new StringContent("{}", Encoding.UTF8, "text/plain");
        using var response = await site.Client.PostAsync("/api/match", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Health_CountsTrialsAndTellsTheLastArrival()
    {
        using var json = await site.GetJson("/health", HttpStatusCode.OK);

        Assert.Equal("ok", json.RootElement.GetProperty("status").GetString());
        Assert.Equal(32, json.RootElement.GetProperty("trials").GetInt32());
        Assert.Equal(FixedTime.Now, json.RootElement.GetProperty("lastArrival").GetDateTimeOffset());
    }

    private static string? NctOf(JsonElement study) =>
        study.GetProperty("protocolSection").GetProperty("identificationModule").GetProperty("nctId").GetString();
}
