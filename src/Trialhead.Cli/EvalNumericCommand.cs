using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Trialhead.Data.Answers;
using Trialhead.Data.Store;
using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;

namespace Trialhead.Cli;

/// <summary><c>trialhead eval numeric</c>: precision and recall of numeric constraints against lists made by hand.</summary>
internal static class EvalNumericCommand
{
    public static Command Create(Terminal terminal)
    {
        var gold = new Option<string[]>("--gold")
        {
            Description = "Lists made by hand (tab-separated), each scored by itself.",
            HelpName = "FILE",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var (json, store) = (CommonOptions.Json(), CommonOptions.Store());
        var command = new Command("numeric", "Compare the numeric constraints read from records with lists made by hand.") { gold, json, store };
        command.SetAction(parsed => CommonOptions.WithStore(parsed.GetValue(store), terminal, trials =>
        {
            var scores = new List<(string Name, NumericScore Score)>();
            foreach (var path in parsed.GetRequiredValue(gold))
            {
                if (!File.Exists(path))
                {
                    return terminal.Fail(ExitCode.BadInput, $"There is no file '{path}'.");
                }

                using var reader = new StreamReader(path);
                if (!NumericGold.Read(reader).Succeeded(out var list, out var problem))
                {
                    return terminal.Fail(ExitCode.BadInput, $"{path}: {problem}.");
                }

                var (score, absent) = Score(list, trials);
                foreach (var nct in absent)
                {
                    terminal.Error.WriteLine($"The store has no trial {nct}; its criteria are left out.");
                }

                scores.Add((Path.GetFileName(path), score));
            }

            if (scores.TrueForAll(list => list.Score.Criteria == 0))
            {
                return ExitCode.NothingFound;
            }

            if (parsed.GetValue(json))
            {
                terminal.WriteJson(Answer.ToUtf8(writer => Write(writer, scores)));
            }
            else
            {
                Write(terminal.Out, scores);
            }

            return ExitCode.Ok;
        }));
        return command;
    }

    private static (NumericScore Score, IReadOnlyList<string> Absent) Score(IReadOnlyList<NumericGold> list, TrialStore store)
    {
        var trials = store.FindMany(list.Select(gold => gold.NctId).Distinct());
        var score = new NumericScore();
        var absent = new SortedSet<string>(StringComparer.Ordinal);
        var read = new Dictionary<string, List<NumericConstraint>>();
        foreach (var gold in list)
        {
            if (!trials.TryGetValue(gold.NctId, out var trial))
            {
                absent.Add(gold.NctId);
                continue;
            }

            if (!read.TryGetValue(gold.NctId, out var constraints))
            {
                // The whole text is read, so that a criterion has its list and heading.
                constraints = [.. CriteriaReader.Read(trial.Eligibility.CriteriaText ?? "").SelectMany(NumericConstraint.Of)];
                read.Add(gold.NctId, constraints);
            }

            score.Add(gold, constraints.FindAll(c => c.Span.Start >= gold.Span.Start && c.Span.Start < gold.Span.End));
        }

        return (score, [.. absent]);
    }

    private static void Write(TextWriter output, List<(string Name, NumericScore Score)> scores)
    {
        foreach (var miss in scores.SelectMany(list => list.Score.Misses))
        {
            var span = miss.Gold.Span;
            output.WriteLine($"{(miss.IsWrong ? "wrong " : "missed")} {miss.Gold.NctId} {span.Start}+{span.Length}: {miss.Constraint}");
        }

        foreach (var (name, score) in scores)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {score.Criteria} criteria, {score.Expected} constraints, {score.Read} read, {score.Right} right, precision {score.Precision:0.000}, recall {score.Recall:0.000}"));
        }
    }

    private static void Write(Utf8JsonWriter json, List<(string Name, NumericScore Score)> scores)
    {
        json.WriteStartObject();
        json.WriteStartArray("lists");
        foreach (var (name, score) in scores)
        {
            Write(json, name, score);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, NumericScore score)
    {
        json.WriteStartObject();
        json.WriteString("list", name);
        json.WriteNumber("criteria", score.Criteria);
        json.WriteNumber("constraints", score.Expected);
        json.WriteNumber("read", score.Read);
        json.WriteNumber("right", score.Right);
        json.WriteNumber("precision", score.Precision);
        json.WriteNumber("recall", score.Recall);
        json.WriteStartArray("misses");
        foreach (var miss in score.Misses)
        {
            json.WriteStartObject();
            json.WriteString("kind", miss.IsWrong ? "wrong" : "missed");
            json.WriteString("nctId", miss.Gold.NctId);
            json.WriteNumber("start", miss.Gold.Span.Start);
            json.WriteNumber("length", miss.Gold.Span.Length);
            json.WriteString("constraint", miss.Constraint.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
