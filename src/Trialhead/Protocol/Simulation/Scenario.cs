namespace Trialhead.Protocol.Simulation;

/// <summary>What a designer assumes about a protocol so that it can be simulated; none of it is part of the protocol.</summary>
/// <remarks>
/// Times are in months of 30.4375 days. Arms, epochs, elements and transitions are named by their ids in the protocol;
/// <see cref="ScenarioRules"/> says whether it fits one. Immutable; lists compare by reference.
/// </remarks>
public sealed record Scenario
{
    /// <summary>The id of the protocol that it is for.</summary>
    public required string Protocol { get; init; }

    /// <summary>What readers must be told before anything else; null for nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>How many are allocated at most, or begin after screening where nobody is allocated.</summary>
    public required int Participants { get; init; }

    /// <summary>When participants are allocated.</summary>
    public required Accrual Accrual { get; init; }

    /// <summary>How many months after the last allocation the trial ends at the latest; null for when its looks are done.</summary>
    public double? FollowUpMonths { get; init; }

    /// <summary>The share of the screened that fits.</summary>
    public double EligibleShare { get; init; } = 1;

    /// <summary>The ages of participants, where levels of strata depend on them; empty for not said.</summary>
    public IReadOnlyList<AgeBand> Ages { get; init; } = [];

    /// <summary>How common the levels are, by the id of the factor and that of the level; equally common where not said.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Strata { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, double>>();

    /// <summary>How many sites there are, equally large, where allocation is by site.</summary>
    public int Sites { get; init; } = 10;

    /// <summary>Procedures of allocation that stand in for unknown ones.</summary>
    public IReadOnlyList<AllocationStandIn> StandIns { get; init; } = [];

    /// <summary>The share of each arm where conditions assign it, by the id of the arm; equal shares where not said.</summary>
    public IReadOnlyDictionary<string, double> Mix { get; init; } = new Dictionary<string, double>();

    /// <summary>How likely the conditions of transitions are met.</summary>
    public IReadOnlyList<ConditionAssumption> Conditions { get; init; } = [];

    /// <summary>How long elements last whose length the protocol does not say, by their ids.</summary>
    public IReadOnlyDictionary<string, Period> Lengths { get; init; } = new Dictionary<string, Period>();

    /// <summary>How long participants live from allocation on, by arm; empty where death plays no part.</summary>
    public IReadOnlyList<SurvivalAssumption> Survival { get; init; } = [];

    /// <summary>How the way through the protocol changes the hazard of death.</summary>
    public IReadOnlyList<HazardChange> HazardChanges { get; init; } = [];

    /// <summary>How many are lost to the trial.</summary>
    public IReadOnlyList<DropoutAssumption> Dropout { get; init; } = [];

    /// <summary>How many do not take what they were allocated to.</summary>
    public IReadOnlyList<NonCompliance> NonCompliance { get; init; } = [];

    /// <summary>How many take another arm's treatment later, beyond what the protocol says.</summary>
    public IReadOnlyList<TreatmentSwitch> Switches { get; init; } = [];

    /// <summary>How many respond, by arm, for an endpoint that is a proportion.</summary>
    public IReadOnlyList<ResponseAssumption> Responses { get; init; } = [];

    /// <summary>What is measured, by arm, for an endpoint that is a mean.</summary>
    public IReadOnlyList<MeasurementAssumption> Measurements { get; init; } = [];

    /// <summary>How the trial is analysed.</summary>
    public required AnalysisPlan Analysis { get; init; }
}
