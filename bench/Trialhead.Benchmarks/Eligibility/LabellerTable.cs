using System.Diagnostics;
using System.Globalization;
using Trialhead.Data.Corpora;
using Trialhead.Eligibility.Labelling;

namespace Trialhead.Benchmarks.Eligibility;

/// <summary>
/// How fast does the labeller read? Processor time of one thread, so that what else runs on the machine matters little. The baseline is
/// cutting the same lines into tokens.
/// </summary>
internal static class LabellerTable
{
    private const int Lines = 20_000;
    private const int Runs = 5;

    public static int Print(IReadOnlyList<string> paths, TextWriter output)
    {
        var lines = EligibilityLines.Read(paths, new HashSet<string>()).Take(Lines).ToList();
        var tokens = lines.Sum(line => Cut(line));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines.Count} lines, {tokens} tokens, median of {Runs} runs after one to warm up."));
        output.WriteLine();
        output.WriteLine("| what | µs a token | tokens/s |");
        output.WriteLine("|---|---:|---:|");
        Row(output, "labeller", tokens, () => lines.ForEach(line => EntityLabeller.BuiltIn.LabelLines(line)));
        Row(output, "baseline: tokens alone", tokens, () => lines.ForEach(line => Cut(line)));
        return 0;
    }

    private static int Cut(string line)
    {
        var tokens = new List<Token>();
        TokenCutter.Cut(line, 0, line.Length, tokens);
        return tokens.Count;
    }

    private static void Row(TextWriter output, string what, int tokens, Action action)
    {
        action();
        var seconds = Enumerable.Range(0, Runs).Select(_ => Time(action)).Order().ElementAt(Runs / 2);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {seconds * 1e6 / tokens:0.00} | {tokens / seconds:#,0} |"));
    }

    private static double Time(Action action)
    {
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        action();
        process.Refresh();
        return (process.TotalProcessorTime - start).TotalSeconds;
    }
}
