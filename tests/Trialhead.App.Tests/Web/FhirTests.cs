using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Trialhead.App.Tests.Cli;
using Xunit;

namespace Trialhead.App.Tests.Web;

public sealed class FhirTests(SiteFixture site)
{
    private const string Record = """
        {"resourceType":"Bundle","type":"collection","entry":[
          {"resource":{"resourceType":"Parameters","parameter":[PARAMETERS]}},
          {"resource":{"resourceType":"Patient","gender":"female","birthDate":"1980-01-01"}},
          {"resource":{"resourceType":"Condition","code":{"text":"acute lymphoblastic leukemia"},"subject":{"display":"her"}}}]}
        """;

    private static readonly JsonSerializerOptions Strict = new JsonSerializerOptions().ForFhir(ModelInfo.ModelInspector);

    [Theory]
    [InlineData("/fhir/ResearchStudy/$match")]
    [InlineData("/getClinicalTrial")]
    public async System.Threading.Tasks.Task Match_GivesASearchsetOfStudiesWithScoresAndReasons(string path)
    {
        var found = await Post<Bundle>(path, With("""{"name":"zipCode","valueString":"02115"},{"name":"date","valueString":"2026-11-22"}"""), HttpStatusCode.OK);

        var first = found.Entry[0];
        Assert.Equal((Bundle.BundleType.Searchset, found.Entry.Count), (found.Type, found.Total));
        Assert.Equal(SiteFixture.LeukemiaTrial, Assert.IsType<ResearchStudy>(first.Resource).Id);
        Assert.InRange(first.Search!.Score!.Value, 0.75m, 1);
        Assert.Equal(Bundle.SearchEntryMode.Match, first.Search.Mode);
        Assert.Equal("mayJoin", (first.Search.Extension[0].Value as Code)?.Value);
        Assert.Contains(first.Search.Extension.Skip(1), criterion =>
            (criterion.GetExtension("text")?.Value as FhirString)?.Value == "Acute lymphoblastic leukemia" && (criterion.GetExtension("verdict")?.Value as Code)?.Value == "met"
            && (criterion.GetExtension("reason")?.Value as FhirString)?.Value?.Length > 0);
    }

    [Fact]
    public async System.Threading.Tasks.Task Match_OfATrialRuledOut_ScoresNothing()
    {
        var found = await Post<Bundle>("/fhir/ResearchStudy/$match", With("").Replace("1980", "1930", StringComparison.Ordinal), HttpStatusCode.OK);

        Assert.Equal(0, found.Entry.Single(entry => entry.Resource?.Id == SiteFixture.LeukemiaTrial).Search?.Score);
    }

    [Theory]
    [InlineData("02115", true)] // the open clinic is there
    [InlineData("80202", false)] // the one that is closed
    public async System.Threading.Tasks.Task Match_WithinARadius_HasOnlyTrialsWithAnOpenSiteThere(string zip, bool isFound)
    {
        var found = await Post<Bundle>(
            "/fhir/ResearchStudy/$match", With($$"""{"name":"zipCode","valueString":"{{zip}}"},{"name":"travelRadius","valueString":"25"}"""), HttpStatusCode.OK);

        Assert.Equal(isFound, found.Entry.Exists(entry => entry.Resource?.Id == SiteFixture.LeukemiaTrial));
    }

    [Theory]
    [InlineData("""{"name":"phase","valueString":"phase-3"}""", true)]
    [InlineData("""{"name":"phase","valueString":"phase-2"}""", false)]
    [InlineData("""{"name":"recruitmentStatus","valueString":"completed"}""", false)]
    public async System.Threading.Tasks.Task Match_WithWishes_KeepsToThem(string parameter, bool isFound)
    {
        var found = await Post<Bundle>("/fhir/ResearchStudy/$match", With(parameter), HttpStatusCode.OK);

        Assert.Equal(isFound, found.Entry.Exists(entry => entry.Resource?.Id == SiteFixture.LeukemiaTrial));
    }

    [Theory]
    [InlineData("""{"name":"zipCode","valueString":"Nowherebury"}""", "parameter zipCode: found a place that nobody knows, expected a postal code or a city")]
    [InlineData("""{"name":"travelRadius","valueString":"25"}""", "parameter travelRadius: found no place to measure from, expected a zipCode or an address of the patient")]
    [InlineData("""{"name":"phase","valueString":"late"}""", "parameter phase: found `late`, expected a phase such as phase-2, or any")]
    public async System.Threading.Tasks.Task Match_WithAMistake_GivesAnOutcomeThatSaysWhere(string parameter, string sentence)
    {
        var outcome = await Post<OperationOutcome>("/fhir/ResearchStudy/$match", With(parameter), HttpStatusCode.BadRequest);

        Assert.Equal(sentence, Assert.Single(outcome.Issue).Diagnostics);
    }

    [Fact]
    public async System.Threading.Tasks.Task Match_TakesTheLargeRecordsOfHospitals()
    {
        var note = $$"""{"name":"theme","valueString":"{{new string('x', 3 << 20)}}"}""";

        Assert.NotEmpty((await Post<Bundle>("/fhir/ResearchStudy/$match", With(note), HttpStatusCode.OK)).Entry);
    }

    [Fact]
    public async System.Threading.Tasks.Task Study_IsReadAsAResource()
    {
        Assert.Equal("Blinatumomab for acute lymphoblastic leukemia", (await Get<ResearchStudy>($"/fhir/ResearchStudy/{SiteFixture.LeukemiaTrial}", HttpStatusCode.OK)).Title);
        Assert.Equal(OperationOutcome.IssueType.NotFound, (await Get<OperationOutcome>("/fhir/ResearchStudy/NCT99999999", HttpStatusCode.NotFound)).Issue[0].Code);
        Assert.Equal(OperationOutcome.IssueType.NotFound, (await Get<OperationOutcome>("/fhir/Patient/1", HttpStatusCode.NotFound)).Issue[0].Code);
        Assert.Equal(OperationOutcome.IssueType.NotSupported, (await Get<OperationOutcome>("/fhir/ResearchStudy/$match", HttpStatusCode.MethodNotAllowed)).Issue[0].Code);
        Assert.Equal(OperationOutcome.IssueType.NotSupported, (await Get<OperationOutcome>("/fhir/metadata?_format=xml", HttpStatusCode.NotAcceptable)).Issue[0].Code);
        Assert.Equal(OperationOutcome.IssueType.NotSupported, (await Get<OperationOutcome>("/getClinicalTrial", HttpStatusCode.MethodNotAllowed)).Issue[0].Code);
    }

    [Fact]
    public async System.Threading.Tasks.Task Metadata_NamesWhatTheServerDoes()
    {
        var capabilities = await Get<CapabilityStatement>("/fhir/metadata", HttpStatusCode.OK);

        Assert.Equal("match", Assert.Single(Assert.Single(Assert.Single(capabilities.Rest).Resource).Operation).Name);
    }

    [Fact]
    public async System.Threading.Tasks.Task Records_OfTheServicesThatSpeakTheContract_AreAnswered()
    {
        foreach (var (archive, names) in new[]
        {
            ("trial-matching-app.zip", new[] { "TrialMatching_Patient01.json", "TrialMatching_Patient02.json", "query.json" }), ("trial-matching-service.zip", ["eom_patient_1.json"]),
        })
        {
            var path = Path.Combine(CommandRun.Root, "..", "shared", "data", "fhir", archive);
            Assert.SkipUnless(File.Exists(path), $"{archive} is not here.");
            using var zip = ZipFile.OpenRead(path);
            foreach (var name in names)
            {
                using var record = new StreamReader(zip.GetEntry(name)!.Open());
                Assert.NotEmpty((await Post<Bundle>("/getClinicalTrial", await record.ReadToEndAsync(TestContext.Current.CancellationToken), HttpStatusCode.OK)).Entry);
            }
        }
    }

    private static string With(string parameters) => Record.Replace("PARAMETERS", parameters, StringComparison.Ordinal);

    private async System.Threading.Tasks.Task<T> Get<T>(string path, HttpStatusCode status)
        where T : Resource
    {
        using var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
        return await Read<T>(response, status);
    }

    private async System.Threading.Tasks.Task<T> Post<T>(string path, string body, HttpStatusCode status)
        where T : Resource
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/fhir+json");
        using var response = await site.Client.PostAsync(path, content, TestContext.Current.CancellationToken);
        return await Read<T>(response, status);
    }

    private static async System.Threading.Tasks.Task<T> Read<T>(HttpResponseMessage response, HttpStatusCode status)
        where T : Resource
    {
        Assert.Equal((status, "application/fhir+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        return Assert.IsType<T>(JsonSerializer.Deserialize<Resource>(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), Strict));
    }
}
