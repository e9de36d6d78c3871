using System.Text.Json;
using Xunit;

namespace Trialhead.App.Tests.Cli;

public sealed class RankingCommandsTests(SampleStore sample) : IClassFixture<SampleStore>
{
    private readonly CommandRun _commands = sample.Commands;

    [Fact]
    public void EvalRanking_WritesATrecRun()
    {
        var topics = Written("topics.jsonl", "{\"_id\":\"all-1\",\"text\":\"A 47-year-old woman with B-cell acute lymphoblastic leukemia.\"}");

        var result = _commands.Run("eval", "ranking", "--topics", topics, "--out", _commands["run"], "--depth", "3");

        Assert.Equal((0, ""), (result.Code, result.Out));
        var rows = File.ReadAllLines(_commands["run"]).Select(line => line.Split(' ')).ToList();
        Assert.Equal(["1", "2", "3"], rows.Select(row => row[3]));
        Assert.All(rows, row => Assert.Equal(("all-1", "Q0", 6), (row[0], row[1], row.Length)));
        Assert.Contains("NCT04530565", rows.Select(row => row[2]));
        Assert.Equal(rows.Select(row => double.Parse(row[4], null)).OrderDescending(), rows.Select(row => double.Parse(row[4], null)));
    }

    [Theory]
    [InlineData("{}", "--depth", "3", ", line 1: found another line, expected a JSON object with `_id` and `text`")]
    [InlineData("{\"_id\":\"1\",\"text\":\"gout\"}", "--depth", "0", "--depth: found 0, expected 1 or more.")]
    public void EvalRanking_BadInput_SaysSoAndWritesNothing(string topics, string option, string value, string expected)
    {
        var result = _commands.Run("eval", "ranking", "--topics", Written("bad.jsonl", topics), "--out", _commands["none"], option, value);

        Assert.Equal(2, result.Code);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_commands["none"]));
    }

    [Fact]
    public void TrainRanker_UnevenCollections_IsBadInput()
    {
        var topics = Written("one.jsonl", "{\"_id\":\"1\",\"text\":\"gout\"}");

        var result = _commands.Run("train", "ranker", "--topics", topics, topics, "--qrels", topics, "--out", _commands["model"]);

        Assert.Equal((2, "Found 2 --topics and 1 --qrels, expected as many of both.\n"), (result.Code, result.Error));
    }

    [Fact]
    public void Screen_RanksPeopleForATrial_AndNamesThoseItCannotRead()
    {
        var people = Written("people.ndjson", """
            {"id":"too-young","age":12,"sex":"male","conditions":[{"name":"acute lymphoblastic leukemia"}]}
            {"id":"broken","age":"old"}
            {"id":"fits","age":47,"sex":"female","conditions":[{"name":"B-cell acute lymphoblastic leukemia"}]}
            """);

        var result = _commands.Run("screen", "nct04530565", people, "--json");

        var answer = JsonElement.Parse(result.Out);
        Assert.Equal(0, result.Code);
        Assert.Equal(2, answer.GetProperty("judged").GetInt32());
        Assert.Equal(["fits", "too-young"], answer.GetProperty("people").EnumerateArray().Select(person => person.GetProperty("id").GetString()));
        Assert.Equal("ruledOut", answer.GetProperty("people")[1].GetProperty("outlook").GetString());
        Assert.StartsWith($"{people}, line 2, ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Screen_Folder_TakesNotesToo_AndSaysWhoHasAnotherIllness()
    {
        Directory.CreateDirectory(_commands["ward"]);
        File.WriteAllText(_commands["ward/first.txt"], "A 47-year-old woman with newly diagnosed B-cell acute lymphoblastic leukemia.");
        File.WriteAllText(_commands["ward/second.json"], """{"age":50,"conditions":[{"name":"gout"}]}""");
        File.WriteAllText(_commands["ward/readme.md"], "no patient");

        var result = _commands.Run("screen", "NCT04530565", _commands["ward"]);

        Assert.Equal(0, result.Code);
        Assert.Equal($"{_commands["ward/readme.md"]}: found a file of another kind, expected notes (.txt), patients or FHIR bundles (.json), or one a line (.ndjson).\n", result.Error);
        Assert.Matches(@"(?s)2 people judged.*1: not read.*first  May be able to join.*second  The record names none of the illnesses under study", result.Out);
    }

    [Theory]
    [InlineData("NCT04530565", "nowhere", 2, "There is no file or folder '")]
    [InlineData("NCT99999999", "people.ndjson", 1, "The store has no trial NCT99999999.")]
    public void Screen_NothingToJudge_SaysWhat(string nct, string patients, int code, string expected)
    {
        Written("people.ndjson", "{\"age\":20}");

        var result = _commands.Run("screen", nct, _commands[patients]);

        Assert.Equal(code, result.Code);
        Assert.StartsWith(expected, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Match_SaysWhatItsScoreIsMadeOf()
    {
        var note = Written("note.txt", "A 47-year-old woman with newly diagnosed B-cell acute lymphoblastic leukemia.");

        var trial = JsonElement.Parse(_commands.Run("match", note, "--json", "--top", "1").Out).GetProperty("trials")[0];

        var parts = trial.GetProperty("scoreParts").EnumerateObject().Sum(part => part.Value.GetDouble());
        Assert.Equal(trial.GetProperty("score").GetDouble(), parts, 3);
        Assert.NotEmpty(trial.GetProperty("relevanceReasons").EnumerateArray());
    }

    private string Written(string name, string text)
    {
        File.WriteAllText(_commands[name], text);
        return _commands[name];
    }
}
