using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Simulation;

/// <summary>Sums a tally up into a report.</summary>
internal static class ReportWriter
{
    private static readonly int Endings = Enum.GetValues<WayEnding>().Length;

    public static SimulationReport Of(CompiledTrial trial, ulong seed, SimulationTally tally)
    {
        var results = tally.Results;
        return new SimulationReport
        {
            Trials = results.Count,
            Seed = seed,
            IsWithoutEffect = trial.IsWithoutEffect,
            ShowsBetter = Share(results, result => result.Outcome == TrialOutcome.Better),
            Rejects = Share(results, result => result.Outcome is TrialOutcome.Better or TrialOutcome.Worse),
            Participants = Estimate.Mean(results.Select(result => (double)result.Participants)),
            Screened = Estimate.Mean(results.Select(result => (double)result.Screened)),
            Events = Estimate.Mean(results.Select(result => (double)result.Events)),
            Months = Estimate.Mean(results.Select(result => result.Months)),
            Looks = [.. Enumerable.Range(0, trial.Design.Looks).Select(look => Look(trial, results, look))],
            Arms = [.. Arms(trial, tally)],
            Ways = [.. Ways(trial, tally)],
            Formula = Formulas.Of(trial),
            Assumptions = ScenarioWords.Of(trial.Scenario, trial.Protocol),
            Tally = tally,
        };
    }

    private static Estimate Share(IReadOnlyList<TrialResult> results, Func<TrialResult, bool> counts) =>
        Estimate.Share(results.Count(counts), results.Count);

    private static LookReport Look(CompiledTrial trial, IReadOnlyList<TrialResult> results, int look)
    {
        Estimate Ends(TrialOutcome outcome) => Share(results, result => result.Look == look && result.Outcome == outcome);
        return new LookReport(
            trial.Scenario.Analysis.Looks[look],
            trial.Design.CriticalValues[look],
            Share(results, result => result.Look >= look),
            Ends(TrialOutcome.Better),
            Ends(TrialOutcome.Worse),
            Ends(TrialOutcome.Futile),
            Estimate.Mean(results.Where(result => result.Look == look).Select(result => result.Months)));
    }

    private static IEnumerable<ArmReport> Arms(CompiledTrial trial, SimulationTally tally)
    {
        var all = tally.ByArm.Sum();
        return trial.Protocol.Arms.Select((arm, i) => new ArmReport(
            arm.Id, arm.Name, (double)tally.ByArm[i + 1] / tally.Results.Count, Estimate.Share(tally.ByArm[i + 1], all)));
    }

    private static IEnumerable<WayReport> Ways(CompiledTrial trial, SimulationTally tally)
    {
        var all = tally.Ways.Sum();
        return from i in Enumerable.Range(0, tally.Ways.Length)
               where tally.Ways[i] > 0
               orderby tally.Ways[i] descending, i
               select Way(trial, i / Endings, (WayEnding)(i % Endings), Estimate.Share(tally.Ways[i], all));
    }

    private static WayReport Way(CompiledTrial trial, int node, WayEnding ending, Estimate share)
    {
        var (points, transitions) = (new List<FlowPoint>(), new List<string>());
        for (var at = node; at >= 0; at = trial.Paths.Nodes[at].Parent)
        {
            var (_, point, via) = trial.Paths.Nodes[at];
            points.AddRange(point < 0 ? [] : [trial.Points[point].Point]);
            transitions.AddRange(via is null ? [] : [via.Id]);
        }

        points.Reverse();
        transitions.Reverse();
        return new WayReport(points, transitions, ending, share);
    }
}
