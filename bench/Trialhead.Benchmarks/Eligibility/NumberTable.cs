using System.Globalization;
using Trialhead.Data.Store;
using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Trialhead.Eligibility.Parsing.Leaves;
using Trialhead.Text;

namespace Trialhead.Benchmarks.Eligibility;

/// <summary>What do the grammars of numbers cost per eligibility text, beside the recogniser they build on?</summary>
internal static class NumberTable
{
    private const int Rounds = 7;
    private const int MostTexts = 3000;
    private const int ShortestText = 1000;

    public static int Print(string folder, TextWriter output)
    {
        var texts = Texts(folder);
        output.WriteLine(Say($"{texts.Count} eligibility texts, {texts.Average(text => text.Length):0} characters each; median of {Rounds} rounds, processor time."));
        output.WriteLine();
        output.WriteLine("| grammar | µs per text |");
        output.WriteLine("|---|---:|");
        Row(output, "names (baseline)", texts, _ => { }, statement => _ = statement.Mentions);
        Row(output, "words, numbers and limits", texts, _ => { }, statement =>
        {
            if (statement.HasDigit)
            {
                _ = statement.Limits;
            }
        });
        Row(output, "ages", texts, Prepare, AgeGrammar.Read);
        Row(output, "performance", texts, Prepare, PerformanceGrammar.Read);
        Row(output, "measurements", texts, Prepare, MeasurementGrammar.Read);
        return 0;
    }

    private static void Prepare(Statement statement)
    {
        _ = statement.Mentions;
        if (statement.HasDigit)
        {
            _ = statement.Limits;
        }
    }

    private static List<string> Texts(string folder)
    {
        using var store = TrialStore.Open(folder);
        return [.. store.NctIds().Select(id => store.Find(id, withResults: false)?.Eligibility.CriteriaText)
            .OfType<string>().Where(text => text.Length >= ShortestText).Take(MostTexts)];
    }

    private static void Row(TextWriter output, string what, List<string> texts, Action<Statement> prepare, Action<Statement> read)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var statements = texts.SelectMany(Statements).ToList();
            statements.ForEach(prepare);
            var start = Environment.CpuUsage.TotalTime;
            statements.ForEach(read);
            times.Add((Environment.CpuUsage.TotalTime - start).TotalMicroseconds / texts.Count);
        }

        times.Sort();
        output.WriteLine(Say($"| {what} | {times[Rounds / 2]:0.0} |"));
    }

    // Lines stand for statements: the outline is no part of this question.
    private static IEnumerable<Statement> Statements(string text)
    {
        var source = new SourceText(text);
        var from = 0;
        foreach (var line in text.Split('\n'))
        {
            if (line.AsSpan().Trim().Length > 0)
            {
                yield return new Statement(source, new SourceSpan(from, line.Length), CriterionKind.Inclusion, null);
            }

            from += line.Length + 1;
        }
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
