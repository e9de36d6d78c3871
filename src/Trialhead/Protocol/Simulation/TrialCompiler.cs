using Trialhead.Protocol.Allocation;
using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Simulation;

/// <summary>Turns a protocol and a scenario that fits it into a <see cref="CompiledTrial"/>.</summary>
internal sealed class TrialCompiler
{
    private readonly ProtocolFlow _flow;
    private readonly Scenario _scenario;
    private readonly bool _withoutEffect;
    private readonly string?[] _arms;
    private readonly IReadOnlyList<FlowPoint> _reachable;

    private TrialCompiler(StudyProtocol protocol, Scenario scenario, bool withoutEffect)
    {
        (_flow, _scenario, _withoutEffect) = (new ProtocolFlow(protocol), scenario, withoutEffect);
        _arms = [null, .. protocol.Arms.Select(arm => arm.Id)];
        _reachable = ReachablePoints.Of(_flow);
    }

    private AnalysisPlan Plan => _scenario.Analysis;

    public static CompiledTrial Compile(StudyProtocol protocol, Scenario scenario, bool withoutEffect) =>
        new TrialCompiler(protocol, scenario, withoutEffect).Compile();

    private CompiledTrial Compile()
    {
        var points = _reachable.Select(point => new PointCompiler(_flow, _scenario, _arms, _reachable, CourseOf).Compile(point)).ToArray();
        return new CompiledTrial
        {
            Protocol = _flow.Protocol,
            Scenario = _scenario,
            IsWithoutEffect = _withoutEffect,
            Points = points,
            Allocations = [.. _flow.Protocol.Allocations.Select(Compile)],
            Paths = new PathTree(points),
            Design = Plan.Design(),
            EntryMonths = _scenario.Accrual.IsRandom ? [] : EvenEntry(),
            Hazards = _scenario.Survival.Count == 0 ? null : ByArm(arm => HazardOf(CourseOf(arm))),
            DropoutPerDay = ByArm(arm => -Math.Log(1 - _scenario.DropoutOf(CourseOf(arm))) / (12 * HazardCurve.DaysOfMonth)),
            NonCompliant = ByArm(arm => NonComplianceOf(arm)?.Share ?? 0),
            Instead = ByArm(arm => NonComplianceOf(arm) is { } other ? Array.IndexOf(_arms, other.Instead) : 0),
            Response = ByArm(arm => _withoutEffect && Plan.Rate is { } rate ? rate : _scenario.ResponseOf(CourseOf(arm)) ?? 0),
            Measurement = ByArm(arm => _scenario.MeasurementOf(CourseOf(arm)) ?? new MeasurementAssumption(arm, 0, 1)),
            Side = ByArm(SideOf),
            HasAdherence = _scenario.NonCompliance.Count + _scenario.Switches.Count > 0,
        };
    }

    private double[] EvenEntry() => [.. Enumerable.Range(0, _scenario.Participants).Select(i => _scenario.Accrual.MonthOf(i + 0.5))];

    // Without an effect every arm has the control's course.
    private string? CourseOf(string? arm) => _withoutEffect && arm is not null && Plan.Control is { } control ? control : arm;

    private NonCompliance? NonComplianceOf(string? arm) => _scenario.NonCompliance.FirstOrDefault(assumed => assumed.Arm == arm);

    private byte SideOf(string? arm) => arm switch
    {
        _ when Plan.Treated is null => 1,
        _ when arm == Plan.Treated => 1,
        _ when arm is not null && arm == Plan.Control => 0,
        _ => CompiledTrial.NotCompared,
    };

    // Before allocation nobody dies, so any curve does for nobody's arm.
    private HazardCurve HazardOf(string? arm) =>
        _scenario.SurvivalOf(arm) is { } survival
            ? HazardCurve.Of(survival.Model, survival.HazardRatio)
            : HazardCurve.Of(new ExponentialSurvival(1e-12), 1);

    private CompiledAllocation Compile(StudyAllocation allocation)
    {
        var plan = allocation.Method is AssignedByCondition ? null : _scenario.PlanOf(allocation);
        var (mix, even) = (_scenario.Mix, 1.0 / allocation.Arms.Count);
        return new CompiledAllocation
        {
            Id = allocation.Id,
            Plan = plan,
            Arms = [.. allocation.Arms.Select(share => Array.IndexOf(_arms, share.Arm))],
            Levels = [.. (plan?.Factors ?? []).Select(factor => StratumLevels.Of(_scenario, factor, allocation))],
            Mix = [.. allocation.Arms.Select(share => mix.Count == 0 ? even : mix.GetValueOrDefault(share.Arm))],
            ControlPlace = _withoutEffect ? allocation.Arms.ToList().FindIndex(share => share.Arm == Plan.Control) : -1,
        };
    }

    private T[] ByArm<T>(Func<string?, T> of) => [.. _arms.Select(of)];
}
