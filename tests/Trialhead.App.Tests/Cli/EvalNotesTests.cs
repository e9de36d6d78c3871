using Trialhead.Cli;
using Xunit;

namespace Trialhead.App.Tests.Cli;

public sealed class EvalNotesTests : IDisposable
{
    private readonly CommandRun _commands = new();

    public void Dispose() => _commands.Dispose();

    [Theory]
    [InlineData("He has gout and no diabetes.", "+gout", "Has", 1, 0)]
    [InlineData("He has gout and no diabetes.", "-diabetes mellitus", "HasNot", 1, 0)]
    [InlineData("He has gout and no diabetes.", "+diabetes mellitus", "Has", 0, 1)]
    [InlineData("He has type 2 diabetes.", "+diabetes mellitus", "Has", 1, 0)]
    [InlineData("He has diabetes.", "+type 2 diabetes mellitus", "Has", 0, 0)]
    [InlineData("He has no liver disease.", "-cirrhosis", "HasNot", 1, 0)]
    [InlineData("He takes warfarin.", "rx warfarin", "Given", 1, 0)]
    [InlineData("He takes warfarin.", "plan warfarin", "Planned", 0, 1)]
    [InlineData("His father had a stroke.", "family stroke", "OfFamily", 1, 0)]
    [InlineData("Allergic to penicillin.", "allergy penicillin", "Allergy", 1, 0)]
    [InlineData("Hb 10.8 g/dL.", "hemoglobin = 10.8 g/dL", "Value", 1, 0)]
    [InlineData("Hb 10.8 g/dL.", "hemoglobin = 9.8 g/dL", "Value", 0, 1)]
    [InlineData("ECOG 1.", "ECOG = 1", "Performance", 1, 0)]
    [InlineData("A 61-year-old woman.", "age = 61", "Age", 1, 0)]
    [InlineData("A 61-year-old woman.", "sex = male", "Sex", 0, 1)]
    [InlineData("She is pregnant.", "state pregnant", "State", 1, 0)]
    public void Run_ComparesWhatIsToldWithWhatIsRead(string note, string told, string kind, int found, int wrong)
    {
        var result = Eval($$"""{"_id":"n1","text":"{{note}}","facts":["{{told}}"]}""");

        Assert.Equal((ExitCode.Ok, ""), (result.Code, result.Error));
        Assert.Matches($@"(?m)^  {kind} +1 +{found} +{wrong} ", result.Out);
    }

    [Fact]
    public void Run_WhatNobodyWroteDown_IsCounted()
    {
        var result = Eval("""{"_id":"n1","text":"He has gout. Chest CT.","facts":[]}""", "--list");

        Assert.Contains("besides n1: gout", result.Out, StringComparison.Ordinal);
        Assert.Contains("read besides: 1", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"_id":"n1","text":"a","facts":["gout"]}""", "line 2: found `gout`, expected a fact such as")]
    [InlineData("""{"_id":"n1","text":"a"}""", "line 2: expected a JSON object with `_id`, `text` and `facts`")]
    public void Run_LineThatCannotBeRead_SaysWhere(string line, string expected)
    {
        var result = Eval("\n" + line);

        Assert.Equal(ExitCode.BadInput, result.Code);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    private CommandResult Eval(string rows, params string[] more)
    {
        File.WriteAllText(_commands["notes.jsonl"], rows);
        return _commands.Run(["eval", "notes", "--gold", _commands["notes.jsonl"], .. more]);
    }
}
