using System.CommandLine;
using Trialhead.Data.Answers;
using Trialhead.Data.Protocols;
using Trialhead.Protocol;
using Trialhead.Protocol.Simulation;
using Trialhead.Text;

namespace Trialhead.Cli;

/// <summary><c>trialhead protocol simulate FILE</c>: what a trial would show if its scenario were true.</summary>
/// <remarks>
/// Without <c>--scenario</c> the scenario of <c>NAME.json</c> is <c>NAME.scenario.json</c> beside it, or else in the folder
/// <c>scenarios</c> beside its folder, where those of the protocols that ship are.
/// </remarks>
internal static class ProtocolSimulate
{
    private const int UsualTrials = 10_000;
    private const int MostTrials = 10_000_000;
    private const int RangesForThread = 8;

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A protocol (JSON)." };
        var scenario = new Option<string?>("--scenario") { Description = "What to assume (JSON); by default NAME.scenario.json beside it or in ../scenarios.", HelpName = "FILE" };
        var trials = Count("--trials", "How many trials to simulate.", UsualTrials, MostTrials);
        var threads = Count("--threads", "How many threads to use; the result does not depend on it.", Environment.ProcessorCount, 1024);
        var seed = new Option<ulong>("--seed") { Description = "The seed; the same seed gives the same numbers.", HelpName = "S", DefaultValueFactory = _ => 1 };
        var isNull = new Option<bool>("--null") { Description = "Also simulate the design without an effect, for the type I error." };
        var plots = new Option<string?>("--plots") { Description = "Folder to write plots (SVG) to.", HelpName = "DIR" };
        var json = CommonOptions.Json();
        var command = new Command("simulate", "Simulate trials of a protocol under assumptions.") { file, scenario, trials, seed, threads, isNull, plots, json };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(file), parsed.GetValue(scenario), (protocol, assumed) =>
        {
            var (number, workers) = (parsed.GetValue(trials), parsed.GetValue(threads));
            var simulation = TrialSimulation.Create(protocol, assumed, parsed.GetValue(seed));
            var report = Report(simulation, number, workers);
            var without = parsed.GetValue(isNull)
                ? Report(TrialSimulation.Create(protocol, assumed, parsed.GetValue(seed), withoutEffect: true), number, workers)
                : null;
            if (parsed.GetValue(plots) is { } folder)
            {
                SimulationPlots.Write(folder, simulation, report, without);
            }

            if (parsed.GetValue(json))
            {
                terminal.WriteJson(Answer.ToUtf8(writer => SimulationAnswer.Write(writer, assumed, report, without)));
            }
            else
            {
                SimulationText.Write(new Screen(terminal), protocol, assumed, report, without);
            }

            return ExitCode.Ok;
        }));
        return command;
    }

    /// <summary>Simulates trials on several threads and sums them up.</summary>
    internal static SimulationReport Report(TrialSimulation simulation, int trials, int threads)
    {
        var ranges = Math.Min(trials, threads * RangesForThread);
        var tallies = new SimulationTally[ranges];
        Parallel.For(0, ranges, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            var (from, to) = ((int)((long)trials * i / ranges), (int)((long)trials * (i + 1) / ranges));
            tallies[i] = simulation.Simulate(from, to - from);
        });
        return simulation.Report(SimulationTally.Merge(tallies));
    }

    private static int Run(Terminal terminal, string path, string? scenarioPath, Func<StudyProtocol, Scenario, int> simulate)
    {
        if (!File.Exists(path))
        {
            return terminal.Fail(ExitCode.BadInput, $"There is no file '{path}'.");
        }

        var reading = ProtocolJsonReader.Read(File.ReadAllBytes(path));
        if (reading.Protocol is not { } protocol)
        {
            return Fail(terminal, path, reading.Problems);
        }

        if ((scenarioPath ?? Usual(path)) is not { } assumed || !File.Exists(assumed))
        {
            return terminal.Fail(ExitCode.BadInput, scenarioPath is null
                ? $"There is no scenario for '{path}'; name one with --scenario."
                : $"There is no file '{scenarioPath}'.");
        }

        var scenario = ScenarioJsonReader.Read(File.ReadAllBytes(assumed), protocol);
        return scenario.Scenario is { } good ? simulate(protocol, good) : Fail(terminal, assumed, scenario.Problems);
    }

    private static string? Usual(string path)
    {
        var (folder, name) = (Path.GetDirectoryName(Path.GetFullPath(path)) ?? "", $"{Path.GetFileNameWithoutExtension(path)}.scenario.json");
        return ((string[])[Path.Combine(folder, name), Path.Combine(folder, "..", "scenarios", name)]).FirstOrDefault(File.Exists);
    }

    private static int Fail(Terminal terminal, string path, IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
        {
            terminal.Error.WriteLine($"{path}: {problem}.");
        }

        return ExitCode.BadInput;
    }

    private static Option<int> Count(string name, string description, int usual, int most)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var number) && (number < 1 || number > most))
            {
                result.AddError($"{name}: found {number}, expected 1 to {most}.");
            }
        });
        return option;
    }
}
