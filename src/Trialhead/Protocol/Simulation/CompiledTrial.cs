using Trialhead.Protocol.Statistics.Sequential;

namespace Trialhead.Protocol.Simulation;

/// <summary>A protocol under a scenario as numbers, ready to be run millions of times. Immutable; shared by all threads.</summary>
internal sealed class CompiledTrial
{
    public required StudyProtocol Protocol { get; init; }

    public required Scenario Scenario { get; init; }

    /// <summary>Whether everybody goes the way of the control, whatever the arm.</summary>
    public required bool IsWithoutEffect { get; init; }

    public required CompiledPoint[] Points { get; init; }

    public required CompiledAllocation[] Allocations { get; init; }

    public required PathTree Paths { get; init; }

    public required GroupSequentialDesign Design { get; init; }

    /// <summary>When each participant is allocated, in months; empty where they come at random.</summary>
    public required double[] EntryMonths { get; init; }

    // By the number of the arm, 0 being nobody's.

    /// <summary>The hazards of death; null where nobody dies.</summary>
    public required HazardCurve[]? Hazards { get; init; }

    public required double[] DropoutPerDay { get; init; }

    public required double[] NonCompliant { get; init; }

    public required int[] Instead { get; init; }

    public required double[] Response { get; init; }

    public required MeasurementAssumption[] Measurement { get; init; }

    /// <summary>0 for the control, 1 for the treated, <see cref="NotCompared"/> for others.</summary>
    public required byte[] Side { get; init; }

    public const byte NotCompared = 2;

    /// <summary>Whether any participant needs a draw for adherence.</summary>
    public required bool HasAdherence { get; init; }

    public int Arms => Side.Length;

    public bool IsSurvival => Scenario.Analysis.Test is EndpointTest.LogRank or EndpointTest.StratifiedLogRank or EndpointTest.Cox;
}
