using System.Text.Json.Nodes;
using Xunit;

namespace Trialhead.App.Tests.Cli;

public sealed class EvalVerdictsTests : IDisposable
{
    private readonly CommandRun _commands = new();

    public void Dispose() => _commands.Dispose();

    [Fact]
    public void Verdicts_LabelsEveryPair()
    {
        var result = Run(
            Row("1", "inclusion", "Age 18 years or older"),
            Row("\"b\"", "exclusion", "Epilepsy"),
            Row("3", "exclusion", "Hypertension"),
            Row("4", "inclusion", "Serum sodium > 130 mmol/L"));

        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Equal(
            [
                "1 included Met not needed",
                "b not excluded Unknown presumed met",
                "3 excluded NotMet not needed",
                "4 not enough information Unknown must ask",
            ],
            Answers());
    }

    [Fact]
    public void Verdicts_BadRows_AreNamedAndNothingIsLost()
    {
        var result = Run("no json", """{"note":"x"}""", Row("7", "other", "Asthma"), Row("8", "exclusion", "Epilepsy"));

        var pairs = _commands["pairs.jsonl"];
        Assert.Equal(2, result.Code);
        Assert.Equal(
            $"""
            {pairs}, line 1: found no JSON object, expected one row per line.
            {pairs}, line 2: found no `annotation_id`, expected a number or a text.
            {pairs}, line 3: found `criterion_type` “other”, expected inclusion or exclusion.

            """,
            result.Error.ReplaceLineEndings());
        Assert.Equal(["7 not enough information Unknown must ask", "8 not excluded Unknown presumed met"], Answers());
    }

    [Fact]
    public void Verdicts_Part_SplitsPatientsOnce()
    {
        var rows = Enumerable.Range(1, 12).Select(i => Row($"{i}", "exclusion", "Epilepsy", $"p{i}")).ToArray();

        Run(rows, "--part", "read");
        var read = Answers();
        Run(rows, "--part", "unread");
        var unread = Answers();

        Assert.NotEmpty(unread);
        Assert.Equal(12, read.Union(unread).Count());
        Assert.Empty(read.Intersect(unread));
    }

    [Theory]
    [InlineData("--part: found 'some', expected read or unread.", "--part", "some")]
    [InlineData("--date: found 'soon', expected a day such as 2026-11-22.", "--date", "soon")]
    public void Verdicts_BadOption_IsOneSentence(string sentence, params string[] options)
    {
        var result = Run([Row("1", "exclusion", "Epilepsy")], options);

        Assert.Equal((2, sentence), (result.Code, result.Error.TrimEnd()));
    }

    private CommandResult Run(params string[] rows) => Run(rows, []);

    private CommandResult Run(string[] rows, params string[] options)
    {
        File.WriteAllLines(_commands["pairs.jsonl"], rows);
        return _commands.Run(["eval", "verdicts", "--pairs", _commands["pairs.jsonl"], "--out", _commands["out.jsonl"], .. options]);
    }

    private List<string> Answers() => [.. File.ReadLines(_commands["out.jsonl"]).Select(line => JsonNode.Parse(line)!)
        .Select(row => $"{row["annotation_id"]} {row["label"]} {row["verdict"]} {row["presumption"]}")];

    private static string Row(string id, string type, string text, string patient = "p") =>
        $$"""{"annotation_id":{{id}},"patient_id":"{{patient}}","note":"A 50-year-old woman with hypertension.","trial_title":"A study of asthma","criterion_type":"{{type}}","criterion_text":"{{text}}"}""";
}
