using System.Text.Json.Nodes;
using Xunit;

namespace Trialhead.App.Tests.Cli;

public sealed class SearchCommandTests(SampleStore sample) : IClassFixture<SampleStore>
{
    [Fact]
    public void Search_TypingError_SaysWhatIsShown()
    {
        var result = sample.Commands.Run("search", "leukmia");

        Assert.StartsWith("Showing results for leukemia, not leukmia.", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_Json_TellsHowWordsWereUnderstood()
    {
        var searched = Json("search", "leukmia", "--json")["searched"]!;

        Assert.Equal("leukemia", searched["text"]!.GetValue<string>());
        Assert.Equal("""[{"typed":"leukmia","instead":"leukemia"}]""", searched["corrections"]!.ToJsonString());
        Assert.Equal("""[{"text":"leukemia","concepts":[{"id":"leukemia","name":"Leukemia"}]}]""", searched["understood"]!.ToJsonString());
    }

    [Fact]
    public void Search_Facets_AreShownOnlyWhenAskedAndAlwaysInJson()
    {
        Assert.DoesNotContain("age group", sample.Commands.Run("search", "leukemia").Out, StringComparison.Ordinal);
        Assert.Contains("age group ", sample.Commands.Run("search", "leukemia", "--facets").Out, StringComparison.Ordinal);
        var facets = Json("search", "leukemia", "--json")["facets"]!.AsObject();
        Assert.Equal(["value", "name", "count"], facets["openness"]![0]!.AsObject().Select(field => field.Key));
    }

    [Fact]
    public void Search_Explain_AddsUpInWordsAndNumbers()
    {
        var text = sample.Commands.Run("search", "leukemia", "--explain", "--top", "1").Out;
        var study = Json("search", "leukemia", "--explain", "--top", "1", "--json")["studies"]![0]!;

        Assert.Contains("“leukemia” as Leukemia, ", text, StringComparison.Ordinal);
        Assert.Equal(
            study["score"]!.GetValue<double>(), study["explanation"]!.AsArray().Sum(share => share!["points"]!.GetValue<double>()), 0.01);
    }

    [Fact]
    public void Search_After_GoesThroughAllPages()
    {
        var (found, token) = (new List<string>(), "");
        do
        {
            var page = Json(["search", "leukemia", "--json", "--top", "3", .. token.Length > 0 ? new[] { "--after", token } : []]);
            found.AddRange(page["studies"]!.AsArray().Select(study => study!["nct"]!.GetValue<string>()));
            token = page["nextPageToken"]?.GetValue<string>() ?? "";
        }
        while (token.Length > 0);

        Assert.Equal(Json("search", "leukemia", "--json")["total"]!.GetValue<int>(), found.Distinct().Count());
        Assert.Equal(found.Count, found.Distinct().Count());
    }

    [Fact]
    public void Search_AfterOfOtherFilters_IsRefused()
    {
        var token = Json("search", "leukemia", "--json", "--top", "3")["nextPageToken"]!.GetValue<string>();

        var result = sample.Commands.Run("search", "leukemia", "--status", "completed", "--after", token);

        Assert.Equal(2, result.Code);
    }

    [Fact]
    public void Suggest_LayName_LeadsToItsConcept()
    {
        var suggestion = Json("suggest", "condition", "lymphocytic", "leuk", "--json")["suggestions"]![0]!;

        Assert.NotNull(suggestion["concept"]);
        Assert.NotNull(suggestion["matched"]);
    }

    [Fact]
    public void Findability_OverASmallStore_FindsEveryTrial()
    {
        var result = sample.Commands.Run("eval", "findability", "--trials", "20");

        Assert.Equal(0, result.Code);
        Assert.Contains("words of the registry: 20 of 20 trials found (100.0 %)", result.Out, StringComparison.Ordinal);
        Assert.Contains("trials found", result.Out.Split('\n')[1], StringComparison.Ordinal);
    }

    private JsonNode Json(params string[] args) => JsonNode.Parse(sample.Commands.Run(args).Out)!;
}
