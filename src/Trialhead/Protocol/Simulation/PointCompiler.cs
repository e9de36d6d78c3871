using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Simulation;

/// <summary>Turns points of the flow into numbers.</summary>
/// <param name="flow">The flow.</param>
/// <param name="scenario">What is assumed.</param>
/// <param name="arms">The arms by their numbers.</param>
/// <param name="reachable">The points by their numbers.</param>
/// <param name="courseOf">The arm whose assumptions hold for an arm.</param>
internal sealed class PointCompiler(
    ProtocolFlow flow, Scenario scenario, string?[] arms, IReadOnlyList<FlowPoint> reachable, Func<string?, string?> courseOf)
{
    private const double DaysOfYear = 12 * HazardCurve.DaysOfMonth;

    public CompiledPoint Compile(FlowPoint point)
    {
        var days = scenario.DaysOf(flow, point);
        var branch = 0;
        CompiledWay[] Ways(IEnumerable<StudyTransition> ways) => [.. ways.Select(way =>
        {
            var compiled = Way(way, point, days, branch);
            branch += compiled.Next.Length;
            return compiled;
        })];
        var anytime = Ways(flow.AtAnyTime(point));
        var perDay = ByArm(arm => anytime.Sum(way => way.Chance[arm]));
        return new CompiledPoint
        {
            Point = point,
            Arm = Array.IndexOf(arms, point.Arm),
            Days = days ?? CompiledPoint.Open,
            IsScreening = flow.Epoch(point.Epoch).Kind == EpochKind.Screening,
            Anytime = anytime,
            AnytimePerDay = perDay,
            AnytimeProbability = ByArm(arm => days is { } known ? 1 - Math.Exp(-perDay[arm] * known) : perDay[arm] > 0 ? 1 : 0),
            AtEnd = Ways(flow.AtEnd(point)),
        };
    }

    private CompiledWay Way(StudyTransition way, FlowPoint point, int? days, int branch) => new()
    {
        Transition = way,
        Chance = ByArm(arm => way.When is null ? 1 : ChanceOf(Assumed(way, arm, point), way.IsAnytime, days)),
        Allocation = way.Allocation is { } id ? flow.Protocol.Allocations.ToList().FindIndex(allocation => allocation.Id == id) : -1,
        Next = way.Leaves ? [CompiledWay.Leaves] : [.. flow.Destinations(way, point).Select(next => reachable.ToList().IndexOf(next))],
        Branch = branch,
        HazardRatio = ByArm(arm => HazardRatioOf(way.Id, courseOf(arms[arm]))),
        SwitchShare = ByArm(arm => SwitchOf(way.Id, arms[arm])?.Share ?? 0),
        SwitchTo = ByArm(arm => Array.IndexOf(arms, SwitchOf(way.Id, arms[arm])?.To)),
        IsEvent = scenario.Analysis.EventTransitions.Contains(way.Id),
        IsResponse = scenario.Analysis.ResponseTransitions.Contains(way.Id),
        ChangesArm = way.SwitchTo is not null,
    };

    // Someone with the course of another arm has its chances, where any are assumed for this epoch.
    private ConditionAssumption? Assumed(StudyTransition way, int arm, FlowPoint point) =>
        scenario.Condition(way.Id, courseOf(arms[arm]), point.Epoch) ?? scenario.Condition(way.Id, point.Arm, point.Epoch);

    private static double ChanceOf(ConditionAssumption? assumed, bool isAnytime, int? days) => assumed switch
    {
        { PerYear: { } perYear } => perYear / DaysOfYear,
        { Probability: { } probability } when isAnytime => days is > 0 ? -Math.Log(1 - probability) / days.Value : 0,
        { Probability: { } probability } => probability,
        _ => 0,
    };

    private double HazardRatioOf(string way, string? arm) =>
        scenario.HazardChanges.Where(change => change.After == way && (change.Arm is null || change.Arm == arm)).Aggregate(1.0, (product, change) => product * change.HazardRatio);

    private TreatmentSwitch? SwitchOf(string way, string? arm) =>
        scenario.Switches.FirstOrDefault(assumed => assumed.After == way && (assumed.Arm is null || assumed.Arm == arm));

    private T[] ByArm<T>(Func<int, T> of) => [.. Enumerable.Range(0, arms.Length).Select(of)];
}
