using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Simulation;

/// <summary>What simulated trials of one scenario show.</summary>
public sealed record SimulationReport
{
    /// <summary>How many trials were simulated.</summary>
    public required int Trials { get; init; }

    /// <summary>The seed; the same gives the same report.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Whether everybody went the way of the control, so that <see cref="Rejects"/> is the type I error.</summary>
    public required bool IsWithoutEffect { get; init; }

    /// <summary>The share of trials that show the treated to be better: the power, or one side of the type I error.</summary>
    public required Estimate ShowsBetter { get; init; }

    /// <summary>The share of trials that cross any boundary of efficacy, on either side.</summary>
    public required Estimate Rejects { get; init; }

    /// <summary>How many are allocated when the trial ends.</summary>
    public required Estimate Participants { get; init; }

    /// <summary>How many are screened for all who are allocated if no look ends it earlier.</summary>
    public required Estimate Screened { get; init; }

    /// <summary>Events in the compared arms when the trial ends; outcomes known where the endpoint is no time to an event.</summary>
    public required Estimate Events { get; init; }

    /// <summary>Months from the start of accrual to the end.</summary>
    public required Estimate Months { get; init; }

    /// <summary>The looks in order.</summary>
    public required IReadOnlyList<LookReport> Looks { get; init; }

    /// <summary>The arms with the mean number allocated to each, if no look ends the trial earlier.</summary>
    public required IReadOnlyList<ArmReport> Arms { get; init; }

    /// <summary>The ways through the protocol that people took, the commonest first, if no look ends the trial earlier.</summary>
    public required IReadOnlyList<WayReport> Ways { get; init; }

    /// <summary>What formulas say of the same design; null where none fits.</summary>
    public FormulaReport? Formula { get; init; }

    /// <summary>Everything assumed, each a sentence.</summary>
    public required IReadOnlyList<string> Assumptions { get; init; }

    /// <summary>The trials by number.</summary>
    public required SimulationTally Tally { get; init; }
}

/// <summary>What happened at one look.</summary>
/// <param name="Planned">Events or participants at which it is.</param>
/// <param name="CriticalValue">The statistic at which it shows an effect.</param>
/// <param name="Reached">The share of trials that come to it.</param>
/// <param name="Better">The share of trials that end at it because the treated do better.</param>
/// <param name="Worse">The share that end at it because the treated do worse.</param>
/// <param name="Futile">The share that end at it for futility.</param>
/// <param name="Months">When the trials that end at it end.</param>
public sealed record LookReport(int Planned, double CriticalValue, Estimate Reached, Estimate Better, Estimate Worse, Estimate Futile, Estimate Months);

/// <summary>The size of an arm.</summary>
/// <param name="Id">The arm.</param>
/// <param name="Name">Its name.</param>
/// <param name="Participants">The mean number of participants in a trial.</param>
/// <param name="Share">The share of all participants.</param>
public sealed record ArmReport(string Id, string Name, double Participants, Estimate Share);

/// <summary>One way through the protocol.</summary>
/// <param name="Points">Where it leads, in order.</param>
/// <param name="Transitions">The ids of the transitions taken.</param>
/// <param name="Ending">Why it ended.</param>
/// <param name="Share">The share of the screened who took it.</param>
public sealed record WayReport(IReadOnlyList<FlowPoint> Points, IReadOnlyList<string> Transitions, WayEnding Ending, Estimate Share);

/// <summary>What formulas say of a design.</summary>
/// <param name="Power">The power with the planned numbers.</param>
/// <param name="Information">Expected events, or participants with known outcome, when the trial ends.</param>
/// <param name="Months">Expected months to the end; null where the formula does not say.</param>
/// <param name="NeededFor80">Events or participants needed for a power of 80 %.</param>
/// <param name="NeededFor90">Events or participants needed for a power of 90 %.</param>
/// <param name="Drift">The mean of the statistic at full information.</param>
/// <param name="Ignores">What of the scenario the formula leaves out, each a phrase.</param>
public sealed record FormulaReport(
    double Power, double Information, double? Months, double NeededFor80, double NeededFor90, double Drift, IReadOnlyList<string> Ignores);
