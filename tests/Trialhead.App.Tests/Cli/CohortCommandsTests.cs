using System.Text.Json;
using Trialhead.Data.Answers;
using Xunit;

namespace Trialhead.App.Tests.Cli;

public sealed class CohortCommandsTests(SampleStore sample) : IClassFixture<SampleStore>
{
    private const string People = """
        {"id":"ill","text":"47-year-old woman with newly diagnosed B-cell acute lymphoblastic leukemia and unstable epilepsy."}
        {"id":"=gout","age":50,"conditions":[{"name":"gout"}]}
        {"id":"broken","age":"old"}
        {"id":"fits","age":47,"sex":"female","conditions":[{"name":"B-cell acute lymphoblastic leukemia"}]}
        {"id":"ward/7 Å","age":47,"conditions":[{"name":"B-cell acute lymphoblastic leukemia"}]}
        """;

    private readonly CommandRun _commands = sample.Commands;

    [Fact]
    public void Screen_Csv_HoldsEverybody_WithTheWordsThatExclude()
    {
        var table = _commands["screened.csv"];

        var result = _commands.Run("screen", "NCT04530565", Written("people.ndjson", People), "--csv", table, "--top", "1");

        Assert.Equal(0, result.Code);
        Assert.Contains("3 more: --top shows them here, --csv writes all to a table.", result.Out, StringComparison.Ordinal);
        var rows = Csv.Read(File.ReadAllText(table)).ToList();
        Assert.Equal(["id", "fits", "ward/7 Å", "ill", "'=gout"], rows.Select(row => row[0]).SkipLast(1));
        Assert.Equal("At least one criterion is not met", rows[3][1]);
        Assert.StartsWith("Must not: “Unstable epilepsy", rows[3][6], StringComparison.Ordinal);
        Assert.Equal("“47-year-old woman with newly diagnosed B-cell acute lymphoblastic leukemia and unstable epilepsy.”", rows[3][7]);
        Assert.Equal(("Not read", "found \"old\", expected a number from 0 to 130"), (rows[5][1], rows[5][6]));
    }

    [Fact]
    public void Screen_Since_TellsWhatChangedAndNothingElse()
    {
        var people = Written("ward.ndjson", People);
        _commands.Run("screen", "NCT04530565", people, "--csv", _commands["before.csv"]);
        Written("ward.ndjson", """
            {"id":"ill","text":"47-year-old woman with newly diagnosed B-cell acute lymphoblastic leukemia and unstable epilepsy."}
            {"id":"=gout","age":50,"conditions":[{"name":"gout"}]}
            {"id":"broken","age":51}
            {"id":"fits","age":12,"sex":"female","conditions":[{"name":"B-cell acute lymphoblastic leukemia"}]}
            {"id":"ward/7 Å","age":47,"pregnant":false,"conditions":[{"name":"B-cell acute lymphoblastic leukemia"}]}
            """);

        var result = _commands.Run("screen", "NCT04530565", people, "--since", _commands["before.csv"], "--csv", _commands["changes.csv"]);

        Assert.Equal((0, ""), (result.Code, result.Error));
        var rows = Csv.Read(File.ReadAllText(_commands["changes.csv"])).Select(row => (row[0], row[^1])).ToList();
        Assert.Equal(
            [("id", "change"), ("ward/7 Å", "criteria"), ("fits", "was: May be able to join"), ("broken", "new"), ($"{people}, line 3, /age", "gone")], rows);
    }

    [Theory]
    [InlineData("--since: found no --csv, expected a file for the table of changes.\n", "people.ndjson")]
    [InlineData("There is no file 'FOLDER/none.csv'.\n", "none.csv", "--csv", "FOLDER/out.csv")]
    [InlineData("FOLDER/people.ndjson: found another table, expected one that --csv wrote.\n", "people.ndjson", "--csv", "FOLDER/out.csv")]
    public void Screen_SinceNoTable_SaysSo(string expected, string since, params string[] more)
    {
        var people = Written("people.ndjson", People);

        var result = _commands.Run(["screen", "NCT04530565", people, "--since", _commands[since], .. more.Select(Here)]);

        Assert.Equal((2, Here(expected)), (result.Code, result.Error));
    }

    [Fact]
    public void Screen_Questions_AreThoseOfAllPeople()
    {
        var result = _commands.Run("screen", "NCT04530565", Written("people.ndjson", People), "--questions", "2", "--json");

        var answer = JsonElement.Parse(result.Out);
        Assert.Equal([2, 2], answer.GetProperty("questions").EnumerateArray().Select(question => question.GetProperty("people").GetInt32()));
        var problem = Assert.Single(answer.GetProperty("problems").EnumerateArray());
        Assert.Equal("\"old\"", problem.GetProperty("found").GetString());
        Assert.False(problem.GetProperty("read").GetBoolean());
    }

    [Fact]
    public void Match_ManyPeople_AnswersEach_AndGoesOnWhereItStopped()
    {
        var (people, folder) = (Written("clinic.ndjson", People), _commands["answers"]);

        var first = _commands.Run("match", people, "--out", folder, "--top", "2");
        var table = File.ReadAllBytes(Path.Combine(folder, "trials.csv"));
        File.Delete(Path.Combine(folder, "fits.json"));
        File.WriteAllText(Path.Combine(folder, "ill.json"), "{");
        var second = _commands.Run("match", people, "--out", folder, "--top", "2");

        Assert.Equal((0, $"4 people: 4 matched, 0 answered before; 1 not read. All in '{Path.Combine(folder, "trials.csv")}'.\n"), (first.Code, first.Out));
        Assert.StartsWith("4 people: 2 matched, 2 answered before; 1 not read.", second.Out, StringComparison.Ordinal);
        Assert.Equal(table, File.ReadAllBytes(Path.Combine(folder, "trials.csv")));
        Assert.Equal(["%3Dgout.json", "fits.json", "ill.json", "trials.csv", "ward%2F7%20%C3%85.json"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["ill", "ill", "'=gout", "'=gout", "fits", "fits", "ward/7 Å", "ward/7 Å"], Csv.Read(File.ReadAllText(Path.Combine(folder, "trials.csv"))).Skip(1).SkipLast(1).Select(row => row[0]));
    }

    [Fact]
    public void Match_ManyPeople_AskedOtherwise_AnswersAnew()
    {
        var (people, folder) = (Written("few.ndjson", "{\"id\":\"a\",\"age\":47,\"conditions\":[{\"name\":\"gout\"}]}"), _commands["few"]);
        _commands.Run("match", people, "--out", folder);

        Assert.StartsWith("1 people: 1 matched", _commands.Run("match", people, "--out", folder, "--date", "2026-11-01").Out, StringComparison.Ordinal);
        Assert.StartsWith("1 people: 1 matched", _commands.Run("match", people, "--out", folder, "--date", "2026-11-01", "--country", "France").Out, StringComparison.Ordinal);
        Written("few.ndjson", "{\"id\":\"a\",\"age\":48,\"conditions\":[{\"name\":\"gout\"}]}");
        var last = _commands.Run("match", people, "--out", folder, "--date", "2026-11-01", "--country", "France", "--json");
        Assert.Equal(1, JsonElement.Parse(last.Out).GetProperty("matched").GetInt32());
    }

    [Theory]
    [InlineData("Found 'FOLDER/many.ndjson', which is of many people, expected the file of one person, or --out with a folder for the answers.\n", "match", "FOLDER/many.ndjson")]
    [InlineData("There is no file or folder 'FOLDER/none'.\n", "match", "FOLDER/none", "--out", "FOLDER/x")]
    [InlineData("--out: found the file 'FOLDER/many.ndjson', expected a folder.\n", "match", "FOLDER/many.ndjson", "--out", "FOLDER/many.ndjson")]
    [InlineData("FOLDER/dead.json: found that the person has died, expected somebody who lives.\n", "match", "FOLDER/dead.json")]
    [InlineData("--condition: found 'xyzzy', expected a condition that is known here; `trialhead suggest condition xyzzy` lists some.\n", "match", "FOLDER/dead.json", "--condition", "xyzzy")]
    public void Match_OneOrMany_SaysWhatIsWrong(string expected, params string[] args)
    {
        Written("many.ndjson", People);
        Written("dead.json", """{"age":70,"deceased":true}""");

        var result = _commands.Run([.. args.Select(Here)]);

        Assert.Equal((2, Here(expected)), (result.Code, result.Error));
    }

    private string Here(string text) => text.Replace("FOLDER", _commands[""], StringComparison.Ordinal);

    private string Written(string name, string text)
    {
        File.WriteAllText(_commands[name], text);
        return _commands[name];
    }
}
