using System.Diagnostics;
using System.Globalization;
using Trialhead.Data.Protocols;
using Trialhead.Protocol;
using Trialhead.Protocol.Simulation;

namespace Trialhead.Benchmarks.Simulation;

/// <summary>How fast trials are simulated: by design, number of trials, participants and threads, and against the obvious way.</summary>
internal static class SimulationTable
{
    private const int Rounds = 5;
    private const int RpactRate = 5_800;
    private const int SimtrialRate = 33;

    /// <summary>Prints the table.</summary>
    /// <param name="data">The folder with <c>protocols</c> and <c>scenarios</c>.</param>
    /// <param name="output">Where to.</param>
    public static int Print(string data, TextWriter output)
    {
        output.WriteLine($"{Rounds} rounds in one process, after one round to warm up. Processor time is that of all threads together.\n");
        output.WriteLine("| design | trials | participants | threads | wall s, best | wall s, median | processor s, best | processor s, median "
            + "| trials/s of a core | to rpact | to simtrial | kB allocated per trial |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (name, trials, participants, threads) in (IEnumerable<(string, int, int, int)>)
            [
                ("NCT04530565", 10_000, 330, 1), ("NCT04530565", 10_000, 330, 2), ("NCT04530565", 1_000, 3_300, 2),
                ("two-arm-survival", 10_000, 330, 1), ("two-arm-survival", 10_000, 330, 2), ("two-arm-survival", 1_000, 330, 2),
                ("two-arm-survival", 30_000, 330, 2), ("two-arm-survival", 2_000, 1_650, 2), ("two-arm-survival", 1_000, 3_300, 2),
            ])
        {
            var (protocol, scenario) = Read(data, name);
            var simulation = TrialSimulation.Create(protocol, Grown(scenario, participants), 1);
            Row(output, name, trials, participants, threads, () => Simulate(simulation, trials, threads));
        }

        Row(output, "obvious: lists, LINQ, one Random, no protocol", 200, 330, 1, () => new ObviousSurvivalTrial(1).Power(200, 330));
        Parts(output, data);
        Agreement(output, data);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nPeak memory of the process: {peak:0} MB."));
        return 0;
    }

    private static double Simulate(TrialSimulation simulation, int trials, int threads)
    {
        var ranges = threads * 8;
        var tallies = new SimulationTally[ranges];
        Parallel.For(0, ranges, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            var (from, to) = ((int)((long)trials * i / ranges), (int)((long)trials * (i + 1) / ranges));
            tallies[i] = simulation.Simulate(from, to - from);
        });
        return SimulationTally.Merge(tallies).Results.Count(result => result.Outcome == TrialOutcome.Better) / (double)trials;
    }

    private static void Row(TextWriter output, string design, int trials, int participants, int threads, Func<double> simulate)
    {
        simulate();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var times = Enumerable.Range(0, Rounds).Select(_ => Time(simulate)).ToList();
        var allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Rounds / trials / 1e3;
        var (wall, processor) = (times.Select(time => time.Wall).Order().ToList(), times.Select(time => time.Processor).Order().ToList());
        var rate = trials / processor[0];
        var ratios = participants == 330 ? string.Create(CultureInfo.InvariantCulture, $"{rate / RpactRate:0.0} | {rate / SimtrialRate:0}") : "– | –";
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {design} | {trials:N0} | {participants:N0} | {threads} | {wall[0]:0.00} | {wall[Rounds / 2]:0.00} "
                + $"| {processor[0]:0.00} | {processor[Rounds / 2]:0.00} | {rate:N0} | {ratios} | {allocated:0.0} |"));
    }

    // How the time of one trial divides.
    private static void Parts(TextWriter output, string data)
    {
        output.WriteLine("\n| design | microseconds a trial of one core to lead everyone through the protocol | to look |");
        output.WriteLine("|---|---:|---:|");
        foreach (var name in (string[])["NCT04530565", "two-arm-survival"])
        {
            var (protocol, scenario) = Read(data, name);
            var run = new TrialRun(TrialSimulation.Create(protocol, scenario, 1).Trial, 1);
            var statistics = new float[scenario.Analysis.Looks.Count];
            var lead = Enumerable.Range(0, Rounds).Min(_ => Time(() => Many(i => run.Enrol(i, _ => { }))).Processor);
            var both = Enumerable.Range(0, Rounds).Min(_ => Time(() => Many(i => LeadAndLook(run, i, statistics))).Processor);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {lead * 1e3:0} | {(both - lead) * 1e3:0} |"));
        }
    }

    // Never the same trial twice, or the processor learns how its numbers are sorted.
    private static void LeadAndLook(TrialRun run, int trial, float[] statistics)
    {
        run.Enrol(trial, _ => { });
        run.Analyse(statistics);
    }

    private static double Many(Action<int> what)
    {
        for (var i = 0; i < 1000; i++)
        {
            what(i);
        }

        return 0;
    }

    private static void Agreement(TextWriter output, string data)
    {
        var (protocol, scenario) = Read(data, "two-arm-survival");
        var power = Simulate(TrialSimulation.Create(protocol, scenario, 2), 20_000, 2);
        var obvious = new ObviousSurvivalTrial(2).Power(1_000, 330);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\nPower of the two-arm design: {power:0.0000} in 20,000 trials through the protocol, {obvious:0.000} in 1,000 the obvious way."));
    }

    private static (double Wall, double Processor) Time(Func<double> what)
    {
        using var process = Process.GetCurrentProcess();
        var (start, before) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        what();
        process.Refresh();
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, (process.TotalProcessorTime - before).TotalSeconds);
    }

    private static Scenario Grown(Scenario scenario, int participants) => scenario with
    {
        Participants = participants,
        Accrual = Accrual.Even(participants, 72),
        Analysis = scenario.Analysis with { Looks = [.. scenario.Analysis.Looks.Select(look => look * participants / 330)] },
    };

    private static (StudyProtocol, Scenario) Read(string data, string name)
    {
        var protocol = ProtocolJsonReader.Read(File.ReadAllBytes(Path.Combine(data, "protocols", $"{name}.json"))).Protocol
            ?? throw new InvalidOperationException($"{name} is no protocol.");
        var scenario = ScenarioJsonReader.Read(File.ReadAllBytes(Path.Combine(data, "scenarios", $"{name}.scenario.json")), protocol);
        return (protocol, scenario.Scenario ?? throw new InvalidOperationException(string.Join('\n', scenario.Problems)));
    }
}
