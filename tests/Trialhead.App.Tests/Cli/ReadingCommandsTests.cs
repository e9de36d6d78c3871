using System.Text.Json.Nodes;
using Xunit;

namespace Trialhead.App.Tests.Cli;

public sealed class ReadingCommandsTests(SampleStore sample) : IClassFixture<SampleStore>
{
    private const string Leukemia = "NCT04530565";

    private static readonly string Patient = CommandRun.SamplePatient("b-all-47.json");

    [Theory]
    [InlineData("search", "leukemia")]
    [InlineData("search", "leukemia", "--near", "33.5,-86.8", "--top", "2")]
    [InlineData("search", "leukemia", "--status", "recruiting", "COMPLETED", "--phase", "2,phase-3")]
    [InlineData("search", "leukemia", "--age", "47", "--sex", "female")]
    [InlineData("search", "leukmia", "--facets", "--explain", "--sort", "updated", "--open", "closed,not-stated", "--type", "interventional")]
    [InlineData("search", "leukemia", "--condition", "leukemia", "--age-group", "adult", "--healthy", "no", "--country", "United States")]
    [InlineData("suggest", "condition", "leuk")]
    [InlineData("suggest", "place", "bos", "--top", "1")]
    [InlineData("show", Leukemia)]
    [InlineData("criteria", Leukemia)]
    public void Json_StandsAloneOnStandardOutput(params string[] args)
    {
        var result = sample.Commands.Run([.. args, "--json"]);

        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.IsType<JsonObject>(JsonNode.Parse(result.Out));
    }

    [Fact]
    public void Match_Json_JudgesEveryCriterion()
    {
        var result = sample.Commands.Run("match", Patient, "--json", "--top", "3");

        var answer = JsonNode.Parse(result.Out)!;
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Equal("2026-11-22", answer["date"]!.GetValue<string>());
        Assert.Equal(3, answer["trials"]!.AsArray().Count);
        Assert.Equal(Leukemia, answer["trials"]![0]!["nct"]!.GetValue<string>());
        Assert.All(answer["trials"]![0]!["criteria"]!.AsArray(), c => Assert.NotEmpty(c!["reason"]!.GetValue<string>()));
    }

    [Fact]
    public void Match_Questions_AreAskedInBothForms()
    {
        var (text, json) = (sample.Commands.Run("match", Patient, "--questions", "2"), sample.Commands.Run("match", Patient, "--questions", "2", "--json"));
        var questions = JsonNode.Parse(json.Out)!["questions"]!.AsArray();

        Assert.Equal(2, questions.Count);
        Assert.Contains("Questions that would settle most", text.Out, StringComparison.Ordinal);
        Assert.All(questions, q => Assert.Contains(q!["text"]!.GetValue<string>(), text.Out, StringComparison.Ordinal));
        Assert.All(text.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
    }

    [Fact]
    public void Match_Twice_SaysTheSame() =>
        Assert.Equal(sample.Commands.Run("match", Patient, "--json").Out, sample.Commands.Run("match", Patient, "--json").Out);

    [Fact]
    public void Match_ForPeople_FitsAHundredColumnsWithoutColourCodes()
    {
        var result = sample.Commands.Run("match", Patient);

        Assert.Equal(0, result.Code);
        Assert.Contains("✓ met", result.Out, StringComparison.Ordinal);
        Assert.Contains("You may be able to join", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Out);
        Assert.All(result.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
    }

    [Theory]
    [InlineData("47-year-old woman. Newly diagnosed B-ALL.")]
    [InlineData("""{ "age": 47, "conditions": [{ "name": "B-ALL" }] }""")]
    public void Match_StandardInput_TakesNotesAndJson(string record)
    {
        var result = sample.Commands.RunWith(record, "match", "-", "--json");

        Assert.Equal(0, result.Code);
        Assert.Contains(Leukemia, result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Match_UnknownName_IsSaid()
    {
        var result = sample.Commands.RunWith(
            """{ "conditions": [{ "name": "B-ALL" }, { "name": "blorbosis" }] }""", "match", "-");

        Assert.Contains("Not understood, and so of no effect: blorbosis.", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_ForPeople_HasSections()
    {
        var result = sample.Commands.Run("show", Leukemia.ToLowerInvariant());

        Assert.Equal(0, result.Code);
        Assert.Contains("Blinatumomab + Chemotherapy for Philadelphia-positive Acute Lymphoblastic Leukemia", result.Out, StringComparison.Ordinal);
        Assert.Contains("You must not be breastfeeding.", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "What is the purpose of this trial?")]
    [InlineData("es", "¿Para qué es este ensayo?")]
    public void Page_Json_GivesEverySentenceItsSources(string language, string heading)
    {
        var result = sample.Commands.Run("page", Leukemia, "--lang", language, "--json");

        var page = JsonNode.Parse(result.Out)!;
        var sentences = page["sections"]!.AsArray().SelectMany(section => section!["sentences"]!.AsArray()).ToList();
        Assert.Equal((Leukemia, language), (page["nct"]!.GetValue<string>(), page["language"]!.GetValue<string>()));
        Assert.Equal(
            ["title", "purpose", "medications", "safety", "interest", "effectiveness", "team", "fit", "timeline", "treatments", "design", "approvals", "sponsor", "burden", "apply"],
            page["sections"]!.AsArray().Select(section => section!["id"]!.GetValue<string>()));
        Assert.Equal(heading, page["sections"]![1]!["heading"]!.GetValue<string>());
        Assert.All(sentences, sentence => Assert.NotEmpty(sentence!["sources"]!.AsArray()));
    }

    [Fact]
    public void Page_OfAPatient_PutsVerdictsBesideCriteria()
    {
        var result = sample.Commands.Run("page", Leukemia, "--patient", Patient);

        Assert.Equal(0, result.Code);
        Assert.Contains("→ ", result.Out, StringComparison.Ordinal);
        Assert.Contains("By what you told us, ", result.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--lang: found 'fr', expected en or es.", "page", Leukemia, "--lang", "fr")]
    [InlineData(2, "There is no file 'nobody.json'.", "page", Leukemia, "--patient", "nobody.json")]
    [InlineData(1, "The store has no trial NCT99999999.", "page", "NCT99999999")]
    public void Page_Mistakes_AreSaidInOneSentence(int code, string error, params string[] args)
    {
        var result = sample.Commands.Run(args);

        Assert.Equal((code, error), (result.Code, result.Error.Trim()));
    }

    [Fact]
    public void Criteria_ForPeople_CountsWhatWasUnderstood() =>
        Assert.Contains("Understood whole: ", sample.Commands.Run("criteria", Leukemia).Out, StringComparison.Ordinal);

    [Theory]
    [InlineData(1, "No trial found.", "search", "zzzzzz")]
    [InlineData(1, "The store has no trial NCT99999999.", "show", "NCT99999999")]
    [InlineData(1, "The store has no trial NCT99999999.", "criteria", "NCT99999999", "--json")]
    [InlineData(2, "--near: No place called “Nowhereville”", "search", "x", "--near", "Nowhereville")]
    [InlineData(2, "--status: found 'open', expected one of recruiting, not-yet-recruiting,", "search", "x", "--status", "open")]
    [InlineData(2, "--phase: found '7', expected one of early-phase-1, phase-1,", "search", "x", "--phase", "7")]
    [InlineData(2, "--km: found no --near, expected a place to measure from.", "search", "x", "--km", "50")]
    [InlineData(2, "--sort distance: found no --near, expected a place to measure from.", "search", "x", "--sort", "distance")]
    [InlineData(2, "--sort: found 'size', expected one of relevance, updated, started, enrollment, distance, open-first.", "search", "x", "--sort", "size")]
    [InlineData(2, "--healthy: found 'maybe', expected yes or no.", "search", "x", "--healthy", "maybe")]
    [InlineData(2, "--condition: found 'qqq', expected a condition that is known here; `trialhead suggest condition qqq` lists some.", "search", "x", "--condition", "qqq")]
    [InlineData(2, "--after: found 'abc', expected the nextPageToken of the same search.", "search", "x", "--after", "abc")]
    [InlineData(2, "KIND: found 'drug', expected condition, treatment or place.", "suggest", "drug", "x")]
    [InlineData(1, "Nothing begins with 'zzzz'.", "suggest", "condition", "zzzz")]
    [InlineData(2, "--trials: found 0, expected 1 or more.", "eval", "findability", "--trials", "0")]
    [InlineData(2, "--top: found 0, expected 1 or more.", "search", "x", "--top", "0")]
    [InlineData(2, "--questions: found -1, expected 0 or more.", "match", "-", "--questions", "-1")]
    [InlineData(2, "There is no file 'nobody.json'.", "match", "nobody.json")]
    [InlineData(2, "--date: found '22.11.2026', expected a day such as 2026-11-22.", "match", "-", "--date", "22.11.2026")]
    [InlineData(2, "-: patient: found nothing, expected a JSON patient file, a FHIR bundle or a plain text note.", "match", "-")]
    [InlineData(2, "Required argument 'NCT' missing for command: 'show'. See `trialhead show --help`.", "show")]
    [InlineData(2, "Unrecognized command or argument 'frobnicate'.", "frobnicate")]
    [InlineData(2, "Unrecognized option '--stauts', perhaps '--status'. See `trialhead search --help`.", "search", "x", "--stauts", "recruiting")]
    [InlineData(2, "Unrecognized option '--stauts=recruiting', perhaps '--status'.", "search", "x", "--stauts=recruiting")]
    [InlineData(2, "Unrecognized option '--jsno', perhaps '--json'.", "import", "--jsno")]
    [InlineData(2, "--top: found 'many', expected a whole number. See", "search", "x", "--top", "many")]
    [InlineData(2, "--urls: found 'here', expected addresses such as http://127.0.0.1:5080, separated by semicolons.", "serve", "--urls", "here")]
    [InlineData(2, "--urls: found 'http://127.0.0.1:5080/trials', expected addresses such as", "serve", "--urls", "http://127.0.0.1:5080/trials")]
    [InlineData(2, "--public: found 'https://a.example/trials', expected a web address without a path, such as https://trials.example.", "serve", "--public", "https://a.example/trials")]
    [InlineData(3, "Cannot listen on http://192.0.2.1:5080: ", "serve", "--urls", "http://192.0.2.1:5080")]
    [InlineData(3, "Cannot listen on https://127.0.0.1:0: https needs a certificate, named by", "serve", "--urls", "https://127.0.0.1:0")]
    [InlineData(2, "Found 'USDM', expected one of usdm, fhir, ctml. See `trialhead protocol export --help`.", "protocol", "export", "x", "--to", "USDM")]
    [InlineData(2, "Required argument 'NAME' missing for command: 'add'. See `trialhead conduct staff add --help`.", "conduct", "staff", "add", "x")]
    [InlineData(2, "--date: found '9999-12-01', expected a day from 1900 to 2200.", "match", "-", "--date", "9999-12-01")]
    [InlineData(2, "Found 'eligibilty.txt', expected a registry number or a file that is there.", "criteria", "eligibilty.txt")]
    public void Failure_IsOneSentenceAndACode(int code, string start, params string[] args)
    {
        var result = sample.Commands.Run(args);

        Assert.Equal((code, ""), (result.Code, result.Out));
        Assert.StartsWith(start, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("leukemia", "--", "--frob")] // what follows a lone "--" is meant as it stands
    public void Search_AfterTheMark_TakesWordsThatLookLikeOptions(params string[] words) => Assert.Equal(0, sample.Commands.Run(["search", .. words]).Code);

    [Fact]
    public void Store_ThatIsAFile_IsSaid()
    {
        var file = typeof(ReadingCommandsTests).Assembly.Location;

        var result = sample.Commands.Run("search", "x", "--store", file);

        Assert.Equal(2, result.Code);
        Assert.Contains($"--store: found the file '{file}', expected a folder.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Match_BadPatient_NamesThePlace()
    {
        var result = sample.Commands.RunWith("""{ "laboratory": [{ "name": "Hb", "value": "high" }] }""", "match", "-");

        Assert.Equal((2, "-: /laboratory/0/value: found \"high\", expected a number."), (result.Code, result.Error.TrimEnd()));
    }

    [Fact]
    public void Help_NamesEveryCommandAndTheExitCodes()
    {
        var help = sample.Commands.Run("--help").Out;

        Assert.All(
            ["demo", "import", "search", "suggest", "show", "criteria", "match", "serve", "Exit codes: 0 done, 1 nothing found"],
            word => Assert.Contains(word, help, StringComparison.Ordinal));
    }
}
