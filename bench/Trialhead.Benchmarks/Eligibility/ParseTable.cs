using System.Globalization;
using System.Text;
using System.Text.Json;
using Trialhead.Data.Store;
using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Trialhead.Eligibility.Parsing.Statements;
using Trialhead.Text;

namespace Trialhead.Benchmarks.Eligibility;

/// <summary>How many eligibility texts become criteria in a second of one core, with and without the labeller?</summary>
/// <remarks>
/// Processor time of everything, collections of garbage and late compilation included. The baseline is the obvious way: each line
/// taken by itself, its names recognised anew, so that neither the outline nor the names of the whole text are known.
/// </remarks>
internal static class ParseTable
{
    private const int Trials = 2000;
    private const int WarmUps = 24; // until everything is compiled for speed, which takes some 20 rounds
    private const int Runs = 7;
    private const int Seed = 1;

    /// <summary>Prints the table.</summary>
    /// <param name="path">A store, or a file with an array of trial and text on each line.</param>
    /// <param name="output">Where to.</param>
    public static int Print(string path, TextWriter output)
    {
        var texts = Directory.Exists(path) ? FromStore(path) : FromFile(path);
        var megabytes = texts.Sum(text => (double)Encoding.UTF8.GetByteCount(text)) / 1e6;
        output.WriteLine(Say($"{texts.Count} eligibility texts (seed {Seed}), {megabytes:0.0} MB; median of {Runs} runs on one thread, by processor time."));
        output.WriteLine();
        output.WriteLine("| what | trials/s, median | slowest | fastest | MB/s | kB allocated per trial | criteria |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        var ours = Row(output, "grammar and tables", texts, megabytes, text => CriteriaReader.Read(text, isLabelled: false).Count);
        var obvious = Row(output, "baseline: line by line, names recognised for each", texts, megabytes, Obvious);
        output.WriteLine(Say($"| ratio to the baseline | {ours / obvious:0.00} | | | | | |"));
        Row(output, "grammar, tables and labeller", texts, megabytes, text => CriteriaReader.Read(text, isLabelled: true).Count);
        return 0;
    }

    private static int Obvious(string text)
    {
        var count = 0;
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            StatementReader.Read(new SourceText(line), new SourceSpan(0, line.Length), CriterionKind.Inclusion, null);
            count++;
        }

        return count;
    }

    private static double Row(TextWriter output, string what, List<string> texts, double megabytes, Func<string, int> read)
    {
        var criteria = 0;
        for (var i = 0; i < WarmUps; i++)
        {
            criteria = texts.Sum(read);
        }

        var rates = new List<double>();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Runs; i++)
        {
            var start = Environment.CpuUsage.TotalTime;
            texts.ForEach(text => read(text));
            rates.Add(texts.Count / (Environment.CpuUsage.TotalTime - start).TotalSeconds);
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / ((double)Runs * texts.Count);
        rates.Sort();
        var median = rates[Runs / 2];
        output.WriteLine(Say(
            $"| {what} | {median:N0} | {rates[0]:N0} | {rates[^1]:N0} | {median * megabytes / texts.Count:0.0} | {bytes / 1e3:0} | {criteria:N0} |"));
        return median;
    }

    private static List<string> FromStore(string folder)
    {
        using var store = TrialStore.Open(folder);
        var random = new Random(Seed);
        return [.. store.NctIds().OrderBy(_ => random.Next()).Take(Trials)
            .Select(id => store.Find(id, withResults: false)?.Eligibility.CriteriaText).OfType<string>()];
    }

    private static List<string> FromFile(string file)
    {
        var random = new Random(Seed);
        return [.. File.ReadLines(file).OrderBy(_ => random.Next()).Take(Trials)
            .Select(line => JsonSerializer.Deserialize<string[]>(line) is [_, var text] ? text : throw new FormatException("Expected an array of trial and text."))];
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
