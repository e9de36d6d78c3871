using Trialhead.Protocol.Planning;

namespace Trialhead.Protocol.Simulation;

/// <summary>A point of the flow as numbers. Arms are numbered from 1 in the order of the protocol; 0 is nobody's.</summary>
internal sealed class CompiledPoint
{
    /// <summary>The length of what nothing ends.</summary>
    public const int Open = int.MaxValue;

    public required FlowPoint Point { get; init; }

    /// <summary>The arm; 0 for nobody's.</summary>
    public required int Arm { get; init; }

    /// <summary>Planned days; <see cref="Open"/> where nothing ends them.</summary>
    public required int Days { get; init; }

    /// <summary>Whether the people here are not yet participants.</summary>
    public required bool IsScreening { get; init; }

    /// <summary>The ways out at any time, and how often any of them is taken a day, by arm.</summary>
    public required CompiledWay[] Anytime { get; init; }

    public required double[] AnytimePerDay { get; init; }

    /// <summary>The probability that any of them is taken within the planned days, by arm.</summary>
    public required double[] AnytimeProbability { get; init; }

    /// <summary>The ways out at the end, in the order in which they are tried.</summary>
    public required CompiledWay[] AtEnd { get; init; }
}

/// <summary>A way out of a point as numbers.</summary>
internal sealed class CompiledWay
{
    /// <summary>Out of the study.</summary>
    public const int Leaves = -1;

    public required StudyTransition Transition { get; init; }

    /// <summary>How likely it is taken when it is tried, or its rate a day where it is at any time, by arm.</summary>
    public required double[] Chance { get; init; }

    /// <summary>The number of the allocation; -1 where it is none.</summary>
    public required int Allocation { get; init; }

    /// <summary>The points that follow: one, or one for each arm of the allocation; or <see cref="Leaves"/>.</summary>
    public required int[] Next { get; init; }

    /// <summary>The first of its branches among those of its point.</summary>
    public required int Branch { get; init; }

    /// <summary>What it multiplies the hazard of death by, by arm.</summary>
    public required double[] HazardRatio { get; init; }

    /// <summary>The share that changes to the course of another arm, and which, by arm.</summary>
    public required double[] SwitchShare { get; init; }

    public required int[] SwitchTo { get; init; }

    public required bool IsEvent { get; init; }

    public required bool IsResponse { get; init; }

    /// <summary>Whether the protocol itself changes the arm.</summary>
    public required bool ChangesArm { get; init; }
}
