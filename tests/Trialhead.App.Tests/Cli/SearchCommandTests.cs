using System.Text.Json.Nodes;
using Xunit;

namespace Trialhead.App.Tests.Cli;

public sealed class SearchCommandTests(SampleStore sample) : IClassFixture<SampleStore>
{
    private const string Note = "A 47-year-old woman with newly diagnosed B-cell acute lymphoblastic leukemia and hypertension.";

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
    public void Search_TakesOutWhatIsNoTopic_AndSaysSo()
    {
        Assert.Contains(
            "Understood “phase 3” as a phase, “near Boston” as a place to measure from.", sample.Commands.Run("search", "leukemia phase 3 near Boston").Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(
            """[{"kind":"place","value":"Boston"}]""", Json("search", "leukemia near Boston", "--json")["searched"]!["limits"]!.ToJsonString());
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
            found.AddRange(Numbers(page));
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
    public void Search_Where_NarrowsByAnExpression()
    {
        var all = Json("search", "leukemia", "--json")["total"]!.GetValue<int>();
        var (third, others) = (Total("AREA[Phase]PHASE3"), Total("NOT AREA[Phase]PHASE3"));

        Assert.Equal(all, third + others);
        Assert.InRange(third, 1, all - 1);

        int Total(string expression) => Json("search", "leukemia", "--where", expression, "--json")["total"]!.GetValue<int>();
    }

    [Fact]
    public void Search_AfterOfAnotherExpression_IsRefused()
    {
        var token = Json("search", "leukemia", "--where", "NOT stroke", "--json", "--top", "3")["nextPageToken"]!.GetValue<string>();

        Assert.Equal(2, sample.Commands.Run("search", "leukemia", "--where", "NOT asthma", "--after", token).Code);
        Assert.Equal(0, sample.Commands.Run("search", "leukemia", "--where", "NOT stroke", "--after", token, "--json", "--top", "3").Code);
    }

    [Fact]
    public void Search_WhereThatIsBroken_IsSaid()
    {
        var result = sample.Commands.Run("search", "leukemia", "--where", "AREA[Phase]PHASE3 AND");

        Assert.Equal((2, "--where: found its end, expected words, a phrase, AREA[…] or a bracket."), (result.Code, result.Error.TrimEnd()));
    }

    [Fact]
    public void Search_Note_FindsInTheOrderOfTheRanking()
    {
        File.WriteAllText(sample.Commands["topic"], $$"""{"_id":"1","text":"{{Note}}"}""");
        sample.Commands.Run("eval", "ranking", "--topics", sample.Commands["topic"], "--out", sample.Commands["run"], "--depth", "5");
        File.WriteAllText(sample.Commands["note.txt"], Note);

        var found = Json("search", "--note", sample.Commands["note.txt"], "--date", "2020-01-01", "--top", "5", "--json");

        Assert.Equal(File.ReadAllLines(sample.Commands["run"]).Select(line => line.Split(' ')[2]), Numbers(found));
        Assert.Contains("b-cell acute lymphoblastic leukemia", found["searched"]!["text"]!.GetValue<string>(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Search_NoteOnStandardInput_HeedsFiltersAndPlace()
    {
        var found = JsonNode.Parse(sample.Commands.RunWith(Note, "search", "--note", "-", "--status", "completed", "--near", "Boston, MA", "--json").Out)!;

        Assert.NotEmpty(Numbers(found));
        Assert.All(found["studies"]!.AsArray(), study => Assert.Equal("COMPLETED", study!["status"]!.GetValue<string>()));
        Assert.Contains(found["studies"]!.AsArray(), study => study!["kilometres"] is not null);
    }

    [Fact]
    public void Search_NoteExplained_SaysInWordsAndNumbersWhatTheScoreIsMadeOf()
    {
        var text = sample.Commands.RunWith(Note, "search", "--note", "-", "--explain", "--top", "1").Out;
        var study = JsonNode.Parse(sample.Commands.RunWith(Note, "search", "--note", "-", "--explain", "--top", "1", "--json").Out)!["studies"]![0]!;

        Assert.Contains("words and concepts of the record", text, StringComparison.Ordinal);
        Assert.Matches(@"-?\d+\.\d\d\s+\d+ smaller parts together", text);
        Assert.All(study["explanation"]!.AsArray(), share => Assert.StartsWith("ranking.", share!["field"]!.GetValue<string>(), StringComparison.Ordinal));
        Assert.Equal(
            study["score"]!.GetValue<double>(), study["explanation"]!.AsArray().Sum(share => share!["points"]!.GetValue<double>()), 0.1);
    }

    [Theory]
    [InlineData("Found neither TEXT nor --note, expected one of them.")]
    [InlineData("Found TEXT and --note, expected one of them.", "gout", "--note", "-")]
    [InlineData("--sort: found it with --note, expected it without.", "--note", "-", "--sort", "updated")]
    [InlineData("--after: found it with --note, expected it without.", "--note", "-", "--after", "token")]
    [InlineData("--date: found it without --note, expected it with.", "gout", "--date", "2020-01-01")]
    [InlineData("There is no file 'nowhere.txt'.", "--note", "nowhere.txt")]
    [InlineData("-: patient: found nothing, expected a JSON patient file, a FHIR bundle or a plain text note.", "--note", "-")]
    public void Search_NoteAndWords_OneOfThem(string expected, params string[] args)
    {
        var result = sample.Commands.Run(["search", .. args]);

        Assert.Equal(2, result.Code);
        Assert.StartsWith(expected, result.Error, StringComparison.Ordinal);
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

    private static IEnumerable<string> Numbers(JsonNode found) => found["studies"]!.AsArray().Select(study => study!["nct"]!.GetValue<string>());

    private JsonNode Json(params string[] args) => JsonNode.Parse(sample.Commands.Run(args).Out)!;
}
