using Trialhead.Protocol.Allocation;
using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Simulation;

/// <summary>Finds what a scenario assumes of one thing; rules, compilation and words ask here.</summary>
internal static class ScenarioAssumptions
{
    /// <summary>What is assumed of a condition: of arm and epoch before of the arm, the epoch, or neither.</summary>
    public static ConditionAssumption? Condition(this Scenario scenario, string transition, string? arm, string epoch) =>
        scenario.Conditions.Where(c => c.Transition == transition && (c.Arm is null || c.Arm == arm) && (c.Epoch is null || c.Epoch == epoch))
            .OrderByDescending(c => (c.Arm is null ? 0 : 2) + (c.Epoch is null ? 0 : 1)).FirstOrDefault();

    /// <summary>The survival of an arm, without reference to another; null where none is assumed.</summary>
    public static (SurvivalModel Model, double HazardRatio)? SurvivalOf(this Scenario scenario, string? arm) => scenario.ModelOf(arm) switch
    {
        ProportionalSurvival proportional => scenario.ModelOf(proportional.OfArm) is { } other ? (other, proportional.HazardRatio) : null,
        { } model => (model, 1),
        null => null,
    };

    /// <summary>The yearly share that is lost in an arm.</summary>
    public static double DropoutOf(this Scenario scenario, string? arm) => Of(scenario.Dropout, arm, dropout => dropout.Arm)?.SharePerYear ?? 0;

    /// <summary>The share that responds in an arm; null where none is assumed.</summary>
    public static double? ResponseOf(this Scenario scenario, string? arm) => Of(scenario.Responses, arm, response => response.Arm)?.Probability;

    /// <summary>What is measured in an arm; null where nothing is assumed.</summary>
    public static MeasurementAssumption? MeasurementOf(this Scenario scenario, string? arm) =>
        Of(scenario.Measurements, arm, measured => measured.Arm);

    /// <summary>The plan of an allocation by chance: the protocol's, or the one that stands in; null for none.</summary>
    public static AllocationPlan? PlanOf(this Scenario scenario, StudyAllocation allocation) =>
        allocation.Plan ?? (scenario.StandIns.FirstOrDefault(standIn => standIn.Allocation == allocation.Id) is not { } standIn
            ? null
            : new AllocationPlan([.. allocation.Arms.Select(share => new AllocationArm(share.Arm, share.Ratio))], standIn.Method)
            {
                Factors = standIn.Factors.Count > 0
                    ? standIn.Factors
                    : [.. allocation.Factors.Select(Stratum)],
                IsSiteFactor = allocation.IsBySite ?? false,
            });

    /// <summary>How long an element lasts: as the protocol says, or as assumed; null where neither says.</summary>
    public static Period? LengthOf(this Scenario scenario, StudyElement element) =>
        element.PlannedLength ?? (scenario.Lengths.TryGetValue(element.Id, out var assumed) ? assumed : null);

    /// <summary>How many days a point lasts unless something ends it early; null where that is open.</summary>
    public static int? DaysOf(this Scenario scenario, ProtocolFlow flow, FlowPoint point)
    {
        Period? sum = flow.Elements(point).Count == 0 ? null : Period.OfDays(0);
        foreach (var element in flow.Elements(point))
        {
            sum = sum is { } before && scenario.LengthOf(element) is { } length ? before + length : null;
        }

        return sum?.WholeDays;
    }

    private static SurvivalModel? ModelOf(this Scenario scenario, string? arm) => Of(scenario.Survival, arm, survival => survival.Arm)?.Model;

    // That of the arm, or else that of every arm.
    private static T? Of<T>(IReadOnlyList<T> assumptions, string? arm, Func<T, string?> armOf)
        where T : class =>
        assumptions.FirstOrDefault(assumption => armOf(assumption) is { } own && own == arm)
        ?? assumptions.FirstOrDefault(assumption => armOf(assumption) is null);

    private static StratumFactor Stratum(StratificationFactor factor) =>
        new(factor.Id, factor.Name, [.. factor.Levels.Select(level => new StratumLevel(level.Id, level.Name))]);
}
