using System.CommandLine;
using System.Globalization;
using Trialhead.Data.Answers;
using Trialhead.Data.Protocols;
using Trialhead.Protocol;
using Trialhead.Protocol.Simulation;

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
    private const int Lists = 1000;

    public static Command Create(Terminal terminal)
    {
        var file = ProtocolCommand.File();
        var scenario = new Option<string?>("--scenario")
        {
            Description = "What to assume (data/scenario.schema.json); by default NAME.scenario.json beside FILE or in ../scenarios.",
            HelpName = "FILE",
        };
        var trials = Count("--trials", "How many trials to simulate.", UsualTrials, MostTrials);
        var threads = Count("--threads", "How many threads to use; the result does not depend on it.", Environment.ProcessorCount, 1024);
        var seed = new Option<ulong>("--seed")
        {
            Description = "The seed; the same seed gives the same numbers.",
            HelpName = "S",
            DefaultValueFactory = _ => 1,
        };
        var effectOnly = new Option<bool>("--effect-only") { Description = "Leave out the trials without an effect, which give the type I error." };
        var plots = new Option<string?>("--plots") { Description = "Folder to write plots (SVG) to.", HelpName = "DIR" };
        var json = CommonOptions.Json();
        var command = new Command("simulate", "Simulate trials of a protocol under assumptions.")
        {
            file, scenario, trials, seed, threads, effectOnly, plots, json,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(file), parsed.GetValue(scenario), (protocol, assumed) =>
        {
            var (number, workers) = (parsed.GetValue(trials), parsed.GetValue(threads));
            var simulation = TrialSimulation.Create(protocol, assumed, parsed.GetValue(seed));
            var begun = terminal.Time.GetTimestamp();
            var report = Report(simulation, number, workers);
            var between = terminal.Time.GetTimestamp();
            var without = parsed.GetValue(effectOnly)
                ? null
                : Report(TrialSimulation.Create(protocol, assumed, parsed.GetValue(seed), withoutEffect: true), number, workers);
            terminal.Error.WriteLine(Took(number, terminal.Time.GetElapsedTime(begun, between), without is null ? null : terminal.Time.GetElapsedTime(between)));
            var balances = simulation.Balance(Math.Min(number, Lists));
            if (parsed.GetValue(plots) is { } folder)
            {
                SimulationPlots.Write(folder, simulation, report, without);
            }

            if (parsed.GetValue(json))
            {
                terminal.WriteJson(Answer.ToUtf8(writer => SimulationAnswer.Write(writer, assumed, report, without, balances)));
            }
            else
            {
                SimulationText.Write(new Screen(terminal), protocol, assumed, report, without, balances);
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

    private static string Took(int trials, TimeSpan with, TimeSpan? without) => string.Create(
        CultureInfo.InvariantCulture,
        $"Simulated {trials:N0} trials in {with.TotalSeconds:0.00} s{(without is { } rest ? $", and as many without an effect in {rest.TotalSeconds:0.00} s" : "")}.");

    private static int Run(Terminal terminal, string path, string? scenarioPath, Func<StudyProtocol, Scenario, int> simulate) =>
        ProtocolFile.With(path, terminal, protocol =>
        {
            if ((scenarioPath ?? Usual(path)) is not { } assumed)
            {
                return terminal.Fail(
                    ExitCode.BadInput, $"{path}: found no scenario for it, expected {NameFor(path)} beside it or in ../scenarios, or --scenario.");
            }

            if (ProtocolFile.Bytes(assumed, terminal) is not { } bytes)
            {
                return ExitCode.BadInput;
            }

            var reading = ScenarioJsonReader.Read(bytes, protocol);
            return reading.Scenario is { } scenario ? simulate(protocol, scenario) : ProtocolFile.Fail(assumed, reading.Problems, terminal);
        });

    private static string NameFor(string path) => $"{Path.GetFileNameWithoutExtension(path)}.scenario.json";

    private static string? Usual(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? "";
        return ((string[])[Path.Combine(folder, NameFor(path)), Path.Combine(folder, "..", "scenarios", NameFor(path))]).FirstOrDefault(File.Exists);
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
