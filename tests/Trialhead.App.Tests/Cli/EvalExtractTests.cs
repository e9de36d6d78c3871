using Xunit;

namespace Trialhead.App.Tests.Cli;

public sealed class EvalExtractTests : IDisposable
{
    private readonly CommandRun _commands = new();

    public void Dispose() => _commands.Dispose();

    [Fact]
    public void Extract_WritesAnAnnotationForEachText()
    {
        Directory.CreateDirectory(_commands["texts"]);
        File.WriteAllText(_commands["texts/NCT1_inc.txt"], "Adults\nPlatelet count > 100,000/mm3\n");
        File.WriteAllText(_commands["texts/NCT1_exc.txt"], "");

        var result = _commands.Run("eval", "extract", "--texts", _commands["texts"], "--out", _commands["said"]);

        Assert.Equal((0, $"2 texts annotated in {_commands["said"]}.\n", ""), (result.Code, result.Out, result.Error));
        var lines = File.ReadAllLines(_commands["said/NCT1_inc.ann"]);
        Assert.Contains(lines, line => line.EndsWith("Measurement 7 21\tPlatelet count", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("R1\tHas_value Arg1:T", StringComparison.Ordinal));
        Assert.Equal("", File.ReadAllText(_commands["said/NCT1_exc.ann"]));
    }

    [Fact]
    public void Extract_NoSuchFolder_IsBadInput()
    {
        var result = _commands.Run("eval", "extract", "--texts", _commands["nowhere"], "--out", _commands["said"]);

        Assert.Equal((2, $"--texts: {_commands["nowhere"]}: found nothing, expected a folder or a zip archive.\n"), (result.Code, result.Error));
    }

    [Theory]
    [InlineData("labeller")]
    public void Eval_WithoutCorpus_IsBadInput(string measure)
    {
        var result = _commands.Run("eval", measure, "--chia", _commands["nowhere"], "--out", _commands["said"]);

        Assert.Equal((2, $"--chia: {_commands["nowhere"]}: found nothing, expected a folder or a zip archive.\n"), (result.Code, result.Error));
    }
}
