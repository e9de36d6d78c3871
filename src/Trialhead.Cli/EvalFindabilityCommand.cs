using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Trialhead.Data.Answers;

namespace Trialhead.Cli;

/// <summary><c>trialhead eval findability</c>: does a search by the name of its condition find a trial?</summary>
internal static class EvalFindabilityCommand
{
    private const int UsualTrials = 300;

    public static Command Create(Terminal terminal)
    {
        var trials = new Option<int>("--trials") { Description = "How many trials to look for with each kind of query.", HelpName = "N", DefaultValueFactory = _ => UsualTrials };
        var seed = new Option<int>("--seed") { Description = "The seed of the draw.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var (json, store) = (CommonOptions.Json(), CommonOptions.Store());
        var command = new Command(
            "findability",
            "Search for trials drawn at random by the first condition of their record, in its words and by a lay name of its concept, and "
            + "count those among the first 100 hits. Drawn are trials whose condition has at most 100 trials: trials of the store that "
            + "list the same words, a name of its concept or one of a concept below it.")
        {
            trials, seed, json, store,
        };
        command.SetAction(parsed => parsed.GetValue(trials) < 1
            ? terminal.Fail(ExitCode.BadInput, $"--trials: found {parsed.GetValue(trials)}, expected 1 or more.")
            : CommonOptions.WithStore(parsed.GetValue(store), terminal, opened =>
            {
                var study = new FindabilityStudy(opened);
                (string Name, FindabilityResult Result)[] results =
                [
                    ("registryWords", study.ByRegistryWords(opened.Index, parsed.GetValue(trials), parsed.GetValue(seed))),
                    ("layWords", study.ByLayWords(opened.Index, parsed.GetValue(trials), parsed.GetValue(seed))),
                ];
                if (parsed.GetValue(json))
                {
                    terminal.WriteJson(Answer.ToUtf8(writer => Write(writer, results)));
                }
                else
                {
                    Write(terminal.Out, results);
                }

                return results.Sum(kind => kind.Result.Asked) > 0 ? ExitCode.Ok : ExitCode.NothingFound;
            }));
        return command;
    }

    private static void Write(TextWriter output, IEnumerable<(string Name, FindabilityResult Result)> results)
    {
        foreach (var (name, result) in results)
        {
            foreach (var miss in result.Misses)
            {
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"missed {miss.NctId} by `{miss.Query}`: of {miss.Trials} trials with “{miss.Condition}”, among {miss.Total} hits"));
            }

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(name == "layWords" ? "lay words" : "words of the registry")}: {result.Found} of {result.Asked} trials found ({result.Share:P1})"));
        }
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<(string Name, FindabilityResult Result)> results)
    {
        json.WriteStartObject();
        foreach (var (name, result) in results)
        {
            json.WriteStartObject(name);
            json.WriteNumber("asked", result.Asked);
            json.WriteNumber("found", result.Found);
            json.WriteNumber("share", result.Share);
            json.WriteStartArray("misses");
            foreach (var miss in result.Misses)
            {
                json.WriteStartObject();
                json.WriteString("nct", miss.NctId);
                json.WriteString("condition", miss.Condition);
                json.WriteString("query", miss.Query);
                json.WriteNumber("trials", miss.Trials);
                json.WriteNumber("hits", miss.Total);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
