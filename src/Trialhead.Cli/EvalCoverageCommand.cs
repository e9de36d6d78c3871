using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Trialhead.Data.Answers;
using Trialhead.Data.Store;
using Trialhead.Eligibility.Parsing;

namespace Trialhead.Cli;

/// <summary><c>trialhead eval coverage</c>: how much of the eligibility texts of a store is understood.</summary>
internal static class EvalCoverageCommand
{
    public static Command Create(Terminal terminal)
    {
        var (json, store, vocabulary) = (CommonOptions.Json(), CommonOptions.Store(), CommonOptions.Vocabulary());
        var command = new Command("coverage", "Count how much of the eligibility texts of a store is understood.") { json, store, vocabulary };
        command.SetAction(parsed => VocabularyCommand.Using(parsed.GetValue(vocabulary), terminal, () => CommonOptions.WithStore(parsed.GetValue(store), terminal, trials =>
        {
            var coverage = Count(trials);
            if (coverage.Criteria == 0)
            {
                return terminal.Fail(ExitCode.NothingFound, "No trial of the store has eligibility text.");
            }

            if (parsed.GetValue(json))
            {
                terminal.WriteJson(Answer.ToUtf8(writer => Write(writer, coverage)));
            }
            else
            {
                Write(terminal.Out, coverage);
            }

            return ExitCode.Ok;
        })));
        return command;
    }

    private static CriteriaCoverage Count(TrialStore store)
    {
        const int Batch = 500;
        var coverage = new CriteriaCoverage();
        foreach (var ids in store.NctIds().Chunk(Batch))
        {
            var texts = store.FindMany(ids).Values.Select(trial => trial.Eligibility.CriteriaText).Where(text => !string.IsNullOrWhiteSpace(text));
            foreach (var criteria in texts.AsParallel().AsOrdered().Select(text => CriteriaReader.Read(text!)))
            {
                coverage.Add(criteria);
            }
        }

        return coverage;
    }

    private static void Write(TextWriter output, CriteriaCoverage coverage)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{coverage.Trials} trials with eligibility text, {Share(coverage.Split, coverage.Trials)} split into several criteria"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{coverage.Criteria} criteria: {Share(coverage.Whole, coverage.Criteria)} typed whole, {Share(coverage.Part, coverage.Criteria)} in part, {Share(coverage.Uninterpreted, coverage.Criteria)} not at all"));
        output.WriteLine();
        output.WriteLine("Leaves by kind:");
        foreach (var (kind, count) in coverage.Kinds)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind,-16} {count,9}"));
        }

        output.WriteLine();
        output.WriteLine("Most frequent words not interpreted:");
        foreach (var (pattern, count) in coverage.Patterns(CriteriaCoverage.MostPatterns))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {count,7}  {pattern}"));
        }
    }

    private static string Share(int part, int whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0.0} %");

    private static void Write(Utf8JsonWriter json, CriteriaCoverage coverage)
    {
        json.WriteStartObject();
        json.WriteNumber("trials", coverage.Trials);
        json.WriteNumber("split", coverage.Split);
        json.WriteNumber("criteria", coverage.Criteria);
        json.WriteNumber("whole", coverage.Whole);
        json.WriteNumber("part", coverage.Part);
        json.WriteNumber("uninterpreted", coverage.Uninterpreted);
        json.WriteNumber("typedShare", (double)(coverage.Whole + coverage.Part) / coverage.Criteria);
        json.WriteNumber("wholeShare", (double)coverage.Whole / coverage.Criteria);
        json.WriteStartObject("leaves");
        foreach (var (kind, count) in coverage.Kinds)
        {
            json.WriteNumber(kind, count);
        }

        json.WriteEndObject();
        json.WriteStartArray("patterns");
        foreach (var (pattern, count) in coverage.Patterns(CriteriaCoverage.MostPatterns))
        {
            json.WriteStartObject();
            json.WriteString("pattern", pattern);
            json.WriteNumber("count", count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
